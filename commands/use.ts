import { option } from '../src/core/option-kinds.ts'
import { Problem } from '../src/core/problem.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'use',
  role: 'coordinator',
  options: { plan: option.plan(), scope: option.scope({ optional: true }) },
  async run({ input: { scope = 'channel' }, asker, member, t, world: { library, plan } }) {
    if (scope === 'workspace' && member.role !== 'admin') throw new Problem((words) => words.plan.workspaceNeedsAdmin)
    library.mustBeInUse(plan)
    await library.choose(asker.place, scope, plan.slug)
    const text = scope === 'workspace' ? t.plan.usingWorkspace(plan.title) : t.plan.using(plan.title)
    return { audience: 'everyone', card: { nodes: [{ type: 'text', text }] } }
  },
})
