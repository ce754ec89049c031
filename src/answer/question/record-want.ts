import type { Language } from '../../locale/index.ts'
import { daysBetween } from '../../progress/pace.ts'
import type { RecordPeriod } from '../../progress/query/index.ts'
import type { PlanIndex } from '../search/index.ts'
import { claims, focusIn, isOnTop, POINTS_AT_ENTRIES, recordAmounts, supposes } from './record-aspects.ts'
import { EACH_ENTRY, IN_TOTAL, nthIn } from './record-entry-signs.ts'
import { recordScore } from './record-gate.ts'
import type { PlacedSubject } from './record-placed.ts'
import { HELP_SIGNS, WANT_SIGNS, type Want } from './record-signs.ts'
import { strangerIn } from './record-strange.ts'

/** What is asked of entries, whatever amounts it names; everything else is asked of figures. */
const OF_ENTRIES: ReadonlySet<Want> = new Set([
  'returned',
  'pending',
  'corrections',
  'people',
  'withdrawals',
  'unrecorded',
  'latest',
  'count',
  'late',
  'entries',
])
export const MUCH: Record<Language, RegExp> = { zh: /多少|几(?!乎)/u, en: /\bhow (?:many|much)\b/iu }
const COMPARES: Record<Language, RegExp> = {
  zh: /比|还是|哪个?(?:一)?[年月个]?[^,，。?？;；]{0,6}(?:多|快|高|大|少|慢)|谁[^,，。?？;；]{0,6}(?:多|快|高|少|慢)|更(?![新换改正替名])|差别|相差|(?<!还)差(?:了|得)?(?:多少|几)|变化/u,
  en: /\b(?:more|less|fewer|than|or|versus|vs|compare[ds]?|difference|between|faster|further|ahead)\b/iu,
}
/** Asked of each by itself, or how much is missing: nothing is held against another. */
const EACH: Record<Language, RegExp> = {
  zh: /各(?:自|差|是|有|到|还|要|做)|分别|离(?:目标)?[^,，。?？;；]{0,4}[差缺]/u,
  en: /\beach\b|\brespectively\b|\bhow (?:many|much) more\b/iu,
}
/** A superlative: one of several is asked for. */
const MOST: Record<Language, RegExp> = {
  zh: /最(?![近新后早初终])/u,
  en: /\b(?:most|least|furthest|farthest|fastest|slowest|highest|lowest|best|worst|closest|nearest)\b/iu,
}
/** 比上个月多了几个: a period, masked here, that this one is held against. */
const AGAINST: Record<Language, RegExp> = {
  zh: /[比较]起?\s{2}|[和跟与同]\s{2,}(?:的)?(?:相?比|对比|比较)/u,
  en: /\b(?:than|against|compared (?:to|with)|versus|vs\.?) (?:in |the |that of )*\s{3}/iu,
}
/** 上个月进了几个 and 一共新修多少 ask of the month; 做到了多少 of the state at its end. */
const GAINED: Record<Language, RegExp> = {
  zh: /^(?!.*(?:到了?(?:多少|几|哪)|累计|目前|现在|[差缺剩]|目标)).*(?:多少|几(?!乎))/u,
  en: /\bhow (?:many|much)\b(?!.*\b(?:total|altogether|overall|short|left)\b)/iu,
}
/** A person named, or days that are over, make it likelier that the record is meant; plans speak of years. */
const BY_PERSON = 3
const PROGRESS = /进[度展]|完成|\bprogress/iu
/** How many there are now of what the plan aims at is told by what is recorded. */
const BY_NOW = 2
const NOW: Record<Language, RegExp> = { zh: /现在|目前|当前|如今|至今/u, en: /\bnow\b|\bcurrently\b|\bso far\b/iu }
/** What came in several batches was logged in several entries; what came late or is part of a total has come. */
const BY_EACH = 6
const IN_TIME: Record<Language, RegExp> = {
  zh: /(?:按[时期]|如期|提前|超期|逾期|[期时]限[前内])[^,，。?？;；]{0,8}(?:了|过|的)(?:没|吗|么|多|几|$)|比(?:要求|期限|计划|控制[线数]|目标|规定|上限)[^,，。?？;；]{0,4}[晚早多少超快慢高低](?:了|出)/u,
  en: /\b(?:finished|done|completed|built|reached) (?:in time|on time|late|early|before|after)\b|\b(?:late|early|overdue) by\b/iu,
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

/** What a question wants of the record; undefined where it asks the plan. */
export function wantOf(read: Read): Want | undefined {
  const { plain, language, sure } = read
  if (!sure && (HELP_SIGNS[language].test(plain) || recordScore(read.index.plan, plain) + leaning(read) <= 0))
    return undefined
  const signed = WANT_SIGNS[language].find(([, sign]) => isSign(read, sign))?.[0]
  return supposed(read, signed) ?? ofEntries(read, signed) ?? checked(read, signed) ?? ofFigures(read, signed)
}

function leaning(read: Read): number {
  const { subject, periods, today, leans } = read
  if (leans) return BY_EARLIER
  if (subject.items.length && isOfProgress(read)) return BY_NOW
  if (subject.items.length && isOfEntries(read)) return BY_EACH
  if (subject.people.length) return BY_PERSON
  if (!periods.length || periods.some(({ to }) => to > today)) return 0
  if (!subject.items.length) return periods.every(isPart) ? OVER.years : 0
  return periods.length > 1 || periods.every(isPart) ? OVER.part : OVER.years
}

function isOfProgress({ masked, language }: Read): boolean {
  const ofNow = NOW[language].test(masked) && MUCH[language].test(masked)
  return ofNow || (PROGRESS.test(masked) && MOST[language].test(masked)) || focusIn(masked, language) === 'gap'
}

const isOfEntries = ({ masked, language }: Read): boolean =>
  [EACH_ENTRY, IN_TOTAL, IN_TIME, OF_TOTAL].some((sign) => sign[language].test(masked)) ||
  WANT_SIGNS[language].some(([want, sign]) => want === 'pending' && sign.test(masked))

function supposed({ masked, language }: Read, signed: Want | undefined): Want | undefined {
  if (!supposes(masked, language)) return undefined
  const amounts = recordAmounts(masked, true).length > 0
  return signed === 'pending' || (amounts && isOnTop(masked, language)) ? 'hypothesis' : undefined
}

/** Whoever asks who, or for evidence, points with an amount and claims nothing. */
function ofEntries({ masked, language, subject }: Read, signed: Want | undefined): Want | undefined {
  const focus = focusIn(masked, language)
  const points = POINTS_AT_ENTRIES.has(focus)
  if (focus === 'share' && subject.people.length && subject.items.length) return 'proportion'
  if (points && (signed === undefined || signed === 'added') && !COMPARES[language].test(masked)) return 'entries'
  if (signed === undefined || !OF_ENTRIES.has(signed)) return undefined
  // The slowest of some that are named is among them, late or not.
  if (signed === 'late' && subject.items.length > 1 && MOST[language].test(masked)) return undefined
  // Whether one thing has no entry is told by its entries.
  if (signed === 'unrecorded' && subject.items.length) return 'entries'
  return signed !== 'entries' || points || focus === 'date' ? signed : undefined
}

const checked = ({ masked, language, periods, today }: Read, signed: Want | undefined): Want | undefined =>
  signed !== 'proportion' &&
  // What is to come is projected, and no claim.
  !(signed === 'pace' && (AT_PACE.test(masked) || periods.some(({ to }) => to > today))) &&
  recordAmounts(masked, true).length &&
  claims(masked, language)
    ? 'check'
    : undefined

function ofFigures(read: Read, signed: Want | undefined): Want {
  const { masked, language, periods, subject } = read
  if (signed === 'entries' || signed === 'finished') return signed
  if (subject.items.length && nthIn(masked, language) !== undefined) return signed === 'proportion' ? signed : 'entries'
  const gains =
    signed === undefined &&
    periods.some(({ point }) => !point) &&
    focusIn(masked, language) === 'value' &&
    GAINED[language].test(masked) &&
    named(subject)
  if (subject.items.length > 1 && MOST[language].test(masked)) return 'ranking'
  return compared(read, signed) ?? (gains ? 'added' : signed) ?? (named(subject) ? 'standing' : plainWant(read))
}

const named = ({ items, scope, unheld }: PlacedSubject): boolean =>
  items.length > 0 || scope !== undefined || unheld !== undefined

/** A question that names nothing: of everything, of what happened then, or of what the record does not know. */
function plainWant({ index, language, masked, periods, subject }: Read): Want {
  if (strangerIn(index, language, masked) && MUCH[language].test(masked)) return 'standing'
  return subject.people.length || periods.some((one) => !one.point && isPart(one)) ? 'entries' : 'overview'
}

/** Less than a year: what was logged in it can be told. */
const isPart = ({ from, to }: RecordPeriod): boolean => daysBetween(from, to) < 360

/** Words of a phrase that the plan itself has, such as 落后产能, ask nothing of the record. */
function isSign({ index, masked }: Read, sign: RegExp): boolean {
  const match = sign.exec(masked)
  if (!match) return false
  const [word] = match
  const phrase = masked.slice(match.index, match.index + word.length + 2).trim()
  return !(word.length <= 3 && phrase.length > word.length && index.plain.includes(phrase))
}

const AT_PACE = /照|按|速度|趋势|下去|\bpace\b|\brate\b/iu

/** Two days, two periods or two items that are held against each other. */
function compared({ masked, language, periods, subject }: Read, signed: Want | undefined): Want | undefined {
  if (!COMPARES[language].test(masked) || signed === 'pace' || EACH[language].test(masked)) return undefined
  const points = periods.filter(({ point }) => point)
  if (periods.length > 1 && points.length === periods.length) return 'difference'
  if (periods.length > 1) return 'compare'
  if (periods.length === 1 && AGAINST[language].test(masked)) return points.length ? 'difference' : 'compare'
  const isChoice = language === 'zh' ? /哪|谁|还是|更(?![新换改正替名])|相比|比/u.test(masked) : true
  return subject.items.length === 2 &&
    isChoice &&
    signed !== 'ranking' &&
    (signed !== 'added' || /哪|谁|更|more|which/iu.test(masked))
    ? 'compare'
    : undefined
}
