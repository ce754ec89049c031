import type { Part } from '../draft.ts'
import { openingOf } from '../excerpt.ts'
import { normalise } from '../normalise.ts'
import { bodyOf } from '../outline.ts'
import { membersOf, membersPart, quotedPart } from '../parts.ts'
import { strength } from '../plan-index.ts'
import { clauseNamed } from '../subjects.ts'
import { isFaint } from '../terms.ts'
import type { Step } from '../view.ts'

const WHOLE = 0.8

/** A clause asked for by its heading: how it begins, and what stands under it. */
export const heading: Step = ({ index, question, say }) => {
  const clause = clauseNamed(index, question.terms, question.text)
  if (!clause) return undefined
  const name = normalise(clause.heading ?? '')
  const beside = question.terms.filter((term) => !isFaint(term) && strength(term, name) === 0)
  const said = question.text.includes(name) && beside.length === 0
  if (!said && index.cover(question.terms, name) < WHOLE) return undefined
  const members = membersOf(index.plan, clause)
  if (members.length < 2 && (question.asks('count') || question.asks('list'))) return undefined
  const passages = index.passages.filter((passage) => passage.clause === clause)
  const opening = bodyOf(clause) ? openingOf(index, passages, question.terms, 260) : undefined
  const parts: Part[] = opening ? [quotedPart(say, opening)] : []
  if (members.length > 1) parts.push(membersPart(say, clause, members))
  return parts.length ? { parts } : undefined
}
