import type { Target } from '../../plan/plan.ts'
import type { Draft, Part } from '../draft.ts'
import { excerptOf } from '../excerpt.ts'
import { normalise } from '../normalise.ts'
import { type Figure, figuresIn, sameUnit } from '../numerals.ts'
import { quotedPart, targetPart } from '../parts.ts'
import { standingPart } from '../standing-part.ts'
import type { View } from '../view.ts'
import { listsNamed } from './structure.ts'

const NEAR = 0.45

export const figuresOf = ({ wording, quote }: Target): Figure[] => figuresIn(normalise(`${wording}, ${quote}`))

export const fits = (figure: Figure, others: readonly Figure[]): boolean =>
  others.some((other) => other.value === figure.value && (sameUnit(figure.unit, other.unit) || !figure.unit))

/** What the plan says instead of a number that it does not have. */
export async function corrected(view: View, figure: Figure, targets: readonly Target[]): Promise<Draft> {
  const { say, question } = view
  const parts: Part[] = []
  for (const target of targets.slice(0, 2)) {
    const text = say.notThat(figure.raw, target.wording)
    const citations = [{ path: target.clause, quote: target.quote }]
    if (!question.tainted) parts.push({ text, citations, figures: figure.raw.match(/[\d.]+/g) ?? [] })
    parts.push(targetPart(say, target), await standingPart(view, target))
  }
  return { parts, live: true }
}

/** As corrected, for a number that is no target's. */
export function correctedByPassage(view: View, figure: Figure): Draft | undefined {
  const { index, question, say } = view
  const numeric = index.search(question.terms, ({ figures }) =>
    figures.some(({ unit }) => sameUnit(unit, figure.unit)) ? 0.5 : 0,
  )
  const found = numeric.find(
    ({ passage, cover }) =>
      cover >= NEAR && passage.figures.some(({ unit }) => unit !== '' && sameUnit(unit, figure.unit)),
  )
  if (!found || index.passages.some(({ figures }) => fits(figure, figures))) return undefined
  const citation = excerptOf(index, found.passage, question.terms)
  const right = found.passage.figures.filter(({ unit }) => sameUnit(unit, figure.unit)).map(({ raw }) => raw)
  const instead = right.length > 2 ? say.notInPlan(figure.raw) : say.notThat(figure.raw, right.join(say.comma))
  const figures = [...right, figure.raw].flatMap((raw) => raw.match(/[\d.]+/g) ?? [])
  const correction = question.tainted ? [] : [{ text: instead, citations: [citation], figures }]
  return { parts: [...correction, quotedPart(say, citation)] }
}

/** A number of parts, themes, tasks or measures that is not what the plan has. */
export function miscounted(view: View, figure: Figure): Draft | undefined {
  const after = view.question.text.slice(figure.at, figure.at + figure.raw.length + 14)
  const [list] = listsNamed(view, after)
  if (!list || list.members.length === figure.value || (list.others ?? []).includes(figure.value)) return undefined
  const text = view.say.notCount(figure.raw, list.members.length)
  return {
    parts: [
      { text, citations: list.citations, figures: [...(figure.raw.match(/\d+/g) ?? []), list.members.length] },
      ...list.parts,
    ],
  }
}
