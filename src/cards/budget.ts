import type { Sees } from '../answer/sees.ts'
import type { LatestUse, Today } from '../budget/today.ts'
import type { Card, Node } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'
import { momentIn } from '../progress/schedule.ts'

interface Spending {
  model: { name: string; sees: Sees; currency: string | undefined } | undefined
  today: Today
  timezone: string
}

/** What the model took today, what is left of the budgets, and what its service may see. */
export function budgetCard(spending: Spending, t: Sentences): Card {
  const { model, today } = spending
  const { say, labels } = t.budget
  const { limits, tokens, busiest, questions, people, cached, median, mean } = today
  const unknown = say.nothingYet
  return {
    title: t.budget.title,
    nodes: [
      {
        type: 'facts',
        items: [
          { label: labels.model, value: model?.name ?? say.off },
          ...(model ? [{ label: labels.sees, value: say.sees[model.sees] }] : []),
          { label: labels.total, value: say.used(tokens, limits.total, Math.max(0, limits.total - tokens)) },
          { label: labels.person, value: say.used(busiest, limits.person, Math.max(0, limits.person - busiest)) },
          { label: labels.questions, value: say.questions(questions, people) },
          { label: labels.mean, value: mean === null ? unknown : say.tokens(mean) },
          { label: labels.cost, value: costOf(spending, t) },
          { label: labels.cached, value: cached === null ? unknown : say.percent(Math.round(cached * 100)) },
          { label: labels.median, value: median === null ? unknown : say.seconds((median / 1000).toFixed(1)) },
          { label: labels.withheld, value: questions ? say.withheld(today.withheld, today.claims) : unknown },
        ],
      },
      ...latestNodes(spending, t),
      { type: 'text', text: t.budget.how, tone: 'quiet' },
    ],
  }
}

function costOf({ model, today: { cost, questions } }: Spending, { budget: { say } }: Sentences): string {
  if (!questions) return say.nothingYet
  if (cost === null) return say.noPrices
  return say.cost(cost.toFixed(4), (cost / questions).toFixed(4), model?.currency ?? '')
}

function latestNodes(
  { model, today: { latest }, timezone }: Spending,
  { budget: { say, columns } }: Sentences,
): Node[] {
  if (!latest.length) return []
  const rowOf = ({ askedAt, tokens, cached, milliseconds, cost }: LatestUse) => [
    momentIn(timezone, askedAt),
    String(tokens),
    String(cached),
    milliseconds === null ? say.running : (milliseconds / 1000).toFixed(1),
    cost === null ? '–' : cost.toFixed(4),
  ]
  const right = (label: string) => ({ label, align: 'right' as const })
  return [
    {
      type: 'table',
      columns: [
        { label: columns.time },
        right(columns.tokens),
        right(columns.cached),
        right(columns.seconds),
        right(columns.cost(model?.currency ?? '')),
      ],
      rows: latest.map(rowOf),
    },
  ]
}
