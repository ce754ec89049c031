import type { Card, Fact, Node } from '../../../core/reply.ts'
import type { Sentences } from '../../../locale/index.ts'
import type { Plan, Target, Task } from '../../plan.ts'
import { dueWords, periodWords, pointsWords, shortKindWords, wordingWords } from '../../target-words.ts'
import type { PlaceOf, Removed } from '../read/index.ts'
import type { Doubt } from '../section.ts'
import { type Account, totalsOf } from '../targets/index.ts'

interface Reviewed {
  plan: Plan
  doubts: readonly Doubt[]
  removed: readonly Removed[]
  account: Account
  placeOf: PlaceOf
}

/** What was understood of a plan, for a person to check before it is used; it ends with the account of all figures. */
export function reviewCard({ plan, doubts, removed, account, placeOf }: Reviewed, t: Sentences): Card {
  return {
    title: t.import.reviewTitle(plan.title),
    nodes: [
      { type: 'facts', items: factsOf(plan, t) },
      ...doubtNodes(doubts, placeOf, t),
      ...removedNodes(removed, t),
      { type: 'text', text: `${t.import.targets} (${plan.targets.length})`, tone: 'strong' },
      targetTable(plan.targets, t),
      ...taskNodes(plan, t),
      ...listNodes(
        t.import.measures,
        plan.measures.map(({ code, name }) => `${code} ${name}`),
      ),
      ...listNodes(
        t.import.outline,
        plan.clauses.map((clause) => outlineLine(plan, clause.path)),
      ),
      ...accountNodes(account, t),
    ],
  }
}

function factsOf(plan: Plan, t: Sentences): Fact[] {
  const optional = [
    [t.import.number, plan.number],
    [t.import.issuer, plan.issuer],
    [t.import.issued, plan.issued],
  ] as const
  return [
    ...optional.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    { label: t.plan.period, value: periodWords(plan, t) },
    {
      label: t.import.found,
      value: t.plan.countsText(plan.targets.length, plan.themes.length, plan.tasks.length, plan.measures.length),
    },
  ]
}

function accountNodes(account: Account, t: Sentences): Node[] {
  const { all, targets, background, doubts } = totalsOf(account)
  return [{ type: 'text', text: t.import.account(all, targets, background, doubts), tone: 'strong' }]
}

/** Every figure of the text, in its order, with what became of it and why. */
export function accountCard({ account, placeOf }: Pick<Reviewed, 'account' | 'placeOf'>, t: Sentences): Card {
  const { line, wording, fate, clause } = t.import.accountColumns
  const because = (one: Account[number]) =>
    one.fate === 'background'
      ? `${t.import.fates.background}：${t.import.reasons[one.reason]}`
      : t.import.fates[one.fate]
  return {
    title: t.import.accountTitle,
    nodes: [
      {
        type: 'table',
        columns: [line, wording, fate, clause].map((label) => ({ label })),
        rows: account.map((one) => [placeOf(one.line, one.wording, one.row)(t), one.wording, because(one), one.clause]),
      },
    ],
  }
}

function doubtNodes(doubts: readonly Doubt[], placeOf: PlaceOf, t: Sentences): Node[] {
  if (!doubts.length) return [{ type: 'text', text: t.import.noDoubts, tone: 'quiet' }]
  const items = doubts.map(({ line, row, words, say }) =>
    t.import.doubt(placeOf(line, words, row)(t), words.slice(0, 60), say(t)),
  )
  return [
    { type: 'text', text: t.import.doubts(doubts.length), tone: 'warning' },
    { type: 'list', items },
  ]
}

/** As many words of each kind as a person can take in; what repeats is said once. */
const SHOWN = 8

function removedNodes(removed: readonly Removed[], t: Sentences): Node[] {
  const reasons = [...new Set(removed.map(({ reason }) => reason))]
  const items = reasons.map((reason) => {
    const all = removed.filter((one) => one.reason === reason).map(({ text }) => text.replace(/\s+/g, ' '))
    const words = [...new Set(all)].map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text))
    const more = words.length > SHOWN ? '…' : ''
    return t.import.leftOutLine(t.import.leftOut[reason], all.length, words.slice(0, SHOWN).join(' / ') + more)
  })
  return items.length
    ? [
        { type: 'text', text: t.import.leftOutTitle(removed.length), tone: 'strong' },
        { type: 'list', items },
      ]
    : []
}

function targetTable(targets: readonly Target[], t: Sentences): Node {
  if (!targets.length) return { type: 'text', text: t.import.noTargets, tone: 'quiet' }
  const { code, name, wording, kind, due, clause } = t.import.targetColumns
  return {
    type: 'table',
    columns: [code, name, wording, kind, due, clause].map((label) => ({ label })),
    rows: targets.map((target) => [
      target.code,
      target.name,
      wordingWords(target),
      shortKindWords(target, t),
      [dueWords(target, t), pointsWords(target.points ?? [], target, t)].filter(Boolean).join(t.target.betweenPoints),
      target.clause,
    ]),
  }
}

function taskNodes(plan: Plan, t: Sentences): Node[] {
  return plan.themes.flatMap((theme) =>
    listNodes(
      `${t.import.tasks} ${theme.code} ${theme.name}`,
      plan.tasks.filter((task) => task.theme === theme.code).map((task) => taskLine(task, t)),
    ),
  )
}

function taskLine({ code, name, lead, participants, due }: Task, t: Sentences): string {
  const stated = [
    lead && t.import.lead(lead),
    participants && t.import.participants(participants),
    due && t.import.dueOn(due),
  ]
  const known = stated.filter(Boolean)
  return `${code} ${name}${known.length ? `（${known.join('；')}）` : ''}`
}

const listNodes = (heading: string, items: string[]): Node[] =>
  items.length
    ? [
        { type: 'text', text: `${heading} (${items.length})`, tone: 'strong' },
        { type: 'list', items },
      ]
    : []

/** Indented by how deep the clause stands. */
function outlineLine(plan: Plan, path: string): string {
  const parents = new Map(plan.clauses.map((clause) => [clause.path, clause.parent]))
  let depth = 0
  for (let above = parents.get(path); above !== undefined && depth < 9; above = parents.get(above)) depth++
  return `${'　'.repeat(depth)}${path}`
}
