import type { Target } from '../../plan/target.ts'
import { dayAfter } from '../pace.ts'
import { addsUp } from '../reached.ts'
import { gainIn, ofMembers, type RecordContext, standsAt } from './figures.ts'
import type { RecordFinding, Stand } from './finding.ts'
import type { RecordQuery } from './query.ts'
import { comparedFinding } from './rank.ts'
import { spansIn } from './select.ts'

/** Between two days; a span is from the day before it to its last. */
export function differenceFindings(
  context: RecordContext,
  query: RecordQuery,
  stands: readonly Stand[],
): RecordFinding[] {
  const [a, b] = query.periods
  const days =
    a && b ? [a.to, b.to].sort() : a ? [a.point ? a.to : dayAfter(a.from, -1), a.point ? context.asof : a.to] : []
  const [from, to] = days
  if (from === undefined || to === undefined)
    return stands.map((stand) => ({ type: 'standing', stand, focus: 'value' }))
  return stands.flatMap(({ standing: { target } }) => {
    const at = (day: string) => standsAt(context, day).find(({ standing }) => standing.target === target)?.standing
    return differenceOf(target, at(from), at(to))
  })
}

function differenceOf(
  target: Target,
  from: Stand['standing'] | undefined,
  to: Stand['standing'] | undefined,
): RecordFinding[] {
  if (!from || !to) return []
  const none = target.basis === 'total' ? to.reached?.minus(from.reached ?? 0) : undefined
  const amount = from.reached && to.reached ? to.reached.minus(from.reached) : (none ?? null)
  return [{ type: 'difference', target, from, to, amount }]
}

/** Two periods of one target, or two targets over one period or by their shares. */
export function compareFindings(context: RecordContext, query: RecordQuery, stands: readonly Stand[]): RecordFinding[] {
  const [a, b] = spansIn(query)
  const [first, second] = stands
  if (first && a && b && !addsUp(first.standing.target)) return differenceFindings(context, query, stands)
  if (first && a && b)
    return stands
      .map(({ standing: { target } }) => [gainIn(context, target, a), gainIn(context, target, b)] as const)
      .filter(([one, other]) => query.items.length > 0 || one.entries.length + other.entries.length > 0)
      .map(([one, other]) => comparedFinding(one, other))
  if (first && second && a)
    return [comparedFinding(gainIn(context, first.standing.target, a), gainIn(context, second.standing.target, a))]
  if (first && second)
    return [
      {
        type: 'faster',
        stands: stands.toSorted((one, other) => (other.standing.share ?? -1) - (one.standing.share ?? -1)),
      },
    ]
  return stands.map((stand) => ({ type: 'standing', stand, focus: query.focus }))
}

export function proportionFindings(
  context: RecordContext,
  query: RecordQuery,
  stands: readonly Stand[],
): RecordFinding[] {
  const [named] = spansIn(query)
  const period = named ?? (query.people.length ? { from: context.plan.period.start, to: context.asof } : undefined)
  return stands.flatMap((stand): RecordFinding[] => {
    const { standing } = stand
    const part = period && gainIn(ofMembers(context, query.people), standing.target, period)
    const whole = standing.reached
    if (!part?.amount || !whole || whole.isZero() || standing.target.basis !== 'total')
      return [{ type: 'standing', stand, focus: 'share' }]
    return [
      {
        type: 'proportion',
        part,
        whole: standing,
        percent: part.amount.times(100).div(whole).toDecimalPlaces(1),
        people: query.people,
      },
    ]
  })
}
