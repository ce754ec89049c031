import type { Language } from '../../locale/index.ts'
import { daysBetween } from '../../progress/pace.ts'
import type { RecordPeriod } from '../../progress/query/index.ts'
import type { PlanIndex } from '../search/index.ts'
import { focusIn, POINTS_AT_ENTRIES } from './record-aspects.ts'
import { EACH_ENTRY, IN_TOTAL } from './record-entry-signs.ts'
import type { PlacedSubject } from './record-placed.ts'
import { WANT_SIGNS } from './record-signs.ts'

export const MUCH: Record<Language, RegExp> = { zh: /多少|几(?!乎)/u, en: /\bhow (?:many|much)\b/iu }
/** A superlative: one of several is asked for. */
export const MOST: Record<Language, RegExp> = {
  zh: /最(?![近新后早初终])/u,
  en: /\b(?:most|least|furthest|farthest|fastest|slowest|highest|lowest|best|worst|closest|nearest)\b/iu,
}
/** A person named, or days that are over, make it likelier that the record is meant; plans speak of years. */
const BY_PERSON = 3
const PROGRESS = /进[度展]|完成|\bprogress/iu
/** How many there are now of what the plan aims at is told by what is recorded. */
const BY_NOW = 2
/** 换了百分之几: what is named has come about. */
const HAS_COME: Record<Language, RegExp> = {
  zh: /(?<!到)了(?:百分之几|几成|多少|几[^个]?(?:成|分之))|^(?!.*[要应须]).*(?:多少|几)\p{Script=Han}{0,4}[了啦][?]?$/u,
  en: /\bhow (?:many|much)\b[^?]*\b(?:has|have|had)(?: been| already| now)*\b/iu,
}
const NOW: Record<Language, RegExp> = { zh: /现在|目前|当前|如今|至今/u, en: /\bnow\b|\bcurrently\b|\bso far\b/iu }
/** 一个都没培训吗, 拖了多久, what percentage is in place: it is under way, or late, or not. */
export const HAS_BEGUN: Record<Language, RegExp> = {
  zh: /一\p{Script=Han}{1,2}[都也]?[没未](?!有)|最(?:落后|滞后|靠[后前]|领先|[慢快拖])|(?:拖|晚|迟|超|延)了(?:多久|多长|多少|几)/u,
  en: /\b(?:further|farther|furthest|farthest) (?:along|ahead|behind)\b|\b(?:percent(?:age)?|share|proportion|part) of\b[^?]*\b(?:is|are|has|have)\b[^?]*\b(?:in place|done|complete\w*|finished|built|installed|met|reached|achieved)\b/iu,
}
/** 过了期限还欠着, 还有几公里没修, 哪些完成了: what is owed and what is done is told by what was logged. */
const OWED: Record<Language, RegExp> = {
  zh: /(?:到期|过期|逾期|超期|期限|到点)[^,，。?？;；]{0,4}(?:还|没|未|仍)|还有(?:多少|几)[^,，。?？;；]{0,6}[没未](?!有)|(?:谁|哪)[^,，。?？;；]{0,6}(?:垫底|殿后|掉队|拖了?后腿|[在到得]最?[前后末])|哪[^,，。?？;；的]{0,6}(?:完成|交[账差]|收工|收尾|达标|达到|做完|建成|完工)了/u,
  en: /\b(?:overdue|past (?:due|(?:its|their|the) (?:date|deadline)))\b/iu,
}
/** 牵头的活干得咋样: how the work of a part of the plan goes. */
const HOW_IT_GOES: Record<Language, RegExp> = {
  zh: /(?:现在|目前|当前|至今|[干做搞办弄抓进行到])[^,，。?？;；]{0,2}(?:怎么?样|咋样|如何|哪一?步|什么(?:程度|地步|样))/u,
  en: /\bhow (?:is|are|has|have|far)\b/iu,
}
/** What came in several batches was logged in several entries; what came late or is part of a total has come. */
const BY_EACH = 6
/** What proves a figure stands beside it in a ledger. */
const PROOF: Record<Language, RegExp> = { zh: /佐证|凭证|证据/u, en: /\b(?:evidence|proof)\b/iu }
const IN_TIME: Record<Language, RegExp> = {
  zh: /(?:什么时候|何时|哪[天日]|几[号日])[^,，。?？;；]{1,8}的[?？]?$|(?:按[时期]|如期|提前|超期|逾期|[期时]限[前内])[^,，。?？;；]{0,8}(?:了|过|的)(?:没|吗|么|多|几|$)|比(?:要求|期限|计划|控制[线数]|目标|规定|上限)[^,，。?？;；]{0,4}[晚早多少超快慢高低](?:了|出)/u,
  en: /\b(?:finished|done|completed|built|reached) (?:in time|on time|late|early|before|after)\b|\b(?:late|early|overdue) by\b/iu,
}
/** 主干道那批换了多少: some of the entries are pointed at. */
export const OF_BATCH = /那[几两]?[批笔次段期茬拨条]/u
const SO_FAST: Record<Language, RegExp> = {
  zh: /[按照](?:着|目前|现在|当前|这|此|今|去|\s)[^,，。?？;；]{0,8}(?:速度|进度|节奏|趋势)|平均每?个?[年月周天]|(?:后面|剩下|接下来|往后|余下)[^,，。?？;；]{0,6}每个?[天周月年]/u,
  en: /\bat (?:this|the|that|its|our)\b[^?,]{0,16}\b(?:pace|rate)\b|\bon average\b/iu,
}
const OF_TOTAL: Record<Language, RegExp> = {
  zh: /占(?:到|了)?(?:已|总[数量共]|累计|全部|现在|目前)|占比?多少/u,
  en: /\bof the total\b|\bso far\b/iu,
}
/** What leans on a question to the record asks the record. */
const BY_EARLIER = 2.5
const OVER = { part: 2, years: 1 }

