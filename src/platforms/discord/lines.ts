import { bar, STATUS_MARK } from '../../core/plain.ts'
import type { Fact, Node, Tone } from '../../core/reply.ts'
import { escaped } from './escape.ts'
import { tableLines, widthOf } from './table.ts'

/** A line in Discord's markup; `text` may be cut, what stands around it may not. */
export interface Line {
  before: string
  text: string
  after: string
}

/** Lines that belong together, perhaps between fences. */
export interface Piece {
  open: string
  lines: Line[]
  close: string
}

/** Beyond this width a code block wraps and its columns are lost. */
const TABLE_WIDTH = 64

const line = (text: string, before = '', after = ''): Line => ({ before, text, after })
const plain = (lines: Line[]): Piece => ({ open: '', lines, close: '' })
const physical = (text: string) => text.split(/\r?\n/).filter((part) => part.trim())

type Table = Extract<Node, { type: 'table' }>

/** A node as lines; actions and dividers are no text. */
export function pieceOf(node: Node): Piece {
  return node.type === 'table' ? table(node) : plain(linesOf(node))
}

function linesOf(node: Exclude<Node, Table>): Line[] {
  switch (node.type) {
    case 'text':
      return physical(node.text).map((text) => toned(escaped(text), node.tone))
    case 'facts':
      return node.items.map((fact) => line(factText(fact), `**${escaped(fact.label)}** `))
    case 'progress':
      return node.items.map(({ label, share, caption, status }) =>
        line([bar(share), escaped(caption)].join(' ').trim(), `${STATUS_MARK[status]} **${escaped(label)}** `),
      )
    case 'list':
      return node.items.map((item, at) => line(indented(item), node.ordered ? `${at + 1}. ` : '- '))
    case 'sources':
      return node.items
        .flatMap(({ path, quote }) => physical(`〔${path}〕${quote}`))
        .map((text) => line(escaped(text), '-# '))
    case 'actions':
    case 'divider':
      return []
  }
}

function toned(text: string, tone: Tone | undefined): Line {
  if (tone === 'strong') return line(text, '**', '**')
  if (tone === 'quiet') return line(text, '-# ')
  return line(text, tone === 'warning' ? '⚠️ ' : '')
}

function factText({ value, url }: Fact): string {
  const link = url && /^https?:\/\//i.test(url) ? escaped(new URL(url).href) : escaped(url ?? '')
  return url && url !== value ? `${escaped(value)} ${link}` : link || escaped(value)
}

const indented = (item: string) => physical(item).map(escaped).join('\n  ')

function table({ columns, rows }: Table): Piece {
  const lines = tableLines(columns, rows)
  if (Math.max(...lines.map(widthOf)) <= TABLE_WIDTH) {
    return { open: '```\n', lines: lines.map((text) => line(text)), close: '\n```' }
  }
  return plain(
    rows.map((row) => {
      const cells = columns.map(({ label }, at) => `${escaped(label)}: ${escaped(row[at] ?? '').replace(/\s+/g, ' ')}`)
      return line(cells.join(' · '), '- ')
    }),
  )
}
