import type { Sentences } from '../locale/index.ts'
import { baselineOf, wordingWords } from '../plan/target-words.ts'
import { edgeOf, isCeiling, isStated } from './aim.ts'
import { type Decimal, figure } from './decimal.ts'
import { notesOf } from './standing-notes.ts'
import type { Standing } from './standing-shape.ts'
import { missedYears } from './status.ts'

/** What was reached of what, with what there is to know about it, in one line. */
export function captionOf(standing: Standing, t: Sentences): string {
  const { target, reached, years, entries } = standing
  const notes = [...notesOf(standing, t), ...(target.due === undefined ? [t.target.noDue] : [])]
  if (reached === null && !(years.length && entries.length) && !isStated(target))
    return [nothingWords(standing, t), ...notes].join(' · ')
  const silent = isStated(target) && (target.kind === 'qualitative' ? !standing.statement : !entries.length)
  const last = silent ? [] : [statusWords(standing, t)]
  return [figureWords(standing, t), ...notes, ...last].join(' · ')
}

function nothingWords({ target, later, asof }: Standing, t: Sentences): string {
  const { wording } = target
  return later ? t.progress.laterOnly(wording, later, asof) : t.progress.noRecordUnit(wording)
}

function figureWords(standing: Standing, t: Sentences): string {
  const { target, reached, entries, latest } = standing
  const wording = wordingWords(target)
  if (target.kind === 'date') return t.progress.dated(wording, entries.length)
  if (target.kind === 'qualitative') return t.progress.qualitative(wording, entries.length)
  const amount = reachedWords(standing, t)
  if (reached === null && isStated(target)) return t.progress.dated(wording, entries.length)
  if (target.basis === 'yearly') return t.progress.reachedOf(amount, wording)
  if (target.basis === 'total') return t.progress.reached(amount, wording)
  return (target.basis === 'change' ? t.progress.reachedChange : t.progress.reachedLevel)(amount, wording, latest ?? '')
}

/** What was reached, with its unit: 20个, 2026年8万人, 较2020年下降12%. */
export function reachedWords({ target, reached, years }: Standing, t: Sentences): string {
  const [year] = years
  if (year && reached === null) return t.progress.noRecordYear(year.year)
  if (reached === null) return ''
  if (year) return t.progress.inYear(year.year, amountIn(reached, target.unit, t))
  if (target.basis !== 'change') return amountIn(reached, target.unit, t)
  const other = target.direction === 'up' ? ('down' as const) : ('up' as const)
  const direction = reached.isNegative() ? other : target.direction
  return t.progress.changed(
    t.target.directions[direction],
    amountIn(reached.abs(), target.unit, t),
    target.against ?? baselineOf(target, t),
  )
}

const amountIn = (amount: Decimal, unit: string, t: Sentences) => t.target.amounts.exact(figure(amount), unit)

/** Percentages differ by percentage points. */
const differenceWords = (difference: Decimal, unit: string, t: Sentences) =>
  amountIn(difference, unit === '%' ? t.target.percentagePoints : unit, t)

/** The status, in words that are true for its kind of target. */
export function statusWords(standing: Standing, t: Sentences): string {
  const { target, aim, status, final, over, done } = standing
  if (isStated(target) && standing.entries.length) return statedWords(standing, t)
  if (over) return t.progress.over
  if (done && aim && isCeiling(aim)) return t.progress.within
  if (status === 'red' && missedYears(standing).length) return t.progress.yearMissed
  return status === 'red' && final ? t.progress.finalRed : t.progress.statuses[status]
}

function statedWords({ statement, target, status, final }: Standing, t: Sentences): string {
  if (!statement) return t.progress.unstated
  const { done, number, day } = statement
  if (!done) return t.progress.statedOpen(number, status !== 'red' ? '' : final ? t.progress.finalRed : t.progress.late)
  return target.due !== undefined && day > target.due
    ? t.progress.statedLate(number, target.due)
    : t.progress.statedDone(number)
}

/** What is missing, in the target's unit, for the list of what is late. */
export function lackWords(standing: Standing, t: Sentences): string {
  const { target, aim, reached, over, final } = standing
  const [missed] = missedYears(standing)
  if (missed?.reached) return t.progress.lackedIn(missed.year, amountIn(missed.reached, target.unit, t))
  if (!aim || reached === null) return statusWords(standing, t)
  const missing = reached.minus(edgeOf(aim)).abs()
  const words = differenceWords(missing, target.unit, t)
  if (over && missing.isZero()) return t.progress.mustBeBelow(amountIn(reached, target.unit, t))
  if (over) return t.progress.overBy(words)
  if (missing.isZero()) return t.progress.mustExceed(amountIn(reached, target.unit, t))
  return aim.falls ? t.progress.mustFall(words, final) : t.progress.lacks(words, final)
}