/** A question, with what is known of it. */
export interface Read {
  index: PlanIndex
  plain: string
  masked: string
  language: Language
  today: string
  periods: RecordPeriod[]
  subject: PlacedSubject
  /** It is known to ask the record. */
  sure: boolean
  /** It names nothing, and what was asked before names what is meant. */
  leans: boolean
}

/** How much likelier it is than its words alone tell that a question asks the record. */
export function leaning(read: Read): number {
  const { subject, leans, masked, language } = read
  if (leans) return POINTS_AT_ENTRIES.has(focusIn(masked, language)) ? BY_EACH : BY_EARLIER
  const isNamed = subject.items.length > 0
  return Math.max(
    isNamed && isOfProgress(read) ? BY_NOW : 0,
    subject.scope && HOW_IT_GOES[language].test(masked) ? BY_NOW : 0,
    isNamed && isOfEntries(read) ? BY_EACH : 0,
    subject.people.length ? BY_PERSON : 0,
    OWED[language].test(masked) ? BY_EACH : 0,
    leaningOver(read),
  )
}

/** What is over can be told by what was logged; plans speak of years. */
function leaningOver({ subject, periods, today }: Read): number {
  if (!periods.length || periods.some(({ to }) => to > today)) return 0
  if (!subject.items.length) return periods.every(isPart) ? OVER.years : 0
  return periods.length > 1 || periods.every(isPart) ? OVER.part : OVER.years
}

function isOfProgress({ masked, language }: Read): boolean {
  if (HAS_BEGUN[language].test(masked)) return true
  const ofNow = NOW[language].test(masked) && MUCH[language].test(masked)
  return (
    ofNow ||
    HAS_COME[language].test(masked) ||
    (PROGRESS.test(masked) && MOST[language].test(masked)) ||
    focusIn(masked, language) === 'gap'
  )
}

const isOfEntries = ({ masked, language }: Read): boolean =>
  [EACH_ENTRY, IN_TOTAL, PROOF, IN_TIME, OF_TOTAL, SO_FAST].some((sign) => sign[language].test(masked)) ||
  OF_BATCH.test(masked) ||
  WANT_SIGNS[language].some(([want, sign]) => ['pending', 'latest'].includes(want) && sign.test(masked))

/** Less than a year: what was logged in it can be told. */
export const isPart = ({ from, to }: RecordPeriod): boolean => daysBetween(from, to) < 360
