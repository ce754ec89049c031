import { payerOf } from '../src/budget/payer.ts'
import { answerCard, beginningCard } from '../src/cards/answer.ts'
import { option } from '../src/core/option-kinds.ts'
import { postedDigests } from '../src/digest/posted.ts'
import { clarificationFor, clarificationsOf } from '../src/gaps/clarifications.ts'
import { conversationOf, meantBefore, remember } from '../src/gaps/turns.ts'
import { liveFigures } from '../src/progress/live.ts'
import { dayIn, reportDay } from '../src/progress/schedule.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'ask',
  role: 'viewer',
  options: { question: option.paragraph() },
  async run({ input: { question }, asker, now, t, world, waiting }) {
    const { database, plan, timezone, answerer } = world
    const asof = reportDay(plan, timezone, now)
    const today = dayIn(timezone, now)
    const live = {
      ...liveFigures(database, plan, asof, timezone),
      digests: () => postedDigests(database, asker.place, plan.slug),
    }
    const before = await meantBefore(database, asker, plan.slug, now)
    const payer = payerOf(asker.account, today)
    const answer = await answerer.answer(question, {
      live,
      language: asker.language,
      asof,
      today,
      t,
      before,
      payer,
      partial: (text) => waiting.show?.(beginningCard(text)),
      signal: waiting.signal,
    })
    const { meaning } = answer
    const clarifications = await clarificationsOf(database, plan.slug)
    const written = clarificationFor(clarifications, meaning, answer.refused)
    const refused = answer.refused && !written
    const conversation = conversationOf(asker)
    const id = await remember(database, { conversation, planSlug: plan.slug, question, meaning, refused, askedAt: now })
    return { audience: 'everyone', card: answerCard({ id, answer, written, timezone }, t) }
  },
})
