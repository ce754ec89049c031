import type { Block, Draft, Removed } from '../document.ts'
import { cellWords, type GridCell, gridOf } from '../grid.ts'
import { numeral } from '../numerals.ts'
import { isAround } from './main-content.ts'
import { elementsIn, type HtmlElement, isAttachment, isHidden, isStruck, textIn } from './tree.ts'

const INLINE = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i ins kbd label mark q s del strike ruby rb samp small span strong sub sup time tt u var wbr o:p'.split(
    ' ',
  ),
)

interface Writing {
  file: string
  blocks: Block[]
  removed: Removed[]
  /** The line that is being put together. */
  line: string
  /** How many elements that set their words in bold are open, and whether the line has words outside them. */
  bold: number
  plain: boolean
  level: number | undefined
  /** The number of a list's item waits for its words. */
  label: string
}

/** The paragraphs, headings and tables of a part of a page. */
export function blocksOf(element: HtmlElement, file: string): Draft {
  const writing: Writing = {
    file,
    blocks: [],
    removed: [],
    line: '',
    bold: 0,
    plain: false,
    level: undefined,
    label: '',
  }
  write(element, writing)
  endLine(writing)
  return { blocks: writing.blocks, removed: writing.removed }
}

function write(element: HtmlElement, writing: Writing): void {
  for (const child of element.children) {
    if (typeof child !== 'string') writeElement(child, writing)
    else {
      writing.line += element.name === 'pre' ? child : child.replace(/[ \t\r\n\f]+/g, ' ')
      writing.plain ||= writing.bold === 0 && child.trim() !== ''
    }
  }
}

function writeElement(element: HtmlElement, writing: Writing): void {
  const { name } = element
  if (isHidden(element)) remove(element, 'hidden', writing)
  else if (isStruck(element)) remove(element, 'struck', writing)
  else if (isAround(element)) remove(element, 'navigation', writing)
  else if (isAttachment(element)) remove(element, 'attachment', writing)
  else if (name === 'br') endLine(writing)
  else if (name === 'rt' || name === 'rp') return
  else if (INLINE.has(name)) writeInline(element, writing)
  else if (name === 'table') writeTable(element, writing)
  else if (name === 'ol') writeList(element, writing)
  else writeBlock(element, writing)
}

function writeInline(element: HtmlElement, writing: Writing): void {
  const bold = element.name === 'strong' || element.name === 'b' ? 1 : 0
  writing.bold += bold
  write(element, writing)
  writing.bold -= bold
}

function remove(element: HtmlElement, reason: Removed['reason'], { removed, blocks }: Writing): void {
  const text = textIn(element)
  if (text) removed.push({ reason, text, at: blocks.length + 1 })
}

function writeBlock(element: HtmlElement, writing: Writing): void {
  endLine(writing)
  const level = /^h([1-6])$/.exec(element.name)?.[1]
  if (level) writing.level = Number(level)
  write(element, writing)
  endLine(writing)
  if (level) writing.level = undefined
}

function endLine(writing: Writing): void {
  for (const text of writing.line.split('\n')) {
    if (!text.trim()) continue
    const { level, label, blocks, plain } = writing
    blocks.push({
      type: 'line',
      text: label + text.trim(),
      ...(level !== undefined && { level }),
      ...(!plain && level === undefined && { bold: true }),
      at: blocks.length + 1,
    })
    writing.label = ''
  }
  writing.line = ''
  writing.plain = false
}

const LIST_FORMATS: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }

/** The page does not write the numbers of its lists: they are restored. */
function writeList(list: HtmlElement, writing: Writing): void {
  endLine(writing)
  let number = Number.parseInt(list.attributes.start ?? '1', 10) || 1
  for (const item of elementsIn(list)) {
    if (item.name !== 'li') {
      writeElement(item, writing)
      continue
    }
    number = Number.parseInt(item.attributes.value ?? '', 10) || number
    writing.label = labelOf(number++, list)
    writeBlock(item, writing)
    writing.label = ''
  }
}

function labelOf(number: number, { attributes }: HtmlElement): string {
  const style = /list-style(?:-type)?\s{0,9}:\s{0,9}([a-z-]+)/i.exec(attributes.style ?? '')?.[1] ?? ''
  if (style === 'none') return ''
  if (/chinese|cjk/.test(style)) return `${numeral(number, 'chineseCounting')}、`
  return `${numeral(number, LIST_FORMATS[attributes.type ?? ''] ?? 'decimal')}. `
}

/** A table of one column, or with tables inside, only arranges a page. */
function writeTable(table: HtmlElement, writing: Writing): void {
  endLine(writing)
  for (const caption of elementsIn(table).filter(({ name }) => name === 'caption')) writeBlock(caption, writing)
  const rows = rowsIn(table)
  if (rows.every((row) => row.cells.length <= 1) || isFrame(rows)) {
    for (const { cells } of rows) for (const cell of cells) writeBlock(cell, writing)
    return
  }
  const grid = gridOf(
    rows.map(({ cells }) => cells.map((cell) => cellFrom(cell, writing))),
    writing.file,
  )
  const body = rows.findIndex(({ isHead }) => !isHead)
  const at = writing.blocks.length + 1
  writing.blocks.push({ type: 'table', rows: grid, ...(body > 0 && { header: body }), at })
}

/** A cell of a table that tells something may hold a few words in rows; a longer text stands in a frame. */
const LONGEST_CELL = 400

/** Tables stand in it, and it is none with rows of its own. */
function isFrame(rows: readonly Row[]): boolean {
  const holding = rows.flatMap(({ cells }) => cells.filter(holdsTable))
  const tells = rows.length > 2 && (rows[0]?.cells.length ?? 0) > 2 && holding.length * 2 <= rows.length
  return holding.length > 0 && !(tells && holding.every((cell) => textIn(cell).length <= LONGEST_CELL))
}

interface Row {
  cells: HtmlElement[]
  isHead: boolean
}

const rowsIn = (element: HtmlElement, inHead = false): Row[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name !== 'tr')
      return /^t(?:head|body|foot)$/.test(child.name) ? rowsIn(child, child.name === 'thead') : []
    const cells = elementsIn(child).filter(({ name }) => name === 'td' || name === 'th')
    return cells.length ? [{ cells, isHead: inHead || cells.every(({ name }) => name === 'th') }] : []
  })

const holdsTable = (element: HtmlElement): boolean =>
  elementsIn(element).some((child) => child.name === 'table' || holdsTable(child))

function cellFrom(cell: HtmlElement, writing: Writing): GridCell {
  const { blocks, removed } = blocksOf(cell, writing.file)
  writing.removed.push(...removed.map((one) => ({ ...one, at: writing.blocks.length + 1 })))
  return {
    text: cellWords(blocks),
    columns: Number.parseInt(cell.attributes.colspan ?? '1', 10) || 1,
    rows:
      cell.attributes.rowspan === '0'
        ? Number.POSITIVE_INFINITY
        : Number.parseInt(cell.attributes.rowspan ?? '1', 10) || 1,
  }
}
