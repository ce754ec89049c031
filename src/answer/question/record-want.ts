import type { Language } from '../../locale/index.ts'
import { daysBetween } from '../../progress/pace.ts'
import type { RecordPeriod } from '../../progress/query/index.ts'
import type { PlanIndex } from '../search/index.ts'
import { claims, focusIn, isOnTop, recordAmounts, supposes } from './record-aspects.ts'
import { recordScore } from './record-gate.ts'
import { HELP_SIGNS, WANT_SIGNS, type Want } from './record-signs.ts'
import { type RecordSubject, strangerIn } from './record-subject.ts'

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
  zh: /比|还是|哪个?(?:一)?[年月个]?[^,，。?？;；]{0,6}(?:多|快|高|大|少|慢)|谁[^,，。?？;；]{0,6}(?:多|快|高|少|慢)|更|差别|相差|(?<!还)差(?:了|得)?(?:多少|几)|变化/u,
  en: /\b(?:more|less|fewer|than|or|versus|vs|compare[ds]?|difference|between|faster|further|ahead)\b/iu,
}
/** 比上个月多了几个: a period, masked here, that this one is held against. */
const AGAINST: Record<Language, RegExp> = {
  zh: /[比较]起?\s{2}|[和跟与同]\s{2,}(?:的)?(?:相?比|对比|比较)/u,
  en: /\b(?:than|against|compared (?:to|with)|versus|vs\.?) (?:in |the |that of )*\s{3}/iu,
}
/** 上个月进了几个 asks of the month; 做到了多少 of the state at its end. */
const GAINED = /(?<!到)了(?:多少|几)/u
/** A person named, or days that are over, make it likelier that the record is meant; plans speak of years. */
const BY_PERSON = 3
const OVER = { part: 2, years: 1 }

/** A question, with what is known of it. */
export interface Read {
  index: PlanIndex
  plain: string
  masked: string
  language: Language
  today: string
  periods: RecordPeriod[]
  subject: RecordSubject
  /** It is known to ask the record. */
  sure: boolean
}

/** What a question wants of the record; undefined where it asks the plan. */
export function wantOf(read: Read): Want | undefined {
  const { plain, language, sure } = read
  if (!sure && (HELP_SIGNS[language].test(plain) || recordScore(read.index.plan, plain) + leaning(read) <= 0))
    return undefined
  const signed = WANT_SIGNS[language].find(([, sign]) => isSign(read, sign))?.[0]
  return supposed(read, signed) ?? ofEntries(read, signed) ?? checked(read) ?? ofFigures(read, signed)
}

function leaning({ subject, periods, today }: Read): number {
  if (subject.people.length) return BY_PERSON
  if (!subject.items.length || !periods.length || periods.some(({ to }) => to > today)) return 0
  return periods.length > 1 || periods.every(isPart) ? OVER.part : OVER.years
}

function supposed({ masked, language }: Read, signed: Want | undefined): Want | undefined {
  if (!supposes(masked, language)) return undefined
  const amounts = recordAmounts(masked, true).length > 0
  return signed === 'pending' || (amounts && isOnTop(masked, language)) ? 'hypothesis' : undefined
}

/** Whoever asks who, or for evidence, points with an amount and claims nothing. */
function ofEntries({ masked, language, subject }: Read, signed: Want | undefined): Want | undefined {
  const focus = focusIn(masked, language)
  const points = focus === 'who' || focus === 'evidence'
  if (focus === 'share' && subject.people.length && subject.items.length) return 'proportion'
  if (points && (signed === undefined || signed === 'added') && !COMPARES[language].test(masked)) return 'entries'
  if (signed === undefined || !OF_ENTRIES.has(signed)) return undefined
  // Whether one thing has no entry is told by its entries.
  if (signed === 'unrecorded' && subject.items.length) return 'entries'
  return signed !== 'entries' || points || focus === 'date' ? signed : undefined
}

const checked = ({ masked, language }: Read): Want | undefined =>
  recordAmounts(masked, true).length && claims(masked, language) ? 'check' : undefined

function ofFigures(read: Read, signed: Want | undefined): Want {
  const { masked, periods, subject } = read
  if (signed === 'entries' || signed === 'finished') return signed
  const gains = signed === undefined && periods.some(({ point }) => !point) && GAINED.test(masked) && named(subject)
  return compared(read, signed) ?? (gains ? 'added' : signed) ?? (named(subject) ? 'standing' : plainWant(read))
}

const named = ({ items, theme, unheld }: RecordSubject): boolean =>
  items.length > 0 || theme !== undefined || unheld !== undefined

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

/** Two days, two periods or two items that are held against each other. */
function compared({ masked, language, periods, subject }: Read, signed: Want | undefined): Want | undefined {
  if (!COMPARES[language].test(masked) || signed === 'pace') return undefined
  const points = periods.filter(({ point }) => point)
  if (periods.length > 1 && points.length === periods.length) return 'difference'
  if (periods.length > 1) return 'compare'
  if (periods.length === 1 && AGAINST[language].test(masked)) return points.length ? 'difference' : 'compare'
  const isChoice = language === 'zh' ? /哪|谁|还是|更|相比|比/u.test(masked) : true
  return subject.items.length === 2 &&
    isChoice &&
    signed !== 'ranking' &&
    (signed !== 'added' || /哪|谁|更|more|which/iu.test(masked))
    ? 'compare'
    : undefined
}
