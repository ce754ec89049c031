import { cellsOf, isRow } from '../../plan/table-row.ts'

/** A cell of a table with what stands over its column. */
export interface Cell {
  head: string
  text: string
}

/** What a line is to the table that it stands in. */
export interface TableLine {
  /** It says what stands in the columns, or rules that off. */
  isHead: boolean
  /** The cells of a row with their heads; none where its table has no head, or other columns than the row. */
  cells?: Cell[]
}

/** A number alone is a value; a year stands over a column. */
const VALUE = /^[<>≥≤≧≦]?\d+(?:\.\d+)?%?$/u
const YEAR = /^(?:19|20)\d\d$/

const saysValue = (cell: string): boolean => VALUE.test(cell) && !YEAR.test(cell)

/** 分年度任务量 over 2024年, 2025年 under itself: a second row that says cells of the first again is a head as well. */
const saysAgain = (own: readonly string[], above: readonly string[]): boolean =>
  own.length === above.length && own.some((cell, column) => cell !== '' && cell === above[column])

/** |---|---| only rules off the head. */
const isRule = (line: string): boolean => /^\s*\|[\s:|-]*$/u.test(line)

/** How many of the rows of a table, from its top, say what stands in its columns. */
function headsIn([first, second, third]: readonly (readonly string[])[]): number {
  if (!first || !second || first.length < 2 || first.some(saysValue)) return 0
  return third && saysAgain(second, first) && !second.some(saysValue) ? 2 : 1
}

/** What only numbers the rows, or says that nothing stands there. */
const SAYS_NOTHING = /^(?:序号|编号|No\.?|#)$/iu
const EMPTY = /^[—–\-/\s]*$/u

function underHeads(cells: readonly string[], heads: readonly (readonly string[])[]): Cell[] | undefined {
  if (!heads.length || heads.some(({ length }) => length !== cells.length)) return undefined
  return cells
    .map((text, column) => ({ head: headOf(heads, column), text }))
    .filter(({ head, text }) => !EMPTY.test(text) && !SAYS_NOTHING.test(head))
}

/** 分年度任务量 2025年: what stands over a column, each once. */
const headOf = (heads: readonly (readonly string[])[], column: number): string =>
  [...new Set(heads.flatMap((row) => row[column] || []))].join(' ')

/** The lines of one table. */
function tableOf(lines: readonly string[]): TableLine[] {
  const rows = lines.filter((line) => !isRule(line)).map(cellsOf)
  const heads = rows.slice(0, headsIn(rows.slice(0, 3)))
  let row = 0
  return lines.map((line) => {
    if (isRule(line)) return { isHead: true }
    const cells = rows[row++] ?? []
    if (row <= heads.length) return { isHead: true }
    const under = underHeads(cells, heads)
    return { isHead: false, ...(under && { cells: under }) }
  })
}

/** Each line of a text as a line of its table; what stands in none is neither head nor row. */
export function tableLines(lines: readonly string[]): TableLine[] {
  const found: TableLine[] = []
  while (found.length < lines.length) {
    const from = found.length
    let to = from
    while (isRow(lines[to] ?? '')) to++
    if (to === from) found.push({ isHead: false })
    else found.push(...tableOf(lines.slice(from, to)))
  }
  return found
}
