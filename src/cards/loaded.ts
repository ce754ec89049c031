import type { Card } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'
import { difference } from '../plan/import/difference.ts'
import { differenceCard } from '../plan/import/difference-card.ts'
import type { Loaded } from '../plan/load.ts'

/** What was loaded, and what it changed. */
export function loadedCard({ plan, before }: Loaded, t: Sentences): Card {
  const changes = before ? differenceCard(before.title, difference(before, plan), t) : undefined
  return {
    title: t.plan.loaded(plan.title, plan.slug),
    nodes: [
      ...(changes
        ? [{ type: 'text' as const, text: changes.title ?? '', tone: 'strong' as const }, ...changes.nodes]
        : []),
      { type: 'text', text: t.plan.loadedHow(plan.slug), tone: 'quiet' },
    ],
  }
}
