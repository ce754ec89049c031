import { entriesCard } from '../src/cards/entries.ts'
import { option } from '../src/core/option-kinds.ts'
import { entriesOf } from '../src/progress/ledger.ts'
import { defineCommand } from '../src/world.ts'

const MOST = 30

export default defineCommand({
  name: 'milestones',
  role: 'viewer',
  options: { item: option.item({ optional: true }) },
  async run({ input: { item }, t, world }) {
    const all = await entriesOf(world.database, world.plan.slug)
    const wanted = item ? all.filter((entry) => entry.item === item) : all
    const shown = wanted.slice(-MOST).reverse()
    const title = item ? t.progress.listOf(item, wanted.length) : t.progress.list(wanted.length)
    return { audience: 'asker', card: entriesCard(title, shown, { all, left: wanted.length - shown.length }, t) }
  },
})
