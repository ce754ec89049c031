import type { Language } from '../../locale/index.ts'
import { normalise } from '../search/index.ts'
import { asksCrossing, claims, focusIn, isOnTop, POINTS_AT_ENTRIES, recordAmounts, supposes } from './record-aspects.ts'
import { nthIn } from './record-entry-signs.ts'
import { recordScore } from './record-gate.ts'
import { isUntold } from './record-lack.ts'
import { isPart, leaning, MOST, MUCH, OF_BATCH, type Read } from './record-leaning.ts'
import { AGAINST, type PlacedSubject } from './record-placed.ts'
import { APPROVES, HELP_SIGNS, WANT_SIGNS, type Want } from './record-signs.ts'
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
const COMPARES: Record<Language, RegExp> = {
  zh: /比|还是|哪个?(?:一)?[年月个]?[^,，。?？;；]{0,6}(?:多|快|高|大|少|慢)|谁[^,，。?？;；]{0,6}(?:多|快|高|少|慢)|更(?![新换改正替名])|差别|相差|(?<!还)差(?:了|得)?(?:多少|几)|变化/u,
  en: /\b(?:more|less|fewer|than|or|versus|vs|compare[ds]?|difference|between|faster|further|ahead)\b/iu,
}
/** Of two that are named one is asked for, or what tells them apart. */
const CHOOSES: Record<Language, RegExp> = {
  zh: /哪|谁|还是|更(?![新换改正替名])|相比|比/u,
  en: /\b(?:more|less|fewer|than|or|versus|vs|compare[ds]?|difference|faster|further|ahead|which)\b/iu,
}
/** Asked of each by itself, or how much is missing: nothing is held against another. */
const EACH: Record<Language, RegExp> = {
  zh: /各(?:自|差|是|有|到|还|要|做)|分别|离(?:目标)?[^,，。?？;；]{0,4}[差缺]/u,
  en: /\beach\b|\brespectively\b|\bhow (?:many|much) more\b(?!.*\bthan\b)/iu,
}
/** 上个月进了几个 and 一共新修多少 ask of the month; 做到了多少 of the state at its end. */
const GAINED: Record<Language, RegExp> = {
  zh: /^(?!.*(?:到了?(?:多少|几|哪)|累计|目前|现在|[差缺剩]|目标)).*(?:多少|几(?!乎)|合计|总共|一共)/u,
  en: /\bhow (?:many|much)\b(?!.*\b(?:total|altogether|overall|short|left)\b)/iu,
}
/** What a question wants of the record; undefined where it asks the plan. */
export function wantOf(read: Read): Want | undefined {
  const { plain, language, sure } = read
  const untold = read.subject.unheld !== undefined && isUntold(read.index, language, plain)
  if (
    !sure &&
    !untold &&
    (HELP_SIGNS[language].test(plain) || recordScore(read.index.plan, plain) + leaning(read) <= 0)
  )
    return undefined
  const signed = WANT_SIGNS[language].find(([, sign]) => isSign(read, sign))?.[0]
  return supposed(read, signed) ?? ofEntries(read, signed) ?? checked(read, signed) ?? ofFigures(read, signed)
}

function supposed({ masked, language }: Read, signed: Want | undefined): Want | undefined {
  if (!supposes(masked, language)) return undefined
  const amounts = recordAmounts(masked, true).length > 0
  return signed === 'pending' || APPROVES.test(masked) || (amounts && isOnTop(masked, language))
    ? 'hypothesis'
    : undefined
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
  if (subject.items.length && signed !== 'pace' && asksCrossing(masked, language)) return 'crossed'
  if (signed === 'entries' || signed === 'finished') return signed
  if (subject.items.length && nthIn(masked, language) !== undefined) return signed === 'proportion' ? signed : 'entries'
  if (asksOfBatch(read, signed)) return 'entries'
  const gains =
    signed === undefined &&
    periods.some(({ point }) => !point) &&
    focusIn(masked, language) === 'value' &&
    GAINED[language].test(masked) &&
    named(subject)
  if (subject.items.length > 1 && signed !== 'peak' && MOST[language].test(masked)) return 'ranking'
  return compared(read, signed) ?? (gains ? 'added' : signed) ?? (named(subject) ? 'standing' : plainWant(read))
}

const asksOfBatch = ({ masked, language, subject }: Read, signed: Want | undefined): boolean =>
  signed === undefined && subject.items.length > 0 && OF_BATCH.test(masked) && MUCH[language].test(masked)

const named = ({ items, scope, unheld }: PlacedSubject): boolean =>
  items.length > 0 || scope !== undefined || unheld !== undefined

/** A question that names nothing: of everything, of what happened then, or of what the record does not know. */
function plainWant({ index, language, masked, periods, subject }: Read): Want {
  if (strangerIn(index, language, masked) && MUCH[language].test(masked)) return 'standing'
  return subject.people.length || periods.some((one) => !one.point && isPart(one)) ? 'entries' : 'overview'
}

/** These ask of what is named whatever it is called: 新建 of 新建绿道. */
const RESULT = /[新建增上做加完成达到]/u

/** Words of a phrase that the plan itself has, such as 落后产能, ask nothing of the record. */
function isSign({ index, masked, subject }: Read, sign: RegExp): boolean {
  const match = sign.exec(masked)
  if (!match) return false
  const [word] = match
  // 平均住几天 of 平均住院日: it is what that is called.
  const { targets, tasks } = index.plan
  const isName = ({ code, name }: { code: string; name: string }) =>
    subject.items.includes(code) && word.length > 1 && normalise(name).includes(word)
  if (!RESULT.test(word) && [...targets, ...tasks].some(isName)) return false
  const phrase = masked.slice(match.index, match.index + word.length + 2).trim()
  return !(word.length <= 3 && phrase.length > word.length && index.plain.includes(phrase))
}

const AT_PACE = /照|按|速度|趋势|劲头|势头|下去|\bpace\b|\brate\b/iu

/** Two days, two periods or two items that are held against each other. */
function compared({ masked, language, periods, subject }: Read, signed: Want | undefined): Want | undefined {
  if (
    !COMPARES[language].test(masked) ||
    signed === 'pace' ||
    (signed === 'peak' && periods.length < 2) ||
    EACH[language].test(masked)
  )
    return undefined
  const points = periods.filter(({ point }) => point)
  if (periods.length > 1 && points.length === periods.length) return 'difference'
  if (periods.length > 1) return 'compare'
  if (periods.length === 1 && AGAINST[language].test(masked)) return points.length ? 'difference' : 'compare'
  const isChoice = CHOOSES[language].test(masked)
  return subject.items.length === 2 &&
    isChoice &&
    signed !== 'ranking' &&
    (signed !== 'added' || /哪|谁|更|more|which/iu.test(masked))
    ? 'compare'
    : undefined
}
