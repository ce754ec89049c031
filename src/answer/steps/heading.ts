import { listsItself } from '../enumeration-meant.ts'
import { normalise } from '../normalise.ts'
import { membersOf } from '../parts.ts'
import { strength } from '../plan-index.ts'
import { shownParts } from '../shown-parts.ts'
import { clauseNamed } from '../subjects.ts'
import { isFaint } from '../terms.ts'
import type { Step } from '../view.ts'

const WHOLE = 0.8

/** A clause asked for by its heading: how it begins, and what stands under it. */
export const heading: Step = (view) => {
  const { index, question } = view
  const clause = clauseNamed(index, question.terms, question.text)
  if (!clause) return undefined
  const name = normalise(clause.heading ?? '')
  const beside = question.terms.filter((term) => !isFaint(term) && strength(term, name) === 0)
  const said = question.text.includes(name) && beside.length === 0
  if (!said && index.cover(question.terms, name) < WHOLE) return undefined
  const lists = question.asks('count') || question.asks('list')
  if (lists && (membersOf(index.plan, clause).length < 2 || listsItself(view, clause))) return undefined
  const parts = shownParts(view, clause)
  return parts.length ? { parts } : undefined
}
