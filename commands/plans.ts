import { plansCard } from '../src/cards/lists.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'plans',
  role: 'viewer',
  options: {},
  async run({ t, world: { library, plan } }) {
    return { audience: 'asker', card: plansCard(library.all(), plan, t) }
  },
})
