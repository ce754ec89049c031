import { clarificationsCard } from '../src/cards/gaps.ts'
import { clarificationsOf } from '../src/gaps/clarifications.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'clarifications',
  role: 'viewer',
  options: {},
  async run({ t, world: { database, plan, timezone } }) {
    return { audience: 'asker', card: clarificationsCard(await clarificationsOf(database, plan.slug), timezone, t) }
  },
})
