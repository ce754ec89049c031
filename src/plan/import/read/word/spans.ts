import type { RemovalReason } from '../document.ts'
import { type Properties, runProperties, type Styles } from './styles.ts'
import { child, type Element, inside, val } from './xml.ts'

/** A stretch of a paragraph. */
export interface Span {
  text: string
  /** Why it is no part of the plan. */
  removed?: RemovalReason
  /** It stands elsewhere now. */
  moved?: true
}

export interface Inline {
  spans: Span[]
  /** Text boxes that are fastened to the paragraph. */
  boxes: Element[]
  /** The notes that it refers to: footnote or endnote, and its id. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[]
}

const TEXT = new Set(['w:t', 'w:delText', 'm:t'])
const SIGNS: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}
const NOTES = { 'w:footnoteReference': 'footnote', 'w:endnoteReference': 'endnote' } as const

/** What a paragraph consists of, in the order of its text. */
export function inlineOf(paragraph: Element, styles: Styles, style: Properties): Inline {
  const inline: Inline = { spans: [], boxes: [], notes: [] }
  for (const element of inside(paragraph)) if (element.name !== 'w:pPr') take(element, {}, inline, { styles, style })
  return inline
}

interface Around {
  styles: Styles
  style: Properties
}

type Fate = Pick<Span, 'removed' | 'moved'>

function take(element: Element, fate: Fate, inline: Inline, around: Around): void {
  const { name } = element
  const sign = SIGNS[name]
  if (TEXT.has(name)) inline.spans.push({ text: textIn(element), ...fate })
  else if (sign !== undefined) inline.spans.push({ text: sign, ...fate })
  else if (name === 'w:sym') inline.spans.push({ text: symbol(element), ...fate })
  else if (name === 'w:txbxContent') inline.boxes.push(element)
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
    inline.notes.push({ kind: NOTES[name], id: element.attributes['w:id'] ?? '' })
  else if (name !== 'w:rPr' && name !== 'w:rt')
    for (const inner of inside(element)) take(inner, fateIn(element, fate, around), inline, around)
}

function fateIn(element: Element, fate: Fate, { styles, style }: Around): Fate {
  if (fate.removed) return fate
  if (element.name === 'w:del') return { removed: 'deleted' }
  if (element.name === 'w:moveFrom') return { removed: 'deleted', moved: true }
  if (element.name !== 'w:r') return fate
  const own = child(element, 'w:rPr')
  const named = styles.get(val(child(own, 'w:rStyle')))
  const { struck, hidden } = { ...style, ...named, ...runProperties(own) }
  if (struck) return { removed: 'struck' }
  return hidden ? { removed: 'hidden' } : fate
}

const textIn = (element: Element) => element.children.filter((part) => typeof part === 'string').join('')

/** A sign from a font of symbols is known by its place there only: those of the private area tell nothing. */
function symbol(element: Element): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  return code > 0x20 && code < 0xe000 ? String.fromCharCode(code) : ''
}
