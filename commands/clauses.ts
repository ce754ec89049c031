import { clausesCard } from '../src/cards/lists.ts'
import { pageOf } from '../src/cards/pages.ts'
import { option } from '../src/core/option-kinds.ts'
import { findClauses } from '../src/plan/items.ts'
import { defineCommand } from '../src/world.ts'

const PAGE = 12

export default defineCommand({
  name: 'clauses',
  role: 'viewer',
  options: { find: option.text({ optional: true }), page: option.page({ optional: true }) },
  async run({ input: { find, page = 1 }, t, world: { plan } }) {
    const found = findClauses(plan, find)
    const line = find ? `clauses find:"${find}"` : 'clauses'
    const card = clausesCard(plan, pageOf(found, page, PAGE), { find, line, count: found.length }, t)
    return { audience: 'asker', card }
  },
})
