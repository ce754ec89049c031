import type { Plan } from '../plan/plan.ts'
import type { Target } from '../plan/target.ts'
import { type Aim, aimOf, holds, isBeyond, isCeiling, isStated } from './aim.ts'
import type { Decimal } from './decimal.ts'
import { type Counted, dayOf } from './entry.ts'
import { counting } from './ledger.ts'
import { expectedInYear, expectedOf } from './pace.ts'
import { pointsOf } from './points.ts'
import { inOrder, reachedBy } from './reached.ts'
import { shareOf } from './share.ts'
import type { Standing, Unrated } from './standing-shape.ts'
import { statementIn } from './statement.ts'
import { colourOf } from './status.ts'
import { yearsOf } from './years.ts'

export type { Standing } from './standing-shape.ts'

/** How every target of a plan stands on a day (YYYY-MM-DD), from the entries that count. */
export function standingsOf(plan: Plan, entries: readonly Counted[], asof: string): Standing[] {
  const holding = counting(entries)
  return plan.targets.map((target) => standingOf(plan, target, holding, asof))
}

function standingOf(plan: Plan, target: Target, holding: readonly Counted[], asof: string): Standing {
  const own = holding.filter((entry) => entry.item === target.code)
  const dated = inOrder(own.filter((entry) => dayOf(entry) <= asof))
  const due = target.due ?? plan.period.end
  const { reached: sum, ...behind } = reachedBy(target, dated)
  const years = target.basis === 'yearly' ? yearsOf(plan, target, dated, asof, due) : []
  const [year] = years
  const reached = year ? year.reached : sum
  const aim = year?.aim ?? aimOf(target)
  const statement = statementIn(dated)
  const expected = year ? expectedInYear(target, year, asof) : expectedOf(plan, target, asof, due)
  const newest = dated.at(-1)
  const facts = {
    target,
    asof,
    due,
    reached,
    years,
    expected,
    ...behind,
    ...(isStated(target) && { entries: dated.map(({ number }) => number) }),
    ...(year && { entries: years.toReversed().flatMap((one) => one.entries) }),
    final: asof >= plan.period.end,
    points: pointsOf(target, dated, asof),
    ...(aim && { aim }),
    ...(statement && { statement }),
    ...((expected || year) && plan.period.assumed?.includes('start') && { assumedStart: plan.period.start }),
    ...(aim && reached
      ? { over: isOver(aim, reached), beyond: isBeyond(aim, reached) }
      : { over: false, beyond: false }),
    latest: newest ? dayOf(newest) : null,
    later: own.length - dated.length,
  }
  const judged = { ...facts, done: isDone(facts) }
  return { ...judged, share: shareOf(plan, judged), status: colourOf(judged) }
}

const isOver = (aim: Aim, reached: Decimal) => isCeiling(aim) && !holds(aim, reached)

type Facts = Omit<Unrated, 'done'>

/** By its figure, exactly; in every year where it asks for that; where no figure can tell, by an entry that says so. */
function isDone({ target, aim, asof, due, reached, years, statement }: Facts): boolean {
  if (isStated(target)) return statement?.done ?? false
  const [newest] = years
  if (newest) return asof >= `${due.slice(0, 4)}-01-01` && years.every(({ done }) => done)
  return aim !== undefined && reached !== null && holds(aim, reached)
}
