import type { Entry } from './dictionary.ts'
import { kernelsOf, kinIn, meaningsOf } from './glosses.ts'

/** What a Chinese word may mean, in one of the words of its entry. */
export interface Meaning {
  headword: string
  kernels: string[]
  /** What their kin share. */
  kin: string[]
}

/** A single character may be a part of any word; at 0.2 and at 0.5 fewer sentences come first. */
const SINGLE = 0.35
/** No headword of use is longer. */
const LONGEST = 8

export const meaningsIn = (entries: readonly Entry[]): Meaning[] =>
  entries.flatMap(({ headword, glosses }) =>
    meaningsOf(glosses).map((meaning) => ({ headword, kernels: kernelsOf(meaning), kin: kinIn(meaning) })),
  )

/** How surely a headword that stands somewhere is a word there. */
export const sureness = (headword: string): number => (headword.length === 1 ? SINGLE : 1)

/** A text in headwords, the longest at each place, and what stands between them. */
export function cut(text: string, isHeadword: (part: string) => boolean): string[] {
  const words: string[] = []
  for (let at = 0; at < text.length; ) {
    const ends = Array.from({ length: Math.min(LONGEST, text.length - at) }, (_, length) => at + length + 1)
    const end = ends.findLast((candidate) => isHeadword(text.slice(at, candidate))) ?? at + 1
    words.push(text.slice(at, end))
    at = end
  }
  return words
}
