import type { Target } from '../../plan/target.ts'
import { decimal } from '../decimal.ts'
import { dayAfter, daysBetween } from '../pace.ts'
import { addsUp } from '../reached.ts'
import { countingOf, gainIn, ofMembers, type RecordContext, standsAt } from './figures.ts'
import type { Gain, RecordFinding, Stand } from './finding.ts'
import { byDate } from './live-record.ts'
import type { RecordPeriod, RecordQuery } from './query.ts'
import { comparedFinding } from './rank.ts'
import { selected, spansIn } from './select.ts'

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

/** What a few entries come to, told by their days, their place, or words of their notes. */
function gainOfEntries(context: RecordContext, query: RecordQuery, target: Target): Gain | undefined {
  const meant = byDate(
    selected(context, { ...query, items: [target.code], amounts: [] }).filter(
      ({ add, item }) => add !== null && item === target.code,
    ),
  )
  const [first, last] = [meant[0], meant.at(-1)]
  if (!first || !last || meant.length === countingOf(context, target.code).length) return undefined
  return {
    target,
    period: { from: first.date, to: last.date },
    amount: meant.reduce((sum, { add }) => sum.plus(add ?? 0), decimal(0)),
    before: null,
    after: null,
    entries: meant.map(({ number }) => number),
  }
}

/** 12月那两次 of 去年 is the shorter of two whiles; the longer one may be what it is a part of. */
const byLength = (periods: readonly RecordPeriod[]): RecordPeriod[] =>
  periods.toSorted((a, b) => daysBetween(a.from, a.to) - daysBetween(b.from, b.to))

/** What share of what there is now, or came in a longer while, came in a while, from some members, or with a few entries. */
export function proportionFindings(
  context: RecordContext,
  query: RecordQuery,
  stands: readonly Stand[],
): RecordFinding[] {
  const [named, within] = byLength(spansIn(query))
  const period = named ?? (query.people.length ? { from: context.plan.period.start, to: context.asof } : undefined)
  const own = ofMembers(context, query.people)
  const periods = named ? [named] : query.periods
  return stands.flatMap((stand): RecordFinding[] => {
    const { target, reached } = stand.standing
    const part = gainOfEntries(own, { ...query, periods }, target) ?? (period && gainIn(own, target, period))
    const whole = within ? gainIn(context, target, within).amount : reached
    if (!part?.amount || !whole || whole.isZero() || !addsUp(target))
      return [{ type: 'standing', stand, focus: 'share' }]
    const percent = part.amount.times(100).div(whole).toDecimalPlaces(1)
    return [{ type: 'proportion', part, whole, ...(within && { within }), percent, people: query.people }]
  })
}
