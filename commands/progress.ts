import { standingsCard } from '../src/cards/plan.ts'
import { option } from '../src/core/option-kinds.ts'
import { entriesOf } from '../src/progress/ledger.ts'
import { reportDay } from '../src/progress/schedule.ts'
import { standingsOf } from '../src/progress/standing.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'progress',
  role: 'viewer',
  options: { asof: option.date({ optional: true }) },
  async run({ asker, input, now, t, world }) {
    const plan = world.planFor(asker)
    const asof = input.asof?.toString() ?? reportDay(plan, world.timezone, now)
    const measurable = { ...plan, targets: plan.targets.filter((target) => target.kind !== 'qualitative') }
    const standings = standingsOf(measurable, await entriesOf(world.database, plan.slug), asof)
    return { audience: 'asker', card: standingsCard(plan.title, standings, t) }
  },
})
