import type { Language } from '../../locale/index.ts'
import { normalise, type PlanIndex, wordsIn } from '../search/index.ts'
import type { ItemFinder } from './record-items.ts'
import { isNewWord, strangeWords } from './record-strange.ts'
import { isRecordWord, tells } from './record-words.ts'

/** What a ledger has no column for: money where none is counted, and how to reach a person. */
const MONEY =
  /钱|经费|资金|财政|[花投拨掏]了(?:多少)?钱?|预算|花费|费用|成本|开支|拨款|补贴|投资|投入|\b(?:money|budget|cost|spen[dt]|funding|fund)\b/iu
const CONTACT = /电话|手机|邮箱|微信|地址|联系方式|住址|工资|\b(?:phone|telephone|mobile|e-?mail|address|salary)\b/iu
/** 示范项目里苏州有几个 asks of a part that entries do not tell apart. */
const PART_OF: Record<Language, RegExp> = {
  zh: /(?:里面?|当中|其中|中)(?:的)?(?<part>[^,，。?？;；,的]{2,8}?)(?:的)?(?:一共)?(?:有|占|是|拿了)(?:了)?(?:几|多少)|(?:哪些|哪几[个项]|几[个项]|多少[个项]?)(?:是)?(?:在|位于|来自)(?<place>\p{Script=Han}{2,6})/u,
  en: /\bhow many (?:of (?:the|those|these|them) )?[^?]*\b(?:in|from|located in) (?<part>[a-z]{3,})\?*$/iu,
}
/** 哪家办得最好, 哪个镇拖了后腿: entries do not tell those apart of which they count so many. */
export const WHICH_OF: Record<Language, RegExp> = {
  zh: /哪一?(?:[家所座处户间栋]|个?(?:省|市|区|县|市县|县区|区县|镇|乡镇?|村|街道|街镇|社区|小区|片区|标段|地方|学校|单位|公司|企业|队伍?))(?=[^,，。?？;；]{0,12}(?:最|更|拖|[慢快差好多少低]$|[慢快差好多少低][的得了]|垫底|落后|滞后))/u,
  en: /\bwhich (?:city|town|county|district|village|school|place|one)\b(?=[^,?]*\b(?:best|most|least|worst|fastest|slowest|lag\w*|behind)\b)/iu,
}
/** 哪个施工队: some of what no name has. */
const WHICH_STRANGE = /哪一?个(?<what>\p{Script=Han}{2,4})/u
/** What somebody thinks of it, or how good it is. */
const JUDGES: Record<Language, RegExp> = {
  zh: /你(?:们)?(?:觉得|认为|怎么看|看(?![看一下]))|打(?:个|几|多少){1,2}分|口碑|[好差]评|反馈|评价(?:如何|怎么?样|咋样|好|高|$)|怎么评价|(?<!来|用)好不好|好看|满意(?:吗|不)|(?:满不满|乐不乐|喜不喜|高不高|认不认|买不买)\p{Script=Han}|质量(?:怎么?样|如何|好|过关|行)|有(?:没有)?(?:人)?投诉/u,
  en: /\bdo you (?:think|feel|believe)\b|\byour opinion\b|\bhow good\b|\bcomplain(?:ts?|ed)\b/iu,
}
/** Whom a ledger of steps does not name: who built it, watched over it or sold it. */
const CONTRACTOR: Record<Language, RegExp> = {
  zh: /(?:哪|谁|什么|啥)[^,，。?？;；]{0,8}(?:承建|承包|承接|施工|监理|中标|供货|代建)|(?:承建|承包|施工|监理|中标|供货|代建)(?:方|的|单位|公司|企业|队|商)?(?:是|叫|有)?(?:哪|谁|什么|啥)/u,
  en: /\b(?:contractor|subcontractor|supplier|vendor|bidder)s?\b|\b(?:which|what) (?:company|firm|builder)/iu,
}
/** Another place of the same kind than the plan's. */
const ELSEWHERE: Record<Language, RegExp> = {
  zh: /(?:隔壁|邻近?|外|别的?|其他|旁边|兄弟)(?:几个)?的?(?:省|市|县|区|乡|镇|州|旗|地)(?![\p{Script=Han}]?(?:级|场|外))/u,
  en: /\b(?:neighbou?ring|adjacent|next|other|another) (?:county|counties|city|cities|province|provinces|district|districts|town|towns|region|regions)\b/iu,
}
/** 看了多少病人: what is counted. */
const COUNTED: Record<Language, RegExp> = {
  zh: /(?<!从)(?:多少|几)(?:[个位名件家次万亿项台套张辆所座栋亩吨间处天周月年]|人次)?(?<part>\p{Script=Han}{2,5})/u,
  en: /\bhow many (?<part>[a-z]+)(?: (?:did|do|does|have|has|were|was|are|is)\b|\?)/iu,
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤'
const LOGS = /(?:^|[,。;?!、\s])(?<who>\p{Script=Han}{2,3}?)(?:登记|上报|报送|录入|填报|报|录|记)(?:了|过)/u

/** 李雷登记了几条, where nobody of that name is on record. */
function unknownPerson(text: string): string | undefined {
  const who = LOGS.exec(text)?.groups?.who
  const words = who ? wordsIn(who) : []
  return who && SURNAMES.includes(who.charAt(0)) && words.every((word) => tells(word) && !isRecordWord(word))
    ? who
    : undefined
}

/**
 * Whether a text asks what somebody thinks, which of those that are counted, who built it, of elsewhere, or of a place that
 * the plan does not have: no entry tells.
 */
export function isUntold({ plain }: PlanIndex, language: Language, text: string): boolean {
  const place = PART_OF[language].exec(text)?.groups?.place
  return (
    (place !== undefined && !plain.includes(place)) ||
    [JUDGES, WHICH_OF, CONTRACTOR, ELSEWHERE].some((sign) => sign[language].test(text))
  )
}

/** What no entry can hold of what a text asks of some items, in its words. */
export function lackOf(
  index: PlanIndex,
  language: Language,
  text: string,
  finder: ItemFinder,
  items: readonly string[],
  isNear = false,
): string | undefined {
  const contact = CONTACT.exec(text)?.[0] ?? unknownPerson(text)
  if (contact) return contact
  const money = MONEY.exec(text)?.[0]
  const units = index.plan.targets.filter(({ code }) => items.includes(code)).map(({ unit }) => unit)
  const own = index.plan.targets.filter(({ code }) => items.includes(code)).map(({ name }) => normalise(name))
  const isCalled = (word: string) => (own.length ? own.some((name) => name.includes(word)) : finder.isInName(word))
  if (money && !isCalled(money) && !units.some((unit) => /元|\$|£|€/u.test(unit))) return money
  const untold = [JUDGES, CONTRACTOR, ELSEWHERE].flatMap((sign) => sign[language].exec(text)?.[0] ?? [])
  const beyond = untold.find(
    (words) => !wordsIn(words).some((word) => word.length > 1 && tells(word) && isCalled(word)),
  )
  if (beyond) return beyond
  const part = partIn(index, language, text, finder, units)
  // 造了多少林子 is what 人工造林 was told by.
  const isItself = isNear && [...(part ?? '')].some((char) => own.some((name) => name.includes(char)))
  return whichIn(language, text, finder, items) ?? (isItself ? undefined : part)
}

/** Which of those that are counted, or of what no name has, is asked for. */
function whichIn(language: Language, text: string, finder: ItemFinder, items: readonly string[]): string | undefined {
  const which = items.length ? WHICH_OF[language].exec(text)?.[0] : undefined
  if (which || !items.length) return which
  const what = WHICH_STRANGE.exec(text)?.groups?.what
  const [first] = wordsIn(what ?? '')
  return first !== undefined && strangeWords(finder, first).length ? first : undefined
}

/** A part of an item that entries do not tell apart. */
function partIn(
  index: PlanIndex,
  language: Language,
  text: string,
  finder: ItemFinder,
  units: readonly string[],
): string | undefined {
  const inside = PART_OF[language].exec(text)?.groups
  const part = inside?.part ?? inside?.place ?? COUNTED[language].exec(text)?.groups?.part
  if (part === undefined) return undefined
  const [first = ''] = wordsIn(part.trim())
  const [strange] =
    language === index.plan.language ? strangeWords(finder, part) : inside ? untranslated(index, language, part) : []
  if (strange === undefined)
    return (inside?.part ?? inside?.place) === part && isNewWord(finder, wordsIn(part)) ? part : undefined
  const isUnit = [...units, ...index.plan.targets.map(({ unit }) => unit)].includes(strange)
  return strange === first && !isUnit ? strange : undefined
}

/** Nothing in the plan's language may stand for it: nanjing. */
const untranslated = (index: PlanIndex, language: Language, part: string): string[] =>
  tells(part) && !isRecordWord(part) && index.termsOf(part, language).every(({ forms }) => forms.length < 2)
    ? [part]
    : []
