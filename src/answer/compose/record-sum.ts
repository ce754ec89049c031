import { decimal } from '../../progress/decimal.ts'
import type { RecordFinding, ShownRecord } from '../../progress/query/index.ts'
import { addsUp } from '../../progress/reached.ts'
import type { Part } from '../draft.ts'
import { amountIn, amountOf, partOf, type RecordWords, unitIn } from './record-words.ts'

/** What several entries of one target come to together, where they add up: whoever lists them may want to know. */
export function sumOf(words: RecordWords, { records }: Extract<RecordFinding, { type: 'records' }>): Part[] {
  const [first] = records
  const target = words.plan.targets.find(({ code }) => code === first?.record.item)
  const isOfIt = ({ record, state }: ShownRecord) =>
    record.item === target?.code && record.add !== null && state === 'counts'
  if (!target || !addsUp(target) || records.length < 2 || !records.every(isOfIt)) return []
  const sum = records.reduce((total, { record }) => total.plus(record.add ?? 0), decimal(0))
  return [partOf(words.say.inSum, amountOf(words, sum, target.unit))]
}

/** How often one entry was corrected, each correction being one of the one before it, and what it says now. */
export function timesOf(words: RecordWords, records: readonly ShownRecord[]): Part[] {
  const numbers = new Set(records.map(({ record }) => record.number))
  const last = records.filter(({ later }) => later && !numbers.has(later.number))
  const [only] = last
  if (records.length < 2 || last.length !== 1 || !only?.later) return []
  const amount = amountIn(words, only.later, unitIn(only))
  return [partOf(words.say.correctedTimes, records.length, amount, only.later.number)]
}
