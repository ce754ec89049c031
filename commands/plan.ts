import { planCard } from '../src/cards/plan.ts'
import { changesOf } from '../src/plan/changes.ts'
import { counting, entriesOf } from '../src/progress/ledger.ts'
import { dayIn } from '../src/progress/schedule.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'plan',
  role: 'viewer',
  options: {},
  async run({ now, t, world }) {
    const { database, library, plan, timezone } = world
    const entries = counting(await entriesOf(database, plan.slug)).length
    const closed = dayIn(timezone, now) > plan.period.end
    const changes = await changesOf(database, plan.slug)
    const state = { closed, entries, changes, isArchived: library.isArchived(plan), timezone }
    return { audience: 'asker', card: planCard(plan, state, t) }
  },
})
