import type { Card, Fact, Node } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'
import { findItem, type Item } from '../plan/items.ts'
import type { Plan } from '../plan/plan.ts'
import { kindWords } from '../plan/target-words.ts'
import { isStated } from '../progress/aim.ts'
import { dayOf, type Entry } from '../progress/entry.ts'
import type { Verification } from '../progress/ledger.ts'
import { loggedUnit } from '../progress/reached.ts'
import type { Standing } from '../progress/standing.ts'
import { captionOf } from '../progress/standing-words.ts'

/** What an entry adds or sets; empty where it has no amount. */
export function amountOf(entry: Entry, unit: string, t: Sentences): string {
  if (entry.add !== null) return t.progress.added(entry.add.toFixed(), unit)
  return entry.level === null ? '' : t.progress.setTo(entry.level.toFixed(), unit)
}

/** What an entry says of its item's completion; empty where it says nothing. */
const completionOf = ({ done }: Entry, t: Sentences): string => (done === null ? '' : t.progress.doneWords(done))

const unitOf = (item: Item | undefined): string => (item?.type === 'target' ? (loggedUnit(item) ?? '') : '')

/** An entry in one line, with what it does to an earlier one. */
export function lineOf(entry: Entry, t: Sentences, of?: Item): string {
  const { kind, supersedes, number, item, note } = entry
  const does =
    supersedes === null
      ? ''
      : kind === 'withdrawal'
        ? t.progress.states.withdrawal(supersedes)
        : t.progress.corrects(supersedes)
  return [
    `#${number}`,
    dayOf(entry),
    of ? `${item} ${of.name}`.trim() : item,
    does,
    amountOf(entry, unitOf(of), t),
    completionOf(entry, t),
    shortened(note),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Entries of one item; it is not named again. */
export const listOf = (entries: readonly Entry[], item: Item, t: Sentences): Node => ({
  type: 'list',
  items: entries.map((entry) => lineOf(entry, t, { ...item, name: '' })),
})

const shortened = (note: string) => (note.length > 120 ? `${note.slice(0, 120)}…` : note)

interface Logged {
  entry: Entry
  by: string
  before: Standing | undefined
  after: Standing | undefined
}

/** The receipt of a logged milestone: what was written, and what it changed. */
export function loggedCard(plan: Plan, { entry, by, before, after }: Logged, t: Sentences): Card {
  const item = findItem(plan, entry.item)
  const amount = amountOf(entry, unitOf(item), t)
  const completion = completionOf(entry, t)
  const facts: Fact[] = [
    { label: t.progress.item, value: `${entry.item} ${item?.name ?? ''}` },
    ...(item?.type === 'target' ? [{ label: t.progress.kind, value: kindWords(item, t) }] : []),
    ...(completion ? [{ label: t.progress.done, value: completion }] : []),
    ...(amount ? [{ label: t.progress.amount, value: amount }] : []),
    ...(before && after
      ? [{ label: t.progress.change, value: t.progress.changeText(captionOf(before, t), captionOf(after, t)) }]
      : []),
    { label: t.progress.date, value: dayOf(entry) },
    { label: t.progress.note, value: entry.note },
    ...(entry.evidence ? [{ label: t.progress.evidence, value: entry.evidence, url: entry.evidence }] : []),
    { label: t.progress.by, value: by },
  ]
  const title = entry.supersedes
    ? t.progress.corrected(entry.number, entry.supersedes)
    : t.progress.logged(entry.number)
  const late =
    dayOf(entry) > plan.period.end
      ? [{ type: 'text' as const, text: t.progress.afterEnd(plan.period.end), tone: 'quiet' as const }]
      : []
  const unsaid =
    item && entry.done === null && (item.type === 'task' || isStated(item))
      ? [{ type: 'text' as const, text: t.progress.sayDone, tone: 'quiet' as const }]
      : []
  return { title, nodes: [{ type: 'facts', items: facts }, ...late, ...unsaid, actionsOf(entry, t)] }
}

const actionsOf = (entry: Entry, t: Sentences): Node => ({
  type: 'actions',
  items: [
    { label: t.progress.correct, run: `milestone ${entry.item} corrects:${entry.number}` },
    { label: t.progress.withdraw, run: `withdraw ${entry.number}` },
  ],
})

/** The receipt of a withdrawal. */
export const withdrawnCard = (entry: Entry, by: string, t: Sentences): Card => ({
  title: t.progress.withdrawn(entry.number, entry.supersedes ?? 0),
  nodes: [
    {
      type: 'facts',
      items: [
        { label: t.progress.item, value: entry.item },
        { label: t.progress.reason, value: entry.note },
        { label: t.progress.by, value: by },
      ],
    },
  ],
})

/** Milestones, newest first, with what became of each. */
export function entriesCard(
  title: string,
  shown: readonly Entry[],
  { all, left }: { all: readonly Entry[]; left: number },
  t: Sentences,
): Card {
  if (!shown.length) return { title, nodes: [{ type: 'text', text: t.progress.emptyRecord, tone: 'quiet' }] }
  const { columns } = t.progress
  const rows = shown.map((entry) => [
    `#${entry.number}`,
    dayOf(entry),
    entry.item,
    amountOf(entry, '', t) || completionOf(entry, t),
    entry.evidence ? `${shortened(entry.note)} ${entry.evidence}` : shortened(entry.note),
    stateOf(entry, all, t),
  ])
  return {
    title,
    nodes: [
      {
        type: 'table',
        columns: [
          { label: columns.number },
          { label: columns.date },
          { label: columns.item },
          { label: columns.amount, align: 'right' },
          { label: columns.note },
          { label: columns.state },
        ],
        rows,
      },
      ...(left ? [{ type: 'text' as const, text: t.progress.earlierOnes(left), tone: 'quiet' as const }] : []),
    ],
  }
}

function stateOf(entry: Entry, all: readonly Entry[], t: Sentences): string {
  const { states } = t.progress
  if (entry.kind === 'withdrawal') return states.withdrawal(entry.supersedes ?? 0)
  const by = all.find((later) => later.supersedes === entry.number)
  if (!by) return states.counts
  return by.kind === 'withdrawal' ? states.withdrawn(by.number) : states.corrected(by.number)
}

/** The result of verifying the chain. */
export const verificationCard = ({ entries, lastHash, broken }: Verification, t: Sentences): Card => ({
  nodes: [
    broken === null
      ? { type: 'text', text: t.progress.verified(entries), tone: 'strong' }
      : { type: 'text', text: t.progress.broken(broken), tone: 'warning' },
    { type: 'facts', items: [{ label: t.progress.lastHash, value: lastHash }] },
  ],
})
