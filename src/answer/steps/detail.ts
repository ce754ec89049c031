import type { Draft } from '../draft.ts'
import { enumerationMeant, listedFirst, listPart } from '../enumeration-meant.ts'
import { favourOf } from '../favour.ts'
import { normalise } from '../normalise.ts'
import { isQuantity } from '../numerals.ts'
import type { Passage } from '../passages.ts'
import type { Found } from '../plan-index.ts'
import { glossPart, quotedParts } from '../quoting.ts'
import { subjectOf } from '../subjects.ts'
import { isFaint } from '../terms.ts'
import type { Step, View } from '../view.ts'
import { nothingFound, unknownOf } from './refuse.ts'

const ENOUGH = 0.45
const DOUBTFUL = 0.6
const HOW_MANY = /几(?!乎)|多少|how many|how much/iu
const KINDS_OF = /(?:几|多少)(?:类|种|大|方面|步|条|块|样)|how many (?:kinds|types)/iu
const AIM = /目标|指标|target|goal/iu

/** In a clause that the question names less of the rest must be found. */
function enoughFor({ question }: View, { clause }: Passage): number {
  if (clause.heading === undefined) return ENOUGH
  return question.text.includes(normalise(clause.heading)) ? ENOUGH / 2 : ENOUGH
}

/** A number is asked for, and the passage has neither one nor a list to count. */
function lacksNumber(view: View, passage: Passage): boolean {
  const { text } = view.question
  if (!HOW_MANY.test(text) || view.index.plan.language !== 'zh' || passage.figures.some(isQuantity)) return false
  const meant = enumerationMeant(view, passage)
  return !meant || !(meant.fits || KINDS_OF.test(text))
}

/** An aim is asked for of something the plan does not know, and little else fits. */
const isDoubtful = ({ index, question }: View, { cover }: Found): boolean =>
  cover < DOUBTFUL && AIM.test(question.text) && question.terms.some((term) => !isFaint(term) && !index.knows(term))

/** What the plan says about the subject, in its own words; refused where too little of the question is in any passage. */
export const detail: Step = (view): Draft => {
  const { index, question, say } = view
  const found = listedFirst(view, index.search(question.terms, favourOf(view), question.text))
  const [first] = found
  if (!first || first.cover < enoughFor(view, first.passage) || isDoubtful(view, first))
    return { ...nothingFound(view), open: true }
  if (lacksNumber(view, first.passage))
    return nothingFound(view, question.tainted ? undefined : say.noFigure(subjectOf(question.terms)))
  const quoted = quotedParts(view, found)
  const unknown = first.cover < DOUBTFUL ? unknownOf(view) : ''
  const gap = unknown ? [{ text: say.gap(unknown), figures: [unknown] }] : []
  const list = listPart(view, first.passage)
  return { parts: [...gap, ...list, ...quoted, ...glossPart(view, quoted)], open: list.length === 0 }
}
