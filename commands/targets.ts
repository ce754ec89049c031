import { standingsCard } from '../src/cards/plan.ts'
import { entriesOf } from '../src/progress/ledger.ts'
import { reportDay } from '../src/progress/schedule.ts'
import { standingsOf } from '../src/progress/standing.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'targets',
  role: 'viewer',
  options: {},
  async run({ asker, now, t, world }) {
    const plan = world.planFor(asker)
    const entries = await entriesOf(world.database, plan.slug)
    const standings = standingsOf(plan, entries, reportDay(plan, world.timezone, now))
    return { audience: 'asker', card: standingsCard(plan.title, standings, t) }
  },
})
