import { wordingWords } from '../../plan/target-words.ts'
import type { RecordFinding } from '../../progress/query/index.ts'
import type { Part } from '../draft.ts'
import { amountIn, amountOf, citing, itemName, partOf, type RecordWords } from './record-words.ts'

type Of<T extends RecordFinding['type']> = Extract<RecordFinding, { type: T }>

/** Of several spans at the end all alike. */
const OTHERS = 5

export function peakParts(words: RecordWords, { target, order, spans }: Of<'peak'>): Part[] {
  const { say } = words
  const label = (text: string) => (/^\d{4}$/.test(text) ? say.year(text) : text)
  const [first, ...others] = spans
  if (!first) return [citing(partOf(say.nothing, itemName(words, target), '', wordingWords(target)), target)]
  const rest = others.slice(0, OTHERS).map((one) => `${label(one.label)} ${amountOf(words, one.amount, target.unit)}`)
  return [
    citing(
      partOf(
        say.peak,
        itemName(words, target),
        label(first.label),
        amountOf(words, first.amount, target.unit),
        rest.join(say.betweenClauses),
        order === 'most',
      ),
      target,
    ),
  ]
}

export function levelsParts(words: RecordWords, { target, records }: Of<'levels'>): Part[] {
  const rows = records.map((record) => `#${record.number} ${record.date} ${amountIn(words, record, target.unit)}`)
  return [citing(partOf(words.say.levels, itemName(words, target), rows), target)]
}
