import type { Plan } from '../plan/plan.ts'
import type { Target } from '../plan/target.ts'
import { type Aim, aimAt, aimOf, holds } from './aim.ts'
import type { Decimal } from './decimal.ts'
import { type Counted, dayOf } from './entry.ts'
import { reachedBy } from './reached.ts'

/** One year of a target that asks for so much in every year. */
export interface Year {
  year: number
  aim: Aim
  /** Null where nothing is recorded for the year. */
  reached: Decimal | null
  done: boolean
  /** Numbers of the entries behind it, oldest first. */
  entries: number[]
}

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** The years a yearly target asks for; `first` is null where the plan does not say when it begins. */
export const spanOf = ({ period }: Plan, due: string): { first: number | null; last: number } => ({
  first: period.assumed?.includes('start') ? null : yearOf(period.start),
  last: yearOf(due),
})

/** Year by year up to the day, the newest first. */
export function yearsOf(plan: Plan, target: Target, entries: readonly Counted[], asof: string, due: string): Year[] {
  const { first, last } = spanOf(plan, due)
  const newest = Math.min(yearOf(asof), last)
  const oldest = first ?? Math.min(newest, ...entries.map((entry) => yearOf(dayOf(entry))))
  const years = Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, index) => newest - index)
  return years.flatMap((year) => {
    const aim = aimIn(target, year)
    return aim ? [yearStanding(target, aim, entries, year)] : []
  })
}

/** A checkpoint of a yearly target is what its year asks for. */
function aimIn(target: Target, year: number): Aim | undefined {
  const point = target.points?.find(({ due }) => yearOf(due) === year)
  return point ? aimAt(target, point) : aimOf(target)
}

function yearStanding(target: Target, aim: Aim, entries: readonly Counted[], year: number): Year {
  const own = entries.filter((entry) => yearOf(dayOf(entry)) === year)
  const { reached, entries: behind } = reachedBy(target, own)
  return { year, aim, reached, entries: behind, done: reached !== null && holds(aim, reached) }
}
