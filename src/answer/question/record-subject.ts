import type { Language } from '../../locale/index.ts'
import { normalise, type PlanIndex, wordsIn } from '../search/index.ts'
import { codesIn } from './coded.ts'
import { type ItemFinder, itemFinder } from './record-items.ts'
import { isRecordWord, tells } from './record-words.ts'

/** Whom and what a question to the record is about. */
export interface RecordSubject {
  items: string[]
  theme?: string
  people: string[]
  /** What no entry can hold, in the question's words. */
  unheld?: string
}

const finders = new WeakMap<PlanIndex, Partial<Record<Language, ItemFinder>>>()

function finderOf(index: PlanIndex, language: Language): ItemFinder {
  const known = finders.get(index) ?? {}
  const finder = known[language] ?? itemFinder(index, language)
  finders.set(index, { ...known, [language]: finder })
  return finder
}

const HAN = /\p{Script=Han}/u

/** The part of a member's name that a text has: all of it, or of a Chinese one its end, as 李四 of 办公室李四. */
function saidOf(name: string, text: string): string | undefined {
  const plain = normalise(name)
  if (plain && text.includes(plain)) return plain
  const parts = HAN.test(plain)
    ? [plain.slice(-3), plain.slice(-2)].filter((part) => part.length > 1)
    : plain.split(' ').filter((part) => part.length > 2)
  return parts.find((part) => text.includes(part))
}

/** The members that a text names, and the text without their names. */
export function peopleIn(text: string, people: ReadonlyMap<string, string>): { ids: string[]; rest: string } {
  const said = [...people].flatMap(([id, name]) => {
    const part = saidOf(name, text)
    return part ? [{ id, part }] : []
  })
  const rest = said.reduce((left, { part }) => left.replaceAll(part, ' '.repeat(part.length)), text)
  return { ids: said.map(({ id }) => id), rest }
}

/** What a ledger has no column for: money where none is counted, and how to reach a person. */
const MONEY =
  /钱|经费|资金|预算|花费|费用|成本|开支|拨款|补贴|投资|投入|\b(?:money|budget|cost|spen[dt]|funding|fund)\b/iu
const CONTACT = /电话|手机|邮箱|微信|地址|联系方式|住址|工资|\b(?:phone|telephone|mobile|e-?mail|address|salary)\b/iu
/** 示范项目里苏州有几个 asks of a part that entries do not tell apart. */
const PART_OF: Record<Language, RegExp> = {
  zh: /(?:里面?|当中|其中|中)(?:的)?(?<part>[^,，。?？;；,的]{2,8}?)(?:的)?(?:一共)?(?:有|占|是|拿了)(?:了)?(?:几|多少)|(?:哪些|哪几[个项]|几[个项]|多少[个项]?)(?:是)?(?:在|位于|来自)(?<place>\p{Script=Han}{2,6})/u,
  en: /\bhow many (?:of (?:the|those|these|them) )?[^?]*\b(?:in|from|located in) (?<part>[a-z]{3,})\?*$/iu,
}
/** 看了多少病人: what is counted. */
const COUNTED: Record<Language, RegExp> = {
  zh: /(?<!从)(?:多少|几)(?:[个位名件家次万亿项台套张辆所座栋亩吨间处]|人次)?(?<part>\p{Script=Han}{2,5})/u,
  en: /\bhow many (?<part>[a-z]+)(?: (?:did|do|does|have|has|were|was|are|is)\b|\?)/iu,
}

export function subjectOfRecord(
  index: PlanIndex,
  language: Language,
  text: string,
  people: ReadonlyMap<string, string>,
): RecordSubject & { rest: string } {
  const { ids, rest } = peopleIn(text, people)
  const finder = finderOf(index, language)
  const codes = codesIn(index.plan, rest)
  const named = finder.itemsNamed(rest)
  const known = codes.filter((code) => hasItem(index, code))
  const own = named.filter(({ type }) => type !== 'theme').map(({ code }) => code)
  const theme = known.length || own.length ? undefined : named.find(({ type }) => type === 'theme')?.code
  const strange = strangeWords(finder, rest)
  const items = [...new Set([...known, ...own])]
  const about = items.length || theme ? [] : tasksAbout(index, strange)
  const unknownCode = items.length ? undefined : codes.find((code) => !hasItem(index, code))
  const lacking = unknownCode?.toUpperCase() ?? lackOf(index, language, rest, finder, [...items, ...about])
  return {
    items: [...items, ...about],
    people: ids,
    rest,
    ...(theme !== undefined && { theme }),
    ...(lacking && { unheld: lacking }),
  }
}

