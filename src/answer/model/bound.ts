import {
  type ClaimWords,
  claimWords,
  type Figure,
  isDate,
  isVerb,
  matches,
  memberAt,
  type Phrase,
  type Place,
  type Taken,
  type Word,
} from './weave/index.ts'
import { membersOf, takenIn, usedIn, type Weft } from './weft.ts'
import { isWorkedOut } from './worked-out.ts'

/** The pieces of a phrase that name things; verbs may be said of any of them. */
const namesIn = (at: number, { woven, own, language }: Weft): Taken[] =>
  woven[at]?.pieces.filter(({ place }) => {
    const source = own[place.phrase]
    return source && !isVerb(source, place, claimWords[language])
  }) ?? []

const keysOf = ({ figures }: Phrase): string[] => figures.map(({ key }) => key)
const amountsOf = (phrase: Phrase | undefined): string[] =>
  phrase ? keysOf(phrase).filter((key) => !isDate(key) && /\d/u.test(key)) : []

/** The names right before and right behind a number, in its member of a list. */
function beside({ at }: Figure, phrase: Phrase, names: readonly Taken[]): Place[] {
  const { from, to } = memberAt(phrase, at)
  const own = names.filter(({ start, end }) => start >= from && end <= to)
  return [own.findLast(({ end }) => end <= at), own.find(({ start }) => start >= at)].flatMap((one) => one?.place ?? [])
}

/** Whether a number goes, in the evidence, with another member of a list than the names beside it in the claim. */
function isMovedIn(source: Phrase, figure: Figure, places: readonly Place[]): boolean {
  const own = memberAt(source, figure.at)
  const isWithin = ({ at }: Figure, { from, to }: typeof own) => at >= from && at <= to
  const members = places.map(({ start }) => memberAt(source, start))
  const isHere = members.some(({ from }) => from === own.from)
  return !isHere && members.some((member) => source.figures.some((other) => isWithin(other, member)))
}

/** Whether a member of a list is nothing but what is done: 禁止生产和使用……. */
function isDeed(tokens: Word, words: ClaimWords): boolean {
  if (!tokens.length) return true
  const first = [...words.verbs, ...words.adverbs, ...words.forbidding].filter((word) => matches(tokens, 0, word))
  return first.some(({ length }) => isDeed(tokens.slice(length), words))
}

/** Whether a number is of several things together in the evidence, and the claim names only some of them. */
function isOfMore(source: Phrase, figure: Figure, places: readonly Place[], words: ClaimWords): boolean {
  const before = membersOf(source, [...source.tokens.keys()].slice(0, figure.at))
  for (const from of before)
    if (isDeed(source.tokens.slice(from, memberAt(source, from).to), words)) before.delete(from)
  const taken = takenIn(source, places).filter((at) => at < figure.at)
  const given = membersOf(source, taken)
  const isTotal = source.figures.every(({ at }) => at >= figure.at)
  const named = [...before].filter((from) => given.has(from))
  return isTotal && before.size > 1 && named.length > 0 && named.length < before.size
}

/** Whether a number of the evidence stands in a phrase that the claim takes up, with the names that it has beside it there. */
function isHeld(figure: Figure, at: number, weft: Weft): boolean {
  const { phrases, woven, own } = weft
  const phrase = phrases[at]
  const taken = [...woven.slice(at), ...woven.slice(0, at).reverse()].find(({ pieces }) => pieces.length > 0)
  const used = usedIn(taken)
  const near = phrase ? beside(figure, phrase, namesIn(at, weft)) : []
  return own.some((source, index) => {
    if (!used.has(index)) return false
    if (source.under.includes(figure.key)) return true
    const here = near.filter((place) => place.phrase === index)
    const elsewhere = near.filter((place) => place.phrase !== index)
    if (!isDate(figure.key) && near.length > 0 && !here.length) return false
    if (!isDate(figure.key) && elsewhere.some((place) => amountsOf(own[place.phrase]).length > 0)) return false
    const isPart = /之一|其中|属于|包括.*等/u.test(phrase?.text ?? '')
    const named = namesIn(at, weft).flatMap(({ place }) => (place.phrase === index ? place : []))
    return source.figures.some(
      (other) =>
        other.key === figure.key &&
        !isMovedIn(source, other, here) &&
        (isPart || !isOfMore(source, other, named, claimWords[weft.language])),
    )
  })
}

/** Whether a name of a phrase has a number of its own in the evidence, and the phrase gives others and not that one. */
function isCounted(at: number, weft: Weft): boolean {
  const given = amountsOf(weft.phrases[at]).filter((key) => !weft.sums.isResult(key))
  return (
    given.length > 0 &&
    namesIn(at, weft).some(({ place }) => {
      const amounts = amountsOf(weft.own[place.phrase])
      return amounts.length > 0 && !amounts.some((key) => given.includes(key))
    })
  )
}

/** Whether a number stands alone between commas, beside a phrase that the claim takes up. */
function isBesideUsed(key: string, at: number, { woven, own }: Weft): boolean {
  const used = usedIn(woven[at])
  return own.some((source, index) => {
    if (source.tokens.length || !keysOf(source).includes(key)) return false
    return [index - 1, index + 1].some((near) => used.has(near) && own[near]?.quote === source.quote)
  })
}

/** Whether a number in brackets only says in other units what stands before it: 1.3万亿元（13000亿元）. */
const isSaidAgain = (key: string, at: number, { phrases }: Weft) =>
  phrases[at]?.tokens.length === 0 &&
  (phrases[at - 1]?.figures ?? []).some((other) => other.key.replace(/^[a-z]+/u, '') === key)

const NAME = /^[^\d]*$|^\d+[a-z]$/u

/** Whether a number that stands in the evidence as well is said of the same there. */
const isTold = (figure: Figure, at: number, weft: Weft): boolean =>
  // Names such as 十三五 and 3D are no numbers.
  NAME.test(figure.key) || isHeld(figure, at, weft) || isBesideUsed(figure.key, at, weft)

/** The first number of a claim that does not stand so in its evidence, and that the claim does not work out. */
export function strayFigure(weft: Weft): string | undefined {
  const unspent = weft.own.flatMap(keysOf)
  for (const [at, phrase] of weft.phrases.entries()) {
    const stray = phrase.figures.find((figure) => {
      const found = unspent.indexOf(figure.key)
      if (found >= 0) unspent.splice(found, 1)
      const isFounded = found >= 0 ? isTold(figure, at, weft) : isWorkedOut(figure.key, at, weft)
      return !isFounded && !isSaidAgain(figure.key, at, weft)
    })
    if (stray) return stray.key
    if (isCounted(at, weft)) return amountsOf(phrase)[0]
  }
  return undefined
}
