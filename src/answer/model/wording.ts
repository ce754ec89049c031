import type { Language } from '../../locale/index.ts'
import { normalise } from '../search/index.ts'
import { strayFigure } from './bound.ts'
import type { Quoted } from './sentences.ts'
import { amountsIn, type Summed, sumsIn } from './sums.ts'
import {
  areOfSentence,
  claimWords,
  type Evidence,
  isCondition,
  isElsewhere,
  isOffTopic,
  isOfOthers,
  isWithin,
  LIST,
  type Phrase,
  phrasesIn,
  type Woven,
  weave,
} from './weave/index.ts'
import { placesIn, usedIn } from './weft.ts'

const NUMBERED = /[（(][一二三四五六七八九十]{1,3}[)）]/gu
const CHAPTER = /(?<![\p{Script=Han}\d])[一二三四五六七八九十]{1,3}、(\p{Script=Han}{2})/gu
/** Longest phrase of a claim that is looked at, in tokens. */
const LONGEST = 100
const MEANS = /^以(?!.*为)|通过|借助|依靠|凭借|^(?:by|through) /iu

/** The first phrase that comes before what it stands behind in the evidence, where the order tells what belongs together. */
function turnedRound(phrases: readonly Phrase[], woven: readonly Woven[], { phrases: sources, headings }: Evidence) {
  const isHeading = ({ text }: Phrase) => sources.slice(headings).some((heading) => heading.text === text)
  let [before, means] = [-1, false]
  for (const [at, one] of woven.entries()) {
    const first = Math.min(...[...usedIn(one)].filter((phrase) => phrase < headings))
    const [here, there] = [sources[first], sources[before]]
    if (!here || isHeading(here)) continue
    const later = there && first < before && here.quote === there.quote
    if (later && (means || here.sentence < there.sentence)) return phrases[at]?.text
    before = first
    means = MEANS.test(phrases[at]?.text ?? '')
  }
  return undefined
}

/** The first condition of the evidence that a claim leaves out, or says in part, though it takes up what it is of. */
function missedCondition(own: readonly Phrase[], woven: readonly Woven[]): string | undefined {
  const places = placesIn(woven)
  const isTaken = (phrase: number, at: number) => places.some((place) => place.phrase === phrase && isWithin(place, at))
  return own.find((source, index) => {
    const next = own[index + 1]
    const isOf = next !== undefined && areOfSentence(source, next)
    if (!isOf || !isCondition(source) || !places.some(({ phrase }) => phrase === index + 1)) return false
    return source.tokens.some((token, at) => token !== LIST && !'对在的等'.includes(token) && !isTaken(index, at))
  })?.text
}

/** Signs of a calculation that is none, of a bound, and of a number below nothing, unless the evidence has them. */
function strayMark(text: string, quotes: string): string | undefined {
  const marks = normalise(text).match(/[=≈×÷]|[≤≥] ?[\d.,]*|(?<!\d)[-−]\d[\d.]*/gu) ?? []
  return marks.find((mark) => !normalise(quotes).includes(mark))
}

/** The first number that is reckoned with and stands only in what the claim does not take up. */
function strayOperand({ operands }: Summed, own: readonly Phrase[], woven: readonly Woven[]): number | undefined {
  const used = new Set(placesIn(woven).map(({ phrase }) => phrase))
  const isOf = ({ figures }: Phrase, operand: number) =>
    figures.some(({ key }) => amountsIn(key).some(({ value }) => value === operand))
  return operands.find((operand) => !own.some((source, at) => used.has(at) && isOf(source, operand)))
}

export interface Claimed {
  text: string
  citations: readonly Quoted[]
  /** What the evidence stands under, whose words may be said of the citations that it is over. */
  headings: readonly { text: string; over: ReadonlySet<number> }[]
  language: Language
  /** How many clauses stand beside each other where the citations are of nothing but those. */
  siblings: number | undefined
}

/** Whether the evidence lists who is responsible: then they may be called what they are. */
const isOfBodies = (own: readonly Phrase[]): boolean =>
  own.some(({ aside, tokens }) => aside > 0 && tokens.includes(LIST))

function evidenceOf(
  { citations, headings, language }: Claimed,
  own: Phrase[],
  claim: Phrase[],
  sums: Summed,
): Evidence {
  return {
    claim,
    phrases: [...own, ...headings.flatMap(({ text }, at) => phrasesIn(text, citations.length + at))],
    headings: own.length,
    paragraphs: citations,
    over: [...citations.map((_, at) => new Set([at])), ...headings.map(({ over }) => over)],
    language,
    allowed: [
      ...sums.operations.flatMap((operation) => claimWords[language].sums[operation]),
      ...(isOfBodies(own) && claim.some(({ text }) => /等(?:[\d二两三四五六七八九十]+[个家])?部门/u.test(text))
        ? [['部', '门']]
        : []),
      ...(claim.some(({ text }) => /共\s*[\d二两三四五六七八九十]/u.test(text)) ? [['共']] : []),
    ],
  }
}

/** A claim without the numbers of clauses, where its evidence has them too: 四、推进措施, （三）……. */
function unnumbered(text: string, citations: readonly Quoted[]): string {
  const isTold = (number: string) =>
    citations.some(({ path, quote }) => normalise(`${path}\n${quote}`).includes(normalise(number)))
  return text
    .replace(CHAPTER, (all, name: string) => (isTold(all) ? name : all))
    .replace(NUMBERED, (number) => (isTold(number) ? '' : number))
}

/** What in the wording of a claim its evidence does not carry; undefined where it carries everything. */
export function strayWording(claimed: Claimed): string | undefined {
  const { text, citations, language, siblings } = claimed
  const quotes = citations.map(({ quote }) => quote)
  const sums = sumsIn(text, quotes)
  if (sums.wrong) return sums.wrong
  const mark = strayMark(sums.text, quotes.join('\n'))
  if (mark) return `“${mark}” is no calculation, and does not stand in its evidence`
  const own = citations.flatMap(({ quote, over }, at) => phrasesIn(quote, at, over))
  const phrases = phrasesIn(unnumbered(sums.text, citations))
  if (phrases.some(({ tokens }) => tokens.length > LONGEST)) return 'the claim says too much between two commas'
  const evidence = evidenceOf(claimed, own, phrases, sums)
  const woven: Woven[] = []
  for (const [at, phrase] of phrases.entries()) {
    const last = woven[at - 1]?.pieces.at(-1)
    woven.push(weave(phrase, evidence, last?.end === phrases[at - 1]?.tokens.length ? last?.place : undefined))
  }
  const stray = woven.find((one) => one.stray)?.stray
  if (stray) return `“${stray}” says more than its evidence`
  const apart = woven.findIndex(
    (one, at) =>
      one.apart || [isOffTopic, isElsewhere, isOfOthers].some((isElse) => isElse(at, phrases, woven, evidence)),
  )
  if (apart >= 0) return `“${phrases[apart]?.text}” joins what stands apart in its evidence`
  if (!placesIn(woven).some(({ phrase }) => phrase < own.length)) return 'the claim takes up nothing of its evidence'
  const condition = missedCondition(own, woven)
  if (condition) return `“${condition}” is a condition that the claim leaves out`
  const turned = turnedRound(phrases, woven, evidence)
  if (turned) return `“${turned}” stands in another order in its evidence`
  const operand = strayOperand(sums, own, woven)
  if (operand !== undefined) return `the number ${operand} of the calculation is of something else than the claim names`
  const figure = strayFigure({ claim: text, phrases, woven, citations, own, sums, language, siblings })
  return figure && `the number ${figure} does not stand so in its evidence`
}