const hasItem = ({ plan }: PlanIndex, code: string): boolean =>
  [...plan.targets, ...plan.tasks].some((item) => item.code === code)

/** Words that tell, and are neither of the record nor of some name. */
const strangeWords = (finder: ItemFinder, text: string): string[] =>
  wordsIn(text).filter(
    (word) =>
      tells(word) &&
      word.length > 1 &&
      !isRecordWord(word) &&
      ![...word].every((one) => !tells(one)) &&
      !finder.isInName(word) &&
      !/^[a-z]?\d/i.test(word),
  )

const FEW = 3

/** The tasks whose text has a word that the question is about, where they are few. */
function tasksAbout({ plan }: PlanIndex, words: readonly string[]): string[] {
  const texts = plan.tasks.map(({ code, name, quote, clause }) => ({
    code,
    text: normalise(`${name} ${quote ?? plan.clauses.find(({ path }) => path === clause)?.text ?? ''}`),
  }))
  const having = words.map((word) => texts.filter(({ text }) => text.includes(word)).map(({ code }) => code))
  const all = having.reduce<string[]>(
    (left, codes, at) => (at === 0 ? codes : left.filter((code) => codes.includes(code))),
    [],
  )
  return all.length <= FEW ? all : []
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

function lackOf(
  index: PlanIndex,
  language: Language,
  text: string,
  finder: ItemFinder,
  items: readonly string[],
): string | undefined {
  const contact = CONTACT.exec(text)?.[0] ?? unknownPerson(text)
  if (contact) return contact
  const money = MONEY.exec(text)?.[0]
  const units = index.plan.targets.filter(({ code }) => items.includes(code)).map(({ unit }) => unit)
  if (money && !units.some((unit) => /元|\$|£|€/u.test(unit))) return money
  const inside = PART_OF[language].exec(text)?.groups
  const part = inside?.part ?? inside?.place ?? COUNTED[language].exec(text)?.groups?.part
  if (part === undefined) return undefined
  const [first = ''] = wordsIn(part.trim())
  const [strange] =
    language === index.plan.language ? strangeWords(finder, part) : inside ? untranslated(index, language, part) : []
  if (strange === undefined) return inside?.part === part && isNewWord(finder, wordsIn(part)) ? part : undefined
  return strange === first && !units.includes(strange) ? strange : undefined
}

/** Nothing in the plan's language may stand for it: nanjing. */
const untranslated = (index: PlanIndex, language: Language, part: string): string[] =>
  tells(part) && !isRecordWord(part) && index.termsOf(part, language).every(({ forms }) => forms.length < 2)
    ? [part]
    : []

/**
 * What a question names that the record does not know, with what stands before it: 高新技术企业. Empty where it names
 * nothing, or where another language keeps that from being told.
 */
export function strangerIn(index: PlanIndex, language: Language, text: string): string {
  if (language !== index.plan.language) return ''
  const finder = finderOf(index, language)
  const strange = new Set(strangeWords(finder, text))
  const isStranger = (run: readonly string[]) => run.some((word) => strange.has(word)) || isNewWord(finder, run)
  let [run, end]: [string[], number] = [[], -1]
  for (const word of wordsIn(text)) {
    const place = text.indexOf(word, Math.max(0, end))
    const belongs = tells(word) && !isRecordWord(word)
    if ((!belongs || place !== end) && isStranger(run)) break
    run = belongs ? [...(place === end ? run : []), word] : []
    end = place + word.length
  }
  return isStranger(run) ? run.join('') : ''
}

/** 基站: single characters that tell, side by side, are a word that the segmenter does not know. */
const isNewWord = (finder: ItemFinder, run: readonly string[]): boolean => {
  const word = run.join('')
  const isSpelt = run.length > 1 && run.every((one) => one.length === 1 && HAN.test(one) && !finder.isInName(one))
  return isSpelt && !finder.isInName(word) && !isRecordWord(word)
}
