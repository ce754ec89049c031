import { withdrawnCard } from '../src/cards/entries.ts'
import { option } from '../src/core/option-kinds.ts'
import { Problem } from '../src/core/problem.ts'
import { append } from '../src/progress/ledger.ts'
import { dayIn } from '../src/progress/schedule.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'withdraw',
  role: 'coordinator',
  options: { entry: option.entry(), reason: option.paragraph() },
  async run({ input, asker, member, request, now, t, world }) {
    const earlier = await world.database.entry.findUnique({ where: { number: input.entry } })
    if (!earlier) throw new Problem((words) => words.progress.noSuchEntry(input.entry))
    const plan = world.library.named(earlier.planSlug)
    if (plan) world.library.mustBeInUse(plan)
    const entry = await append(world.database, {
      kind: 'withdrawal',
      planSlug: earlier.planSlug,
      item: earlier.item,
      add: null,
      level: null,
      done: null,
      date: new Date(dayIn(world.timezone, now)),
      note: input.reason,
      evidence: null,
      supersedes: input.entry,
      memberId: member.id,
      platform: asker.account.platform,
      request,
      loggedAt: now,
    })
    return { audience: 'everyone', card: withdrawnCard(entry, member.name, t) }
  },
})
