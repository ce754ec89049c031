import { isStated } from '../aim.ts'
import { countingOf, type RecordContext, standsAt } from './figures.ts'
import type { RecordFinding } from './finding.ts'
import { countingRecords } from './live-record.ts'
import type { RecordQuery } from './query.ts'
import { recordFindings } from './select.ts'
import { withTargets } from './under.ts'

/** The targets among some codes; else those of the clauses of its tasks, where something is recorded of them. */
export function targetsOf(context: RecordContext, codes: readonly string[]): string[] {
  const { targets } = context.plan
  const isTarget = (code: string) => targets.some((target) => target.code === code)
  const own = codes.filter(isTarget)
  const recorded = (code: string) => countingOf(context, code).length > 0
  if (own.length && (own.length === codes.length || own.some(recorded))) return own
  const under = withTargets(context.plan, codes).filter((code) => isTarget(code) && recorded(code))
  return under.length ? under : own
}

/** Where nothing is logged for tasks, whoever says 任务 means whatever is logged for. */
export const hasTasks = ({ plan, records }: RecordContext): boolean =>
  plan.tasks.some(({ code }) => records.some(({ item }) => item === code))

/** The entries of those tasks that have some. */
export const taskFindings = (context: RecordContext, query: RecordQuery, codes: readonly string[]): RecordFinding[] =>
  context.plan.tasks
    .filter(({ code }) => codes.includes(code) && countingOf(context, code).length)
    .flatMap(({ code }) => recordFindings(context, { ...query, items: [code], amounts: [], by: 'date' }))

/** Everything in short, or all of a part of the plan. */
export function overviewFinding(context: RecordContext, query: RecordQuery, day: string): RecordFinding {
  const { plan } = context
  const isMeant = (code: string) => !query.scope || query.scope.items.includes(code)
  const entries = countingRecords(context.records).filter(({ item }) => isMeant(item))
  const recorded = (code: string) => entries.some(({ item }) => item === code)
  return {
    type: 'overview',
    ...(query.scope && { name: query.scope.name }),
    stands: standsAt(context, day).filter(
      ({ standing: { target } }) => isMeant(target.code) && (query.scope || !isStated(target)),
    ),
    tasks: plan.tasks.filter(({ code }) => isMeant(code) && recorded(code)).length,
    entries: entries.length,
    asof: day,
  }
}

/** 比2024年降了多少 of a target that aims at a change since then: how far it is tells that by itself. */
export function ofBase({ plan }: RecordContext, query: RecordQuery): RecordQuery {
  const changes = plan.targets.filter(({ code, basis }) => query.items.includes(code) && basis === 'change')
  const periods = query.periods.filter(({ to }) => to >= plan.period.start)
  const isOfBase = query.items.length > 0 && changes.length === query.items.length
  return isOfBase && periods.length < query.periods.length ? { ...query, want: 'standing', periods: [] } : query
}
