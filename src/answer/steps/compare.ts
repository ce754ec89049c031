import type { Target } from '../../plan/plan.ts'
import type { Draft, Part } from '../draft.ts'
import { excerptOf, openingOf } from '../excerpt.ts'
import { favourOf } from '../favour.ts'
import { sameUnit } from '../numerals.ts'
import { quotedPart, targetPart } from '../parts.ts'
import { clauseNamed, targetsMeant } from '../subjects.ts'
import { isFaint, type Term, termsIn } from '../terms.ts'
import type { Step, View } from '../view.ts'
import { listsNamed, type PlanList } from './structure.ts'

const JOINTS = /还是|相比|[和与跟同比、,]|\band\b|\bor\b|\bthan\b|\bversus\b|\bvs\b|\bwith\b/u
const TIMES = /倍|times/u

interface Side {
  terms: Term[]
  text: string
  target: Target | undefined
  /** Where the side is no more than the name of a list, such as 四个重点专题. */
  list: PlanList | undefined
}

function sidesOf(view: View): Side[] {
  const { index, question } = view
  const own = new Set(question.terms.map(({ word }) => word))
  const text = TIMES.test(question.text) ? question.text.replace('是', '、') : question.text
  return text.split(JOINTS).flatMap((piece) => {
    const terms = termsIn(piece, question.language, index.plan.language, (run) => index.plain.includes(run)).filter(
      (term) => own.has(term.word) || index.knows(term),
    )
    const list = terms.every(isFaint) ? listsNamed(view, piece)[0] : undefined
    return terms.length || list ? [{ terms, text: piece, list, target: targetsMeant(index, terms, 0.7)[0] }] : []
  })
}

const rounded = (value: number) => Math.round(value * 100) / 100
const span = (low: number, high: number, unit: string) =>
  `${low === high ? rounded(low) : `${rounded(low)}－${rounded(high)}`}${unit}`
const named = ({ name, wording }: Target) => `${name}（${wording}）`

const citationsOf = (targets: readonly Target[]) => targets.map(({ clause, quote }) => ({ path: clause, quote }))

/** The difference of two numbers; of a range and a number, both ends. */
function difference({ say }: View, a: Target, b: Target): Part | undefined {
  if (a.floor === undefined || b.floor === undefined || !sameUnit(a.unit, b.unit)) return undefined
  const [more, less] = a.floor >= b.floor ? [a, b] : [b, a]
  const [high, low] = [more.ceiling ?? more.floor ?? 0, more.floor ?? 0]
  const [lessHigh, lessLow] = [less.ceiling ?? less.floor ?? 0, less.floor ?? 0]
  const [least, most] = [Math.max(0, low - lessHigh), high - lessLow]
  const citations = citationsOf([a, b])
  const figures = [least, most, a.floor, a.ceiling ?? '', b.floor, b.ceiling ?? '', a.name, b.name].map((value) =>
    typeof value === 'number' ? rounded(value) : value,
  )
  if (most === 0) return { text: say.equal(named(a), named(b), a.wording), citations, figures }
  return { text: say.compared(named(more), named(less), span(least, most, more.unit)), citations, figures }
}

/** 50个 is 1.7 times 30个左右. */
function times({ say }: View, a: Target, b: Target): Part[] {
  if (!a.floor || !b.floor || !sameUnit(a.unit, b.unit)) return []
  const ratio = Math.round((a.floor / b.floor) * 10) / 10
  return [
    {
      text: say.times(named(a), named(b), String(ratio)),
      citations: citationsOf([a, b]),
      figures: [ratio, a.name, b.name],
    },
  ]
}

function summed({ say }: View, targets: readonly Target[]): Draft | undefined {
  const [first] = targets
  if (
    !first ||
    targets.length < 2 ||
    targets.some(({ floor, unit }) => floor === undefined || !sameUnit(unit, first.unit))
  )
    return undefined
  const low = targets.reduce((sum, { floor }) => sum + (floor ?? 0), 0)
  const high = targets.reduce((sum, { floor, ceiling }) => sum + (ceiling ?? floor ?? 0), 0)
  const names = targets.map(named).join(say.comma)
  return {
    parts: [
      { text: say.summed(span(low, high, first.unit), names), citations: citationsOf(targets), figures: [low, high] },
    ],
  }
}

function extreme(view: View): Draft | undefined {
  const { index, say } = view
  const least = /最(?:少|小|低)|smallest|lowest|fewest/u.test(view.question.text)
  const measured = index.plan.targets.filter(({ floor }) => floor !== undefined)
  const units = [...new Set(measured.map(({ unit }) => unit))]
  const parts = units.map((unit): Part => {
    const own = measured
      .filter((target) => target.unit === unit)
      .sort((a, b) => (b.ceiling ?? b.floor ?? 0) - (a.ceiling ?? a.floor ?? 0))
    const chosen = least ? own.at(-1) : own[0]
    const text = chosen ? (least ? say.least : say.greatest)(unit, chosen.name, chosen.wording) : ''
    return { text, citations: chosen ? citationsOf([chosen]) : [] }
  })
  return parts.length ? { parts } : undefined
}

/** One side in the words of the plan. */
function sidePart(view: View, { terms, text, target, list }: Side): Part[] {
  const { index, say } = view
  const favour = favourOf({ ...view, question: { ...view.question, terms, text } })
  if (target) return [targetPart(say, target)]
  if (list) return list.parts.slice(0, 2)
  const clause = clauseNamed(index, terms, text)
  const passages = index.passages.filter((passage) => passage.clause === clause)
  const [found] = index.search(terms, (passage) => favour(passage) + (passage.clause === clause ? 0.5 : 0))
  const citation = (found && excerptOf(index, found.passage, terms, 250)) ?? openingOf(index, passages, terms, 250)
  return citation ? [quotedPart(say, citation)] : []
}

/** Whether two clauses are asked about side by side: 生产安全和食品安全分别…. */
function areApart({ index, question }: View, sides: readonly Side[]): boolean {
  if (!/分别|各自|respectively/iu.test(question.text) || sides.length !== 2) return false
  const [a, b] = sides.map(({ terms, text }) => clauseNamed(index, terms, text))
  return a !== undefined && b !== undefined && a !== b
}

function targetsCompared(view: View, targets: readonly Target[]): Draft | undefined {
  const [a, b] = targets
  const part = a && b && difference(view, a, b)
  if (!part) return undefined
  const ratio = TIMES.test(view.question.text) ? times(view, a, b) : []
  return { parts: [...ratio, part, targetPart(view.say, a), targetPart(view.say, b)] }
}

function bothSides(view: View, sides: readonly Side[], targets: readonly Target[]): Draft | undefined {
  const both = sides.slice(0, 2).map((side) => sidePart(view, side))
  const known = view.index.cover(view.question.terms, view.index.plain) >= 0.5
  if (both.length < 2 || both.some((parts) => parts.length === 0) || !known) return undefined
  return { parts: [...(targets.length > 1 ? [{ text: view.say.incomparable }] : []), ...both.flat()] }
}

/** Two things side by side: the difference of their numbers, or both in the words of the plan. */
export const compare: Step = (view) => {
  const { question } = view
  if (question.asks('extreme') && /目标|指标|target|goal/u.test(question.text)) return extreme(view)
  const sides = sidesOf(view)
  const targets = [...new Set(sides.flatMap(({ target }) => target ?? []))]
  const sum = question.asks('sum') ? summed(view, targets) : undefined
  if (sum || !(question.asks('compare') || areApart(view, sides))) return sum
  return targetsCompared(view, targets) ?? bothSides(view, sides, targets)
}
