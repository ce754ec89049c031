import { standingsCard } from '../src/cards/lists.ts'
import { pageOf } from '../src/cards/pages.ts'
import { option } from '../src/core/option-kinds.ts'
import { entriesOf } from '../src/progress/ledger.ts'
import { reportDay } from '../src/progress/schedule.ts'
import { standingsOf } from '../src/progress/standing.ts'
import { defineCommand } from '../src/world.ts'

const MOST = 40

export default defineCommand({
  name: 'progress',
  role: 'viewer',
  options: { asof: option.date({ optional: true }) },
  async run({ input, now, t, world: { database, plan, timezone } }) {
    const asof = input.asof?.toString() ?? reportDay(plan, timezone, now)
    const standings = standingsOf(plan, await entriesOf(database, plan.slug), asof)
    const counted = standings.filter(({ target }) => target.kind === 'amount')
    const asked = { find: undefined, line: 'targets', count: counted.length }
    return { audience: 'asker', card: standingsCard(plan, pageOf(counted, 1, MOST), asked, t) }
  },
})
