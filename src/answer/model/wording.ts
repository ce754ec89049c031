import type { Language } from '../../locale/index.ts'
import type { Citation } from '../answer.ts'
import { chineseNumber } from '../numerals.ts'
import { countsOwnList } from './counted.ts'
import { sumsIn } from './sums.ts'
import type { Evidence, Place } from './weave/evidence.ts'
import { type Figure, memberAt, type Phrase, phrasesIn } from './weave/phrases.ts'
import { type Woven, weave } from './weave/weave.ts'
import { claimWords } from './weave/words.ts'

const NUMBERED = /[（(][一二三四五六七八九十]{1,3}[)）]/gu
const MEANS = /^以(?!.*为)|通过|借助|依靠|凭借|^(?:by|through) /iu
/** A date such as 到2020年 has at most so many words beside its number. */
const DATE_WORDS = 3

/** The phrases of the evidence that a phrase of a claim takes up. */
const usedIn = (woven: Woven | undefined): Set<number> => new Set(woven?.pieces.map(({ place }) => place.phrase))

/** A number of a claim, with what the claim says it of. */
interface Told {
  key: string
  /** The phrases of the evidence that its phrase takes up, or else the next one with words. */
  used: Set<number>
  /** What stands right before and right behind it, in its member of a list. */
  beside: Place[]
}

function toldBy({ key, at }: Figure, phrase: number, phrases: readonly Phrase[], woven: readonly Woven[]): Told {
  const claim = phrases[phrase]
  const { from, to } = claim ? memberAt(claim, at) : { from: 0, to: 0 }
  const own = woven[phrase]?.pieces.filter(({ start, end }) => start >= from && end <= to) ?? []
  const beside = [own.findLast(({ end }) => end <= at), own.find(({ start }) => start >= at)]
  const taken = [...woven.slice(phrase), ...woven.slice(0, phrase).reverse()].find(({ pieces }) => pieces.length > 0)
  return { key, used: usedIn(taken), beside: beside.flatMap((one) => one?.place ?? []) }
}

/** Whether a number goes, in the evidence, with another member of a list than the words beside it in the claim. */
function isMoved(figure: Figure, source: Phrase, places: readonly Place[]): boolean {
  const own = memberAt(source, figure.at)
  const isWithin = ({ at }: { at: number }, { from, to }: typeof own) => at >= from && at <= to
  const members = places.map(({ start }) => memberAt(source, start))
  const isHere = members.some(({ from }) => from === own.from)
  return !isHere && members.some((member) => source.figures.some((other) => isWithin(other, member)))
}

/** Whether a number stands in the evidence with what the claim says it of. */
function isBound({ key, used, beside }: Told, phrases: readonly Phrase[], citations: readonly Citation[]): boolean {
  const paths = [...used].map((at) => citations[phrases[at]?.quote ?? -1]?.path)
  const dated = [...used].some((at) => phrases[at]?.under.length)
  return phrases.some((source, at) => {
    const { under, tokens, quote } = source
    const own = source.figures.filter((figure) => figure.key === key)
    const here = beside.filter(({ phrase }) => phrase === at)
    if (used.has(at) && under.includes(key)) return true
    if (!own.length) return false
    if (used.has(at)) return own.some((figure) => !isMoved(figure, source, here))
    // A name such as 十三五 is no number.
    if (!/\d/u.test(key)) return true
    if (!tokens.length && (used.has(at - 1) || used.has(at + 1))) return true
    const alone = phrases.every((other, index) => index === at || other.quote !== quote)
    // A date that was quoted by itself goes with what is quoted of the same clause.
    return (
      alone || (under.includes(key) && tokens.length <= DATE_WORDS && !dated && paths.includes(citations[quote]?.path))
    )
  })
}

/** Whether a number in brackets only says in other units what stands before it: 1.3万亿元（13000亿元）. */
const isSaidAgain = (key: string, phrases: readonly Phrase[], at: number) =>
  phrases[at]?.tokens.length === 0 &&
  (phrases[at - 1]?.figures ?? []).some((other) => other.key.replace(/^[a-z]+/u, '') === key)

