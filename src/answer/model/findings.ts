import type { Clause, Target, Task } from '../../plan/plan.ts'
import { targetsMeant, tasksMeant } from '../run/index.ts'
import type { Sees } from '../sees.ts'
import type { View } from '../view.ts'
import type { Lookup } from './lookups.ts'
import { digestRow, entryRow, noRows, type Rows, targetRow, taskRow } from './rows.ts'

/** A target that is only touched on is worth showing as well. */
const TOUCHED = 0.4
const MOST = { touched: 5, targets: 20, tasks: 30, entries: 10, clauses: 5, digests: 5 }

/** What was looked up for a question so far. */
export interface Findings {
  view: View
  sees: Sees
  /** What claims may cite. */
  rows: Rows
  /** Clauses that were asked for. */
  clauses: Set<Clause>
  /** The rows as the model's service may see them, by what they are of. */
  seen: Map<string, object>
}

export const nothingYet = (view: View, sees: Sees): Findings => ({
  view,
  sees,
  rows: noRows(),
  clauses: new Set(),
  seen: new Map(),
})

/** How the targets that a question touches stand, with their newest entries: looked up without being asked. */
export async function lookAround(findings: Findings): Promise<void> {
  const { index, query } = findings.view
  const touched = targetsMeant(index, index.termsOf(query.text, query.language), query.text, TOUCHED).slice(
    0,
    MOST.touched,
  )
  if (!touched.length) return
  await lookAtTargets(findings, touched)
  for (const { code } of touched) await lookAtEntries(findings, { item: code, from: '', to: '' })
}

/** Looks up what a model asked for. It only ever reads. */
export async function look(findings: Findings, lookup: Lookup): Promise<void> {
  const { index, query } = findings.view
  const { targets, tasks } = index.plan
  const about = (words: string) => index.termsOf(words, query.language)
  switch (lookup.tool) {
    case 'targets':
      return lookAtTargets(
        findings,
        lookup.search ? targetsMeant(index, about(lookup.search), lookup.search, TOUCHED) : targets,
      )
    case 'tasks':
      return lookAtTasks(findings, lookup.search ? tasksMeant(index, about(lookup.search), lookup.search) : tasks)
    case 'progress': {
      const named = ({ code }: { code: string }) => lookup.items.includes(code)
      await lookAtTargets(findings, lookup.items.length ? targets.filter(named) : targets)
      return lookAtTasks(findings, tasks.filter(named))
    }
    case 'milestones':
      return lookAtEntries(findings, lookup)
    case 'clauses':
      return lookAtClauses(findings, lookup)
    case 'digests':
      return lookAtDigests(findings)
  }
}

const hasFigures = ({ sees }: Findings) => sees !== 'plan-text-only'

async function lookAtTargets(findings: Findings, targets: readonly Target[]): Promise<void> {
  const { view, rows, seen } = findings
  const codes = targets.slice(0, MOST.targets).map(({ code }) => code)
  for (const standing of await view.live.standings()) {
    const { code, name, wording, due } = standing.target
    if (!codes.includes(code)) continue
    const row = targetRow(view, standing)
    rows.targets.set(code, row)
    seen.set(code, { target: code, name, wording, due, ...(hasFigures(findings) && { text: row.text }) })
  }
}

async function lookAtTasks(findings: Findings, tasks: readonly Task[]): Promise<void> {
  const { view, rows, seen } = findings
  if (!tasks.length) return
  const entries = await view.live.entries()
  for (const task of tasks.slice(0, MOST.tasks)) {
    const row = taskRow(view, task, entries)
    rows.tasks.set(task.code, row)
    const { code, name, lead } = task
    seen.set(code, { task: code, name, ...(lead && { lead }), ...(hasFigures(findings) && { text: row.text }) })
  }
}

async function lookAtEntries(findings: Findings, { item, from, to }: Pick<Entries, 'item' | 'from' | 'to'>) {
  const { view, sees, rows, seen } = findings
  if (!hasFigures(findings)) return
  const last = to && to < view.asof ? to : view.asof
  const entries = (await view.live.entries()).filter(
    (entry) => (!item || entry.item === item) && entry.date >= from && entry.date <= last,
  )
  const names = sees === 'everything' ? await view.live.people() : undefined
  for (const entry of entries.slice(-MOST.entries)) {
    const row = entryRow(view, entry)
    rows.entries.set(entry.number, row)
    const more = names && { note: entry.note, by: names.get(entry.memberId) ?? '' }
    seen.set(`#${entry.number}`, { entry: entry.number, text: row.text, ...more })
  }
}

type Entries = Extract<Lookup, { tool: 'milestones' }>

function lookAtClauses(
  { view: { index, query }, clauses }: Findings,
  { path, search }: { path: string; search: string },
) {
  const named = index.outline.byPath(path)
  const found = search ? index.search(index.termsOf(search, query.language), search) : []
  const all = [...(named ? [named] : []), ...found.map(({ passage }) => passage.clause)]
  for (const clause of [...new Set(all)].slice(0, MOST.clauses)) clauses.add(clause)
}

async function lookAtDigests(findings: Findings): Promise<void> {
  const { view, rows, seen } = findings
  if (!hasFigures(findings)) return
  for (const digest of (await view.live.digests()).slice(-MOST.digests)) {
    const row = digestRow(view, digest)
    rows.digests.set(digest.day, row)
    seen.set(`digest ${digest.day}`, { digest: digest.day, text: row.text })
  }
}
