import { type BoundedAmount, boundedAmountsIn, timesIn } from '../../text/index.ts'
import type { Intent } from '../question/index.ts'
import { type Hit, normalise, type Passage, type PlanIndex, type Term } from '../search/index.ts'
import { isIn } from './due.ts'
import { type Measure, measureAsked, measureOf, unitAsked } from './measure.ts'
import { asksBound, isWished } from './strength.ts'

/** An amount of the plan with how well what it stands with is what is asked about. */
export interface Figure {
  passage: Passage
  words: string
  /** Where the words begin in the text of the passage. */
  start: number
  amount: BoundedAmount['amount']
  bound: BoundedAmount['bound']
  /** The words between the commas around it, and with those up to the comma before. */
  near: string
  ahead: string
  /** Share of the terms that the words right beside it have, from 0 to 1. */
  beside: number
  /** Whether the time that is asked about governs it or none does; 0 to 1 and a little more. */
  time: number
  fit: number
}

/** So much in every year is another thing than so much in all. */
export const YEARLY =
  /每年|年均|年平均|逐年|每一年|(?<!百)分年|\b(?:annual(?:ly)?|(?:each|every|per|a) year|yearly)\b/iu

const LOOKED_AT = 14
/** Of the best score; what fits worse is about something else. */
const LEAST = 0.35

/** A comma or more: what stands between two of them belongs together. */
const BREAK = /[，,；;。：:|\n]/u

/** 至少多少 asks for the bound: what is only encouraged is none. */
const WISHED = 0.5

/** What only stands in the sentence before tells less. */
const ROUND = 0.6

function beforeOf({ passages }: PlanIndex, passage: Passage): string {
  const before = passages[passages.indexOf(passage) - 1]
  return before?.clause === passage.clause && !before.text.includes('|') ? before.text : ''
}

/** Where the words between two commas around a place begin. */
function beginningOf(text: string, at: number): number {
  let from = at
  while (from > 0 && !BREAK.test(text[from - 1] ?? '')) from--
  return from
}

/** The words between the commas around an amount. */
function besideOf(text: string, { start, end }: BoundedAmount): string {
  let to = end
  while (to < text.length && !BREAK.test(text[to] ?? '')) to++
  return text.slice(beginningOf(text, start), to)
}

/** 加强队伍建设，力争达到人口的4%: the words up to the comma before tell of what it is. */
const AHEAD = 0.8

const aheadOf = (text: string, { start }: BoundedAmount): string => {
  const end = beginningOf(text, start) - 1
  const words = text.slice(beginningOf(text, end), end)
  return /[，,]/u.test(text[end] ?? '') && !leavesOpen(words) ? words : ''
}

/** 建设一批先导区，突破百项技术: what is left open how many of is not what the number behind it counts. */
export const leavesOpen = (words: string): boolean => /一批|若干/u.test(words)

/** 2025年 is a year, 20年一遇 is none. */
export const isYear = ({ amount }: BoundedAmount): boolean =>
  /^[月日号]$/u.test(amount.unit) || (amount.unit === '年' && amount.value > 1900)

/** Whether an amount of a sentence is of the kind that is looked for. */
type Wanted = (passage: Passage, one: BoundedAmount) => boolean

/** Amounts of the kind asked for in the sentences that fit, the best first. */
export function figuresFor(
  index: PlanIndex,
  intent: Pick<Intent, 'text' | 'periods'>,
  terms: readonly Term[],
  hits: readonly Hit[],
  isWanted: Wanted = (passage, one) => isAsked(intent.text, passage, one),
  amountsOf = boundedAmountsIn,
): Figure[] {
  const [first] = hits
  if (!first) return []
  const { unit } = unitAsked(intent.text)
  const close = hits.slice(0, LOOKED_AT).filter(({ score }) => score >= first.score * LEAST)
  return close
    .flatMap((hit) =>
      amountsOf(hit.passage.text)
        .filter((one) => isWanted(hit.passage, one))
        .map((one) => ratedFigure(index, intent, terms, { ...hit, score: hit.score / first.score }, one))
        .map((figure) => (isInUnit(unit, figure) ? { ...figure, fit: figure.fit * IN_UNIT } : figure)),
    )
    .sort((a, b) => b.fit - a.fit)
}

