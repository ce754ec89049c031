import { type Answer, answerer } from '../../src/answer/answer.ts'
import { createModel, type ModelSettings } from '../../src/answer/model/client.ts'
import { modelAnswerer } from '../../src/answer/model/pipeline.ts'
import type { Spent } from '../../src/answer/model/purse.ts'
import type { Sees } from '../../src/answer/sees.ts'
import { costOf, type Prices } from '../../src/budget/prices.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Gold } from './grade.ts'
import { askingAbout } from './support.ts'

/** A model that is tried, and how. */
export interface Trial extends ModelSettings {
  sees: Sees
  prices?: Prices | undefined
  /** Milliseconds that a question may take. */
  patience?: number
}

/** What came of asking with a model. */
export interface Tried {
  /** In the order of the questions. */
  answers: Answer[]
  /** How many of them are others than without the model. */
  changed: number
  /** What each question that reached the model took. */
  spent: Spent[]
  /** Milliseconds of the slowest answer. */
  slowest: number
  /** What went wrong, with how often. */
  troubles: Record<string, number>
}

/** How many questions are asked at once. */
const AT_ONCE = 4

/** Asks questions about a plan with a model, as the bot does, over an empty ledger. */
export async function tryModel(plan: Plan, golds: readonly Gold[], trial: Trial): Promise<Tried> {
  const { sees, patience } = trial
  const tried: Tried = { answers: [], changed: 0, spent: [], slowest: 0, troubles: {} }
  const plain = answerer(plan)
  const { answer } = modelAnswerer(plain, plan, {
    ...{ model: createModel(trial), sees, ...(patience && { patience }) },
    purse: { take: async () => ({ settle: async (one) => void tried.spent.push(one) }) },
    report: ({ kind }) => {
      tried.troubles[kind] = (tried.troubles[kind] ?? 0) + 1
    },
  })
  const queue = [...golds.entries()]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, { question }] = next
      const began = performance.now()
      const given = await answer(question, askingAbout(plan, question))
      tried.slowest = Math.max(tried.slowest, performance.now() - began)
      tried.answers[at] = given
      if (given.text !== (await plain.answer(question, askingAbout(plan, question))).text) tried.changed++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return tried
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

/** What a trial took, in words, for a table. */
export function expensesOf({ changed, spent, slowest, troubles }: Tried, prices: Prices | undefined) {
  const sum = (pick: (one: Spent) => number) => spent.reduce((total, one) => total + pick(one), 0)
  const times = spent.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const [sent, kept] = [sum(({ input }) => input), sum(({ cached }) => cached)]
  return {
    reached: spent.length,
    changed,
    claims: sum(({ claims }) => claims),
    withheld: sum(({ withheld }) => withheld),
    tokens: sent + sum(({ output }) => output),
    cached: `${Math.round((100 * kept) / Math.max(1, sent))} %`,
    cost: prices ? `${sum((one) => costOf(one, prices)).toFixed(3)} ${prices.currency}` : '?',
    median: seconds(times[Math.floor(times.length / 2)] ?? 0),
    slowest: seconds(slowest),
    troubles: Object.entries(troubles)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', '),
  }
}
