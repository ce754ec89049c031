import { isNature, isNumber, kindOf, scoreOf } from './aligned.ts'
import { HEAD, headsIn, isHeads } from './cell-heads.ts'
import type { Block, ParagraphBlock, TableBlock } from './document.ts'
import { isWords, numberedRows } from './numbered-rows.ts'
import { beginsPlaces, firstPlace, placeRows } from './place-rows.ts'

const FIRST =
  /^(?:序\s*号|编号|类别|板块|领域|分类|[一二三]级指标|(?:主要)?指标(?:名称|项目|内容)?|任务(?:名称)?|项目(?:名称)?)$/
const LONGEST_CELL = 90
const MOST_COLUMNS = 8
/** With the words that group it, which a narrow column breaks. */
const LONGEST_ROW = 20

/** Tables whose cells came each as a line of its own, as the text of a page is copied, put together again. */
export function withCellTables(blocks: readonly Block[]): Block[] {
  const found: Block[] = []
  for (let index = 0; index < blocks.length; ) {
    const table = tableAt(blocks, index)
    found.push(...(table ? [table.block] : blocks.slice(index, index + 1)))
    index += table?.length ?? 1
  }
  return found
}

interface Found {
  block: TableBlock
  /** How many blocks it takes the place of. */
  length: number
}

function tableAt(blocks: readonly Block[], from: number): Found | undefined {
  const first = blocks[from]
  if (!isCell(first)) return undefined
  const begins = FIRST.test(first.text.trim().replace(/\s/g, ''))
  if (!begins && !mayHavePlaces(blocks, from)) return undefined
  const lines = cellsFrom(blocks, from)
  const found =
    (begins ? (numberedIn(lines) ?? chunkedIn(lines)) : undefined) ??
    placeRows(lines) ??
    (begins ? (countedIn(lines) ?? closedIn(lines)) : undefined)
  if (!found || found.rows.length < 2) return undefined
  const block: TableBlock = { type: 'table', rows: [found.names, ...found.rows], header: 1, at: first.at }
  return { block, length: found.end }
}

/** Whether a first row of a place is near: the lines of a long text are not gone through from each of them. */
const mayHavePlaces = (blocks: readonly Block[], from: number): boolean => {
  const first = blocks[from]
  return isCell(first) && beginsPlaces(first.text) && firstPlace(cellsFrom(blocks.slice(from, from + NEAR), 0)) > 0
}

const NEAR = 20

interface Rows {
  names: string[]
  rows: string[][]
  /** The line behind the last of them. */
  end: number
}

/** Rows that are numbered: each goes up to the next number. */
function numberedIn(lines: readonly string[]): Rows | undefined {
  const start = lines.indexOf('1')
  const heads = start < 3 ? undefined : headsIn(lines.slice(0, start))
  if (!heads) return undefined
  const numbered = heads.names.some((name) => kindOf(name) === 'number')
  const names = numbered ? heads.names : ['序号', ...heads.names]
  const kinds = names.map(kindOf)
  if (!kinds.some((kind) => kind === 'value' || kind === 'unit' || kind === 'nature')) return undefined
  const body = numberedRows(lines, start, kinds, heads.group)
  return body && { names, ...body }
}

/** Rows without numbers: each has as many cells as the head. */
function chunkedIn(lines: readonly string[]): Rows | undefined {
  const width = lines.findIndex((line) => !HEAD.test(line))
  const names = lines.slice(0, width)
  const kinds = names.map(kindOf)
  if (width < 3 || !kinds.includes('value')) return undefined
  return rowsBelow(
    names,
    lines,
    (cells) => isWords(cells[0]) && cells.slice(1).some(isNumber) && scoreOf(cells, kinds) >= width - 1,
  )
}

/** Rows that are counted, each with as many cells as the head, whatever the head says. */
function countedIn(lines: readonly string[]): Rows | undefined {
  const width = lines.indexOf('1')
  const names = lines.slice(0, Math.max(0, width))
  if (width < 3 || kindOf(names[0] ?? '') !== 'number' || !isHeads(names)) return undefined
  const found = rowsBelow(
    names,
    lines,
    (cells, number) => cells[0] === String(number) && !cells.some((cell) => /[。；]/.test(cell)),
  )
  return found.rows.length > 2 ? found : undefined
}

/** The rows below a head, each as long as it is, up to the first that is none; they are numbered from 1. */
function rowsBelow(
  names: string[],
  lines: readonly string[],
  isRow: (cells: readonly string[], number: number) => boolean,
): Rows {
  const width = names.length
  const rows: string[][] = []
  for (let at = width; at + width <= lines.length; at += width) {
    const cells = lines.slice(at, at + width)
    if (!isRow(cells, rows.length + 1)) break
    rows.push(cells)
  }
  return { names, rows, end: width * (rows.length + 1) }
}

/** Rows that each end with 约束性 or 预期性; what stands in one before the cells that have a head groups the rows. */
function closedIn(lines: readonly string[]): Rows | undefined {
  const nature = lines.slice(0, MOST_COLUMNS).findIndex((line) => kindOf(line) === 'nature')
  const heads = lines.slice(0, nature + 1)
  const grouped = kindOf(heads[0] ?? '') === 'name' && kindOf(heads[1] ?? '') === 'name'
  const names = grouped ? heads.slice(1) : heads
  if (names.length < 3 || !isHeads(names) || !names.map(kindOf).includes('value')) return undefined
  const rows: string[][] = []
  let at = nature + 1
  for (;;) {
    const length = lines.slice(at, at + LONGEST_ROW).findIndex(isNature) + 1
    if (length < names.length) break
    rows.push(lines.slice(at + length - names.length, at + length))
    at += length
  }
  return rows.length > 2 ? { names, rows, end: at } : undefined
}

const isCell = (block: Block | undefined): block is ParagraphBlock =>
  block?.type === 'line' && block.level === undefined && block.text.length <= LONGEST_CELL

function cellsFrom(blocks: readonly Block[], from: number): string[] {
  const cells: string[] = []
  for (const block of blocks.slice(from)) {
    if (!isCell(block)) break
    // 指　　标: set apart to fill the cell.
    cells.push(block.text.trim().replace(/^(\p{Script=Han})\s+(?=\p{Script=Han}$)/u, '$1'))
  }
  return cells
}
