import { archivedCard } from '../src/cards/archive.ts'
import { option } from '../src/core/option-kinds.ts'
import { subscriptionsTo } from '../src/digest/subscriptions.ts'
import { archivePlan } from '../src/plan/archive.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'archive',
  role: 'admin',
  options: { plan: option.plan() },
  async run({ asker, member, request, now, t, world: { database, library, plan } }) {
    await archivePlan(database, plan, { by: member.id, request, now })
    await library.refresh()
    const subscriptions = await subscriptionsTo(database, plan.slug)
    const meantNow = library.meant({ asker, raw: {} })
    return { audience: 'everyone', card: archivedCard({ plan, subscriptions, meantNow }, t) }
  },
})
