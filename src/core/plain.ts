import type { Card, Node, Status } from './reply.ts'

export const STATUS_MARK: Record<Status, string> = {
  done: '✅',
  onTrack: '🟢',
  blue: '🔵',
  yellow: '🟡',
  red: '🔴',
  grey: '⚪',
}

/** A card as text: for notifications, screen readers, and wherever nothing better can be drawn. */
export function plainText(card: Card): string {
  return [...(card.title ? [card.title] : []), ...card.nodes.map(plainNode)].filter(Boolean).join('\n')
}

export function plainNode(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'facts':
      return node.items
        .map(({ label, value, url }) => `${label}: ${value}${url && url !== value ? ` (${url})` : ''}`)
        .join('\n')
    case 'progress':
      return node.items
        .map(({ label, share, caption, status }) => `${STATUS_MARK[status]} ${label} ${bar(share)} ${caption}`)
        .join('\n')
    case 'list':
      return node.items.map((item, index) => `${node.ordered ? `${index + 1}.` : '•'} ${item}`).join('\n')
    case 'table':
      return [node.columns.map((column) => column.label), ...node.rows].map((row) => row.join(' | ')).join('\n')
    case 'sources':
      return node.items.map(({ path, quote }) => `〔${path}〕${quote}`).join('\n')
    case 'actions':
      return ''
    case 'divider':
      return '———'
  }
}

/** A bar of ten cells; empty text where there is nothing to measure. */
export function bar(share: number | null): string {
  if (share === null) return ''
  const full = Math.max(0, Math.min(10, Math.floor(share * 10 + 1e-9)))
  return '▓'.repeat(full) + '░'.repeat(10 - full)
}
