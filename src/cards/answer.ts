import type { Answer } from '../answer/answer.ts'
import type { Card, Node } from '../core/reply.ts'
import type { Clarification } from '../gaps/clarifications.ts'
import type { Sentences } from '../locale/index.ts'
import { citedAs } from './gaps.ts'

interface Answered {
  /** Of the question, for rating its answer. */
  id: string
  answer: Answer
  /** The plan office's answer to what the plan does not say. */
  written: Clarification | undefined
  timezone: string
}

/** The answer and what it stands on: clauses of the plan, or the plan office in writing. */
export const answerCard = ({ id, answer, written, timezone }: Answered, t: Sentences): Card => ({
  nodes: [
    ...(written ? writtenNodes(written, timezone, t) : answerNodes(answer)),
    {
      type: 'actions',
      items: [
        { label: t.gaps.helpful, run: `rate ${id} up` },
        { label: t.gaps.unhelpful, run: `rate ${id} down` },
      ],
    },
  ],
})

const answerNodes = ({ text, citations, remark }: Answer): Node[] => [
  { type: 'text', text },
  ...(citations.length ? [{ type: 'sources' as const, items: citations }] : []),
  ...(remark ? [{ type: 'text' as const, text: remark, tone: 'quiet' as const }] : []),
]

const writtenNodes = (written: Clarification, timezone: string, t: Sentences): Node[] => [
  { type: 'text', text: t.gaps.answered(written.answer) },
  { type: 'sources', items: [{ path: citedAs(written, timezone, t), quote: written.answer }] },
]
