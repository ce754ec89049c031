import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Signs } from './signs.ts'

/** What was learned of things that may answer: their order, a softmax over those of a question, and whether the first does, logistic. */
const weightsSchema = z.record(z.string(), z.number())
const rankingSchema = z.strictObject({ order: weightsSchema, answers: weightsSchema, bias: z.number() })
const learnedSchema = z.strictObject({ sentences: rankingSchema, amounts: rankingSchema })
export type Ranking = z.infer<typeof rankingSchema>
/** `sentences`: of a plan; `amounts`: in its sentences. */
export type Learned = z.infer<typeof learnedSchema>

const FILE = new URL('./weights.json', import.meta.url)
let read: Learned | undefined

export const learned = (): Learned => {
  read ??= learnedSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  return read
}

/** For judging what was learned without the plan that is asked about. */
export function rankBy(other: Learned): void {
  read = other
}

/** What signs come to under weights. */
export const weighed = (weights: Readonly<Record<string, number>>, signs: Signs): number =>
  Object.entries(signs).reduce((sum, [sign, value]) => sum + value * (weights[sign] ?? 0), 0)

/** How sure it is that what has these signs answers, from 0 to 1. */
export const sureOf = ({ answers, bias }: Ranking, signs: Signs): number =>
  1 / (1 + Math.exp(-bias - weighed(answers, signs)))
