import type { Evidence } from './evidence.ts'
import type { Phrase } from './phrases.ts'
import { has, isHan, isOneOf, matches, type Word } from './tokens.ts'
import { type ClaimWords, claimWords } from './words.ts'

/** Words of a claim that need no evidence. */
export interface FreeWords {
  framingAt(at: number): readonly Word[]
  joiningAt(at: number): readonly Word[]
}

/** Whether the segmenter takes a token for a word of its own. */
const isWord = ({ starts, tokens }: Phrase, at: number) =>
  starts.has(at) && (at + 1 === tokens.length || starts.has(at + 1))

/** Tokens of a claim that are inside a word which is never put together from smaller ones. */
const insideWhole = ({ tokens }: Phrase, { whole }: ClaimWords): Set<number> =>
  new Set(
    tokens.flatMap((_, at) =>
      whole.filter((word) => matches(tokens, at, word)).flatMap((word) => word.map((_, index) => at + index)),
    ),
  )

/** The words of a claim that need no evidence, as far as this evidence allows them. */
export function freeWords(claim: Phrase, { phrases, language, allowed }: Evidence): FreeWords {
  const words = claimWords[language]
  const inside = insideWhole(claim, words)
  const isPlural = phrases.some(({ tokens }) => words.several.some((word) => has(tokens, word)))
  const framing = [...words.framing, ...allowed, ...(isPlural ? [] : words.single)]
  const fits = (word: Word, at: number) =>
    matches(claim.tokens, at, word) &&
    !word.some((_, index) => inside.has(at + index)) &&
    (word.length > 1 || !isHan(word[0]) || isOneOf(words.bare, word) || isWord(claim, at))
  return {
    framingAt: (at) => framing.filter((word) => fits(word, at)),
    joiningAt: (at) => words.joining.filter((word) => fits(word, at)),
  }
}
