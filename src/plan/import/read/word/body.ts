import type { Block, TableBlock } from '../document.ts'
import { cellWords, type GridCell, gridOf } from '../grid.ts'
import { paragraphBlocks, type Reading } from './paragraph.ts'
import { child, type Element, inside, isOn, val } from './xml.ts'

/** The blocks of what can stand in a body, a cell, a text box or a note, in the order of reading. */
export function elementBlocks(element: Element, reading: Reading): Block[] {
  if (element.name === 'w:p') {
    const { blocks, boxes } = paragraphBlocks(element, reading)
    return [...blocks, ...boxes.flatMap((box) => blocksIn(box, reading))]
  }
  if (element.name === 'w:tbl') return tableBlocks(element, reading)
  if (isContents(element)) return withoutContents(element, reading)
  return blocksIn(element, reading)
}

export const blocksIn = (element: Element, reading: Reading): Block[] =>
  inside(element).flatMap((part) => (part.name === 'w:tcPr' ? [] : elementBlocks(part, reading)))

/** A table of contents that Word keeps up to date. */
const isContents = (element: Element) =>
  element.name === 'w:sdt' &&
  /contents/i.test(val(child(child(child(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')) ?? '')

function withoutContents(element: Element, reading: Reading): Block[] {
  const at = reading.at + 1
  const text = cellWords(blocksIn(element, reading))
  if (text) reading.removed.push({ reason: 'contents', text, at })
  return []
}

/** A table of one column is a frame around text, and no table. */
function tableBlocks(table: Element, reading: Reading): Block[] {
  const at = reading.at + 1
  const rows = unwrapped(table, 'w:tr')
  if (rows.every((row) => unwrapped(row, 'w:tc').length <= 1))
    return rows.flatMap((row) =>
      keptRow(row, reading, () => unwrapped(row, 'w:tc').flatMap((cell) => blocksIn(cell, reading))),
    )
  const grid = gridOf(
    rows.flatMap((row) => keptRow(row, reading, () => [cellsOf(row, reading)])),
    reading.file,
  )
  // The paragraphs of its cells are counted as the one table.
  reading.at = at
  const header = rows.findIndex((row) => !isOn(child(child(row, 'w:trPr'), 'w:tblHeader')))
  const block: TableBlock = { type: 'table', rows: grid, ...(header > 0 && { header }), at }
  return grid.length ? [block] : []
}

/** Rows and cells may stand in content controls and tracked changes. */
const unwrapped = (element: Element, name: string): Element[] =>
  inside(element).flatMap((part) =>
    part.name === name ? [part] : part.name === 'w:tbl' || part.name === 'w:p' ? [] : unwrapped(part, name),
  )

function keptRow<T>(row: Element, reading: Reading, read: () => T[]): T[] {
  if (!child(child(row, 'w:trPr'), 'w:del')) return read()
  const at = reading.at + 1
  const text = unwrapped(row, 'w:tc')
    .map((cell) => cellWords(blocksIn(cell, reading)))
    .join(' ')
    .trim()
  if (text) reading.removed.push({ reason: 'deleted', text, at })
  return []
}

function cellsOf(row: Element, reading: Reading): GridCell[] {
  const skipped = Number(val(child(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0)
  const cells = unwrapped(row, 'w:tc').map((cell): GridCell => {
    const properties = child(cell, 'w:tcPr')
    const merge = child(properties, 'w:vMerge')
    return {
      text: cellWords(blocksIn(cell, reading)),
      columns: Number(val(child(properties, 'w:gridSpan')) ?? 1) || 1,
      continues: merge !== undefined && val(merge) !== 'restart',
    }
  })
  return skipped > 0 ? [{ text: '', columns: skipped }, ...cells] : cells
}
