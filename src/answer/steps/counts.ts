import type { Draft } from '../draft.ts'
import { listsItself } from '../enumeration-meant.ts'
import { normalise } from '../normalise.ts'
import { headingCitation } from '../parts.ts'
import { strength } from '../plan-index.ts'
import { openingParts } from '../shown-parts.ts'
import { clauseNamed, subjectOf } from '../subjects.ts'
import { isFaint, type Term } from '../terms.ts'
import type { Step, View } from '../view.ts'
import { listsNamed, type PlanList, underNamed } from './structure.ts'

const WHOLE = 0.7
const ROOM = 200
const COUNTING = /几|多少|哪|how many|which/iu
const PERCENT = /百分比|百分数|百分率|%|percentage/iu

/** How many percentages a clause has. */
function percentages(view: View): Draft | undefined {
  const { index, question, say } = view
  const [found] = index.search(question.terms, ({ figures }) => (figures.some(({ unit }) => unit === '%') ? 0.8 : 0))
  const telling = question.terms.some((term) => !isFaint(term))
  const clause = clauseNamed(index, question.terms, question.text) ?? (telling ? found?.passage.clause : undefined)
  if (!clause && telling) return undefined
  const passages = index.passages.filter(
    (passage) => (!clause || passage.clause === clause) && passage.figures.some(({ unit }) => unit === '%'),
  )
  const figures = passages.flatMap((passage) =>
    passage.figures.filter(({ unit }) => unit === '%').map(({ raw }) => raw),
  )
  const quotes = passages.map(({ text, clause: { path } }) => ({ path, quote: text }))
  const citations = [...(clause ? headingCitation(clause) : []), ...quotes]
  const text = say.countedFigures(clause?.path ?? index.plan.title, figures.length, figures.join(say.comma))
  return figures.length ? { parts: [{ text, citations, figures: [figures.length] }] } : undefined
}

/** The lists that each piece of the question counts: 几条措施、几个专题. */
function listsCounted(view: View): PlanList[] {
  const { text } = view.question
  const pieces = text.split(/[,、和]|\band\b/u).filter((piece) => COUNTING.test(piece))
  const lists = (pieces.length > 1 ? pieces : [text]).flatMap((piece) => listsNamed(view, piece).slice(0, 1))
  return lists.filter(({ members }, at) => lists.findIndex((other) => other.members.join() === members.join()) === at)
}

/** 措施里有一条是……吗: a member that the list does not have. */
function notMember(view: View, beside: readonly Term[]): Draft | undefined {
  const { question, index, say } = view
  if (!beside.length || beside.some((term) => index.knows(term)) || question.tainted) return undefined
  const [list] = underNamed(view, question.text)
  const subject = subjectOf(beside)
  return list && { refused: true, parts: [{ text: say.noSubject(subject), figures: [subject] }, ...list.parts] }
}

/** How many, or which, parts, themes, tasks, measures or targets there are, or members of a clause that is named. */
export const counts: Step = (view) => {
  const { question, index } = view
  const counted = question.asks('count')
  if (counted && PERCENT.test(question.text)) return percentages(view)
  const telling = question.terms.filter((term) => !isFaint(term))
  const named = clauseNamed(index, question.terms, question.text)
  const heading = normalise(named?.heading ?? '')
  const beside = named ? telling.filter((term) => strength(term, heading) === 0) : []
  const missing = question.asks('confirm') ? notMember(view, beside) : undefined
  if (missing || !(counted || question.asks('list'))) return missing
  if (!telling.length) return drafted(listsCounted(view))
  if (!named || index.cover(question.terms, heading) < WHOLE || listsItself(view, named)) return undefined
  const list = drafted(underNamed(view, question.text).slice(0, 1))
  return list && { parts: [...list.parts, ...openingParts(view, named, ROOM)] }
}

const drafted = (lists: readonly PlanList[]): Draft | undefined =>
  lists.length ? { parts: lists.flatMap(({ parts }) => parts) } : undefined
