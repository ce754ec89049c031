import type { Plan } from '../../plan/plan.ts'
import type { Target } from '../../plan/target.ts'
import { edgeOf, holds, isCeiling } from '../aim.ts'
import { type Decimal, decimal } from '../decimal.ts'
import { type Counted, dayOf } from '../entry.ts'
import { dayAfter } from '../pace.ts'
import { addsUp, heldSince, inOrder, reachedBy } from '../reached.ts'
import { standingsOf } from '../standing.ts'
import type { Gain, Stand } from './finding.ts'
import { countedOf, countingRecords, type LiveRecord } from './live-record.ts'
import type { RecordPeriod } from './query.ts'

/** What a query is run over. */
export interface RecordContext {
  plan: Plan
  /** All entries, oldest first. */
  records: readonly LiveRecord[]
  /** YYYY-MM-DD, of the record: today, or the plan's last day where that is past. */
  asof: string
  /** YYYY-MM-DD, where the person who asks is. */
  today: string
}

/** Calendar months from one day to another, parts of them counted in thirtieths. */
export function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = to.split('-').map(Number)
  return (lastYear - year) * 12 + lastMonth - month + (lastDay - day) / 30
}

/** How every target stood on a day. */
export function standsAt({ plan, records }: RecordContext, day: string): Stand[] {
  const counted = countingRecords(records).map(countedOf)
  return standingsOf(plan, counted, day).map((standing) => {
    const metOn = metDay(standing, counted)
    return {
      standing,
      gap: gapOf(standing.aim, standing.reached, standing.done),
      ...(metOn !== undefined && { metOn }),
    }
  })
}

/** The day since which a target that is done holds what is aimed at. A ceiling holds from the start, a year at its end. */
function metDay({ target, aim, done, asof }: Stand['standing'], counted: readonly Counted[]): string | undefined {
  if (!done || !aim || isCeiling(aim) || target.basis === 'yearly') return undefined
  const own = inOrder(counted.filter((entry) => entry.item === target.code && dayOf(entry) <= asof))
  const since = heldSince(target, own, (reached) => holds(aim, reached))
  return since && dayOf(since)
}

export function gapOf(aim: Stand['standing']['aim'], reached: Decimal | null, done: boolean): Decimal | null {
  if (!aim) return null
  if (done) return decimal(0)
  const missing = decimal(edgeOf(aim)).minus(reached ?? 0)
  return aim.falls ? (reached === null ? null : missing.negated()) : missing
}

/** The entries of an item that count, by date. */
export const countingOf = ({ records }: RecordContext, code: string): LiveRecord[] =>
  countingRecords(records).filter(({ item }) => item === code)

/** The same with the entries of some members alone; with those of all where nobody is named. */
export const ofMembers = (context: RecordContext, people: readonly string[]): RecordContext => ({
  ...context,
  records: countingRecords(context.records).filter(({ memberId }) => !people.length || people.includes(memberId)),
})

function reachedAt(context: RecordContext, target: Target, day: string): Decimal | null {
  const entries = countingOf(context, target.code).map(countedOf)
  return reachedBy(target, inOrder(entries.filter(({ date }) => date.toISOString().slice(0, 10) <= day))).reached
}

/** How much a target gained within days: what was added, or how far its level moved. */
export function gainIn(context: RecordContext, target: Target, period: RecordPeriod): Gain {
  const within = countingOf(context, target.code).filter(({ date }) => date >= period.from && date <= period.to)
  // A level that was logged for the first day itself is what the others are held against.
  const opens = !addsUp(target) && within.some(({ date }) => date === period.from)
  const before = reachedAt(context, target, opens ? period.from : dayAfter(period.from, -1))
  const after = reachedAt(context, target, period.to)
  const amount = addsUp(target)
    ? (after ?? decimal(0)).minus(before ?? 0)
    : before && after
      ? after.minus(before)
      : null
  const entries = within.map(({ number }) => number)
  return { target, period, amount: within.length ? amount : null, before, after, entries }
}

/** In percent of what is aimed at, with one decimal place; null where that is no share. */
export function percentOfAim({ standing: { aim, target } }: Stand, amount: Decimal): Decimal | null {
  if (!aim || aim.falls || edgeOf(aim) === 0 || target.basis === 'change') return null
  return amount.times(100).div(edgeOf(aim)).toDecimalPlaces(1)
}
