import { targetCard } from '../src/cards/plan.ts'
import { option } from '../src/core/option-kinds.ts'
import { counting, entriesOf } from '../src/progress/ledger.ts'
import { reportDay } from '../src/progress/schedule.ts'
import { standingsOf } from '../src/progress/standing.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'target',
  role: 'viewer',
  options: { code: option.target(), asof: option.date({ optional: true }) },
  async run({ input, now, t, world }) {
    const { plan } = world
    const entries = await entriesOf(world.database, plan.slug)
    const standings = standingsOf(plan, entries, input.asof?.toString() ?? reportDay(plan, world.timezone, now))
    const standing = standings.find(({ target }) => target.code === input.code)
    if (!standing) throw new Error(`target ${input.code} was resolved but is not in the plan`)
    const own = counting(entries).filter((entry) => entry.item === input.code)
    return { audience: 'asker', card: targetCard(standing.target, standing, own, t) }
  },
})
