import { isResponsible } from './belonging.ts'
import { type Evidence, type Place, quotesOf } from './evidence.ts'
import type { Phrase } from './phrases.ts'
import { has, type Word } from './tokens.ts'
import { TOPIC } from './turning.ts'
import type { Woven } from './weave.ts'

/** What may stand around a topic where a paragraph opens with it, in tokens: 开展建筑垃圾治理. */
const AROUND = 4

/** Whether a paragraph opens with little more than a piece of a claim. */
function isOpening(at: number, { length }: Word, { phrases, paragraphs }: Evidence): boolean {
  const source = phrases[at]
  const isFirst = source?.sentence === 0 && phrases[at - 1]?.quote !== source.quote
  return isFirst && paragraphs[source.quote]?.opens === true && source.tokens.length <= length + AROUND
}

/** The quotations in which, in the headings over which or at the beginning of whose paragraph a piece of a claim stands. */
function homesOf(piece: Word, evidence: Evidence): Set<number> {
  const { phrases, paragraphs } = evidence
  const besides = (at: number) => {
    const own = paragraphs[phrases[at]?.quote ?? -1]?.paragraph
    return paragraphs.flatMap(({ paragraph }, quote) => (paragraph === own ? [quote] : []))
  }
  return new Set(
    phrases.flatMap((source, at) =>
      has(source.tokens, piece)
        ? [...quotesOf(at, evidence), ...(isOpening(at, piece, evidence) ? besides(at) : [])]
        : [],
    ),
  )
}

const tokensOf = ({ phrase, start, end }: Place, { phrases }: Evidence): Word =>
  phrases[phrase]?.tokens.slice(start, end) ?? []

/** Whether every piece of a phrase of a claim stands in a heading, or in a text that is taken for one. */
function isMadeOf({ pieces }: Woven, evidence: Evidence, isHeading: (at: number, piece: Word) => boolean): boolean {
  const isName = (place: Place) => {
    const piece = tokensOf(place, evidence)
    return evidence.phrases.some((source, at) => has(source.tokens, piece) && isHeading(at, piece))
  }
  return pieces.length > 0 && pieces.every(({ place }) => isName(place))
}

/** Whether a phrase of a claim only names what the rest of the sentence is about: 土壤方面，……, or a task as its clause is headed. */
function isTopic({ text, colon }: Phrase, woven: Woven, evidence: Evidence): boolean {
  const isHeading = (at: number, piece: Word) => at >= evidence.headings || isOpening(at, piece, evidence)
  return woven.pieces.length > 0 && (colon || TOPIC.test(text) || isMadeOf(woven, evidence, isHeading))
}

type Tell = (at: number, phrases: readonly Phrase[], woven: readonly Woven[], evidence: Evidence) => boolean

/** The places of the evidence's own text, parentheses aside, that a phrase of a claim is put together from. */
const ownIn = (woven: Woven | undefined, { phrases, headings }: Evidence): Place[] =>
  woven?.pieces.map(({ place }) => place).filter(({ phrase }) => phrase < headings && !phrases[phrase]?.aside) ?? []

/** The phrases of a claim's sentence before one of them, the nearest first. */
const before = (at: number, phrases: readonly Phrase[]): number[] =>
  [...phrases.keys()]
    .slice(0, at)
    .reverse()
    .filter((other) => phrases[other]?.sentence === phrases[at]?.sentence)

/** Whether a phrase of a claim comes from other quotations than what its sentence is said to be about. */
export const isOffTopic: Tell = (at, phrases, woven, evidence) => {
  const names = (other: number) => {
    const [phrase, one] = [phrases[other], woven[other]]
    return phrase !== undefined && one !== undefined && isTopic(phrase, one, evidence)
  }
  const own = woven[at]
  const topic = before(at, phrases).find(names)
  // Headings may be told one after another.
  if (topic === undefined || !own || isMadeOf(own, evidence, (index) => index >= evidence.headings)) return false
  const homes = woven[topic]?.pieces.map(({ place }) => homesOf(tokensOf(place, evidence), evidence)) ?? []
  return ownIn(own, evidence).some(({ phrase }) => {
    const quotes = [...quotesOf(phrase, evidence)]
    return homes.some((home) => !quotes.some((quote) => home.has(quote)))
  })
}

/** Whether a phrase of a claim says who is responsible for something else than what its sentence tells. */
export const isOfOthers: Tell = (at, phrases, woven, evidence) => {
  const isAside = (phrase: number) => Boolean(evidence.phrases[phrase]?.aside)
  const taken = woven.flatMap(({ pieces }, index) =>
    phrases[index]?.sentence === phrases[at]?.sentence
      ? pieces.map(({ place }) => ({ index, phrase: place.phrase })).filter(({ phrase }) => phrase < evidence.headings)
      : [],
  )
  const asides = taken.filter(({ index, phrase }) => index === at && isAside(phrase))
  const deeds = taken.filter(({ phrase }) => !isAside(phrase))
  const before = deeds.filter(({ index }) => index <= at)
  return asides.some((aside) =>
    (before.length ? before : deeds).some(({ phrase }) => !isResponsible(aside.phrase, phrase, evidence)),
  )
}
