import type { RecordFinding } from '../../progress/query/index.ts'
import type { Part } from '../draft.ts'
import { LISTED, rowOf } from './record-entries.ts'
import { partOf, type RecordWords } from './record-words.ts'

type Of<T extends RecordFinding['type']> = Extract<RecordFinding, { type: T }>

/** What is in no total. */
export const uncountedParts = (words: RecordWords, { records }: Of<'uncounted'>): Part[] => [
  partOf(
    words.say.voided,
    records.map((one) => rowOf(words, one)),
  ),
]

/** What waits for review, or was sent back by it. */
export function reviewedParts(words: RecordWords, { records, state }: Of<'reviewed'>): Part[] {
  if (!records.length) return [{ text: words.say.reviewedNone[state] }]
  return [
    partOf(
      words.say.reviewed[state],
      records.length,
      records.slice(-LISTED).map((one) => rowOf(words, { ...one, state: 'counts' })),
    ),
  ]
}
