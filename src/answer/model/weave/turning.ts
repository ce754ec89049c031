import type { Evidence, Place } from './evidence.ts'
import { isEdge, type Phrase } from './phrases.ts'
import { isOneOf, LIST, matches, type Word } from './tokens.ts'
import { type ClaimWords, claimWords } from './words.ts'

/** Whether a phrase of a claim only names what the next ones are about. */
export const TOPIC = /(?:方面|领域|问题上|工作[上中])$/u

/** Whether a word stands in a phrase as one of its own, between two places. */
function hasWord(phrase: Phrase, word: Word, from = 0, to = phrase.tokens.length): boolean {
  for (let at = Math.max(from, 0); at + word.length <= to; at++)
    if (matches(phrase.tokens, at, word) && isEdge(phrase, at) && isEdge(phrase, at + word.length)) return true
  return false
}

/** Whether a phrase of a claim, or the next one, has a word, or one that stands for it. */
function isSaid(word: Word, claim: Phrase, { claim: whole }: Evidence, { alike }: ClaimWords): boolean {
  const said = [claim, ...whole.slice(whole.indexOf(claim) + 1).slice(0, 1)]
  const forms = [word, ...alike.filter((group) => isOneOf(group, word)).flat()]
  return forms.some((form) => said.some((phrase) => hasWord(phrase, form)))
}

/** What is done, where a phrase begins with it, adverbs aside. */
const controlsBefore = ({ tokens }: Phrase, start: number, { controls, adverbs }: ClaimWords): Word[] =>
  controls.filter((word) =>
    [0, ...adverbs.filter((adverb) => matches(tokens, 0, adverb)).map(({ length }) => length)].some(
      (at) => at + word.length <= start && matches(tokens, at, word),
    ),
  )

/** Whether what stands before a piece in the evidence, or right behind it, would turn it, and the claim leaves it out. */
export function isTurned(source: Phrase, { start, end }: Place, claim: Phrase, evidence: Evidence): boolean {
  const words = claimWords[evidence.language]
  const { tokens } = source
  const endsAt = (at: number, word: Word) => hasWord(source, word, at - word.length, at)
  const verbs = words.verbs.filter((verb) => endsAt(start, verb)).map((verb) => start - verb.length)
  const turning = [
    ...words.turning.filter((word) => [start, ...verbs].some((at) => endsAt(at, word))),
    ...words.forbidding.filter((word) => hasWord(source, word, 0, start)),
    ...controlsBefore(source, start, words),
    // What is only named as what follows is about is not said: 建筑垃圾方面，……治理.
    ...(TOPIC.test(claim.text) ? [] : words.tails.filter((word) => matches(tokens, end, word)).slice(0, 1)),
  ]
  return turning.some((word) => !isSaid(word, claim, evidence, words))
}

/** Whether the evidence only goes some way, as with 基本实现, before a piece, and the claim leaves that out. */
export function isUnhedged(source: Phrase, { start, end }: Place, claim: Phrase, evidence: Evidence): boolean {
  const words = claimWords[evidence.language]
  const from = source.tokens.lastIndexOf(LIST, start) + 1
  return words.hedges.some((hedge) => hasWord(source, hedge, from, end) && !isSaid(hedge, claim, evidence, words))
}
