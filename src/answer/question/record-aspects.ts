import type { Language } from '../../locale/index.ts'
import type { RecordQuery } from '../../progress/query/index.ts'
import { amountsIn, isTime } from '../../text/index.ts'
import { englishCount } from './period-en.ts'
import { countOf } from './period-forms.ts'
import { IN_TOTAL } from './record-entry-signs.ts'

type Focus = RecordQuery['focus']

const FOCUS: Record<Language, readonly [Focus, RegExp][]> = {
  zh: [
    ['who', /谁(?!更|最|[^,，。?？;；]{0,3}[快慢])|哪位|什么人|登记人|经办/u],
    ['evidence', /佐证|证明|凭[证据]|材料|附件|证据|依据|链接/u],
    [
      'recorded',
      /(?:什么时候|何时|哪[天日]|几[号日]|多久)[^,，。?？;；]{0,5}(?:登|录|填|补|报(?!告)|记(?!得))|(?:登记|登|录入?|填报?|补录?|上?报)的?(?:日期|时间|日子)|(?:登|录|填|补|报)[^,，。?？;；]{0,4}(?:是)?(?:什么时候|何时|哪[天日]|几号)/u,
    ],
    ['counted', IN_TOTAL.zh],
    ['date', /什么时候|何时|哪[天日]|几[月号]|几月几|日期/u],
    [
      'gap',
      /还?[差缺欠](?:多少|几|的|得?多|\d|[一二两三四五六七八九十]|[了]?$)|还(?:差|缺|剩|欠|需要?|要|得)|再[^,，。?？;；\d]{0,4}(?:多少|几)[^,，。?？;；]{0,6}(?:就|才|能|够)|有(?:多少|几)[^,，。?？;；]{0,6}[没未](?!有)|离目标|距(?:离)?目标|缺口|差距|剩(?:下|余)/u,
    ],
    ['share', /完成(?:率|度|比例|百分)|百分|几成|比例|%/u],
    [
      'done',
      /(?:完成|达到|达标|达成|实现|做到|做完|建成|到位|够)了?(?:吗|么|没|没有)|(?:是否|有没有|是不是)(?:已经?|都|超额)*(?:完成|达到|达标|达成|实现)|(?:[晚早迟拖超]|提前|超期|逾期)了(?:几|多少|多久)|(?:按[时期]|如期|准时|赶在|赶上)[^,，。?？;；]{0,10}(?:吗|么|没|没有)[?？]?$/u,
    ],
  ],
  en: [
    ['who', /\bwho\b|\bby whom\b/iu],
    ['evidence', /\bevidence\b|\bproof\b|\battach|\bsupporting document/iu],
    [
      'recorded',
      /\b(?:when|what day|which day|what date)\b[^?]*\b(?:logged|recorded|entered|filed|reported)\b|\b(?:logging|entry|filing) date\b/iu,
    ],
    ['counted', IN_TOTAL.en],
    ['date', /\bwhen\b|\bwhat (?:date|day)\b|\bon which (?:date|day)\b/iu],
    ['gap', /\bshort\b|\bmissing\b|\bremain|\bleft\b|\bto go\b|\bgap\b|\bstill need|\bhow (?:many|much) more\b/iu],
    ['share', /\bpercent|\bshare\b|\bcompletion\b|\bproportion\b|%/iu],
    ['done', /\b(?:done|complete|completed|finished|reached|achieved|met)(?: yet)?\b[^?]*\?$/iu],
  ],
}

/** These point at entries. */
export const POINTS_AT_ENTRIES: ReadonlySet<Focus> = new Set<Focus>(['who', 'evidence', 'recorded', 'counted'])

/** What the answer begins with. */
export const focusIn = (text: string, language: Language): Focus =>
  FOCUS[language].find(([, sign]) => sign.test(text))?.[0] ?? 'value'

