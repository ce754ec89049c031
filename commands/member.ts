import { roleGivenCard } from '../src/cards/roles.ts'
import { option } from '../src/core/option-kinds.ts'
import { isPersonal } from '../src/core/platform.ts'
import { Problem } from '../src/core/problem.ts'
import { bareName, isPersonsId } from '../src/progress/accounts.ts'
import { isAdmin } from '../src/progress/members.ts'
import { giveRole } from '../src/progress/roles.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'member',
  role: 'admin',
  options: { who: option.member(), role: option.role() },
  async run({ input: { who, role }, asker: { account }, member, request, now, t, world: { database, admins } }) {
    const { platform = account.platform, id } = who
    const named = { platform, id }
    if (!isPersonal(platform)) throw new Problem((words) => words.roles.noPerson(bareName(named)))
    if (!isPersonsId(platform, id)) throw new Problem((words) => words.problems.member(id))
    if (isAdmin(admins, named)) throw new Problem((words) => words.roles.fixedAdmin(bareName(named)))
    const workspace = platform === account.platform ? account.workspace : undefined
    const change = await giveRole(database, { named, workspace, role, by: member, account, admins, request, now })
    return { audience: 'asker', card: roleGivenCard(change, t) }
  },
})
