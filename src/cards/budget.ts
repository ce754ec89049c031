import type { Today } from '../budget/today.ts'
import type { Card } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'

/** What the model took today, and what is left of the budgets. */
export function budgetCard(model: string | undefined, today: Today, t: Sentences): Card {
  const { say, labels } = t.budget
  const { limits, tokens, busiest, questions, people, cached, median, mean } = today
  const unknown = say.nothingYet
  return {
    title: t.budget.title,
    nodes: [
      {
        type: 'facts',
        items: [
          { label: labels.model, value: model ?? say.off },
          { label: labels.total, value: say.used(tokens, limits.total, Math.max(0, limits.total - tokens)) },
          { label: labels.person, value: say.used(busiest, limits.person, Math.max(0, limits.person - busiest)) },
          { label: labels.questions, value: say.questions(questions, people) },
          { label: labels.mean, value: mean === null ? unknown : say.tokens(mean) },
          { label: labels.cached, value: cached === null ? unknown : say.percent(Math.round(cached * 100)) },
          { label: labels.median, value: median === null ? unknown : say.seconds((median / 1000).toFixed(1)) },
        ],
      },
      { type: 'text', text: t.budget.how, tone: 'quiet' },
    ],
  }
}
