import { edgeOf, holds } from '../aim.ts'
import { type Decimal, decimal } from '../decimal.ts'
import { dayAfter } from '../pace.ts'
import { addsUp } from '../reached.ts'
import { fitting } from './claim.ts'
import { gainIn, monthsBetween, type RecordContext } from './figures.ts'
import type { Pace, RecordFinding, Stand } from './finding.ts'
import type { RecordPeriod, RecordQuery } from './query.ts'

const PLACES = 2
/** Less than this is no time to work in. */
const LEAST_MONTHS = 0.1

const per = (amount: Decimal, months: number, times: number): Decimal =>
  amount.times(times).div(months).toDecimalPlaces(PLACES)

const FARTHEST = 120

/** The month in which so much is gained at so much a month. */
function monthReached(asof: string, gap: Decimal | null, perMonth: Decimal): string | undefined {
  if (gap === null || !gap.isPositive() || gap.isZero() || !perMonth.isPositive() || perMonth.isZero()) return undefined
  const months = gap.div(perMonth).ceil().toNumber()
  const [year = 0, month = 1] = asof.split('-').map(Number)
  return months > FARTHEST ? undefined : new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
}

/** What is looked ahead to: a day, and how much is to be reached by then. */
interface Ahead {
  /** The first day that is worked on, where that is not tomorrow. */
  from?: string | undefined
  by?: string | undefined
  /** So many months, as they were counted by whoever asks. */
  counted?: number | undefined
  goal?: Decimal | undefined
}

/** As whoever asks counts them, or by the calendar. */
const monthsUntil = (from: string, by: string, { counted }: Ahead): number =>
  counted ?? Math.max(0, monthsBetween(from, dayAfter(by)))

/** How fast a target moved within days, and how fast it would have to. */
export function paceOf(
  context: RecordContext,
  stand: Stand,
  period: RecordPeriod,
  ahead: Ahead = {},
): Pace | undefined {
  const { standing, gap } = stand
  const { target, aim, reached, due, done: isDone, asof } = standing
  const months = monthsBetween(period.from, dayAfter(period.to))
  if (!aim || reached === null || months < LEAST_MONTHS) return undefined
  const { amount } = gainIn(context, target, period)
  // Of levels there is no pace before a first one: none is made up for it.
  if (amount === null && !addsUp(target)) return undefined
  const gained = amount ?? decimal(0)
  const { by = due, goal, from = dayAfter(asof) } = ahead
  const isBeyond = (sum: Decimal) =>
    goal ? (aim.falls ? sum.lte(goal) : sum.gte(goal)) : aim.falls ? sum.lte(edgeOf(aim)) : holds(aim, sum)
  const done = goal ? isBeyond(reached) : isDone
  const missing = !goal ? gap : done ? decimal(0) : goal.minus(reached).abs()
  const monthsLeft = monthsUntil(from, by, ahead)
  const needs = missing !== null && !done && monthsLeft >= LEAST_MONTHS
  // As it is told, so that whoever divides comes to the same.
  const told = Math.max(LEAST_MONTHS, Math.round(monthsLeft * 10) / 10)
  const projected = reached.plus(gained.times(monthsLeft).div(months)).toDecimalPlaces(1)
  const reachedIn = monthReached(asof, missing, gained.div(months))
  return {
    stand,
    period,
    by,
    ...(goal && { goal }),
    missing,
    ...(reachedIn !== undefined && { reachedIn }),
    months,
    gained,
    perMonth: per(gained, months, 1),
    perYear: per(gained, months, 12),
    monthsLeft,
    neededMonth: needs ? per(missing, told, 1) : null,
    neededYear: needs ? per(missing, told, 12) : null,
    projected,
    reaches: done || isBeyond(projected),
  }
}

const LEADS: Partial<Record<RecordQuery['focus'], 'needed' | 'projection'>> = {
  needed: 'needed',
  amount: 'projection',
}

/** Pace so far, pace needed and a projection; of a period alone where one that is over is named. */
export function paceFindings(context: RecordContext, query: RecordQuery, stands: readonly Stand[]): RecordFinding[] {
  const { asof, plan } = context
  const spans = query.periods.filter(({ point, from }) => !point && from <= asof)
  // 照一季度的劲头，全年能办多少: what is over is what goes on.
  const over = spans.filter(({ to }) => to <= asof)
  const basis = over.length ? over : spans
  const [first, last] = [basis[0], basis.at(-1)]
  const named = first && last && { from: first.from, to: last.to }
  const past = named && named.to <= asof
  const coming = query.periods.filter(({ to }) => to > asof && to <= plan.period.end)
  // 27、28两年每年得建多少: nothing is done before.
  const isLater = coming.length === query.periods.length && coming.every(({ from, point }) => !point && from > asof)
  const by = isLater ? coming.at(-1)?.to : coming[0]?.to
  const from = isLater ? coming[0]?.from : undefined
  return stands.flatMap((stand): RecordFinding[] => {
    const period = periodFor(context, stand, named)
    const [goal] = fitting(stand.standing.target, query)
    const pace = paceOf(context, stand, period, { by, goal, from, counted: query.months })
    if (!pace) return [{ type: 'standing', stand, focus: 'value' }]
    if (stand.standing.done && !goal && !past)
      return query.focus === 'amount' ? [{ type: 'average', pace }] : [{ type: 'standing', stand, focus: 'done' }]
    if (query.focus === 'gap')
      return [
        { type: 'standing', stand, focus: 'gap' },
        { type: 'pace', pace, brief: true, lead: 'verdict' },
      ]
    return [
      past && by === undefined && query.focus === 'amount'
        ? { type: 'average', pace }
        : { type: 'pace', pace, brief: stands.length > 2, lead: LEADS[query.focus] ?? 'verdict' },
    ]
  })
}

/** From the named beginning on; else since the plan began, or for levels since the first one. */
function periodFor(context: RecordContext, { standing }: Stand, named: RecordPeriod | undefined): RecordPeriod {
  const to = standing.asof
  if (named && named.from < to) return { from: named.from, to: named.to < to ? named.to : to }
  const [first] = context.records
    .filter(({ item }) => item === standing.target.code)
    .map(({ date }) => date)
    .sort()
  const from = addsUp(standing.target) || !first ? context.plan.period.start : dayAfter(first)
  return { from, to }
}
