import { answerCard } from '../src/cards/answer.ts'
import { option } from '../src/core/option-kinds.ts'
import { liveFigures } from '../src/progress/live.ts'
import { reportDay } from '../src/progress/schedule.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'ask',
  role: 'viewer',
  options: { question: option.paragraph() },
  async run({ input: { question }, asker, now, t, world }) {
    const { plan } = world
    const asof = reportDay(plan, world.timezone, now)
    const live = liveFigures(world.database, plan, asof)
    const answer = await world.answerer.answer(question, { live, language: asker.language, asof, t })
    return { audience: 'everyone', card: answerCard(question, answer) }
  },
})
