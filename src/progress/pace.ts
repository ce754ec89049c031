import type { Plan } from '../plan/plan.ts'
import { isRatio, type Target } from '../plan/target.ts'
import { type Aim, aimAt, aimOf, edgeOf, isCeiling } from './aim.ts'
import { type Decimal, decimal, roundedTo } from './decimal.ts'
import type { Year } from './years.ts'

interface Knot {
  day: string
  amount: number
}

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** A day so many days after another, or before it; both YYYY-MM-DD. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * 序时进度, what the schedule would have by a day: in proportion to the time elapsed from where things stood, through
 * the checkpoints, to the due date. Null where no schedule can be told, as for a level whose baseline is not known.
 */
export function expectedOf(plan: Plan, target: Target, asof: string, due: string): Decimal | null {
  const aim = aimOf(target)
  if (!aim || isCeiling(aim) || target.basis === 'yearly') return null
  const points = (target.points ?? []).map((point) => ({ day: point.due, amount: edgeOf(aimAt(target, point)) }))
  const towards = [...points, { day: due, amount: edgeOf(aim) }]
  const origin = originOf(target)
  const starts = origin !== undefined && plan.period.start < (towards[0]?.day ?? due)
  return along([...(starts ? [{ day: plan.period.start, amount: origin }] : []), ...towards], asof, starts, aim)
}

/** Where a target's figure stands when the plan begins; undefined where that is not known. */
const originOf = ({ basis, baseline }: Target): number | undefined => (basis === 'level' ? baseline?.amount : 0)

function along(knots: readonly Knot[], asof: string, starts: boolean, aim: Aim): Decimal | null {
  const at = knots.findLastIndex(({ day }) => day <= asof)
  const [from, to] = [knots[at], knots[at + 1]]
  if (!from) return starts && to ? decimal(to.amount) : null
  if (!to) return decimal(from.amount)
  const elapsed = daysBetween(from.day, asof) / daysBetween(from.day, to.day)
  return shown(
    decimal(to.amount - from.amount)
      .times(elapsed)
      .plus(from.amount),
    aim,
  )
}

/** So much of a year's amount as the year has gone; rates do not grow through a year. */
export function expectedInYear({ unit }: Target, { year, aim }: Year, asof: string): Decimal | null {
  if (isCeiling(aim) || isRatio(unit)) return null
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const elapsed = asof >= last ? 1 : daysBetween(first, asof) / daysBetween(first, last)
  return elapsed === 1 ? decimal(aim.amount) : shown(decimal(aim.amount).times(elapsed), aim)
}

/** Rounded once, to the figure's advantage, so that what is shown is what is judged by. */
function shown(expected: Decimal, aim: Aim): Decimal {
  const amount = edgeOf(aim)
  const places = amount >= 10 ? 1 : amount >= 1 ? 2 : 4
  return roundedTo(places, expected, aim.falls ? 'up' : 'down')
}