/** 几门 asks for what is counted in 门; 几个 for anything. */
const IN_UNIT = 1.3
const isInUnit = (unit: string, { words }: Figure): boolean => unit !== '' && unit !== '个' && words.includes(unit)

/** Words such as 一个 count nothing; 一批 leaves open how many, and the 三 of a name has nothing that it counts. */
const countsNothing = ({ amount }: BoundedAmount): boolean =>
  amount.han &&
  (amount.unit === '' || (amount.value < 2 && /^(?:个|次|种|项|些|步|样|下|点|位|方面|批|轮)$/u.test(amount.unit)))

/** 至少参加几次 may be answered by 至少一次. */
const isCountedSo = (question: string, { amount }: BoundedAmount): boolean =>
  amount.unit !== '' && amount.unit !== '个' && unitAsked(question).unit === amount.unit

/** Whether an amount is of the kind that a question asks for. */
export function isAsked(question: string, { text }: Passage, one: BoundedAmount): boolean {
  if (isYear(one) || (countsNothing(one) && !isCountedSo(question, one))) return false
  const asked = measureAsked(question)
  const measure = measureOf(one.amount.unit)
  // In a row the unit stands in another cell.
  const isRow = text.includes('|') && one.amount.unit === ''
  if (asked === undefined ? measure === 'time' : !isOfKind(measure, asked, one.amount.unit) && !isRow) return false
  return !YEARLY.test(question) || YEARLY.test(besideOf(text, one))
}

/** 几个 may count people as well, and hours are 学时, 课时. */
const isOfKind = (measure: Measure, asked: Measure, unit: string): boolean =>
  measure === asked || (asked === 'count' && measure === 'people') || (asked === 'time' && /[学课]时$/u.test(unit))

function ratedFigure(
  index: PlanIndex,
  intent: Pick<Intent, 'text' | 'periods'>,
  terms: readonly Term[],
  { passage, cover, score }: Hit,
  one: BoundedAmount,
): Figure {
  const near = passage.text.includes('|') ? passage.text : besideOf(passage.text, one)
  const before = index.cover(terms, normalise(`${beforeOf(index, passage)} ${near}`))
  const ahead = passage.text.includes('|') ? 0 : index.cover(terms, normalise(`${aheadOf(passage.text, one)} ${near}`))
  const beside = Math.max(index.cover(terms, normalise(near)), AHEAD * ahead, ROUND * before)
  const wished = asksBound(intent.text) && isWished(near)
  const time = timeFit(index, intent, passage, one.start)
  const fit = (0.4 * beside + 0.2 * cover + 0.4 * score) * time
  return {
    passage,
    words: passage.text.slice(one.start, one.end),
    start: one.start,
    amount: one.amount,
    bound: one.bound,
    near,
    ahead: `${aheadOf(passage.text, one)}，${near}`,
    beside,
    time,
    fit: wished ? fit * WISHED : fit,
  }
}

/** A year that is asked about governs the amount, or another does: then the amount is none of that year. */
function timeFit(
  { plan }: PlanIndex,
  { periods }: Pick<Intent, 'periods'>,
  { text, clause, heads = '' }: Passage,
  at: number,
): number {
  const [asked] = periods
  if (!asked) return 1
  // A row has a column for the year.
  if (heads.includes(asked.last.slice(0, 4))) return 1.1
  const period = { first: plan.period.start, last: plan.period.end }
  // 比2015年下降: only what it is held against.
  const stated = timesIn(text, { period }).filter(
    ({ last, start }) => last !== undefined && !/[比较]$/u.test(text.slice(0, start)),
  )
  const governing = stated.findLast(({ start }) => start <= at) ?? stated[0]
  if (governing?.last) {
    const { first = governing.last, last } = governing
    return first <= asked.last && last >= asked.first ? 1.15 : OTHER_YEAR
  }
  const due = plan.targets.find((target) => target.clause === clause.path && text.includes(target.quote))?.due
  if (due) return isIn(due, asked) ? 1.1 : OTHER_YEAR
  return isInPeriod(asked, plan.period) ? 0.9 : OTHER_YEAR
}

const OTHER_YEAR = 0.2

const isInPeriod = (asked: { first: string; last: string }, { start, end }: { start: string; end: string }): boolean =>
  asked.last >= start && asked.first <= end
