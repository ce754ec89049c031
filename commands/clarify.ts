import { clarifiedCard } from '../src/cards/gaps.ts'
import { option } from '../src/core/option-kinds.ts'
import { clarify } from '../src/gaps/clarifications.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'clarify',
  role: 'admin',
  options: { question: option.text(), answer: option.paragraph() },
  async run({ input, member, request, now, t, world: { database, library, plan, timezone } }) {
    library.mustBeInUse(plan)
    const { question, answer } = input
    const written = { question, answer, planSlug: plan.slug, memberId: member.id, request, approvedAt: now }
    const clarification = await clarify(database, written)
    return { audience: 'everyone', card: clarifiedCard(clarification, timezone, t) }
  },
})
