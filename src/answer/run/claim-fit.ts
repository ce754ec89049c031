import type { Target } from '../../plan/plan.ts'
import { isRow } from '../../plan/table-row.ts'
import { type BoundedAmount, isMoney, isRate, isTime, scaled } from '../../text/index.ts'
import type { Citation } from '../draft.ts'
import type { Intent } from '../question/index.ts'
import { normalise, type Passage, type Term } from '../search/index.ts'
import type { View } from '../view.ts'
import { type Claim, isOpposed, marksIn, statedIn } from './claims.ts'
import { isIn } from './due.ts'
import { type Figure, figuresFor, YEARLY } from './figure.ts'
import type { Finding } from './finding.ts'
import { OFTEN } from './frequency.ts'
import { termsOf } from './hits.ts'
import { targetsMeant } from './meant.ts'
import { citationOf } from './quote.ts'
import type { Ranked } from './ranked.ts'
import { type Amount, amountAimed, isBare, isSame, unitOf } from './same.ts'
import { asksBound, isBound, isWished } from './strength.ts'

export type Verdict = Extract<Finding, { type: 'verdict' }>

/** Share of the terms that stand right beside an amount, below which it is of something else. */
const BESIDE = 0.3
/** Of the amounts that fit, those that fit about as well as the best. */
const NEARLY = 0.75
/** Whoever is contradicted must be so for what they spoke of. */
const SURELY = 0.5
/** Where something else that they claim stands in the same sentence, less will do. */
const TOGETHER = 0.2
const HALF = 0.5
/** What another amount of the same sentence has more of is said of that. */
const CLEARLY = 1.1

/** What the plan says in place of what is claimed: the amount that stands with the claim's own words. */
export function verdictOn(
  view: View,
  periods: Intent['periods'],
  claim: Claim,
  others: readonly Claim[],
  near: readonly Ranked[],
): Verdict | undefined {
  const terms = termsOf(view, claim.text)
  const isWanted = (_: Passage, { amount }: BoundedAmount) => comparable(claim.amount, amount) && !isBare(amount)
  const all = figuresFor(view.index, { text: claim.text, periods }, terms, near, isWanted, statedIn)
    .map((figure) => ({ ...figure, beside: besideFor(view, terms, claim, figure) }))
    .filter((figure) => !isOfOtherPart(view, terms, claim, figure))
  const figures = meantBy(claim, all)
  const dropped = all.filter((one) => !figures.includes(one))
  const isMeant = (one: Target) => isOfClaim(claim, one, periods) && !dropped.some(({ amount }) => isAimed(one, amount))
  const named = claim.marks.length ? [] : targetsMeant(view.index, terms, claim.text).filter(isMeant)
  const sure = targetsMeant(view.index, terms, claim.text, SURELY).filter((one) => named.includes(one))
  const [only] = sure
  if (only && sure.length === 1) return ofTarget(view, claim, only)
  const isTogether = ({ passage }: Figure) => others.some((other) => hasAmount(passage, other))
  const free = preferred(
    figures.filter(({ amount }) => isSame(claim.amount, amount) || !isOfAnother(amount, others)),
    isTogether,
  )
  const most = Math.max(BESIDE, ...free.map(({ beside }) => beside))
  const isBest = ({ passage, amount }: Figure) =>
    isForeign(view) && passage === near[0]?.passage && measureOf(amount.unit) >= 0
  const isRivalled = (one: Figure) =>
    free.some(
      (other) =>
        other.passage.whole === one.passage.whole && other.beside > one.beside * CLEARLY && !agrees(claim, other),
    )
  // 800万的单子 is not confirmed by what is said of those up to 500万.
  const alike = claim.marks.length ? free.filter((one) => isMarked(one, claim)) : free
  const agreeing = alike.find(
    (one) => agrees(claim, one) && ((one.beside >= most * NEARLY && !isRivalled(one)) || isBest(one)),
  )
  if (agreeing) return ofFigure(view, claim, agreeing, true)
  if (named[0]) return ofTarget(view, claim, named[0])
  const [first] = near
  const ofFirst = free.filter((one) => one.passage === first?.passage)
  const isOnly = (one: Figure) =>
    (first?.sure ?? 0) >= SURELY && ofFirst.includes(one) && ofFirst.every(({ amount }) => isSame(amount, one.amount))
  const figure = free.find(
    (one) =>
      one.beside >= SURELY || isMarked(one, claim) || (one.beside >= TOGETHER && (isTogether(one) || isOnly(one))),
  )
  return figure && !agrees(claim, figure) ? ofFigure(view, claim, figure, false) : undefined
}

/** Those of the same unit, with what the claim says of whom it is, and as binding as it is asked; the best first. */
function meantBy(claim: Claim, all: readonly Figure[]): Figure[] {
  const binding = asksBound(claim.text) ? preferred(all, ({ near }) => !isWished(near)) : all
  const bound = asksBound(claim.text) ? preferred(binding, ({ near }) => isBound(near)) : binding
  const marked = bound.some((one) => isMarked(one, claim)) ? bound.filter((one) => isMarked(one, claim)) : bound
  const yearly = preferred(marked, ({ near }) => YEARLY.test(near) === YEARLY.test(claim.text))
  const shares = preferred(yearly, ({ near }) => SHARE.test(near) === SHARE.test(claim.text))
  const inUnit = preferred(shares, ({ amount }) => unitOf(amount.unit) === unitOf(claim.amount.unit))
  return [...inUnit].sort((a, b) => b.fit - a.fit)
}

