import type { Card, Node } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'
import { difference, differenceCard } from '../plan/import/review/index.ts'
import type { Loaded } from '../plan/load.ts'
import type { Plan } from '../plan/plan.ts'

/** What was loaded, and what it changed. */
export function loadedCard({ plan, before, isArchived }: Loaded, t: Sentences): Card {
  const changes = before ? differenceCard(before.title, difference(before, plan), t) : undefined
  return {
    title: t.plan.loaded(plan.title, plan.slug),
    nodes: [
      ...(changes
        ? [{ type: 'text' as const, text: changes.title ?? '', tone: 'strong' as const }, ...changes.nodes]
        : []),
      ...(isArchived ? stillArchived(plan, t) : loadedHow(plan, t)),
    ],
  }
}

const loadedHow = ({ slug }: Plan, t: Sentences): Node[] => [
  { type: 'text', text: t.plan.loadedHow(slug), tone: 'quiet' },
  {
    type: 'actions',
    items: [
      { label: t.plan.useHere, run: `use ${slug}`, main: true },
      { label: t.plan.showPlan, run: `plan plan:${slug}` },
    ],
  },
]

const stillArchived = ({ slug }: Plan, t: Sentences): Node[] => [
  { type: 'text', text: t.plan.stillArchived, tone: 'warning' },
  { type: 'actions', items: [{ label: t.plan.unarchive, run: `unarchive ${slug}` }] },
]
