import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Intent } from '../../question/index.ts'
import type { Hit, PlanIndex, Term } from '../../search/index.ts'
import { askedSigns, type Signs, signsFor, standingSigns } from './signs.ts'

/** A sentence that may answer, with how sure it is that it does, from 0 to 1. */
export interface Ranked extends Hit {
  sure: number
}

/**
 * Which sentence answers, and whether any does, is learned: two linear models over the same signs, one for the order (a
 * softmax over the sentences of a question) and one for the answer (logistic). By the search alone the first sentence is
 * right for 863 of 1,267 questions, by these for 985 of them on plans that they were not trained on.
 * `npm run learn:ranking` trains them from the questions of the tests.
 */
const weightsSchema = z.record(z.string(), z.number())
const rankingSchema = z.strictObject({ order: weightsSchema, answers: weightsSchema, bias: z.number() })
export type Ranking = z.infer<typeof rankingSchema>

const FILE = new URL('./weights.json', import.meta.url)
let read: Ranking | undefined

/** Only so many hits are looked at closely: the right one is hardly ever behind them. */
export const LOOKED_AT = 40
/** What has nothing of a question but so many of its characters does not answer it, as a share. */
const STRANGE = 0.2
/** How slowly the score falls with what tells against a sentence. */
const SLOWLY = 10

/** For judging what was learned without the plan that is asked about. */
export function rankBy(ranking: Ranking): void {
  read = ranking
}

/** What signs come to under weights. */
export const weighed = (weights: Readonly<Record<string, number>>, signs: Signs): number =>
  Object.entries(signs).reduce((sum, [sign, value]) => sum + value * (weights[sign] ?? 0), 0)

/** The hits of a question by how likely they answer it, the likeliest first; the score of the first is 1. */
export function ranked(index: PlanIndex, intent: Intent, terms: readonly Term[], hits: readonly Hit[]): Ranked[] {
  read ??= rankingSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  const { order, answers, bias } = read
  const close = hits.slice(0, LOOKED_AT)
  const signs = signsFor(index, intent, terms, close)
  const worths = signs.map((one) => weighed(order, one))
  const asked = askedSigns(index, intent, terms, close)
  const best = Math.max(...worths)
  const rated = close.map((hit, at): Ranked => {
    const sum = bias + weighed(answers, { ...signs[at], ...asked, ...standingSigns(worths, at) })
    // What has nothing of a question does not answer it.
    const isStrange = hit.cover === 0 && (signs[at]?.charsFull ?? 0) < STRANGE
    const sure = isStrange ? 0 : 1 / (1 + Math.exp(-sum))
    return { ...hit, score: Math.exp(((worths[at] ?? 0) - best) / SLOWLY), sure }
  })
  return rated.sort((a, b) => b.score - a.score)
}
