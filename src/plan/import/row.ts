/** Whether a line is a row of a table: `| a | b |`, as every form of document comes to. */
export const isRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text)

/** The words of each cell of a row. */
export const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
