import { digestCard } from '../src/cards/digest.ts'
import { compose } from '../src/digest/compose.ts'
import { subscriptionOf } from '../src/digest/subscriptions.ts'
import { lastNumber } from '../src/progress/ledger.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'digest',
  role: 'viewer',
  options: {},
  async run({ asker, now, t, world: { database, planFor, timezone } }) {
    const subscription = await subscriptionOf(database, asker.place)
    const scope = {
      plan: planFor(asker),
      timezone: subscription?.timezone ?? timezone,
      sinceEntry: subscription?.sinceEntry ?? 0,
      lastEntry: await lastNumber(database),
      now,
    }
    const card = digestCard(await compose(database, scope), t)
    return {
      audience: 'asker',
      card: { ...card, nodes: [...card.nodes, { type: 'text', text: t.digest.preview, tone: 'quiet' }] },
    }
  },
})
