import type { Card, Fact, Node } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'
import type { PlanChange } from '../plan/changes.ts'
import { clauseOf, type Item, quoteOf } from '../plan/items.ts'
import type { Plan, Target, Task } from '../plan/plan.ts'
import { baselineOf, dueWords, kindWords, periodWords, pointsWords } from '../plan/target-words.ts'
import type { Entry } from '../progress/entry.ts'
import { inOrder } from '../progress/reached.ts'
import { momentIn } from '../progress/schedule.ts'
import type { Standing } from '../progress/standing.ts'
import { captionOf, statusWords } from '../progress/standing-words.ts'
import { statementIn } from '../progress/statement.ts'
import { listOf } from './entries.ts'
import { progressOf } from './figures.ts'

interface PlanState {
  closed: boolean
  entries: number
  isArchived: boolean
  /** The latest first. */
  changes: readonly PlanChange[]
  timezone: string
}

/** The plan at a glance. */
export function planCard(plan: Plan, state: PlanState, t: Sentences): Card {
  const { closed, entries, isArchived } = state
  return {
    title: plan.title,
    nodes: [
      ...(isArchived
        ? [{ type: 'text' as const, text: t.plan.archivedReadOnly(plan.title), tone: 'warning' as const }]
        : []),
      ...(closed ? [{ type: 'text' as const, text: t.plan.closed(plan.period.end), tone: 'quiet' as const }] : []),
      {
        type: 'facts',
        items: [
          ...known(t.plan.issuer, plan.issuer),
          ...known(t.plan.number, plan.number),
          ...known(t.plan.issued, plan.issued),
          { label: t.plan.period, value: periodWords(plan, t) },
          {
            label: t.plan.counts,
            value: t.plan.countsText(plan.targets.length, plan.themes.length, plan.tasks.length, plan.measures.length),
          },
          { label: t.plan.entries, value: t.plan.entriesText(entries) },
          ...changeFacts(state, t),
        ],
      },
      { type: 'text', text: t.plan.themes, tone: 'strong' },
      { type: 'list', items: plan.themes.map((theme) => `${theme.code} ${theme.name}`) },
      { type: 'text', text: t.plan.measures, tone: 'strong' },
      { type: 'list', items: plan.measures.map((measure) => `${measure.code} ${measure.name}`) },
      {
        type: 'actions',
        items: [
          { label: t.plan.showTargets, run: 'targets', main: true },
          { label: t.plan.showTasks, run: 'tasks' },
          { label: t.plan.showProgress, run: 'progress' },
          { label: t.plan.showClauses, run: 'clauses' },
        ],
      },
    ],
  }
}

/** As many changes as anybody looks for. */
const CHANGES = 5

/** Who loaded which version of the plan, archived it or brought it back, and when. */
function changeFacts({ changes, timezone }: PlanState, t: Sentences): Fact[] {
  return changes.slice(0, CHANGES).map(({ kind, checksum, by, changedAt }) => ({
    label: t.plan.changeKinds[kind],
    value: t.plan.change(momentIn(timezone, changedAt), by?.name ?? t.plan.byProgram, checksum.slice(0, 8)),
  }))
}

const known = (label: string, value: string | undefined): Fact[] => (value ? [{ label, value }] : [])

/** One target: wording, standing, clause, entries. */
export function targetCard(target: Target, standing: Standing, entries: readonly Entry[], t: Sentences): Card {
  const numbers = standing.entries.map((number) => `#${number}`)
  return {
    title: `${target.code} ${target.name}`,
    nodes: [
      { type: 'progress', items: [progressOf(standing, t)] },
      {
        type: 'facts',
        items: [
          { label: t.plan.wording, value: target.wording },
          { label: t.plan.kind, value: kindWords(target, t) },
          ...known(t.target.labels.baseline, baselineOf(target, t)),
          ...known(t.target.labels.points, pointsWords(target.points ?? [], target, t)),
          ...known(t.target.labels.each, target.each),
          ...known(t.target.labels.nature, target.nature && t.target.short[target.nature]),
          { label: t.plan.due, value: dueWords(target, t, standing.due) },
          { label: t.progress.figure, value: captionOf(standing, t) },
          { label: t.progress.status, value: statusWords(standing, t) },
          ...(numbers.length ? [{ label: t.progress.basis, value: t.progress.basisText(numbers) }] : []),
        ],
      },
      { type: 'sources', items: [{ path: target.clause, quote: target.quote }] },
      ...entriesOf(entries, { type: 'target', ...target }, t),
      logAction(target.code, t),
    ],
  }
}

/** One task: its words, who leads it, entries. */
export function taskCard(plan: Plan, task: Task, entries: readonly Entry[], t: Sentences): Card {
  const theme = plan.themes.find(({ code }) => code === task.theme)
  return {
    title: `${task.code} ${task.name}`,
    nodes: [
      {
        type: 'facts',
        items: [
          { label: t.plan.theme, value: theme ? `${theme.code} ${theme.name}` : task.theme },
          { label: t.plan.lead, value: task.lead ?? t.plan.leadUnstated },
          ...known(t.plan.participants, task.participants),
          ...known(t.plan.taskDue, task.due),
          { label: t.plan.entries, value: t.plan.entriesText(entries.length) },
          ...(entries.length ? [{ label: t.progress.done, value: completionOf(entries, t) }] : []),
        ],
      },
      {
        type: 'sources',
        items: [{ path: clauseOf(plan, task).path, quote: quoteOf(plan, { type: 'task', ...task }) }],
      },
      ...entriesOf(entries, { type: 'task', ...task }, t),
      logAction(task.code, t),
    ],
  }
}

function completionOf(entries: readonly Entry[], t: Sentences): string {
  const statement = statementIn(inOrder(entries))
  if (!statement) return t.progress.unstated
  return statement.done ? t.progress.statedDone(statement.number) : t.progress.statedOpen(statement.number, '')
}

const entriesOf = (entries: readonly Entry[], item: Item, t: Sentences): Node[] =>
  entries.length ? [listOf(entries, item, t)] : []

const logAction = (code: string, t: Sentences): Node => ({
  type: 'actions',
  items: [{ label: t.plan.logFor(code), run: `milestone ${code}` }],
})
