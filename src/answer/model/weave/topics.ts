import { isResponsible } from './belonging.ts'
import { type Evidence, isOver, type Place, quotesOf, wordsAt } from './evidence.ts'
import { isDate, type Phrase } from './phrases.ts'
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

/** Whether every piece of a phrase of a claim stands in a heading, or where a paragraph opens. */
function isMadeOf({ pieces }: Woven, evidence: Evidence, openings = true): boolean {
  const isName = (place: Place) => {
    const piece = wordsAt(place, evidence)
    const isHeading = (at: number) => at >= evidence.headings || (openings && isOpening(at, piece, evidence))
    return evidence.phrases.some((source, at) => has(source.tokens, piece) && isHeading(at))
  }
  return pieces.length > 0 && pieces.every(({ place }) => isName(place))
}

/** Whether a phrase of a claim only names what the rest of the sentence is about: 土壤方面，……, or a task as its clause is headed. */
const isTopic = ({ text, colon }: Phrase, woven: Woven, evidence: Evidence): boolean =>
  woven.pieces.length > 0 && (colon || TOPIC.test(text) || isMadeOf(woven, evidence))

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

/** Whether everything that a phrase of a claim names is over, or stands in, what another takes up. */
const isAbout = (topic: Woven, at: Place, evidence: Evidence): boolean =>
  topic.pieces.every(({ place }) => {
    const homes = homesOf(wordsAt(place, evidence), evidence)
    return [...quotesOf(at.phrase, evidence)].some((quote) => homes.has(quote))
  })

/** Whether a phrase of a claim comes from other quotations than what its sentence is said to be about. */
export const isOffTopic: Tell = (at, phrases, woven, evidence) => {
  const names = (other: number) => {
    const [phrase, one] = [phrases[other], woven[other]]
    return phrase !== undefined && one !== undefined && isTopic(phrase, one, evidence)
  }
  const named = before(at, phrases).find(names) ?? -1
  const [own, topic, phrase] = [woven[at], woven[named], phrases[named]]
  if (!topic || !own || !phrase) return false
  // Headings may be told one after another.
  const isNext = !phrase.colon && !TOPIC.test(phrase.text) && isMadeOf(own, evidence, false)
  if (isNext) return false
  return ownIn(own, evidence).some((place) => !isAbout(topic, place, evidence))
}

/** Whether a phrase of a claim goes on from another paragraph than the one before it, and does not say of what it is: amounts stand for themselves. */
export const isElsewhere: Tell = (at, phrases, woven, evidence) => {
  const last = before(at, phrases).find((other) => ownIn(woven[other], evidence).length > 0)
  const [own, other] = [woven[at], woven[last ?? -1]]
  const [first, end] = [ownIn(own, evidence)[0], ownIn(other, evidence).at(-1)]
  if (!own || !other || !end) return false
  // What was said may be told of a task behind it: ……，是……的内容.
  if (!first) return !isMadeOf(other, evidence) && !isAbout(own, end, evidence)
  const paragraphOf = ({ phrase }: Place) => evidence.paragraphs[evidence.phrases[phrase]?.quote ?? -1]?.paragraph
  if (paragraphOf(first) === paragraphOf(end) || isAbout(other, first, evidence)) return false
  const areHeadings = [own, other].every((one) => isMadeOf(one, evidence))
  const isNamed = own.pieces.some(
    ({ place }) => place.phrase >= evidence.headings && !isOver(place.phrase, end.phrase, evidence),
  )
  const areAmounts = [at, last ?? -1].every((one) => phrases[one]?.figures.some(({ key }) => !isDate(key)))
  return !areHeadings && !isNamed && !areAmounts
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
  const before = deeds.filter(({ index }) => index < at)
  // Who is named first is named for all that follows.
  const own = before.length ? deeds.filter(({ index }) => index <= at) : deeds
  return asides.some((aside) => own.some(({ phrase }) => !isResponsible(aside.phrase, phrase, evidence)))
}
