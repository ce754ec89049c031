import type { Action, Card, Fact, Node, Source } from '../../../core/reply.ts'
import { el, ICONS, icon } from './dom.ts'
import { progressRow } from './progress.ts'
import type { Words } from './words.ts'

/** What a card needs of the page: its words, and what a button does. */
export interface CardContext {
  t: Words
  run(line: string): void
}

/** A card, drawn. All of its text stays text. */
export function drawCard(card: Card, context: CardContext): HTMLElement {
  return el(
    'div',
    { class: 'card' },
    card.title !== undefined && el('h3', { class: 'card-title' }, card.title),
    ...card.nodes.map((node) => drawNode(node, context)),
  )
}

function drawNode(node: Node, context: CardContext): HTMLElement {
  switch (node.type) {
    case 'text':
      return text(node, context.t)
    case 'facts':
      return el('dl', { class: 'facts' }, ...node.items.map((item) => fact(item, context.t)))
    case 'progress':
      return el('ul', { class: 'progress' }, ...node.items.map((item) => progressRow(item, context.t)))
    case 'list':
      return el(node.ordered ? 'ol' : 'ul', { class: 'items' }, ...node.items.map((item) => el('li', {}, item)))
    case 'table':
      return table(node, context.t)
    case 'sources':
      return sources(node.items, context.t)
    case 'actions':
      return el('div', { class: 'actions' }, ...node.items.map((item) => button(item, context)))
    case 'divider':
      return el('hr')
  }
}

function text({ text: words, tone }: Node & { type: 'text' }, t: Words): HTMLElement {
  if (tone !== 'warning') return el('p', { class: `text ${tone ?? ''}`.trim() }, words)
  const mark = el('span', { class: 'warning-mark', role: 'img', 'aria-label': t.warning }, icon(ICONS.warning))
  return el('div', { class: 'text warning' }, mark, el('p', {}, words))
}

function fact({ label, value, url }: Fact, t: Words): HTMLElement {
  return el('div', { class: 'fact' }, el('dt', {}, label), el('dd', {}, url ? link(value, url, t) : value))
}

/** A link only where it leads to a web page; any other address stays text. */
function link(label: string, url: string, t: Words): HTMLElement {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return el('span', {}, label)
  const attributes = { href: url, target: '_blank', rel: 'noopener noreferrer', title: `${url} (${t.openedInNewTab})` }
  return el('a', attributes, label, icon(ICONS.link, 'small'))
}

/** Longest cell that stays on one line, in characters. */
const SHORT = 14

function table({ columns, rows }: Node & { type: 'table' }, t: Words): HTMLElement {
  const kind = (cell: string, at: number) => ({
    class: `${columns[at]?.align ?? 'left'} ${cell.length > SHORT ? 'long' : 'short'}`,
  })
  const head = columns.map(({ label }, at) => el('th', { scope: 'col', ...kind(label, at) }, label))
  const body = rows.map((row) => el('tr', {}, ...row.map((cell, at) => el('td', kind(cell, at), cell))))
  return el(
    'div',
    { class: 'table', role: 'region', tabindex: '0', 'aria-label': t.table },
    el('table', {}, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...body)),
  )
}

/** Quotations that follow each other from one clause stand above its path together. */
function sources(items: Source[], t: Words): HTMLElement {
  const element = el('div', { class: 'sources' })
  for (const [at, { path, quote }] of items.entries()) {
    if (at === 0 || items[at - 1]?.path !== path) {
      const from = el('figcaption', {}, el('span', { class: 'unseen' }, `${t.source}: `), path)
      element.append(el('figure', { class: 'source' }, from))
    }
    element.lastElementChild?.lastElementChild?.before(el('blockquote', {}, quote))
  }
  return element
}

function button({ label, run, main }: Action, context: CardContext): HTMLElement {
  const made = el('button', { type: 'button', class: main ? 'button main' : 'button', title: run }, label)
  made.addEventListener('click', () => context.run(run))
  return made
}
