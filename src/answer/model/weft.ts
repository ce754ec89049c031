import type { Language } from '../../locale/index.ts'
import type { Quoted } from './sentences.ts'
import type { Summed } from './sums.ts'
import { isWithin, LIST, memberAt, type Phrase, type Place, type Woven } from './weave/index.ts'

/** A claim and its evidence, in phrases, and how the one was put together from the other. */
export interface Weft {
  claim: string
  phrases: readonly Phrase[]
  woven: readonly Woven[]
  citations: readonly Quoted[]
  own: readonly Phrase[]
  sums: Summed
  language: Language
  /** How many clauses stand beside each other where the citations are of nothing but those. */
  siblings: number | undefined
}

/** The phrases of the evidence that a phrase of a claim takes up. */
export const usedIn = (woven: Woven | undefined): Set<number> => new Set(woven?.pieces.map(({ place }) => place.phrase))

/** Every place of the evidence that a claim takes up. */
export const placesIn = (woven: readonly Woven[]): Place[] =>
  woven.flatMap(({ pieces }) => pieces.map(({ place }) => place))

/** The tokens of a phrase that are in some of its places. */
export const takenIn = ({ tokens }: Phrase, places: readonly Place[]): number[] =>
  [...tokens.keys()].filter((at) => places.some((place) => isWithin(place, at)))

/** Where the members of a list begin that tokens of a phrase are in. */
export const membersOf = (source: Phrase, tokens: readonly number[]): Set<number> =>
  new Set(tokens.filter((at) => source.tokens[at] !== LIST).map((at) => memberAt(source, at).from))
