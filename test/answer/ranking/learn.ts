import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { learnedFrom } from './learned.ts'
import { suresOf } from './train.ts'

/**
 * Trains which sentence of a plan answers a question, which amount of its sentences does, and whether any does, from the
 * questions of the tests, and writes it beside the code that uses it. First it prints how well it does on plans that it was
 * not trained on.
 * usage: npm run learn:ranking -- [FOLDER | QUESTIONS.jsonl ...]
 */
const TO = join(import.meta.dirname, '../../../src/answer/run/ranking/weights.json')
const LINES = { sentences: [0.05, 0.1, 0.2, 0.3], amounts: [0.1, 0.15, 0.2, 0.25, 0.3] }

const found = await learnedFrom(process.argv.slice(2), [], (what, _, judged) => {
  const answered = judged.filter(({ sample }) => sample.right.some(Boolean))
  const among = (most: number) => answered.filter(({ ordered }) => ordered.slice(0, most).some(Boolean)).length
  const before = (most: number) => answered.filter(({ sample }) => sample.right.slice(0, most).some(Boolean)).length
  console.log(
    `${what}: on other plans, of ${answered.length} questions the first answers ${among(1)}, one of three ${among(3)}; as they came ${before(1)} and ${before(3)}`,
  )
  const held = suresOf(judged)
  for (const line of LINES[what]) {
    const counted = (some: typeof held) =>
      `${some.filter((one) => one.judged.sample.refuse).length} without an answer, ${some.filter((one) => one.judged.right).length} answered right`
    console.log(`sure < ${line}: ${counted(held.filter(({ sure }) => sure < line))}; of all ${counted(held)}`)
  }
})
writeFileSync(TO, `${JSON.stringify(found, null, 2)}\n`)
