import type { Target } from '../../plan/plan.ts'
import type { Draft, Part } from '../draft.ts'
import { excerptOf, openingOf } from '../excerpt.ts'
import { favourOf } from '../favour.ts'
import { sameUnit } from '../numerals.ts'
import { quotedPart, targetPart } from '../parts.ts'
import type { Passage } from '../passages.ts'
import { joinsIn } from '../reading.ts'
import { clauseNamed, targetsMeant } from '../subjects.ts'
import { ceilingOf, floorOf } from '../target-range.ts'
import { isFaint, type Term, termsIn } from '../terms.ts'
import type { Step, View } from '../view.ts'
import { listsNamed, type PlanList } from './structure.ts'

const JOINTS = /还是|相比|[和与跟同比、,]|\band\b|\bor\b|\bthan\b|\bversus\b|\bvs\b|\bwith\b/u
const TIMES = /倍|times/u
const APART = /分别|各自|各(?=[是为有要需定说讲怎])|respectively|\beach\b/iu
/** What is asked of every side, at the end of the question. */
const SHARED = /(?:的[^,的]{1,10})?(?:分别|各自|各[是为有要需]|(?:有|是)?(?:什么|啥)[^,]{0,4}(?:区别|不同|差别)).*$/u
/** What is measured of every side: 粪污和秸秆的利用率哪个高. */
const MEASURED = /的([^,的]{1,8}[率值量])(?=哪|谁|差|相差|分别|各)/u
const MOST_SIDES = 4
const HEADED = 0.6
const ROOM = 500

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
  const shared = question.text.match(SHARED)?.[0] ?? ''
  const measured = text.match(MEASURED)?.[1] ?? ''
  return text.split(JOINTS).flatMap((part) => {
    const piece = part.includes(measured) ? part : `${part}${measured}`
    const terms = termsIn(piece, question.language, index.plan.language, joinsIn(index)).filter(
      (term) => own.has(term.word) || index.knows(term),
    )
    const bare = terms.every(isFaint) && !clauseNamed(index, terms, piece)
    const list = bare ? listsNamed(view, piece)[0] : undefined
    const side = { terms, text: `${piece} ${shared}`, list, target: targetsMeant(index, terms, 0.7)[0] }
    return terms.length || list ? [side] : []
  })
}

const rounded = (value: number) => Math.round(value * 100) / 100
const span = (low: number, high: number, unit: string) =>
  `${low === high ? rounded(low) : `${rounded(low)}－${rounded(high)}`}${unit}`
const named = ({ name, wording }: Target) => `${name}（${wording}）`

const citationsOf = (targets: readonly Target[]) => targets.map(({ clause, quote }) => ({ path: clause, quote }))

const mostOf = (target: Target) => ceilingOf(target) ?? floorOf(target) ?? 0

/** The difference of two numbers; of a range and a number, both ends. */
function difference({ say }: View, a: Target, b: Target): Part | undefined {
  const [floorA, floorB] = [floorOf(a), floorOf(b)]
  if (floorA === undefined || floorB === undefined || !sameUnit(a.unit, b.unit)) return undefined
  const [more, less] = floorA >= floorB ? [a, b] : [b, a]
  const [high, low] = [mostOf(more), floorOf(more) ?? 0]
  const [lessHigh, lessLow] = [mostOf(less), floorOf(less) ?? 0]
  const [least, most] = [Math.max(0, low - lessHigh), high - lessLow]
  const citations = citationsOf([a, b])
  const figures = [least, most, floorA, ceilingOf(a) ?? '', floorB, ceilingOf(b) ?? '', a.name, b.name].map((value) =>
    typeof value === 'number' ? rounded(value) : value,
  )
  if (most === 0) return { text: say.equal(named(a), named(b), a.wording), citations, figures }
  return { text: say.compared(named(more), named(less), span(least, most, more.unit)), citations, figures }
}

