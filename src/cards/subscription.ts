import type { Card } from '../core/reply.ts'
import type { ListedSubscription, Subscription } from '../digest/subscriptions.ts'
import type { Sentences } from '../locale/index.ts'
import { momentIn } from '../progress/schedule.ts'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type Weekday = (typeof WEEKDAYS)[number]

/** ISO: 1 Monday … 7 Sunday. */
export const weekdayNumber = (weekday: Weekday): number => WEEKDAYS.indexOf(weekday) + 1

/** When a digest is posted, in words. */
function ruleOf({ weekday, time, timezone }: Subscription, t: Sentences): string {
  const name = WEEKDAYS[weekday - 1] ?? 'mon'
  return t.digest.rule(t.choices.weekday[name][0] ?? name, time, timezone)
}

/** Says exactly what was subscribed to, and when the next digest comes. */
export const subscribedCard = (subscription: Subscription, isNew: boolean, t: Sentences): Card => ({
  title: isNew ? t.digest.subscribed(ruleOf(subscription, t)) : t.digest.changed(ruleOf(subscription, t)),
  nodes: [
    {
      type: 'facts',
      items: [
        { label: t.digest.nextPost, value: momentIn(subscription.timezone, subscription.dueAt) },
        { label: t.digest.contents, value: t.digest.contentsText },
      ],
    },
    { type: 'actions', items: [{ label: t.digest.undo, run: 'unsubscribe' }] },
  ],
})

export function subscriptionsCard(subscriptions: readonly ListedSubscription[], t: Sentences): Card {
  const { columns } = t.digest
  if (!subscriptions.length) return { nodes: [{ type: 'text', text: t.digest.noSubscriptions }] }
  return {
    title: t.digest.list(subscriptions.length),
    nodes: [
      {
        type: 'table',
        columns: [{ label: columns.channel }, { label: columns.rule }, { label: columns.next }],
        rows: subscriptions.map((subscription) => [
          subscription.channel,
          ruleOf(subscription, t),
          subscription.plan.archivedAt ? t.digest.paused : momentIn(subscription.timezone, subscription.dueAt),
        ]),
      },
    ],
  }
}
