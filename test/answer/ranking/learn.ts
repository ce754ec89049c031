import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sumOf } from '../../../src/answer/run/ranking/index.ts'
import { standingSigns } from '../../../src/answer/run/ranking/signs.ts'
import { answersTrained, chanceOf, orderTrained, scaleFor } from './descent.ts'
import { type Sample, samplesIn } from './samples.ts'

/**
 * Trains which sentence of a plan answers a question, and whether any does, from the questions of the tests, and writes it
 * beside the code that uses it. First it prints how well it does on plans that it was not trained on.
 * usage: npm run learn:ranking -- [FOLDER | QUESTIONS.jsonl ...]
 */
const TO = join(import.meta.dirname, '../../../src/answer/run/ranking/weights.json')
const FOLDS = 8

const samples = await samplesIn(process.argv.slice(2))
const plans = [...new Set(samples.map(({ plan }) => plan))].sort()
const foldOf = ({ plan }: Sample): number => plans.indexOf(plan) % FOLDS
const folds = Array.from({ length: FOLDS }, (_, fold) => fold)

const scale = scaleFor(samples.flatMap(({ signs }) => signs))
const grouped = samples.map((sample) => ({ sample, rows: sample.signs.map(scale.row), right: sample.right }))
const orderOf = (some: typeof grouped) => scale.unscaled(orderTrained(some, scale.names.length)).weights

/** What the sentences are worth by weights that were trained on other plans: what the second model must do with. */
const judged = folds.flatMap((fold) => {
  const order = orderOf(grouped.filter(({ sample }) => foldOf(sample) !== fold))
  return samples
    .filter((sample) => foldOf(sample) === fold)
    .map((sample) => {
      const worths = sample.signs.map((signs) => sumOf(order, signs))
      const byWorth = worths.map((worth, at) => ({ worth, at })).sort((a, b) => b.worth - a.worth)
      const [first] = byWorth
      const top = first?.at ?? 0
      const signs = { ...sample.signs[top], ...sample.asked, ...standingSigns(worths, top) }
      return { sample, signs, right: sample.right[top] === true, ordered: byWorth.map(({ at }) => sample.right[at]) }
    })
})

const answered = judged.filter(({ sample }) => sample.right.some(Boolean))
const among = (most: number) => answered.filter(({ ordered }) => ordered.slice(0, most).some(Boolean)).length
const searched = (most: number) => answered.filter(({ sample }) => sample.right.slice(0, most).some(Boolean)).length
console.log(
  `on other plans, of ${answered.length} questions: the first sentence is right for ${among(1)}, one of three`,
)
console.log(`for ${among(3)}; by the search alone ${searched(1)} and ${searched(3)}`)

const wide = scaleFor(judged.map(({ signs }) => signs))
const tops = judged.map((one) => ({ ...one, row: wide.row(one.signs) }))
const trained = (some: typeof tops) =>
  answersTrained(
    some.map(({ row }) => row),
    some.map(({ right }) => right),
  )
const held = folds.flatMap((fold) => {
  const weights = trained(tops.filter(({ sample }) => foldOf(sample) !== fold))
  return tops
    .filter(({ sample }) => foldOf(sample) === fold)
    .map(({ sample, right, row }) => ({ refuse: sample.refuse, right, sure: chanceOf(row, weights) }))
})
for (const line of [0.05, 0.1, 0.2, 0.3]) {
  const below = held.filter(({ sure }) => sure < line)
  const counted = (some: typeof held) =>
    `${some.filter(({ refuse }) => refuse).length} without an answer, ${some.filter(({ right }) => right).length} answered right`
  console.log(`sure < ${line}: ${counted(below)}; of all ${counted(held)}`)
}

const shortened = (all: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(all).map(([name, weight]) => [name, Number(weight.toFixed(3))]))
const { weights, bias } = wide.unscaled(trained(tops))
const model = { order: shortened(orderOf(grouped)), answers: shortened(weights), bias: Number(bias.toFixed(3)) }
writeFileSync(TO, `${JSON.stringify(model, null, 2)}\n`)