const CLAIM: Record<Language, RegExp> = {
  zh: /(?:吧|吗|么|把|没错|对不对|是不是|没有|没|是吗|对吗|对吧|属实|确实)[?？!。]*$|是不是|是否|有没有|没记错|记得|(\p{Script=Han})[没不]\1/u,
  en: /^(?:is|are|was|were|do|does|did|have|has|had)\b|\bright\?|\bcorrect\?|\bisn't it|\btrue\b|n't (?:we|it|they)\b/iu,
}
const ASKS_AMOUNT: Record<Language, RegExp> = {
  zh: /多少|几(?!乎)|哪|谁|什么|怎么/u,
  en: /\bhow\b|\bwhat\b|\bwhich\b|\bwho\b|\bwhen\b/iu,
}

/** Whether a text takes something for so and asks for yes or no. */
export const claims = (text: string, language: Language): boolean =>
  CLAIM[language].test(text) && !ASKS_AMOUNT[language].test(text)

const SUPPOSES: Record<Language, RegExp> = {
  zh: /如果|要是|假如|假设|假定|万一|若(?!干)|倘若|(?:的话)/u,
  en: /\bif\b|\bsuppose|\bassum|\bwere to\b/iu,
}
const ON_TOP: Record<Language, RegExp> = {
  zh: /再|又|多(?:建|批|上|加|做|增|完成|来)|新增|增加|加(?:上|了)?|追加|通过|过了|批了?|审/u,
  en: /\bmore\b|\badd(?:ed|s)?\b|\banother\b|\bextra\b|\badditional\b|\bapproved?\b/iu,
}

/** A supposition: on top of what there is, or of the whole. */
export const supposes = (text: string, language: Language): boolean =>
  SUPPOSES[language].test(text) || (language === 'zh' && /再(?:建|批|上|加|做|增|完成|来|有|添|立)?\d/u.test(text))
export const isOnTop = (text: string, language: Language): boolean => ON_TOP[language].test(text)

const COMPARATORS: readonly [RecordQuery['comparator'], RegExp][] = [
  ['less', /不到|不足|少于|没到|低于|没有超过|\bless than\b|\bfewer than\b|\bunder\b|\bbelow\b/iu],
  ['least', /到(?=\d)|至少|够|不少于|不低于|以上|\bat least\b|\bas many as\b/iu],
  ['more', /超过|多于|不止|突破|高于|过了?(?=\d|[一大]?半)|\bmore than\b|\bover\b|\babove\b|\bexceed/iu],
]

export const comparatorIn = (text: string): RecordQuery['comparator'] =>
  COMPARATORS.find(([, sign]) => sign.test(text.replace(/(\p{Script=Han})[没不]\1/gu, '$1')))?.[0] ?? 'equal'

/** Counts of entries and ordinals are no amounts of what is logged. */
const COUNTS_ENTRIES = /^(?:条|笔|次|号|批)$|\b(?:entr(?:y|ies)|records?|milestones?|updates?)$/iu
const POINTED = /[那这][^,，。?？;；]{0,4}$|的$|[那这]笔|\bthe $|\bthose $/u

/** 百分之几 asks for a share, and is no amount. */
const withoutShares = (text: string): string =>
  text.replace(/百分(?:之[几多]|比|率)/gu, (part) => ' '.repeat(part.length))

const HALF =
  /过[了的]?(?:一|大)*半|半数|(?:到|达|完成|够)[了到]?一半|\bhalf[- ]?(?:way|mark)\b|\bhalf (?:of )?(?:the|its|our) (?:target|goal)\b/iu
const PASSES: Record<Language, RegExp> = {
  zh: /(?:突破|超过|达到|到了?|满|破|过了?|够)(?:\d|[一二两三四五六七八九十百千万]{2,})/u,
  en: /\b(?:pass|reach|cross|exceed|hit|top)(?:e[sd]|s|ed)?\b/iu,
}

/** 哪天过半的, 什么时候突破60公里: the day is asked on which it came to so much. */
export const asksCrossing = (text: string, language: Language): boolean =>
  focusIn(text, language) === 'date' &&
  (HALF.test(text) || (PASSES[language].test(text) && recordAmounts(text, true).length > 0))

