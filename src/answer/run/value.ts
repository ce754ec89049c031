import type { Target } from '../../plan/plan.ts'
import { isRow } from '../../plan/table-row.ts'
import type { Intent } from '../question/index.ts'
import { normalise, type Passage, type PlanIndex, type Term } from '../search/index.ts'
import type { View } from '../view.ts'
import { isIn } from './due.ts'
import { factFor, mayAnswer, nothing, saidAnew } from './fact.ts'
import { type Figure, leavesOpen } from './figure.ts'
import { asQuotes, asTargets, type Found, lacking, withWords } from './finding.ts'
import { wordsAsked } from './focus.ts'
import { amountFollowing, isOf, quoteFollowing } from './following.ts'
import { hitsFor, termsOf } from './hits.ts'
import { targetsMeant } from './meant.ts'
import { measureAsked } from './measure.ts'
import { citationOf, citationsOf } from './quote.ts'
import type { Ranked } from './ranked.ts'
import { type RankedAmount, rankedAmounts } from './ranking/index.ts'
import { asksEach, asksSeveral } from './words.ts'

/** An amount that is less sure to answer than this does not. */
const LEAST_SURE = 0.2
/** Of what is asked about: so much stands with money, which is so common, or above it. */
const STANDS = 0.3

/** 覆盖率要到多少: the amount that stands with the words asked about, with its sentence. */
export function valueFor(view: View, intent: Intent): Found {
  const { index } = view
  const terms = termsOf(view, intent.text)
  const hits = hitsFor(view, intent)
  const [best] = hits
  if (!mayAnswer(view, best)) return nothing(view, intent, hits)
  const figures = notAgain(view, intent, rankedAmounts(index, intent, terms, hits))
  const surely = isForeign(view) && best.sure >= EVEN
  const own = surely ? figures.find(({ passage }) => passage === best.passage) : undefined
  const figure = own ?? fitting(view, intent, figures)
  const next = best.sure >= SURE_OF ? amountFollowing(index, intent.text, best) : undefined
  if (next && isOf(next, figure)) return { open: true, findings: quoteFollowing(index, best, next) }
  if (figure) return stated(view, intent, figure)
  // 省级的不低于国家的: what is surely said of what is named anew has no number of its own.
  if (intent.focus !== undefined && best.sure >= EVEN) return factFor(view, { ...intent, kind: 'detail' })
  return isMuch(intent.text) || measureAsked(intent.text) === 'money'
    ? noAmount(view, intent, terms, nearFor(figures, hits))
    : aimFor(view, intent, terms)
}

function fitting(view: View, { text }: Intent, [likeliest]: readonly RankedAmount[]): RankedAmount | undefined {
  if (!likeliest || likeliest.sure < LEAST_SURE) return undefined
  const { near, passage } = likeliest
  const measure = measureAsked(text)
  const isCounted = measure === undefined || measure === 'count'
  // 建设一批基地，推出百项课程: how many is left open, and the number beside it is of something else.
  const mustStand = measure === 'money' || (isCounted && leavesOpen(passage.text))
  const cover = view.index.cover(termsOf(view, text), `${normalise(near)} ${passage.context}`)
  return mustStand && cover < STANDS ? undefined : likeliest
}

/** 那门诊呢: who asks on wants another amount of a sentence than the one that answered before. */
function notAgain(view: View, { behind }: Intent, figures: readonly RankedAmount[]): RankedAmount[] {
  const isAnother = behind && ASKED_MUCH.has(behind.asked.kind) && ASKS.test(behind.said)
  const given = isAnother ? figureOf(view, behind.asked) : undefined
  const isGiven = ({ passage, words }: Figure) => passage === given?.passage && words === given.words
  const others = figures.filter((one) => !isGiven(one))
  return others.some(({ passage }) => passage === given?.passage) ? others : [...figures]
}

const ASKED_MUCH: ReadonlySet<Intent['kind']> = new Set(['value', 'count'])

function figureOf(view: View, asked: Intent): Figure | undefined {
  return fitting(view, asked, rankedAmounts(view.index, asked, termsOf(view, asked.text), hitsFor(view, asked)))
}

/** What stands beside an amount hardly tells in another language: the sentence does that is likeliest to answer. */
const isForeign = ({ index, query }: View): boolean => query.language !== index.plan.language

/** As likely as not. */
const EVEN = 0.5

/** What is about this sure is what is asked about, though it says no amount of it itself. */
const SURE_OF = 0.2

/** Whether a target is what a passage says. */
const says = ({ clause, text, whole }: Passage, target: Target): boolean =>
  clause.path === target.clause && (whole.includes(target.quote) || target.quote.includes(text))