/** 50个 is 1.7 times 30个左右. */
function times({ say }: View, a: Target, b: Target): Part[] {
  const [floorA, floorB] = [floorOf(a), floorOf(b)]
  if (!floorA || !floorB || !sameUnit(a.unit, b.unit)) return []
  const ratio = Math.round((floorA / floorB) * 10) / 10
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
    targets.some((target) => floorOf(target) === undefined || !sameUnit(target.unit, first.unit))
  )
    return undefined
  const low = targets.reduce((sum, target) => sum + (floorOf(target) ?? 0), 0)
  const high = targets.reduce((sum, target) => sum + mostOf(target), 0)
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
  const measured = index.plan.targets.filter((target) => floorOf(target) !== undefined)
  const units = [...new Set(measured.map(({ unit }) => unit))]
  const parts = units.map((unit): Part => {
    const own = measured.filter((target) => target.unit === unit).sort((a, b) => mostOf(b) - mostOf(a))
    const chosen = least ? own.at(-1) : own[0]
    const text = chosen ? (least ? say.least : say.greatest)(unit, chosen.name, chosen.wording) : ''
    return { text, citations: chosen ? citationsOf([chosen]) : [] }
  })
  return parts.length ? { parts } : undefined
}

/** One side in the words of the plan. */
function sidePart(view: View, { terms, text, target, list }: Side, room: number): Part[] {
  const { index, say } = view
  const favour = favourOf({ ...view, question: { ...view.question, terms, text } })
  if (target) return [targetPart(say, target)]
  if (list) return list.parts.slice(0, 2)
  const clause = clauseNamed(index, terms, text)
  const passages = index.passages.filter((passage) => passage.clause === clause)
  const headed = ({ context }: Passage) => index.cover(terms, context) * HEADED
  const found = index.search(terms, (passage) => favour(passage) + headed(passage))
  const [best] = clause ? found.filter(({ passage }) => index.outline.above(passage.clause).includes(clause)) : found
  const citation = (best && excerptOf(index, best.passage, terms, room)) ?? openingOf(index, passages, terms, room)
  return citation ? [quotedPart(say, citation)] : []
}

/** Things asked about side by side, each in words of its own: 生产安全和食品安全分别…. */
function apart(view: View, sides: readonly Side[]): Draft | undefined {
  if (!APART.test(view.question.text) || sides.length < 2) return undefined
  const parts = sides.slice(0, MOST_SIDES).map((side) => sidePart(view, side, Math.floor(ROOM / sides.length)))
  const quotes = parts.flatMap((own) => own[0]?.citations?.[0]?.quote ?? [])
  const distinct = quotes.length === sides.length && new Set(quotes).size === quotes.length
  return distinct ? { parts: parts.flat() } : undefined
}

/** The difference of the first two targets, with both. */
export function targetsCompared(view: View, targets: readonly Target[]): Draft | undefined {
  const [a, b] = targets
  const part = a && b && difference(view, a, b)
  if (!part) return undefined
  const ratio = TIMES.test(view.question.text) ? times(view, a, b) : []
  return { parts: [...ratio, part, targetPart(view.say, a), targetPart(view.say, b)] }
}

function bothSides(view: View, sides: readonly Side[], targets: readonly Target[]): Draft | undefined {
  const shown = sides.slice(0, MOST_SIDES)
  const both = shown.map((side) => sidePart(view, side, Math.floor(ROOM / shown.length)))
  const known = view.index.cover(view.question.terms, view.index.plain) >= 0.5
  if (both.length < 2 || both.some((parts) => parts.length === 0) || !known) return undefined
  return { parts: [...(targets.length > 1 ? [{ text: view.say.incomparable }] : []), ...both.flat()] }
}

/** Targets that stand side by side in the question. */
export const targetsBeside = (view: View): Target[] => [...new Set(sidesOf(view).flatMap(({ target }) => target ?? []))]

/** Two things side by side: the difference of their numbers, or both in the words of the plan. */
export const compare: Step = (view) => {
  const { question } = view
  if (question.asks('extreme') && /目标|指标|target|goal/u.test(question.text)) return extreme(view)
  const sides = sidesOf(view)
  const targets = [...new Set(sides.flatMap(({ target }) => target ?? []))]
  const sum = question.asks('sum') ? summed(view, targets) : undefined
  if (sum) return sum
  if (!question.asks('compare')) return apart(view, sides)
  return targetsCompared(view, targets) ?? bothSides(view, sides, targets)
}
