import { type Evidence, isOver, type Place } from './evidence.ts'
import type { Phrase } from './phrases.ts'
import { isOneOf, LIST, matches } from './tokens.ts'
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

/** Whether a piece begins its phrase, but for an adverb. */
const isFirst = ({ tokens }: Phrase, { start }: Place, { adverbs }: ClaimWords): boolean =>
  start === 0 || isOneOf(adverbs, tokens.slice(0, start))

/** Where a phrase begins, once the words are passed that say what the sentence is about: 在, 针对, 聚焦. */
const beginningsOf = ({ tokens }: Phrase, { adverbs, fronting, topics }: ClaimWords): number[] => [
  0,
  ...[...adverbs, ...fronting, ...topics].filter((word) => matches(tokens, 0, word)).map(({ length }) => length),
]

/** Whether a piece begins its phrase, but for words that say what the sentence is about. */
const isAtFront = (phrase: Phrase, { start }: Place, words: ClaimWords): boolean =>
  beginningsOf(phrase, words).includes(start)

/** Whether a sentence may be about a piece: its phrase begins with it, or does nothing. */
function isTopic(phrase: Phrase, place: Place, words: ClaimWords): boolean {
  const beginnings = beginningsOf(phrase, words)
  const isDeed = words.verbs.some((verb) => beginnings.some((at) => matches(phrase.tokens, at, verb)))
  return beginnings.includes(place.start) || (!isDeed && place.start > 0)
}

/** Whether a phrase only says how: 以……为重点. */
const isManner = ({ tokens }: Phrase): boolean => tokens[0] === '以' && tokens.includes('为')

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
export const isResponsible = (aside: number, at: number, { phrases }: Evidence): boolean =>
  phrases[at]?.quote === phrases[aside]?.quote &&
  at <= aside &&
  phrases.slice(at, aside).every((one) => !one.aside || one.aside === phrases[aside]?.aside)

/** Whether what a heading names goes with a piece of what stands under it. */
function isHeaded(a: Place, b: Place, evidence: Evidence): boolean {
  const { phrases, headings, language } = evidence
  const other = phrases[b.phrase]
  if (!other || !isOver(a.phrase, b.phrase, evidence)) return false
  const words = claimWords[language]
  const isDone = words.verbs.some((verb) => verb.length === b.start && matches(other.tokens, 0, verb))
  return language === 'en' || b.phrase >= headings || isAtFront(other, b, words) || isDone || isVerb(other, b, words)
}

/** Whether two pieces of different phrases of a sentence go together: what it is about goes with every phrase of it. */
function isJoinedInSentence(one: Phrase, a: Place, other: Phrase, b: Place, words: ClaimWords): boolean {
  // What is done goes on with 以及 behind a comma: 打击……行为，以及…….
  if (b.phrase === a.phrase + 1 && other.tokens[0] === LIST && b.start === 1 && isAtFront(one, a, words))
    return isVerb(one, a, words)
  const isAbout = isTopic(one, a, words) && !isVerb(one, a, words)
  return isAtFront(other, b, words) && (a.phrase < b.phrase ? isAbout : isManner(other))
}

/** Whether two pieces that a claim joins belong together where they come from. */
export function isJoined(a: Place, b: Place, joint: Joint, evidence: Evidence): boolean {
  const { phrases, headings, language } = evidence
  const [one, other] = [phrases[a.phrase], phrases[b.phrase]]
  if (!one || !other) return false
  if (a.phrase >= headings) return isHeaded(a, b, evidence)
  if (one.quote !== other.quote) return false
  const words = claimWords[language]
  if (other.aside && a.phrase < b.phrase) return isResponsible(b.phrase, a.phrase, evidence)
  // Who is to guide or to lead something does so, and no more.
  if (one.aside && !other.aside)
    return a.end === one.tokens.length && isResponsible(a.phrase, b.phrase, evidence) && isAtFront(other, b, words)
  if (one.sentence !== other.sentence) return false
  if (language === 'en') return joint.fronted || a.phrase !== b.phrase || b.start >= a.end
  if (a.phrase === b.phrase) return isJoinedInPhrase(one, a, b, joint, words)
  return isJoinedInSentence(one, a, other, b, words)
}

const isWhole = ({ tokens }: Phrase, { start, end }: Place): boolean => start === 0 && end === tokens.length

/** Whether two members of a claim's list may stand in one: of one phrase, whole phrases, or from different places. */
export function isListed(a: Place, b: Place, { phrases, headings, language }: Evidence): boolean {
  const [one, other] = [phrases[a.phrase], phrases[b.phrase]]
  if (!one || !other || Math.max(a.phrase, b.phrase) >= headings) return true
  if (one.quote !== other.quote) return isWhole(one, a) && isWhole(other, b)
  if (language === 'en') return one.sentence === other.sentence
  if (a.phrase === b.phrase) return true
  const areHeads = a.end === one.tokens.length && b.end === other.tokens.length
  return one.aside === other.aside && (areHeads || isFirst(other, b, claimWords.zh))
}
