import { isNumber } from './aligned.ts'

/** 总计 of all the groups belongs to none of them. */
const OF_ALL = /^(?:总计|总和|累计|全[国省市区县旗州])/

/**
 * Rows that lost a cell which was merged with the one above, since it stood in the first row of its group only: 2026 | 甲 | 5,
 * below it 乙 | 7. They are put one column to the right, and what groups them stands in each. Other rows stay as short
 * as they are.
 */
export function carriedDown(rows: readonly string[][], width: number): string[][] {
  let full: readonly string[] | undefined
  const heads = rows.findIndex((row) => row.length === width && row.some(Boolean))
  return rows.map((row, index) => {
    const isBody = index > heads && row.some((cell) => isNumber(cell) && cell !== '')
    if (row.length >= width) {
      // A row of the head tells nothing of how the rows below it look.
      if (isBody && row[0]) full = row
      return row
    }
    if (!full || !isBody || row.length < 2) return row
    const moved = movedRow(row, full)
    if (moved) full = moved
    return moved ?? row
  })
}

/** The row below the columns that its cells look like, where they do not look like the first. */
function movedRow(row: readonly string[], above: readonly string[]): string[] | undefined {
  const missing = above.length - row.length
  const group = OF_ALL.test(row[0] ?? '') ? Array<string>(missing).fill(row[0] ?? '') : above.slice(0, missing)
  const moved = [...group, ...row]
  return unlike(moved, above) < unlike(row, above) ? moved : undefined
}

/** In how many columns one has a number and the other has words. */
const unlike = (row: readonly string[], above: readonly string[]): number =>
  row.filter((cell, index) => cell !== '' && above[index] !== '' && isNumber(cell) !== isNumber(above[index] ?? ''))
    .length
