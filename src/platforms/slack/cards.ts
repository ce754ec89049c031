import type { types } from '@slack/bolt'
import { bar, plainNode, STATUS_MARK } from '../../core/plain.ts'
import type { Action, Fact, Node, Progress, Tone } from '../../core/reply.ts'
import { cut, escaped, pieces, plain } from './escape.ts'
import { LIMITS } from './limits.ts'
import { lines, linkTo, list, run } from './rich-text.ts'

type Block = types.KnownBlock

/** A node as Slack's own blocks. Text goes into elements that never read markup. */
export function drawn(node: Node): Block[] {
  switch (node.type) {
    case 'text':
      return node.text ? toned(node.text, node.tone) : []
    case 'facts':
      return node.items.length ? [lines(node.items.map(factLine))] : []
    case 'progress':
      return node.items.length ? [lines(node.items.map(progressLine))] : []
    case 'list':
      return node.items.length ? [list(node.items, node.ordered ?? false)] : []
    case 'table':
      return node.columns.length ? [table(node)] : []
    case 'sources':
      return small(node.items.map(({ path, quote }) => `〔${path}〕${quote}`))
    case 'actions':
      return chunks(node.items, LIMITS.actions).map((some) => buttons(some))
    case 'divider':
      return [{ type: 'divider' }]
  }
}

/** The title: a header where it fits into one. */
export function drawnTitle(title: string): Block {
  return escaped(title).length <= LIMITS.header
    ? { type: 'header', text: plain(title, LIMITS.header) }
    : lines([run(cut(title, LIMITS.section), { bold: true })])
}

function toned(text: string, tone: Tone | undefined): Block[] {
  if (tone === 'quiet') return small([text])
  if (tone === 'warning') return [lines([run(`⚠️ ${text}`)])]
  return [lines([run(text, tone === 'strong' ? { bold: true } : undefined)])]
}

/** Small print. */
export function small(texts: string[]): types.ContextBlock[] {
  const elements = texts
    .flatMap((text) => pieces(text, LIMITS.contextText))
    .map((text) => plain(text, LIMITS.contextText))
  return chunks(elements, LIMITS.contextElements).map((some) => ({ type: 'context', elements: some }))
}

const factLine = ({ label, value, url }: Fact) => [...run(`${label}  `, { bold: true }), ...linkTo(url, value)]

const progressLine = ({ label, share, caption, status }: Progress) => [
  ...run(`${STATUS_MARK[status]} `),
  ...run(label, { bold: true }),
  ...run(share === null ? '' : ` ${bar(share)}`, { code: true }),
  ...run(` ${caption}`),
]

function table(node: Node & { type: 'table' }): Block {
  if (node.columns.length > LIMITS.tableColumns) return preformatted(plainNode(node))
  const head = node.columns.map(({ label }): types.RichTextBlock => lines([run(label, { bold: true })]))
  const rows = node.rows.map((row) =>
    node.columns.map((_, at): types.RawTextElement => ({ type: 'raw_text', text: row[at] || ' ' })),
  )
  const settings = node.columns.map(({ align = 'left' }) => ({ align, is_wrapped: true }))
  return { type: 'table', rows: [head, ...rows], column_settings: settings }
}

/** Text in columns of fixed width, where no table can be drawn. */
export function preformatted(text: string): Block {
  return { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }] }
}

/** Buttons that run their command line, or that open its form even where nothing is missing. */
export function buttons(actions: Action[], kind: 'run' | 'form' = 'run'): Block {
  const elements = actions.map(
    ({ label, run: value, main }, at): types.Button => ({
      type: 'button',
      action_id: `${kind}:${at}`,
      text: plain(label, LIMITS.buttonText),
      value,
      ...(main && { style: 'primary' }),
    }),
  )
  return { type: 'actions', elements }
}

/** Who said what, above the answer: a reply to a slash command does not show it by itself. */
export function echo(user: string, line: string): Block {
  return {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: `<@${user}>` }, plain(line, LIMITS.contextText)],
  }
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}

/** Every paragraph of neighbouring rich text in one block, where there would be too many blocks. */
export function merged(blocks: readonly Block[]): Block[] {
  const all: Block[] = []
  for (const block of blocks) {
    const last = all.at(-1)
    if (block.type === 'rich_text' && last?.type === 'rich_text')
      all.splice(-1, 1, { ...last, elements: [...last.elements, ...block.elements] })
    else all.push(block)
  }
  return all
}
