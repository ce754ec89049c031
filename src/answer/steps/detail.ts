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
const TELLING = 0.4
const ALL = 0.9
const HOW_MANY = /(?<!哪)几(?!乎)|多少|how many|how much/iu
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

/** What is asked about, which comes last, or anything an aim is asked of, is unknown to the plan, and little else fits. */
function isDoubtful({ index, question }: View, { cover }: Found): boolean {
  if (cover >= DOUBTFUL) return false
  const telling = question.terms.filter((term) => !isFaint(term))
  const asked = AIM.test(question.text) ? telling : telling.slice(-1)
  return asked.some((term) => !index.knows(term))
}

/**
 * Whether a passage has all but a word that the plan does not know and that is not what the question is about:
 * what it is about comes last, and is known.
 */
function fitsButForAside({ index, question }: View, { passage }: Found): boolean {
  const known = question.terms.filter((term) => index.knows(term))
  const unknown = question.terms.filter((term) => !index.knows(term))
  const head = question.terms.findLast((term) => !isFaint(term))
  if (!head || unknown.some((term) => term === head || term.phrase === head.phrase)) return false
  const weight = known.reduce((sum, term) => sum + index.weight(term), 0)
  return weight >= TELLING && index.cover(known, `${passage.plain} ${passage.context}`) >= ALL
}

/** What the plan says about the subject, in its own words; refused where too little of the question is in any passage. */
export const detail: Step = (view): Draft => {
  const { index, question, say } = view
  const found = listedFirst(view, index.search(question.terms, favourOf(view), question.text))
  const [first] = found
  const enough = first && (first.cover >= enoughFor(view, first.passage) || fitsButForAside(view, first))
  if (!first || !enough || isDoubtful(view, first)) return { ...nothingFound(view), open: true }
  if (lacksNumber(view, first.passage))
    return nothingFound(view, question.tainted ? undefined : say.noFigure(subjectOf(question.terms)))
  const quoted = quotedParts(view, found)
  const unknown = first.cover < DOUBTFUL ? unknownOf(view) : ''
  const gap = unknown ? [{ text: say.gap(unknown), figures: [unknown] }] : []
  const list = listPart(view, first.passage)
  return { parts: [...gap, ...list, ...quoted, ...glossPart(view, quoted)], open: list.length === 0 }
}
