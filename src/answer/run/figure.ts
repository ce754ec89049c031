import { type BoundedAmount, boundedAmountsIn, isMoney, isRate, isTime, timesIn } from '../../text/index.ts'
import type { Intent } from '../question/index.ts'
import { type Hit, normalise, type Passage, type PlanIndex, type Term } from '../search/index.ts'
import { unitOf } from './same.ts'

/** What kind of amount is asked for. */
type Measure = 'money' | 'share' | 'time' | 'count'

const MONEY =
  /(?:多少|几(?:个)?)(?:亿|万|千|百)?(?:元|块钱|钱)|多少个?亿|几个亿|(?:资金|经费|投资|补贴|补助|奖补|奖励|罚款|价格|费用|预算|成本|造价|总投资|资本|产值|收入|工资|额度?)[^,。?]{0,8}(?:多少|几|多大|多高)|(?:补|花|投|给|罚|要|收|拨|值)(?:贴|助)?多少|\bhow much (?:money|funding|budget|will it cost)|\b(?:budget|costs?|funding|price|fines?|penalt(?:y|ies)|subsid(?:y|ies)|grants?)\b/iu
const SHARE =
  /百分之|百分比|几成|几个点|比例|占比|比重|(?<![频效])率|\b(?:percent|percentage|share|proportion|rate)\b/iu
const TIME = /多(?:久|长时间)|几(?:天|年|个月|小时|分钟)(?!份)|\bhow (?:long|soon)\b/iu
/** 多少辆, 几座: the measure word that is asked for. */
const UNIT =
  /(?:多少|几)(?:万|亿|千|百)?(辆|部|台|座|家|名|人次|人|公里|千米|亩|平方米|平方公里|平米|吨|所|处|户|条|套|项|次|场|千瓦时|千瓦|立方米|件|张|株|棵|块|枪|根)/u

/** 几个 asks for things that are counted one by one, not for an area or a length. */
const PIECES = /(?:多少|几)(?:个|家|座|处|所|项|件)(?!亿|百|千|万|点)/u

/** What kind of amount a question wants; undefined where any will do. */
export function measureAsked(text: string): Measure | undefined {
  if (MONEY.test(text)) return 'money'
  if (SHARE.test(text)) return 'share'
  if (TIME.test(text)) return 'time'
  return UNIT.test(text) ? 'count' : undefined
}

function measureOf(unit: string): Measure {
  if (isMoney(unit)) return 'money'
  if (isRate(unit)) return 'share'
  return isTime(unit) ? 'time' : 'count'
}

/** An amount of the plan with how well what it stands with is what is asked about. */
export interface Figure {
  passage: Passage
  words: string
  /** Share of the terms that the words right beside it have, from 0 to 1. */
  beside: number
  fit: number
}

/** So much in every year is another thing than so much in all. */
const YEARLY = /每年|年均|年平均|逐年|每一年|(?<!百)分年|\b(?:annual(?:ly)?|(?:each|every|per|a) year|yearly)\b/iu

const LOOKED_AT = 14
/** Of the best score; what fits worse is about something else. */
const LEAST = 0.35

/** A comma or more: what stands between two of them belongs together. */
const BREAK = /[，,；;。：:|\n]/u

/** What only stands in the sentence before tells less. */
const ROUND = 0.6

function beforeOf({ passages }: PlanIndex, passage: Passage): string {
  const before = passages[passages.indexOf(passage) - 1]
  return before?.clause === passage.clause && !before.text.includes('|') ? before.text : ''
}

/** The words between the commas around an amount. */
function besideOf(text: string, { start, end }: BoundedAmount): string {
  let from = start
  let to = end
  while (from > 0 && !BREAK.test(text[from - 1] ?? '')) from--
  while (to < text.length && !BREAK.test(text[to] ?? '')) to++
  return text.slice(from, to)
}

const isYear = ({ amount }: BoundedAmount): boolean => /^[年月日号]$/u.test(amount.unit)

/** Amounts of the kind asked for in the sentences that fit, the best first. */
export function figuresFor(
  index: PlanIndex,
  intent: Pick<Intent, 'text' | 'periods'>,
  terms: readonly Term[],
  hits: readonly Hit[],
): Figure[] {
  const [first] = hits
  if (!first) return []
  const close = hits.slice(0, LOOKED_AT).filter(({ score }) => score >= first.score * LEAST)
  return close
    .flatMap((hit) =>
      boundedAmountsIn(hit.passage.text)
        .filter((one) => isAsked(intent.text, hit.passage, one))
        .map((one) => ratedFigure(index, intent, terms, { ...hit, score: hit.score / first.score }, one)),
    )
    .sort((a, b) => b.fit - a.fit)
}

/** Words such as 一个 count nothing. */
const countsNothing = ({ amount }: BoundedAmount): boolean =>
  amount.han && amount.value < 2 && /^(?:个|次|种|项|些|步|样|下|点|位|方面)?$/u.test(amount.unit)

/** Whether an amount is of the kind that a question asks for. */
function isAsked(question: string, { text }: Passage, one: BoundedAmount): boolean {
  if (isYear(one) || countsNothing(one)) return false
  const asked = measureAsked(question)
  const measure = measureOf(one.amount.unit)
  // In a row the unit stands in another cell.
  const isRow = text.includes('|') && one.amount.unit === ''
  if (asked === undefined ? measure === 'time' : asked !== measure && !isRow) return false
  if (PIECES.test(question) && unitOf(one.amount.unit) !== '' && measure === 'count') return false
  return !YEARLY.test(question) || YEARLY.test(besideOf(text, one))
}

function ratedFigure(
  index: PlanIndex,
  intent: Pick<Intent, 'periods'>,
  terms: readonly Term[],
  { passage, cover, score }: Hit,
  one: BoundedAmount,
): Figure {
  const near = passage.text.includes('|') ? passage.text : besideOf(passage.text, one)
  const before = index.cover(terms, normalise(`${beforeOf(index, passage)} ${near}`))
  const beside = Math.max(index.cover(terms, normalise(near)), ROUND * before)
  const fit = (0.6 * beside + 0.25 * cover + 0.15 * score) * timeFit(index, intent, passage, one.start)
  return { passage, words: passage.text.slice(one.start, one.end), beside, fit }
}

/** A year that is asked about governs the amount, or another does: then the amount is none of that year. */
function timeFit(
  { plan }: PlanIndex,
  { periods }: Pick<Intent, 'periods'>,
  { text, clause }: Passage,
  at: number,
): number {
  const [asked] = periods
  if (!asked) return 1
  const period = { first: plan.period.start, last: plan.period.end }
  const stated = timesIn(text, { period }).filter(({ last }) => last !== undefined)
  const governing = stated.findLast(({ start }) => start <= at) ?? stated[0]
  if (governing?.last) {
    const { first = governing.last, last } = governing
    return first <= asked.last && last >= asked.first ? 1.15 : OTHER_YEAR
  }
  const due = plan.targets.find((target) => target.clause === clause.path && text.includes(target.quote))?.due
  if (due) return due >= asked.first && due <= asked.last ? 1.1 : OTHER_YEAR
  return isInPeriod(asked, plan.period) ? 0.9 : OTHER_YEAR
}

const OTHER_YEAR = 0.2

const isInPeriod = (asked: { first: string; last: string }, { start, end }: { start: string; end: string }): boolean =>
  asked.last >= start && asked.first <= end
