import { planCard } from '../src/cards/plan.ts'
import { counting, entriesOf } from '../src/progress/ledger.ts'
import { dayIn } from '../src/progress/schedule.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'plan',
  role: 'viewer',
  options: {},
  async run({ now, t, world }) {
    const { plan } = world
    const entries = counting(await entriesOf(world.database, plan.slug)).length
    const closed = dayIn(world.timezone, now) > plan.period.end
    return { audience: 'asker', card: planCard(plan, { closed, entries }, t) }
  },
})
