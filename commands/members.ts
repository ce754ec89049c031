import { pageOf } from '../src/cards/pages.ts'
import { roleHoldersCard } from '../src/cards/roles.ts'
import { option } from '../src/core/option-kinds.ts'
import { roleHolders } from '../src/progress/role-holders.ts'
import { defineCommand } from '../src/world.ts'

const PAGE = 20

export default defineCommand({
  name: 'members',
  role: 'admin',
  options: { page: option.page({ optional: true }) },
  async run({ input: { page = 1 }, t, world: { database, admins, timezone } }) {
    const holders = await roleHolders(database, admins)
    const card = roleHoldersCard(pageOf(holders, page, PAGE), { count: holders.length, timezone }, t)
    return { audience: 'asker', card }
  },
})