/** 占两成 is a share of a whole. */
const SHARE = /占|比例|比重|份额/u

const isMarked = ({ near }: Figure, claim: Claim): boolean => marksIn(near, claim) > 0

/** So much of its own: 2027年达到60% goes on with what the words before say. */
const OWN = 4

/** How much of a claim stands beside an amount; what the words before say is of their own amount, where they have one. */
function besideFor(
  { index }: View,
  terms: readonly Term[],
  { amount }: Claim,
  { near, ahead, beside, passage }: Figure,
): number {
  if (isRow(passage.text)) return beside
  const before = ahead.slice(0, -near.length)
  const isOwn = (near.replace(/[\d.,%％～~-]+年?|[以之][上下内]|左右/gu, '').match(/\p{L}/gu) ?? []).length > OWN
  const isTaken = isOwn && statedIn(before).some((one) => comparable(amount, one.amount))
  return isTaken ? index.cover(terms, normalise(near)) : beside
}

/** A和B分别提高到77%、87%: the second amount is of B. */
function isOfOtherPart({ index }: View, terms: readonly Term[], claim: Claim, { near, amount }: Figure): boolean {
  const [before = '', after] = near.split('分别')
  if (after === undefined) return false
  const amounts = statedIn(after)
  const parts = before.split(/[、和与及]/u).slice(-amounts.length)
  const at = amounts.findIndex((one) => isSame(one.amount, amount))
  if (amounts.length < 2 || parts.length < amounts.length || at < 0) return false
  const rates = parts.map((part) => index.cover(terms, normalise(part)) + marksIn(part, claim))
  return (rates[at] ?? 0) < Math.max(...rates)
}

/** Those that are so, where any of them is nearly as much about what is asked as the best. */
function preferred(figures: readonly Figure[], isSo: (one: Figure) => boolean): readonly Figure[] {
  const found = figures.filter(isSo)
  const most = Math.max(...figures.map(({ beside }) => beside))
  return found.some(({ beside }) => beside >= Math.max(TOGETHER, most * HALF)) ? found : figures
}

const hasAmount = ({ text }: Passage, { amount }: Claim): boolean =>
  statedIn(text).some((one) => isSame(amount, one.amount))

/** What is translated is hardly ever said in the plan's own words. */
const isForeign = ({ index, query }: View): boolean => query.language !== index.plan.language

const agrees = (claim: Claim, { amount, bound }: Figure): boolean =>
  isSame(claim.amount, amount) && isSameRange(claim.amount, amount) && !isOpposed(claim.bound, bound)

/** 3到5所 are no 2-3所. */
const isSameRange = (a: Amount, b: Amount): boolean =>
  a.high === undefined || (b.high === a.high && b.value === a.value)

const isOfAnother = (amount: Amount, others: readonly Claim[]): boolean =>
  others.some((other) => isSame(other.amount, amount))

const isAimed = (target: Target, amount: Amount): boolean => {
  const stated = amountAimed(target)
  return stated !== undefined && isSame(amount, stated) && isSameRange(amount, stated)
}

function isOfClaim({ amount }: Claim, target: Target, [asked]: Intent['periods']): boolean {
  return comparable(amount, target) && (!asked || target.due === undefined || isIn(target.due, asked))
}

function ofTarget(view: View, { amount, said }: Claim, target: Target): Verdict {
  const { passages } = view.index
  const stated = passages.find(({ clause, text }) => clause.path === target.clause && text.includes(target.quote))
  const citation: Citation = stated ? citationOf(view.index, stated) : { path: target.clause, quote: target.quote }
  return { type: 'verdict', holds: isAimed(target, amount), given: said, right: target.wording, citation }
}

const ofFigure = ({ index }: View, { said }: Claim, { words, passage }: Figure, holds: boolean): Verdict => ({
  type: 'verdict',
  holds,
  given: said,
  right: words,
  citation: citationOf(index, passage),
})

/** What is measured in units that are not said for one another. */
const MEASURES = [
  /百分点/u,
  /%|‰|倍|成/u,
  /元|^[千万亿]*块钱?$/u,
  /米|亩|公顷|公里/u,
  /吨|克|斤/u,
  /瓦/u,
  /^[千万亿]*[人名位]$/u,
  /[次届场轮]$/u,
  /^(?:年|个?月|[天日周]|个?小时|分钟?|秒)$/u,
  new RegExp(`^${OFTEN}$`, 'u'),
]

const measureOf = (unit: string): number => MEASURES.findIndex((measure) => measure.test(unit))
/** 三百万, 3000: the unit is left out. */
const isLarge = (unit: string): boolean => /^(?:万|亿|万亿)$/u.test(unit)

function comparable({ unit }: Pick<Amount, 'unit'>, other: Pick<Amount, 'unit'>): boolean {
  if (isLarge(unit)) return isMoney(other.unit) || scaled(other.unit).scale > 1
  // What is counted in another language is named, and has no measure.
  if (unit === '' || (measureOf(unit) < 0 && /[a-z]/iu.test(unit)))
    return !isTime(other.unit) && !isRate(other.unit) && other.unit !== OFTEN
  return measureOf(unit) === measureOf(other.unit)
}
