/** Whether a line is a row of a table: `| a | b |`, as every form of document comes to. */
export const isRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text)

/** A row with more cells than the head has some too many: empty ones, or such as say again what stands before them. */
export function fittedRow<Cell>(cells: readonly Cell[], width: number, textOf: (cell: Cell) => string): Cell[] {
  let excess = cells.length - width
  const filled = cells.filter((cell, index) => !(index > 0 && excess > 0 && textOf(cell) === '' && excess-- > 0))
  const isSaid = (cell: Cell, before: Cell | undefined) => before !== undefined && textOf(cell) === textOf(before)
  return filled.filter((cell, index) => !(excess > 0 && isSaid(cell, filled[index - 1]) && excess-- > 0))
}

/** The words of each cell of a row. */
export const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
