import { option } from '../src/core/option-kinds.ts'
import type { PlatformName } from '../src/core/platform.ts'
import { Problem } from '../src/core/problem.ts'
import { ANY_WORKSPACE, giveRole, isAdmin } from '../src/progress/members.ts'
import { defineCommand } from '../src/world.ts'

/** What a platform's own identities look like: a bare name is not one, and would give the role to nobody. */
const ID_SHAPES: Record<PlatformName, RegExp> = {
  slack: /^[UW][A-Z0-9]+$/,
  discord: /^\d{5,20}$/,
  web: /^(staff|coordinator|admin)$/,
  terminal: /./,
}

export default defineCommand({
  name: 'member',
  role: 'admin',
  options: { who: option.member(), role: option.role() },
  async run({ input: { who, role }, asker, t, world }) {
    const { account } = asker
    const platform: PlatformName = who.platform ?? account.platform
    const workspace = platform === account.platform ? account.workspace : ANY_WORKSPACE
    const name = `${platform}:${who.id}`
    if (!ID_SHAPES[platform].test(who.id)) throw new Problem((words) => words.problems.member(who.id))
    if (isAdmin(world.admins, { platform, id: who.id })) throw new Problem((words) => words.help.fixedAdmin(name))
    await giveRole(world.database, { platform, workspace, id: who.id, name }, role)
    return {
      audience: 'asker',
      card: { nodes: [{ type: 'text', text: t.help.roleGiven(name, t.choices.role[role][0] ?? role) }] },
    }
  },
})
