/** A cell of a table with what stands over its column. */
export interface Cell {
  head: string
  text: string
}

export const isRow = (line: string): boolean => line.trimStart().startsWith('|')

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

/** A number alone is a value; a year stands over a column. */
const VALUE = /^[<>≥≤≧≦]?\d+(?:\.\d+)?%?$/u
const YEAR = /^(?:19|20)\d\d$/

const saysValue = (cell: string): boolean => VALUE.test(cell) && !YEAR.test(cell)

/** 分年度任务量 over 2024年, 2025年 under itself: a second row that says cells of the first again is a head as well. */
const saysAgain = (own: readonly string[], above: readonly string[]): boolean =>
  own.length === above.length && own.some((cell, column) => cell !== '' && cell === above[column])

/** |---|---| only rules off the head. */
const isRule = (line: string): boolean => /^\s*\|[\s:|-]*$/u.test(line)

/** The rows at the top of a table that say what stands in its columns, by their lines. */
function headsIn(lines: readonly string[], top: number): number[] {
  const rows: number[] = []
  for (let at = top; isRow(lines[at] ?? '') && rows.length < 3; at++) if (!isRule(lines[at] ?? '')) rows.push(at)
  const [first, second, third] = rows
  if (first === undefined || second === undefined) return []
  const [own, next] = [cellsOf(lines[first] ?? ''), cellsOf(lines[second] ?? '')]
  if (own.length < 2 || own.some(saysValue)) return []
  return third !== undefined && saysAgain(next, own) && !next.some(saysValue) ? [first, second] : [first]
}

function topOf(lines: readonly string[], at: number): number {
  let top = at
  while (isRow(lines[top - 1] ?? '')) top--
  return top
}

/** Whether a line is a row at the top of a table that says what stands in its columns. */
export function isHeader(lines: readonly string[], at: number): boolean {
  if (!isRow(lines[at] ?? '')) return false
  return isRule(lines[at] ?? '') || headsIn(lines, topOf(lines, at)).includes(at)
}

/** What only numbers the rows, or says that nothing stands there. */
const SAYS_NOTHING = /^(?:序号|编号|No\.?|#)$/iu
const EMPTY = /^[—–\-/\s]*$/u

/** The cells of a row with their heads; undefined where its table has no header, or other columns than the row. */
export function cellsUnderHeads(lines: readonly string[], at: number): Cell[] | undefined {
  const tops = headsIn(lines, topOf(lines, at))
  if (!tops.length || at <= Math.max(...tops)) return undefined
  const heads = tops.map((top) => cellsOf(lines[top] ?? ''))
  const cells = cellsOf(lines[at] ?? '')
  if (heads.some(({ length }) => length !== cells.length)) return undefined
  return cells
    .map((text, column) => ({ head: headOf(heads, column), text }))
    .filter(({ head, text }) => !EMPTY.test(text) && !SAYS_NOTHING.test(head))
}

/** 分年度任务量 2025年: what stands over a column, each once. */
const headOf = (heads: readonly (readonly string[])[], column: number): string =>
  [...new Set(heads.flatMap((row) => row[column] || []))].join(' ')
