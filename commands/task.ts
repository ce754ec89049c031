import { taskCard } from '../src/cards/plan.ts'
import { option } from '../src/core/option-kinds.ts'
import { counting, entriesOf } from '../src/progress/ledger.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'task',
  role: 'viewer',
  options: { code: option.task() },
  async run({ input, t, world }) {
    const { plan } = world
    const task = plan.tasks.find(({ code }) => code === input.code)
    if (!task) throw new Error(`task ${input.code} was resolved but is not in the plan`)
    const entries = counting(await entriesOf(world.database, plan.slug)).filter((entry) => entry.item === task.code)
    return { audience: 'asker', card: taskCard(plan, task, entries, t) }
  },
})
