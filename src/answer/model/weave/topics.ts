import { isResponsible } from './belonging.ts'
import { type Evidence, type Place, quotesOf } from './evidence.ts'
import type { Phrase } from './phrases.ts'
import { has, type Word } from './tokens.ts'
import { TOPIC } from './turning.ts'
import type { Woven } from './weave.ts'

/** Whether a phrase of a claim only names what the rest of the sentence is about: 土壤方面，……. */
const isTopic = ({ text }: Phrase, { pieces }: Woven, { headings }: Evidence): boolean =>
  pieces.length > 0 && (TOPIC.test(text) || pieces.every(({ place }) => place.phrase >= headings))

/** What may stand around a topic where a paragraph opens with it, in tokens: 开展建筑垃圾治理. */
const AROUND = 4

/** The quotations of a paragraph that opens with a piece of a claim. */
function openedBy({ length }: Word, at: number, { phrases, paragraphs }: Evidence): number[] {
  const source = phrases[at]
  const own = paragraphs[source?.quote ?? -1]
  const isFirst = own?.opens && source?.sentence === 0 && phrases[at - 1]?.quote !== source.quote
  if (!own || !isFirst || source.tokens.length > length + AROUND) return []
  return paragraphs.flatMap(({ paragraph }, quote) => (paragraph === own.paragraph ? [quote] : []))
}

/** The quotations in which, in the headings over which or at the beginning of whose paragraph a piece of a claim stands. */
function homesOf({ phrase, start, end }: Place, evidence: Evidence): Set<number> {
  const piece = evidence.phrases[phrase]?.tokens.slice(start, end) ?? []
  return new Set(
    evidence.phrases.flatMap((source, at) =>
      has(source.tokens, piece) ? [...quotesOf(at, evidence), ...openedBy(piece, at, evidence)] : [],
    ),
  )
}

/** What the sentence of a claim is about, as named last before one of its phrases. */
function topicBefore(at: number, phrases: readonly Phrase[], woven: readonly Woven[], evidence: Evidence): number {
  for (let before = at - 1; before >= 0; before--) {
    const [phrase, one] = [phrases[before], woven[before]]
    if (!phrase || !one || phrase.sentence !== phrases[at]?.sentence) return -1
    if (isTopic(phrase, one, evidence)) return before
  }
  return -1
}

/** Whether a phrase of a claim comes from other quotations than what its sentence is said to be about. */
export function isOffTopic(
  at: number,
  phrases: readonly Phrase[],
  woven: readonly Woven[],
  evidence: Evidence,
): boolean {
  const topic = topicBefore(at, phrases, woven, evidence)
  const own = woven[at]?.pieces.filter(({ place }) => place.phrase < evidence.headings) ?? []
  if (topic < 0 || !own.length) return false
  const homes = woven[topic]?.pieces.map(({ place }) => homesOf(place, evidence)) ?? []
  return own.some(({ place }) => {
    const quotes = quotesOf(place.phrase, evidence)
    return homes.some((home) => ![...quotes].some((quote) => home.has(quote)))
  })
}

/** Whether a phrase of a claim says who is responsible for something else than what its sentence tells. */
export function isOfOthers(
  at: number,
  phrases: readonly Phrase[],
  woven: readonly Woven[],
  evidence: Evidence,
): boolean {
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
