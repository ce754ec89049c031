import { itemsOf } from '../../plan/items.ts'
import type { Target } from '../../plan/target.ts'
import { isStated } from '../aim.ts'
import { decimal } from '../decimal.ts'
import { dayAfter } from '../pace.ts'
import { countingOf, gainIn, percentOfAim, type RecordContext } from './figures.ts'
import type { Gain, RecordFinding, Stand } from './finding.ts'
import type { RecordPeriod, RecordQuery } from './query.ts'

const sign = ({ order }: RecordQuery): number => (order === 'most' ? 1 : -1)

/** Targets by share of the way; where it is asked, of those that are not done. */
export function rankingFindings(query: RecordQuery, stands: readonly Stand[]): RecordFinding[] {
  const meant = query.open ? stands.filter(({ standing }) => !standing.done) : stands
  const rated = meant.filter(({ standing }) => standing.share !== null)
  const ordered = rated.toSorted((a, b) => sign(query) * ((b.standing.share ?? 0) - (a.standing.share ?? 0)))
  return [
    {
      type: 'ranking',
      ...(query.first && { first: true as const }),
      stands: [...ordered, ...meant.filter((one) => !rated.includes(one) && !isStated(one.standing.target))],
    },
  ]
}

/** Targets by how many percent of what is aimed at they gained. */
export function growthFindings(context: RecordContext, query: RecordQuery, stands: readonly Stand[]): RecordFinding[] {
  const period = query.periods[0] ?? { from: context.plan.period.start, to: context.asof }
  const gains = stands.flatMap((stand) => {
    const gain = gainIn(context, stand.standing.target, period)
    const points = gain.amount === null ? null : percentOfAim(stand, gain.amount)
    return points === null ? [] : [{ gain, points }]
  })
  return [{ type: 'growth', period, gains: gains.toSorted((a, b) => sign(query) * b.points.comparedTo(a.points)) }]
}

const MONTHS: Record<RecordQuery['grain'], number> = { year: 12, quarter: 3, month: 1 }

function spansOf({ from, to }: RecordPeriod, grain: RecordQuery['grain']): { label: string; period: RecordPeriod }[] {
  const spans: { label: string; period: RecordPeriod }[] = []
  const step = MONTHS[grain]
  let [year = 0, month = 1] = from.split('-').map(Number)
  month -= (month - 1) % step
  for (;;) {
    const start = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
    if (start > to) return spans
    const next = new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 10)
    const label = grain === 'year' ? `${year}` : grain === 'month' ? start.slice(0, 7) : `${year} Q${(month + 2) / 3}`
    spans.push({ label, period: { from: start, to: dayAfter(next, -1) } })
    month += step
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

/** The year, quarter or month in which a target gained most. */
export function peakFindings(context: RecordContext, query: RecordQuery, stands: readonly Stand[]): RecordFinding[] {
  return stands.map(({ standing: { target } }) => {
    const entries = countingOf(context, target.code)
    const first = entries.map(({ date }) => date).sort()[0] ?? context.plan.period.start
    const period = query.periods.find(({ point }) => !point) ?? { from: first, to: context.asof }
    const spans = spansOf(period, query.grain)
      .map(({ label, period: span }) => ({ label, amount: gainIn(context, target, span).amount ?? decimal(0) }))
      .toSorted((a, b) => sign(query) * b.amount.comparedTo(a.amount))
    return { type: 'peak', target, order: query.order, spans, entries: entries.map(({ number }) => number) }
  })
}

/** 到期没完成的: its date is past. */
const isOverdue = (asof: string, { due }: Target): boolean => due !== undefined && due < asof

const isLate = ({ standing: { status, done } }: Stand): boolean => !done && (status === 'red' || status === 'yellow')

/** What is behind, missed or done; what has no entry stands apart, for nothing can be said of it. */
export function statusFindings(
  context: RecordContext,
  which: 'late' | 'finished',
  all: readonly Stand[],
  overdue = false,
): RecordFinding[] {
  const stands = overdue ? all.filter(({ standing: { target, asof } }) => isOverdue(asof, target)) : all
  const chosen = stands.filter((stand) => (which === 'late' ? isLate(stand) : stand.standing.done))
  const unrecorded = stands
    .filter(({ standing }) => standing.entries.length === 0)
    .map(({ standing }) => standing.target)
  const { asof, plan } = context
  return [{ type: 'statuses', which, stands: chosen, unrecorded, asof, final: asof >= plan.period.end }]
}

/** Targets and tasks with no entry that counts. */
export function unrecordedFindings(context: RecordContext, query: RecordQuery): RecordFinding[] {
  const { plan, asof } = context
  const what = query.only ?? ('both' as const)
  const items = itemsOf(plan).filter(
    ({ type, code }) =>
      what !== (type === 'target' ? 'tasks' : 'targets') && (!query.scope || query.scope.items.includes(code)),
  )
  const empty = items.filter(({ code }) => countingOf(context, code).length === 0)
  return [{ type: 'unrecorded', items: empty, asof, all: items.length, what }]
}

/** Two gains, the greater first. */
export function comparedFinding(a: Gain, b: Gain): RecordFinding {
  const difference = a.target.unit === b.target.unit ? (a.amount ?? decimal(0)).minus(b.amount ?? 0) : null
  const [more, less] = difference?.isNegative() ? [b, a] : [a, b]
  return { type: 'compared', more, less, difference: difference?.abs() ?? null }
}
