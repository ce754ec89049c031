import { subscriptionsCard } from '../src/cards/subscription.ts'
import { subscriptionsOf } from '../src/digest/subscriptions.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'subscriptions',
  role: 'viewer',
  options: {},
  async run({ asker, t, world }) {
    return { audience: 'asker', card: subscriptionsCard(await subscriptionsOf(world.database, asker.place), t) }
  },
})