/** Whether 第四部分 names a clause by its place in the plan, such as 四、推进措施. */
function isOrdinalOf(key: string, citations: readonly Citation[]): boolean {
  const [, place] = /^第(\d+)(?:部分|章|节|条|项|点|款)$/u.exec(key) ?? []
  return citations.some(({ path }) =>
    (path.match(/^[一二三四五六七八九十]+|(?<=\()[一二三四五六七八九十]+(?=\))/gu) ?? []).some(
      (numeral) => String(chineseNumber(numeral)) === place,
    ),
  )
}

/** The first phrase that comes before what it stands behind in the evidence, where the order tells what belongs together. */
function turnedRound(phrases: readonly Phrase[], woven: readonly Woven[], { phrases: sources, headings }: Evidence) {
  let [before, means] = [-1, false]
  for (const [at, one] of woven.entries()) {
    const first = Math.min(...[...usedIn(one)].filter((phrase) => phrase < headings))
    const [here, there] = [sources[first], sources[before]]
    if (!here) continue
    const later = there && first < before && here.quote === there.quote
    if (later && (means || here.sentence < there.sentence)) return phrases[at]?.text
    before = first
    means = MEANS.test(phrases[at]?.text ?? '')
  }
  return undefined
}

function strayFigure(
  claim: string,
  phrases: readonly Phrase[],
  woven: readonly Woven[],
  given: Given,
): string | undefined {
  const { citations, own, sums } = given
  const unspent = own.flatMap(({ figures }) => figures.map(({ key }) => key))
  for (const [at, { figures }] of phrases.entries())
    for (const figure of figures) {
      const { key } = figure
      const found = unspent.indexOf(key)
      if (found >= 0) unspent.splice(found, 1)
      const founded =
        found >= 0
          ? isBound(toldBy(figure, at, phrases, woven), own, citations)
          : sums.isResult(key) || countsOwnList(key, claim) || isOrdinalOf(key, citations)
      if (!founded && !isSaidAgain(key, phrases, at)) return key
    }
  return undefined
}

interface Given {
  citations: readonly Citation[]
  own: readonly Phrase[]
  sums: ReturnType<typeof sumsIn>
}

/**
 * What in the wording of a claim its evidence does not carry; undefined where it carries everything.
 * `headings`: what the evidence stands under, whose words may be said of it.
 */
export function strayWording(
  claim: string,
  citations: readonly Citation[],
  headings: readonly string[],
  language: Language,
): string | undefined {
  const sums = sumsIn(
    claim,
    citations.map(({ quote }) => quote),
  )
  if (sums.wrong) return sums.wrong
  const own = citations.flatMap(({ quote }, at) => phrasesIn(quote, at))
  const phrases = phrasesIn(sums.text.replace(NUMBERED, ''))
  const evidence: Evidence = {
    claim: phrases,
    phrases: [...own, ...headings.flatMap((heading, at) => phrasesIn(heading, citations.length + at))],
    headings: own.length,
    language,
    allowed: [
      ...sums.operations.flatMap((operation) => claimWords[language].sums[operation]),
      ...(/共\s*[\d二两三四五六七八九十]/u.test(claim) ? [['共']] : []),
    ],
  }
  const woven = phrases.map((phrase) => weave(phrase, evidence))
  const stray = woven.find((one) => one.stray)?.stray
  if (stray) return `“${stray}” says more than its evidence`
  const apart = woven.findIndex((one) => one.apart)
  if (apart >= 0) return `“${phrases[apart]?.text}” joins what stands apart in its evidence`
  const turned = turnedRound(phrases, woven, evidence)
  if (turned) return `“${turned}” stands in another order in its evidence`
  const figure = strayFigure(claim, phrases, woven, { citations, own, sums })
  return figure && `the number ${figure} does not stand so in its evidence`
}
