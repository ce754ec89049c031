import { styleText } from 'node:util'
import { bar, plainNode, STATUS_MARK } from '../../core/plain.ts'
import type { Card, Node } from '../../core/reply.ts'
import { padded, widest } from './width.ts'

type Style = Parameters<typeof styleText>[0]

/** Draws a card as lines for a terminal; without colour it is plain text. */
export function drawCard(card: Card, colour: boolean): string {
  const styled = (style: Style, text: string) =>
    colour && text ? styleText(style, text, { validateStream: false }) : text
  const title = card.title ? [styled('bold', clean(card.title))] : []
  return [...title, ...card.nodes.map((node) => drawNode(node, styled))].filter(Boolean).join('\n')
}

const TONES = { strong: 'bold', quiet: 'dim', warning: 'yellow' } as const

function drawNode(node: Node, styled: (style: Style, text: string) => string): string {
  switch (node.type) {
    case 'text':
      return node.tone ? styled(TONES[node.tone], clean(node.text)) : clean(node.text)
    case 'facts':
      return drawPairs(node.items.map(({ label, value }) => [styled('dim', clean(label)), clean(value)]))
    case 'progress':
      return drawPairs(
        node.items.map(({ label, share, status, caption }) => [
          `${STATUS_MARK[status]} ${clean(label)}`,
          `${bar(share)} ${clean(caption)}`.trim(),
        ]),
      )
    case 'table':
      return drawTable(
        [node.columns.map(({ label }) => label), ...node.rows].map((row) => row.map(clean)),
        node.columns.map(({ align }) => align === 'right'),
      )
    case 'sources':
      return node.items.map(({ path, quote }) => `${styled('cyan', `〔${clean(path)}〕`)}${clean(quote)}`).join('\n')
    case 'actions':
      return styled('dim', node.items.map(({ run }) => `→ ${clean(run)}`).join('   '))
    default:
      return clean(plainNode(node))
  }
}

/** Without the control characters that a terminal would obey, those that turn the direction of writing among them. */
const clean = (text: string) => text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')

function drawPairs(pairs: [string, string][]): string {
  const width = widest(pairs.map(([label]) => label))
  return pairs.map(([label, value]) => `  ${padded(label, width)}  ${value}`).join('\n')
}

function drawTable(rows: string[][], right: boolean[]): string {
  const widths = right.map((_, column) => widest(rows.map((row) => row[column] ?? '')))
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0, right[column])).join('  ')}`.trimEnd(),
    )
    .join('\n')
}
