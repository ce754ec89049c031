/** Whether a line is a row of a table: `| a | b |`, as every form of document comes to. */
export const isRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text)

/** A row with more cells than the head has empty ones too many, as a hand leaves them. */
export function fittedRow<Cell>(cells: readonly Cell[], width: number, isEmpty: (cell: Cell) => boolean): Cell[] {
  let excess = cells.length - width
  return cells.filter((cell, index) => !(index > 0 && excess > 0 && isEmpty(cell) && excess-- > 0))
}

/** The words of each cell of a row. */
export const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
