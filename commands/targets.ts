import { standingsCard } from '../src/cards/lists.ts'
import { pageOf } from '../src/cards/pages.ts'
import { option } from '../src/core/option-kinds.ts'
import { hasWords } from '../src/plan/items.ts'
import { entriesOf } from '../src/progress/ledger.ts'
import { reportDay } from '../src/progress/schedule.ts'
import { standingsOf } from '../src/progress/standing.ts'
import { defineCommand } from '../src/world.ts'

const PAGE = 15

export default defineCommand({
  name: 'targets',
  role: 'viewer',
  options: {
    find: option.text({ optional: true }),
    asof: option.date({ optional: true }),
    page: option.page({ optional: true }),
  },
  async run({ input: { find, asof, page = 1 }, now, t, world: { database, plan, timezone } }) {
    const day = asof?.toString() ?? reportDay(plan, timezone, now)
    const standings = standingsOf(plan, await entriesOf(database, plan.slug), day)
    const found = standings.filter(({ target }) => hasWords(target, find))
    const line = ['targets', find && `find:"${find}"`, asof && `asof:${day}`].filter(Boolean).join(' ')
    const card = standingsCard(plan, pageOf(found, page, PAGE), { find, line, count: found.length }, t)
    return { audience: 'asker', card }
  },
})
