import type { Language } from '../../../locale/index.ts'
import type { Phrase } from './phrases.ts'
import type { Word } from './tokens.ts'

/** What claims are put together from: quotations in phrases, with what they stand under behind them. */
export interface Evidence {
  phrases: readonly Phrase[]
  /** From which phrase on they are headings, which go with every phrase that stands under them. */
  headings: number
  /** Of each text, the quotations that it is, or that stand under it. */
  over: readonly ReadonlySet<number>[]
  /** Of each quotation, its paragraph, and whether it opens that. */
  paragraphs: readonly { paragraph: string; opens: boolean }[]
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

export const isWithin = ({ start, end }: Place, at: number): boolean => at >= start && at < end

/** The words of a piece as the evidence has them. */
export const wordsAt = ({ phrase, start, end }: Place, { phrases }: Evidence): Word =>
  phrases[phrase]?.tokens.slice(start, end) ?? []

/** The quotations that a phrase is of, or is over. */
export const quotesOf = (at: number, { phrases, over }: Evidence): ReadonlySet<number> =>
  over[phrases[at]?.quote ?? -1] ?? new Set()

/** Whether what a heading names is over all that another phrase says or is over. */
export const isOver = (heading: number, at: number, evidence: Evidence): boolean =>
  [...quotesOf(at, evidence)].every((quote) => quotesOf(heading, evidence).has(quote))