/** The target that an amount of a sentence is: in another language its name is hardly said. */
function statedBy(index: PlanIndex, terms: readonly Term[], { passage, words }: Figure): Target[] {
  return index.plan.targets.filter(
    (target) =>
      says(passage, target) && isStatedAs(target, { words }) && index.cover(terms, normalise(target.name)) >= NAMED,
  )
}

const isStatedAs = ({ wording }: Target, { words }: Pick<Figure, 'words'>): boolean =>
  wording.includes(words) || words.includes(wording)

const NAMED = 0.4

/** 美育社团多少个，艺术团呢: of each part that asks what it is about; none where only one does. */
function termsAsked(view: View, text: string): Term[][] {
  const asking = text.split(/[,?;，？；]/u).filter((part) => ASKS.test(part))
  return asking.length > 1 ? asking.map((part) => termsOf(view, part)).filter((terms) => terms.length > 0) : []
}

const ASKS = /多少|几|多[大高长久]|呢|\bhow (?:many|much)\b/iu

function stated(view: View, { text, periods, focus }: Intent, figure: Figure): Found {
  const { index } = view
  const terms = termsOf(view, text)
  const [asked] = periods
  // 25年分到多少: of a row the target of that year, not of another.
  const isThen = ({ due }: Target) => !asked || !isRow(figure.passage.text) || isIn(due, asked)
  const parts = termsAsked(view, text)
  const isOne = parts.length === 0 && !asksEach(text) && view.query.language === index.plan.language
  // Of a sentence about several things only what is asked, or named anew, is meant.
  const isAsked = (target: Target) => (!isOne && focus === undefined) || isStatedAs(target, figure)
  const isMeant = (target: Target) => says(figure.passage, target) && isThen(target) && isAsked(target)
  const named = [terms, ...parts]
    .flatMap((some) =>
      targetsMeant(index, some, text)
        .filter(isMeant)
        .slice(0, asksEach(text) ? 2 : 1),
    )
    .filter((target, at, all) => all.indexOf(target) === at)
  const holds = (part: string) => part.includes(figure.words)
  const targets = named.length || view.query.language === index.plan.language ? named : statedBy(index, terms, figure)
  const words =
    targets.length || asksSeveral(text) ? undefined : wordsAsked(index, { focus }, terms, figure.passage, holds)
  const quotes = asQuotes([citationOf(index, figure.passage)]).map((quote) => withWords(quote, words))
  // What is only a part of what was asked does not lead.
  const leading = targets.length < Math.min(parts.length || (asksEach(text) ? 2 : 1), 2) ? [] : targets.slice(0, 2)
  return { open: targets.length === 0, findings: [...asTargets(leading), ...quotes] }
}

/** Of what is asked. */
const WELL = 0.5

/** What is near an amount that is not there: what fits well, or else says another of the kind. */
function nearFor([figure]: readonly Figure[], hits: readonly Ranked[]): Ranked[] {
  const [best] = hits
  if (best && best.cover >= WELL) return [best]
  return hits.filter(({ passage }) => passage === figure?.passage)
}

function noAmount(view: View, intent: Intent, terms: readonly Term[], hits: readonly Ranked[]): Found {
  const { index } = view
  const quotes = asQuotes(citationsOf(index, hits, 1), true)
  const year = strangeYear(view, intent)
  if (year === undefined)
    return { ...lacking('amount', saidAnew(intent), quotes), open: measureAsked(intent.text) !== 'money' }
  const meant = asTargets(targetsMeant(index, terms, intent.text).slice(0, 1))
  return { ...lacking('year', year, [...meant, ...quotes]), open: false, settled: true }
}

/** A year that is asked about and that the plan does not name. */
function strangeYear({ index }: View, { periods }: Intent): string | undefined {
  const year = periods[0]?.last.slice(0, 4)
  const due = index.plan.targets.some((target) => target.due?.slice(0, 4) === year)
  return year !== undefined && !due && !index.plain.includes(year) ? year : undefined
}

/** A number is asked for, and nothing else will do. */
const isMuch = (text: string): boolean =>
  /多少|几(?!乎)|(?<!么)多[大高长]|百分|how (?:many|much)|number|percent|share|比例|占比|比重|[^效频]率/iu.test(text)

const AIM = 0.4

/** 要做到什么程度: an aim without a number will do as well. */
function aimFor(view: View, intent: Intent, terms: readonly Term[]): Found {
  const targets = targetsMeant(view.index, terms, intent.text, AIM).slice(0, 2)
  const fact = factFor(view, { ...intent, kind: 'detail' })
  return {
    ...fact,
    findings: [...asTargets(targets), ...fact.findings],
    refused: fact.refused === true && targets.length === 0,
  }
}
