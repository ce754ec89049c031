import type { Answer } from '../answer/answer.ts'
import type { Card, Node } from '../core/reply.ts'
import type { Clarification } from '../gaps/clarifications.ts'
import type { Sentences } from '../locale/index.ts'
import { citedAs } from './gaps.ts'

interface Answered {
  /** Of the question, for rating its answer; undefined where it could not be kept. */
  id: string | undefined
  answer: Answer
  /** The plan office's answer to what the plan does not say. */
  written: Clarification | undefined
  timezone: string
}

/** The answer and what it stands on: clauses of the plan, or the plan office in writing. */
export const answerCard = ({ id, answer, written, timezone }: Answered, t: Sentences): Card => ({
  nodes: [
    ...(written && answer.refused ? [] : answerNodes(answer)),
    ...(written ? writtenNodes(written, answer.refused, timezone, t) : []),
    ...(id === undefined ? [] : [ratingOf(id, t)]),
  ],
})

const ratingOf = (id: string, t: Sentences): Node => ({
  type: 'actions',
  items: [
    { label: t.gaps.helpful, run: `rate ${id} up` },
    { label: t.gaps.unhelpful, run: `rate ${id} down` },
  ],
})

/** What there is of an answer while it is worked on. */
export const beginningCard = (text: string): Card => ({ nodes: [{ type: 'text', text }] })

/** A clause that the answer quotes in full, with its path, is not shown a second time. */
function answerNodes({ text, citations, remark }: Answer): Node[] {
  const items = citations.filter(({ path, quote }) => !(text.includes(path) && text.includes(quote)))
  return [
    { type: 'text', text },
    ...(items.length ? [{ type: 'sources' as const, items }] : []),
    ...(remark ? [{ type: 'text' as const, text: remark, tone: 'quiet' as const }] : []),
  ]
}

const writtenNodes = (written: Clarification, alone: boolean, timezone: string, t: Sentences): Node[] => [
  { type: 'text', text: alone ? t.gaps.answered : t.gaps.alsoAnswered },
  { type: 'sources', items: [{ path: citedAs(written, timezone, t), quote: written.answer }] },
]
