import { tasksCard } from '../src/cards/plan.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'tasks',
  role: 'viewer',
  options: {},
  async run({ asker, t, world }) {
    const plan = world.planFor(asker)
    return { audience: 'asker', card: tasksCard(plan, plan.themes, t) }
  },
})
