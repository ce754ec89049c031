import type { Language } from '../../../locale/index.ts'
import type { Phrase } from './phrases.ts'
import type { Word } from './tokens.ts'

/** What claims are put together from: quotations in phrases, with what they stand under behind them. */
export interface Evidence {
  phrases: readonly Phrase[]
  /** From which phrase on they are headings, which go with every phrase. */
  headings: number
  language: Language
  /** The whole claim that it is for. */
  claim: readonly Phrase[]
  /** Words that this claim may have besides. */
  allowed: readonly Word[]
}

/** Where a piece of a claim stands in its evidence, in tokens of one phrase. */
export interface Place {
  phrase: number
  start: number
  end: number
}
