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

/** The first row of a table, where it says what stands in the columns of those beneath it. */
export function isHeader(lines: readonly string[], at: number): boolean {
  const [above = '', own = '', below = ''] = [lines[at - 1], lines[at], lines[at + 1]]
  return (
    isRow(own) &&
    !isRow(above) &&
    isRow(below) &&
    cellsOf(own).length > 1 &&
    cellsOf(own).every((cell) => !VALUE.test(cell) || YEAR.test(cell))
  )
}

/** What only numbers the rows, or says that nothing stands there. */
const SAYS_NOTHING = /^(?:序号|编号|No\.?|#)$/iu
const EMPTY = /^[—–\-/\s]*$/u

/** The cells of a row with their heads; undefined where its table has no header, or other columns than the row. */
export function cellsUnderHeads(lines: readonly string[], at: number): Cell[] | undefined {
  let top = at
  while (isRow(lines[top - 1] ?? '')) top--
  if (top === at || !isHeader(lines, top)) return undefined
  const [heads, cells] = [cellsOf(lines[top] ?? ''), cellsOf(lines[at] ?? '')]
  if (heads.length !== cells.length) return undefined
  return cells
    .map((text, column) => ({ head: heads[column] ?? '', text }))
    .filter(({ head, text }) => !EMPTY.test(text) && !SAYS_NOTHING.test(head))
}
