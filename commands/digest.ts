import { digestCard } from '../src/cards/digest.ts'
import { option } from '../src/core/option-kinds.ts'
import { compose } from '../src/digest/compose.ts'
import { hasPosted, subscriptionOf } from '../src/digest/subscriptions.ts'
import { lastNumber } from '../src/progress/ledger.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'digest',
  role: 'viewer',
  options: { asof: option.date({ optional: true }) },
  async run({ input: { asof }, asker, now, t, world: { database, plan, timezone } }) {
    const subscription = await subscriptionOf(database, asker.place, plan.slug)
    const scope = {
      plan,
      timezone: subscription?.timezone ?? timezone,
      sinceEntry: subscription?.sinceEntry ?? 0,
      lastEntry: await lastNumber(database),
      again: subscription ? await hasPosted(database, subscription.id) : false,
      now,
      asof: asof?.toString(),
    }
    const card = digestCard(await compose(database, scope), t)
    return {
      audience: 'asker',
      card: { ...card, nodes: [...card.nodes, { type: 'text', text: t.digest.preview, tone: 'quiet' }] },
    }
  },
})
