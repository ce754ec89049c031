import type { Draft, Part } from '../draft.ts'
import { excerptOf } from '../excerpt.ts'
import type { Passage } from '../passages.ts'
import { subjectOf } from '../subjects.ts'
import type { Term } from '../terms.ts'
import type { View } from '../view.ts'

const POINTER = 0.2

/** A pointer to the clause nearest to the question, if any is near at all. */
export function pointer({ index, question, say }: View, passage?: Passage): Part[] {
  const [first] = index.search(question.terms)
  const nearest = passage ?? (first && first.cover >= POINTER ? first.passage : undefined)
  if (!nearest) return []
  const citation = excerptOf(index, nearest, question.terms, 120)
  return [{ text: say.nearest(citation.path, citation.quote), citations: [citation] }]
}

/** The words of the question that the plan does not know; of a question that gave orders nothing is repeated. */
export function unknownOf({ index, question }: View): string {
  const isUnknown = (term: Term) => !index.knows(term) && term.word.length > 1
  const unknown = question.terms.filter(isUnknown)
  return question.tainted ? '' : subjectOf(unknown.length ? unknown : question.terms)
}

/** Says that the plan does not say it. */
export function nothingFound(view: View, sentence?: string): Draft {
  const subject = unknownOf(view)
  const own = sentence ?? (subject ? view.say.noSubject(subject) : view.say.notFound)
  return { refused: true, parts: [{ text: own, figures: own.match(/\d+/g) ?? [] }, ...pointer(view)] }
}
