import { gapsCard } from '../src/cards/gaps.ts'
import { gapsOf } from '../src/gaps/clusters.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'gaps',
  role: 'coordinator',
  options: {},
  async run({ t, world: { database, plan, timezone } }) {
    return { audience: 'asker', card: gapsCard(await gapsOf(database, plan.slug), timezone, t) }
  },
})
