import type { Block, Removed } from '../document.ts'
import { type Lists, levelOfStyle } from './numbering.ts'
import { inlineOf, type Span } from './spans.ts'
import { paragraphProperties, type Style, type Styles } from './styles.ts'
import { child, type Element, val } from './xml.ts'

/** What is known of a Word file while it is read. */
export interface Reading {
  file: string
  styles: Styles
  lists: Lists
  /** Counts the paragraph of a list and gives its number. */
  number: (numId: string, level: number) => string
  /** The notes that were referred to, in that order. */
  referred: string[]
  removed: Removed[]
  /** What was moved away; it was deleted where it stands nowhere else. */
  moved: Removed[]
  /** How many paragraphs came before. */
  at: number
  /** Words of a paragraph whose end was deleted: they belong to the next one. */
  carried: string
}

/** The lines of a paragraph, and the text boxes that are fastened to it. */
export function paragraphBlocks(paragraph: Element, reading: Reading): { blocks: Block[]; boxes: Element[] } {
  reading.at++
  const properties = child(paragraph, 'w:pPr')
  const named = val(child(properties, 'w:pStyle')) ?? reading.styles.usual
  const style = reading.styles.get(named)
  const { spans, boxes, notes } = inlineOf(paragraph, reading.styles, style ?? {})
  reading.referred.push(...notes.map(({ kind, id }) => `${kind} ${id}`))
  keepRemoved(spans, reading)
  const text = reading.carried + kept(spans)
  reading.carried = ''
  if (isMarkDeleted(properties)) {
    reading.carried = text
    return { blocks: [], boxes }
  }
  if (/^(?:toc \d|toc heading|contents heading)$/i.test(style?.name ?? '')) {
    if (text.trim()) reading.removed.push({ reason: 'contents', text: text.trim(), at: reading.at })
    return { blocks: [], boxes }
  }
  return {
    blocks: linesFrom(text, numbered(properties, style, reading), levelOf(properties, style), reading.at),
    boxes,
  }
}

const kept = (spans: readonly Span[]) => spans.map(({ text, removed }) => (removed ? '' : text)).join('')

/** The end of the paragraph was deleted, or is hidden. */
function isMarkDeleted(properties: Element | undefined): boolean {
  const mark = child(properties, 'w:rPr')
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
}

function keepRemoved(spans: readonly Span[], { removed, moved, at }: Reading): void {
  for (const [index, { text, removed: reason, moved: isMoved }] of spans.entries()) {
    const kept = isMoved ? moved : removed
    const last = kept.at(-1)
    const before = spans[index - 1]
    if (!reason || !text) continue
    if (last && before?.removed === reason && before.moved === isMoved && last.at === at) last.text += text
    else kept.push({ reason, text, at })
  }
}

/** The number that the paragraph is shown with; a list that its style names counts too. */
function numbered(properties: Element | undefined, style: Style | undefined, reading: Reading): string {
  const own = paragraphProperties(properties)
  const numId = own.numId ?? style?.numId
  if (numId === undefined || numId === '0') return ''
  const byStyle = () => (style?.numbered ? levelOfStyle(reading.lists, numId, style.numbered) : 0)
  return reading.number(numId, own.ilvl ?? (own.numId === undefined ? (style?.ilvl ?? byStyle()) : 0))
}

function levelOf(properties: Element | undefined, style: Style | undefined): number | undefined {
  const outline = paragraphProperties(properties).outline ?? style?.outline
  return outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : undefined
}

/** A line break inside a heading only divides it for the eye. */
function linesFrom(text: string, label: string, level: number | undefined, at: number): Block[] {
  if (!text.trim()) return []
  const words = label ? `${label}${/[\p{L}\p{Nd}.,]$/u.test(label) ? ' ' : ''}${text.trimStart()}` : text
  if (level !== undefined) return [{ type: 'line', text: words.replace(/\n/g, ''), level, at }]
  return words.split('\n').map((line) => ({ type: 'line', text: line, at }))
}