/** The amounts of a text; small ones in words, such as 三个, only where the text points at them or claims them. */
export const recordAmounts = (text: string, all: boolean): RecordQuery['amounts'] => [
  ...(HALF.test(text) ? [{ value: 50, unit: '%' }] : []),
  ...amountsIn(withoutShares(text).replace(/[吗吧呢么]+(?=[,，。?？!！\s]|$)/gu, (end) => ' '.repeat(end.length)))
    .filter(
      ({ han, value, unit, start, end }) =>
        !COUNTS_ENTRIES.test(unit) &&
        !/(?:[第#]|编号|记录|\bentry|\brecord|\bno\.?)\s?$/iu.test(text.slice(0, start)) &&
        !(isTime(unit) && /^(?:年|月|日|天|个月|周|季度|years?|months?|days?|weeks?)$/.test(unit)) &&
        !(unit === '' && /^(?:19|20)\d\d$/.test(String(value))) &&
        // 四个季度 is a time.
        !/^个?(?:季度|月|年|周|星期|礼拜|学期)/u.test(text.slice(end)) &&
        // 一个都没建, 二手 and 三级 are no amounts.
        !(value === 1 && /^[都也]?[没未]/u.test(text.slice(end))) &&
        !(han && unit === '' && value < 20) &&
        !(han && value < 20 && !all && !POINTED.test(text.slice(0, start))),
    )
    .map(({ value, unit }) => ({ value, unit })),
]

const LEAST: Record<Language, RegExp> = {
  zh: /最(?:少|慢|低|小|差|落后|滞后|靠后|末|拖|后[头面])|[落拖掉][在到]最?后|从(?:低到高|慢到快|小到大|少到多)|倒数|垫底|殿后|最早|首[条笔次]|第一[条笔次]/u,
  en: /\b(?:least|slowest|lowest|fewest|smallest|worst)\b|\bfurthest behind\b|\b(?:first|earliest|oldest) (?:entry|record|milestone)\b/iu,
}
export const orderIn = (text: string, language: Language): RecordQuery['order'] =>
  LEAST[language].test(text) ? 'least' : 'most'

/** What 哪一年, 哪个月 or 每月 goes by. */
export function grainIn(text: string): RecordQuery['grain'] {
  if (/季度?|\bquarter/iu.test(text)) return 'quarter'
  return /(?:哪一?个?|什么|每个?)月|\b(?:which|what|per|each|every) month/iu.test(text) ? 'month' : 'year'
}

/** The numbers of entries: 第7条, #12, entry 12. */
export const entryNumbers = (text: string): number[] =>
  [
    ...text.matchAll(
      /(?:第(\d{1,6})[条号笔]|(?<![\d月])(\d{1,6})号(?=记录|登记|那条|这条)|#(\d{1,6})|(?:记录|编号|\bentry|\brecord|\bno\.?)\s?#?(\d{1,6})(?![\d%个项]))/giu,
    ),
  ].map(([, ordinal, numbered, hash, named]) => Number(ordinal ?? numbered ?? hash ?? named))

const WITHOUT_PROOF =
  /(?:(?<!有)没有?|无|缺|未)(?:附|交|上传|传)?(?:任何)?(?:佐证|证明|材料|附件|证据)|\b(?:without|no|lacks?|missing) (?:any )?(?:evidence|proof)\b/iu
const LISTS = /哪|什么|几条|多少条|列|\b(?:which|what|list|how many)\b/iu

/** Whether entries are asked for by what proves them. */
export const proofIn = (text: string): RecordQuery['proof'] =>
  WITHOUT_PROOF.test(text) && LISTS.test(text) ? 'without' : 'any'

/** 最近三条, the last 3 entries: how many. */
export function limitIn(text: string): number {
  const [, written] =
    /(?:最近|最新|最早|最后|前)[^,，。]{0,4}?([\d一二两三四五六七八九十]{1,3})[条笔次]|(?!)/u.exec(text) ?? []
  const { before, after } =
    /\b(?:(?<before>\w+) (?:most recent|latest|newest)|(?:most recent|last|latest|first) (?<after>\w+)) (?:entries|records|milestones|updates)\b/iu.exec(
      text,
    )?.groups ?? {}
  const count = countOf(written ?? englishCount(before ?? after ?? '') ?? '1')
  return count >= 1 ? count : 1
}
