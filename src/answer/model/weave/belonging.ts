import type { Evidence, Place } from './evidence.ts'
import { isEdge, type Phrase } from './phrases.ts'
import { isOneOf, LIST, matches, type Word } from './tokens.ts'
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
const isResponsible = (a: Place, b: Place, { phrases }: Evidence): boolean =>
  phrases.slice(a.phrase, b.phrase).every(({ aside }) => !aside || aside === phrases[b.phrase]?.aside)

/** Whether two pieces that a claim joins belong together where they come from. */
export function isJoined(a: Place, b: Place, joint: Joint, evidence: Evidence): boolean {
  const { phrases, headings, language } = evidence
  const [one, other] = [phrases[a.phrase], phrases[b.phrase]]
  if (!one || !other) return false
  const words = claimWords[language]
  if (a.phrase >= headings)
    return language === 'en' || isAtFront(other, b, words) || b.phrase >= headings || isVerb(other, b, words)
  if (one.quote !== other.quote) return false
  if (other.aside && a.phrase < b.phrase) return isResponsible(a, b, evidence)
  if (one.sentence !== other.sentence) return false
  if (language === 'en') return joint.fronted || a.phrase !== b.phrase || b.start >= a.end
  if (a.phrase === b.phrase) return isJoinedInPhrase(one, a, b, joint, words)
  // What a sentence is about goes with every whole phrase of it.
  const isAbout = isTopic(one, a, words) && !isVerb(one, a, words)
  return isAtFront(other, b, words) && (a.phrase < b.phrase ? isAbout : isManner(other))
}

/** How a claim says that one piece is, has or belongs to another. */
export interface Equation {
  /** It may go from the whole to a member of it. */
  whole: boolean
  /** It may go from a member to its whole. */
  member: boolean
  /** A noun such as 目标 stands between: what it is may be told in the order of the evidence. */
  label: boolean
  /** A comma stands between: then only members of one list are told apart. */
  comma: boolean
}

/** Words of the evidence that tell what is what. */
const LINKS = ['等', '为', '是', '即', '括', '含', '作', '指']

/** Whether a piece is what the members of a list before it are: 地震、火灾等重点领域. */
function isWholeOf({ tokens, figures }: Phrase, head: Place, member: Place): boolean {
  if (member.end > head.start || tokens[head.start - 1] === LIST) return false
  const between = tokens.slice(member.end, head.start)
  const isCounted = figures.some(({ at }) => at >= member.end && at <= head.start)
  return isCounted || between.some((token) => token === LIST || LINKS.includes(token))
}

/** Whether the evidence says of a piece at the beginning of a sentence what it is: “无废城市”是……，……的城市发展模式. */
function isSaidOf(a: Place, b: Place, { phrases }: Evidence): boolean {
  const [one, other] = [phrases[a.phrase], phrases[b.phrase]]
  if (!one || !other || a.start > 0 || one.sentence !== other.sentence || one.quote !== other.quote) return false
  const isLink = (token: string | undefined) => token !== undefined && LINKS.includes(token)
  return isLink(other.tokens[b.start - 1]) || (isLink(one.tokens[a.end]) && b.end === other.tokens.length)
}

/** Whether the evidence says, too, that one piece is, has or belongs to the other. */
export function isEquated(a: Place, b: Place, { whole, member, label, comma }: Equation, evidence: Evidence): boolean {
  const { phrases, headings } = evidence
  const [source, other] = [phrases[a.phrase], phrases[b.phrase]]
  if (!source || !other) return false
  // A list that stands under a heading is of what the heading names.
  if (a.phrase >= headings) return b.phrase >= headings || b.start === 0 || other.tokens[b.end] === LIST
  if (isSaidOf(a, b, evidence)) return true
  if (a.phrase !== b.phrase) return comma && !(source.figures.length && other.figures.length)
  const between = source.tokens.slice(a.end, b.start)
  const isLinked = label || between.some((token) => LINKS.includes(token))
  const isSaid = b.start >= a.end && isLinked && !between.includes(LIST)
  const isLoose = comma && !source.tokens.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).includes(LIST)
  return isSaid || isLoose || (whole && isWholeOf(source, a, b)) || (member && isWholeOf(source, b, a))
}

/** Whether two members of a claim's list may stand in one: of one phrase, whole phrases, or from different places. */
export function isListed(a: Place, b: Place, { phrases, headings, language }: Evidence): boolean {
  const [one, other] = [phrases[a.phrase], phrases[b.phrase]]
  if (!one || !other || Math.max(a.phrase, b.phrase) >= headings || one.quote !== other.quote) return true
  if (language === 'en') return one.sentence === other.sentence
  if (a.phrase === b.phrase) return true
  const areHeads = a.end === one.tokens.length && b.end === other.tokens.length
  const isWhole = isFirst(other, b, claimWords.zh)
  return one.aside === other.aside && (areHeads || isWhole)
}

/** Whether a word stands in a phrase as one of its own, between two places. */
const hasWord = (phrase: Phrase, word: Word, from = 0, to = phrase.tokens.length): boolean =>
  phrase.tokens.some(
    (_, at) =>
      at >= from &&
      at + word.length <= to &&
      matches(phrase.tokens, at, word) &&
      isEdge(phrase, at) &&
      isEdge(phrase, at + word.length),
  )

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
    ...words.tails.filter((word) => matches(tokens, end, word)).slice(0, 1),
  ]
  return turning.some((word) => !isSaid(word, claim, evidence, words))
}

/** Whether the evidence only goes some way, as with 基本实现, before a piece, and the claim leaves that out. */
export function isUnhedged(source: Phrase, { start, end }: Place, claim: Phrase, evidence: Evidence): boolean {
  const words = claimWords[evidence.language]
  const from = source.tokens.lastIndexOf(LIST, start) + 1
  return words.hedges.some((hedge) => hasWord(source, hedge, from, end) && !isSaid(hedge, claim, evidence, words))
}
