import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { signsIn, withoutNames } from '../../src/answer/question/record-gate.ts'
import { plainOf } from '../../src/answer/question/record-spoken.ts'
import { readPlanFile } from '../../src/plan/file.ts'

/**
 * Trains what tells a question to the record from one to the plan, from the labelled messages and questions of the tests,
 * and writes it beside the reader that uses it. First it prints how well it does on a fifth of the messages that it was
 * not trained on, in turn.
 * usage: npm run learn
 */
const FOLDER = import.meta.dirname
const TO = join(FOLDER, '../../src/answer/question/record-gate.json')

interface Sample {
  signs: string[]
  record: boolean
}

const linesOf = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const sample = (text: string, record: boolean): Sample => ({ signs: [...signsIn(plainOf(text))], record })

const messages = z
  .array(z.object({ text: z.string(), is: z.enum(['record', 'plan']) }))
  .parse(linesOf(join(FOLDER, 'learned/record-or-plan.jsonl')))
  .map(({ text, is }) => sample(text, is === 'record'))

const plans = await Promise.all(
  ['prisma/plans/jiangsu-huimin.yaml', 'test/fixtures/plans/wufei-city.yaml'].map((file) => readPlanFile(file)),
)
function withoutNamesOf(slug: string, question: string): string {
  const found = plans.find(({ plan }) => plan.slug === slug)
  return found ? withoutNames(found.plan, plainOf(question)) : plainOf(question)
}

const asked = ['questions', 'independent']
  .flatMap((folder) => readdirSync(join(FOLDER, folder)).map((name) => join(FOLDER, folder, name)))
  .flatMap((file) =>
    z.array(z.object({ question: z.string(), kind: z.string(), plan: z.string() })).parse(linesOf(file)),
  )
  .filter(({ kind }) => kind !== 'follow')
  .map(({ question, kind, plan }) => sample(withoutNamesOf(plan, question), kind === 'progress'))

const RARE = 2
const ROUNDS = 40
const STEP = 0.1
const SMALL = 0.05

/** The same order in every run: a linear congruential generator. */
function shuffled<One>(items: readonly One[], seed: number): One[] {
  let state = seed + 1
  const keyed = items.map((item) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return { item, key: state }
  })
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

interface Model {
  bias: number
  weights: Map<string, number>
}

/** Without signs that hardly any message has. */
function frequent(samples: readonly Sample[]): Sample[] {
  const counts = new Map<string, number>()
  for (const { signs } of samples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return samples.map(({ signs, record }) => ({
    record,
    signs: signs.filter((sign) => (counts.get(sign) ?? 0) >= RARE),
  }))
}

/** Logistic regression by AdaGrad; both classes weigh the same, and a little is taken off every weight. */
function trained(samples: readonly Sample[]): Model {
  const known = frequent(samples)
  const share = known.filter(({ record }) => record).length / known.length
  const weights = new Map<string, number>()
  const moved = new Map<string, number>()
  let [bias, biasMoved] = [0, 1e-6]
  for (let round = 0; round < ROUNDS; round++)
    for (const { signs, record } of shuffled(known, round)) {
      const sum = signs.reduce((total, sign) => total + (weights.get(sign) ?? 0), bias)
      const error = (1 / (1 + Math.exp(-sum)) - Number(record)) / (2 * (record ? share : 1 - share))
      for (const sign of signs) {
        const slope = error + (weights.get(sign) ?? 0) / known.length
        const square = (moved.get(sign) ?? 1e-6) + slope ** 2
        moved.set(sign, square)
        weights.set(sign, (weights.get(sign) ?? 0) - (STEP * slope) / Math.sqrt(square))
      }
      biasMoved += error ** 2
      bias -= (STEP * error) / Math.sqrt(biasMoved)
    }
  return { bias, weights }
}

const scoreOf = ({ bias, weights }: Model, { signs }: Sample): number =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), bias)

const FOLDS = 5
const mixed = shuffled(messages, 7)
const held = Array.from({ length: FOLDS }, (_, fold) => {
  const model = trained([...mixed.filter((_one, at) => at % FOLDS !== fold), ...asked])
  return mixed.filter((_one, at) => at % FOLDS === fold).map((one) => ({ one, score: scoreOf(model, one) }))
}).flat()
const found = (record: boolean) => held.filter(({ one, score }) => one.record === record && score > 0 === record).length
const all = (record: boolean) => held.filter(({ one }) => one.record === record).length
console.log(`held out: record ${found(true)}/${all(true)}, plan ${found(false)}/${all(false)}`)

const { bias, weights } = trained([...messages, ...asked])
const kept = [...weights]
  .filter(([, weight]) => Math.abs(weight) >= SMALL)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([sign, weight]) => [sign, Number(weight.toFixed(2))] as const)
writeFileSync(TO, `${JSON.stringify({ bias: Number(bias.toFixed(2)), weights: Object.fromEntries(kept) }, null, 2)}\n`)
console.log(`${kept.length} weights written`)
