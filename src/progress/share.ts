import type { Plan } from '../plan/plan.ts'
import { edgeOf, isCeiling, isStated } from './aim.ts'
import { decimal } from './decimal.ts'
import type { Standing, Unrated } from './standing-shape.ts'
import { spanOf } from './years.ts'

/** The most that is shown of what is not done. */
const ALMOST = 0.999

/** Share of the way, from 0 up; 1 and more only where it is done. Null where the way cannot be measured. */
export function shareOf(plan: Plan, standing: Unrated): number | null {
  if (isStated(standing.target)) return null
  const share = standing.years.length ? shareOfYears(plan, standing) : shareOfWay(standing)
  if (share === null) return null
  return standing.done ? share : Math.min(share, ALMOST)
}

type Part = Pick<Standing, 'target' | 'aim' | 'reached' | 'due' | 'years'>

function shareOfWay({ target, aim, reached }: Part): number | null {
  if (!aim || reached === null || isCeiling(aim)) return null
  const edge = edgeOf(aim)
  const from = target.basis === 'level' ? target.baseline?.amount : undefined
  if (from === undefined && aim.falls) return null
  const [way, gone] = [edge - (from ?? 0), reached.minus(decimal(from ?? 0))]
  return way === 0 || way < 0 !== aim.falls ? null : Math.max(0, gone.div(way).toNumber())
}

/** Years that are done, and the part of the current one, of all the years there are. */
function shareOfYears(plan: Plan, { due, years }: Part): number | null {
  const { first, last } = spanOf(plan, due)
  const [current] = years
  if (first === null || !current || years.every(({ reached }) => reached === null)) return null
  const { aim, reached, done } = current
  const part = done || isCeiling(aim) || aim.amount === 0 ? 0 : (reached?.div(aim.amount).toNumber() ?? 0)
  return (years.filter((year) => year.done).length + Math.min(part, ALMOST)) / (last - first + 1)
}
