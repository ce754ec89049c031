import type { Answer } from '../answer/answer.ts'
import type { Card } from '../core/reply.ts'

/** The question, the answer, and the clauses it stands on. */
export const answerCard = (question: string, { text, citations }: Answer): Card => ({
  nodes: [
    { type: 'text', text: question, tone: 'quiet' },
    { type: 'text', text },
    ...(citations.length ? [{ type: 'sources' as const, items: citations }] : []),
  ],
})
