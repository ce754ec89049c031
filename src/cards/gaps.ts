import type { Card } from '../core/reply.ts'
import type { Clarification } from '../gaps/clarifications.ts'
import type { Gap } from '../gaps/clusters.ts'
import type { Sentences } from '../locale/index.ts'
import { dayIn } from '../progress/schedule.ts'

/** Longest list that is shown at once. */
const MOST = 20

/** What was asked and not answered, for the plan office. */
export function gapsCard(gaps: readonly Gap[], timezone: string, t: Sentences): Card {
  const { columns } = t.gaps
  if (!gaps.length) return { nodes: [{ type: 'text', text: t.gaps.none }] }
  const rows = gaps
    .slice(0, MOST)
    .map(({ question, count, unhelpful, lastAsked }) => [
      question,
      String(count),
      String(unhelpful),
      dayIn(timezone, lastAsked),
    ])
  return {
    title: t.gaps.title(gaps.length),
    nodes: [
      {
        type: 'table',
        columns: [
          { label: columns.question },
          { label: columns.count, align: 'right' },
          { label: columns.unhelpful, align: 'right' },
          { label: columns.last },
        ],
        rows,
      },
      ...(gaps.length > MOST
        ? [{ type: 'text' as const, text: t.gaps.more(gaps.length - MOST), tone: 'quiet' as const }]
        : []),
      { type: 'text', text: t.gaps.howToClarify, tone: 'quiet' },
    ],
  }
}

/** What a clarification is cited as. */
export const citedAs = ({ number, approvedAt }: Clarification, timezone: string, t: Sentences): string =>
  t.gaps.citedAs(number, dayIn(timezone, approvedAt))

export const clarificationsCard = (clarifications: readonly Clarification[], timezone: string, t: Sentences): Card =>
  clarifications.length
    ? {
        title: t.gaps.list(clarifications.length),
        nodes: [
          {
            type: 'sources',
            items: clarifications.map((one) => ({
              path: `${citedAs(one, timezone, t)} ${one.question}`,
              quote: one.answer,
            })),
          },
        ],
      }
    : { nodes: [{ type: 'text', text: t.gaps.noClarifications }] }

export const clarifiedCard = (clarification: Clarification, timezone: string, t: Sentences): Card => ({
  title: t.gaps.clarified(clarification.number),
  nodes: [
    { type: 'text', text: clarification.question, tone: 'quiet' },
    { type: 'sources', items: [{ path: citedAs(clarification, timezone, t), quote: clarification.answer }] },
    { type: 'actions', items: [{ label: t.gaps.retract, run: `retract ${clarification.number}` }] },
  ],
})
