import type { Draft } from '../draft.ts'
import { favourOf } from '../favour.ts'
import { isQuantity, sameUnit } from '../numerals.ts'
import type { Passage } from '../passages.ts'
import { strength } from '../plan-index.ts'
import { quotedParts } from '../quoting.ts'
import { subjectOf } from '../subjects.ts'
import { isFaint } from '../terms.ts'
import type { View } from '../view.ts'
import { nothingFound } from './refuse.ts'

const ENOUGH = 0.45
const CERTAIN = 0.6
const NUMBER = /多少|几|数量|数目|数字|比例|率|百分|规模|how many|how much|number|percent|rate/iu

/** Whether enough of the question stands right beside a number, from comma to comma; more if a word that tells is missing. */
function standsByNumber({ index, question }: View, { plain, context }: Passage): boolean {
  const pieces = plain.split(/[,;]/).filter((piece) => /\d/.test(piece))
  return pieces.some((piece) => {
    const text = `${piece} ${context}`
    const missing = question.terms.some((term) => !isFaint(term) && strength(term, text) === 0)
    return index.cover(question.terms, text) >= (missing ? CERTAIN : ENOUGH)
  })
}

/** A number of the plan other than a target's, of the unit asked for if one is; or that it gives none. */
export function figureDetail(view: View, unit: string | undefined): Draft | undefined {
  const { index, question, say } = view
  const has = ({ figures }: Passage) =>
    figures.some((figure) => isQuantity(figure) && (unit === undefined || sameUnit(figure.unit, unit)))
  const favour = favourOf(view)
  const found = index.search(question.terms, (passage) => favour(passage) + (has(passage) ? 0.5 : 0))
  const numeric = found.filter(({ passage }) => has(passage) && standsByNumber(view, passage))
  if (numeric.length) return { parts: quotedParts(view, numeric) }
  if (question.asks('count') || question.asks('list') || !NUMBER.test(question.text)) return undefined
  const known = found[0] && found[0].cover >= ENOUGH && !question.tainted
  return nothingFound(view, known ? say.noFigure(subjectOf(question.terms)) : undefined)
}
