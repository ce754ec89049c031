import type { Evidence, Place } from './evidence.ts'
import type { Phrase } from './phrases.ts'
import { has, isOneOf, LIST, matches, type Word } from './tokens.ts'
import { type ClaimWords, claimWords } from './words.ts'

/** How a claim joins two pieces. */
export interface Joint {
  /** With 等 between them. */
  etc: boolean
  /** What is done follows what it is done to: 对……开展研究. */
  fronted: boolean
}

/** Whether a piece is a verb alone, with or without what says how. */
export function isVerb({ tokens }: Phrase, { start, end }: Place, { verbs, adverbs }: ClaimWords): boolean {
  const own = tokens.slice(start, end)
  const bare = adverbs.find((adverb) => adverb.length < own.length && matches(own, 0, adverb))?.length ?? 0
  return isOneOf(verbs, own) || isOneOf(verbs, own.slice(bare))
}

/** Whether nothing but whole members of a list was left out between two pieces of a phrase, in their order. */
function isShortened({ tokens }: Phrase, a: Place, b: Place, joint: boolean, { verbs }: ClaimWords): boolean {
  const etc = joint || tokens[a.end - 1] === '等'
  const between = tokens.slice(a.end, b.start)
  if (!between.includes(LIST)) return true
  // What stands before a list goes with each of its members: 提升医疗科技创新水平和医疗服务能力.
  if (between.at(-1) === LIST && !etc) return true
  const end = between.lastIndexOf('等')
  if (end >= 0) return !between.slice(end).includes(LIST)
  if (between[0] === LIST || between.at(-1) === '的' || etc) return true
  return verbs.some((verb) => a.end >= verb.length && matches(tokens, a.end - verb.length, verb))
}

function isJoinedInPhrase(phrase: Phrase, a: Place, b: Place, { etc, fronted }: Joint, words: ClaimWords): boolean {
  if (isVerb(phrase, a, words) || isVerb(phrase, b, words)) return true
  if (b.start < a.end) return fronted || a.end === phrase.tokens.length || b.start === 0
  return isShortened(phrase, a, b, etc, words)
}

/** Whether who is responsible, in a parenthesis, is responsible for what stands before it. */
const isResponsible = (a: Place, b: Place, { phrases }: Evidence): boolean =>
  phrases.slice(a.phrase, b.phrase).every(({ aside }) => !aside || aside === phrases[b.phrase]?.aside)

/** Whether two pieces that a claim joins belong together where they come from. */
export function isJoined(a: Place, b: Place, joint: Joint, evidence: Evidence): boolean {
  const { phrases, headings, language } = evidence
  const [one, other] = [phrases[a.phrase], phrases[b.phrase]]
  if (!one || !other) return false
  const words = claimWords[language]
  if (a.phrase >= headings) return language === 'en' || b.start === 0 || b.phrase >= headings || isVerb(other, b, words)
  if (one.quote !== other.quote) return false
  if (other.aside && a.phrase < b.phrase) return isResponsible(a, b, evidence)
  if (one.sentence !== other.sentence) return false
  if (language === 'en') return joint.fronted || a.phrase !== b.phrase || b.start >= a.end
  if (a.phrase === b.phrase) return isJoinedInPhrase(one, a, b, joint, words)
  // What a sentence is about goes with every whole phrase of it.
  return b.start === 0 && !isVerb(one, a, words) && (a.phrase < b.phrase || b.end > 2)
}

/** Whether two members of a claim's list may stand in one: of one phrase, whole phrases, or from different places. */
export function isListed(a: Place, b: Place, { phrases, headings, language }: Evidence): boolean {
  const [one, other] = [phrases[a.phrase], phrases[b.phrase]]
  if (!one || !other || Math.max(a.phrase, b.phrase) >= headings || one.quote !== other.quote) return true
  if (language === 'en') return one.sentence === other.sentence
  if (a.phrase === b.phrase) return true
  const areHeads = a.end === one.tokens.length && b.end === other.tokens.length
  const isWhole = b.start === 0 || isOneOf(claimWords.zh.adverbs, other.tokens.slice(0, b.start))
  return one.aside === other.aside && (areHeads || isWhole)
}

/** Whether a claim has a word, or one that stands for it. */
const isSaid = (word: Word, { tokens }: Phrase, { alike }: ClaimWords): boolean =>
  [word, ...alike.filter((group) => isOneOf(group, word)).flat()].some((form) => has(tokens, form))

/** Whether what stands right before a piece in the evidence, or forbids it, would turn it, and the claim leaves it out. */
export function isTurned({ tokens }: Phrase, { start }: Place, claim: Phrase, words: ClaimWords): boolean {
  const endsAt = (end: number, word: Word) => end >= word.length && matches(tokens, end - word.length, word)
  const verbs = words.verbs.filter((verb) => endsAt(start, verb)).map((verb) => start - verb.length)
  const left = words.turning.find((word) => [start, ...verbs].some((end) => endsAt(end, word)))
  const over = words.forbidding.find((word) => has(tokens.slice(0, start), word))
  return [left, over].some((word) => word && !isSaid(word, claim, words))
}

/** Whether the evidence only goes some way, as with 基本实现, before a piece, and the claim leaves that out. */
export function isUnhedged({ tokens }: Phrase, { start, end }: Place, claim: Phrase, words: ClaimWords): boolean {
  const member = tokens.slice(tokens.lastIndexOf(LIST, start) + 1, end)
  return words.hedges.some((hedge) => has(member, hedge) && !isSaid(hedge, claim, words))
}
