import { unarchivedCard } from '../src/cards/archive.ts'
import { option } from '../src/core/option-kinds.ts'
import { subscriptionsTo } from '../src/digest/subscriptions.ts'
import { unarchivePlan } from '../src/plan/archive.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'unarchive',
  role: 'admin',
  options: { plan: option.archivedPlan() },
  async run({ member, request, now, t, world: { database, library, plan } }) {
    await unarchivePlan(database, plan, { by: member.id, request, now })
    await library.refresh()
    const subscriptions = await subscriptionsTo(database, plan.slug)
    return { audience: 'everyone', card: unarchivedCard({ plan, subscriptions }, t) }
  },
})
