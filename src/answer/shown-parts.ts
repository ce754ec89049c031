import type { Clause } from '../plan/plan.ts'
import type { Part } from './draft.ts'
import { openingOf } from './excerpt.ts'
import { bodyOf } from './outline.ts'
import { headingCitation, membersOf, membersPart, quotedPart } from './parts.ts'
import type { View } from './view.ts'

const ROOM = 260

/** How a clause begins. */
export function openingParts({ index, question, say }: View, clause: Clause, room: number): Part[] {
  const passages = index.passages.filter((passage) => passage.clause === clause)
  const opening = bodyOf(clause) ? openingOf(index, passages, question.terms, room) : undefined
  return opening ? [quotedPart(say, opening)] : []
}

/** One of several clauses: how it begins, or where it is only a heading, what stands under it. */
export function openingPart(view: View, clause: Clause, room: number): Part[] {
  const opening = openingParts(view, clause, room)
  if (opening.length) return opening
  const members = membersOf(view.index.plan, clause)
  return members.length
    ? [membersPart(view.say, clause, members)]
    : [{ text: clause.path, citations: headingCitation(clause) }]
}

/** A clause as it is shown where it is asked for: how it begins and what stands under it; a list first if one is asked for. */
export function shownParts(view: View, clause: Clause): Part[] {
  const { index, question, say } = view
  const members = membersOf(index.plan, clause)
  const quoted = openingParts(view, clause, ROOM)
  const listed = members.length > 1 ? [membersPart(say, clause, members)] : []
  return question.asks('list') || question.asks('count') ? [...listed, ...quoted] : [...quoted, ...listed]
}
