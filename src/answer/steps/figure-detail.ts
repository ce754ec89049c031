import type { Draft } from '../draft.ts'
import { enumerationMeant } from '../enumeration-meant.ts'
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
const CERTAIN = 0.75
const WHOLE = 0.9
const NUMBER = /多少|几|数量|数目|数字|比例|率|百分|规模|how many|how much|number|percent|rate/iu

/** Numbers that are put as words: 零发生, 趋零增长, 一半以上. */
const WORDED = /零(?=[发增排事死伤])|一半|过半|翻番|half|zero|double/iu

/**
 * Whether enough of the question stands right beside a number, from comma to comma; more if a word that tells is missing
 * there, unless the sentence has it all.
 */
function standsByNumber({ index, question }: View, { plain, context }: Passage): boolean {
  const pieces = plain.split(/[,;]/).filter((piece) => /\d/.test(piece) || WORDED.test(piece))
  const whole = index.cover(question.terms, `${plain} ${context}`) >= WHOLE
  return pieces.some((piece) => {
    const text = `${piece} ${context}`
    const missing = question.terms.some((term) => !isFaint(term) && strength(term, text) === 0)
    const share = index.cover(question.terms, text)
    return whole ? share > 0 : share >= (missing ? CERTAIN : ENOUGH)
  })
}

/** A number of the plan other than a target's, of the unit asked for if one is; or that it gives none. */
export function figureDetail(view: View, unit: string | undefined): Draft | undefined {
  const { index, question, say } = view
  const has = ({ figures, plain }: Passage) =>
    WORDED.test(plain) ||
    figures.some((figure) => isQuantity(figure) && (unit === undefined || sameUnit(figure.unit, unit)))
  const favour = favourOf(view)
  const found = index.search(question.terms, (passage) => favour(passage) + (has(passage) ? 0.5 : 0))
  const listed = question.asks('count') || question.asks('list')
  if (listed && found[0] && enumerationMeant(view, found[0].passage)?.fits) return undefined
  const numeric = found.filter(({ passage }) => has(passage) && standsByNumber(view, passage))
  if (numeric.length) return { parts: quotedParts(view, numeric) }
  if (listed || !NUMBER.test(question.text)) return undefined
  const known = found[0] && found[0].cover >= ENOUGH && !question.tainted
  return nothingFound(view, known ? say.noFigure(subjectOf(question.terms)) : undefined)
}
