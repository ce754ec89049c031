import type { Report } from '../src/answer/report/index.ts'
import { payerOf } from '../src/budget/payer.ts'
import { answerCard, beginningCard } from '../src/cards/answer.ts'
import { reportCard } from '../src/cards/report.ts'
import type { Invocation } from '../src/core/command.ts'
import { option } from '../src/core/option-kinds.ts'
import type { Reply } from '../src/core/reply.ts'
import { postedDigests } from '../src/digest/posted.ts'
import { clarificationFor, clarificationsOf } from '../src/gaps/clarifications.ts'
import { conversationOf, meantBefore, remember } from '../src/gaps/turns.ts'
import { languageOf } from '../src/locale/index.ts'
import { findItem } from '../src/plan/items.ts'
import { liveFigures } from '../src/progress/live.ts'
import { dayIn, reportDay } from '../src/progress/schedule.ts'
import { defineCommand, type World } from '../src/world.ts'

export default defineCommand({
  name: 'ask',
  role: 'viewer',
  options: { question: option.paragraph() },
  async run(invocation) {
    const { asker, now, t, world, waiting } = invocation
    const { question } = invocation.input
    const { database, plan, timezone, answerer } = world
    const asof = reportDay(plan, timezone, now)
    const today = dayIn(timezone, now)
    const before = await meantBefore(database, asker, plan.slug, now)
    const report = answerer.report(question, { language: languageOf(question) ?? asker.language, today, before })
    if (report) return proposed(report, invocation)
    const live = {
      ...liveFigures(database, plan, asof, timezone),
      digests: () => postedDigests(database, asker.place, plan.slug),
    }
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

/**
 * The form of an entry, filled in with what somebody told: nothing is logged before they submit it. Its item is kept for
 * the questions that follow: 还差几家？
 */
async function proposed(report: Report, invocation: Invocation<{ question: string }, World>): Promise<Reply> {
  const { asker, formOf, input, now, t, world } = invocation
  const { database, plan } = world
  const { item, add, level, done, date, note } = report
  const values = { item, add, level, date, note, done }
  const raw = Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => !!entry[1]))
  const form = formOf('milestone', raw)
  const meaning = findItem(plan, item ?? '')?.name
  const told = { conversation: conversationOf(asker), planSlug: plan.slug, question: input.question, askedAt: now }
  if (meaning !== undefined) await remember(database, { ...told, meaning, refused: false })
  return { audience: 'everyone', form, card: reportCard(plan, report, form, t) }
}
