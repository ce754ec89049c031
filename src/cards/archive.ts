import type { Card, Node, Tone } from '../core/reply.ts'
import type { Subscription } from '../digest/subscriptions.ts'
import type { Sentences } from '../locale/index.ts'
import type { Plan } from '../plan/plan.ts'

interface Archived {
  plan: Plan
  /** The channels that get its digest no more, or again. */
  subscriptions: readonly Subscription[]
}

/** A plan was archived: what stays, what ends, what this channel talks about now, and how to take it back. */
export const archivedCard = ({ plan, subscriptions, meantNow }: Archived & { meantNow: Plan }, t: Sentences): Card => ({
  nodes: [
    { type: 'text', text: t.plan.archived(plan.title), tone: 'strong' },
    { type: 'text', text: t.plan.archivedHow(plan.slug) },
    { type: 'text', text: t.plan.meantNow(meantNow.title) },
    ...digestNodes(subscriptions, t.plan.digestsPaused, 'warning', t),
    { type: 'actions', items: [{ label: t.plan.unarchive, run: `unarchive ${plan.slug}` }] },
  ],
})

/** A plan was brought back. */
export const unarchivedCard = ({ plan, subscriptions }: Archived, t: Sentences): Card => ({
  nodes: [
    { type: 'text', text: t.plan.unarchived(plan.title), tone: 'strong' },
    ...digestNodes(subscriptions, t.plan.digestsResumed, 'quiet', t),
    { type: 'text', text: t.plan.loadedHow(plan.slug), tone: 'quiet' },
  ],
})

function digestNodes(
  subscriptions: readonly Subscription[],
  say: (channels: string[]) => string,
  tone: Tone,
  t: Sentences,
): Node[] {
  const channels = subscriptions.map(({ platform, channel }) => t.plan.channelOn(platform, channel))
  return channels.length ? [{ type: 'text', text: say(channels), tone }] : []
}
