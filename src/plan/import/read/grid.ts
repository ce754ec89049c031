import { type Block, problem } from './document.ts'
import { LIMITS } from './limits.ts'
import { carriedDown } from './lost-spans.ts'

/** A cell as a document writes it. */
export interface GridCell {
  text: string
  /** How many columns and rows it covers; 1 where it says nothing. */
  columns?: number
  rows?: number
  /** It goes on from the cell above. */
  continues?: boolean
}

/** The words of a cell. A table inside it is told row by row, set off from the words around it. */
export function cellWords(blocks: readonly Block[]): string {
  let words = ''
  for (const [index, block] of blocks.entries()) {
    const text = block.type === 'table' ? block.rows.map((row) => row.join(' ')).join('；') : block.text.trim()
    const apart = block.type === 'table' || blocks[index - 1]?.type === 'table'
    const joint = words === '' ? '' : apart && !/[。；：:，]$/.test(words) ? '；' : '\n'
    words += joint + text
  }
  return words
}

/**
 * Rows that can each be read by itself: what a merged cell says stands in every place that it covers.
 * @throws Problem where that makes too many cells
 */
export function gridOf(rows: readonly (readonly GridCell[])[], file: string): string[][] {
  const grid: string[][] = rows.map(() => [])
  let left: number = LIMITS.cells
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (grid[index]?.[column] !== undefined) column++
      const width = Math.max(1, Math.min(cell.columns ?? 1, 100))
      const height = Math.max(1, Math.min(cell.rows ?? 1, rows.length - index))
      left -= width * height
      if (left < 0) throw problem((t) => t.bomb(file))
      cover(grid, cell, { index, column, width, height })
      column += width
    }
  }
  const widest = grid.reduce((most, row) => Math.max(most, row.length), 0)
  return carriedDown(grid, widest).map((row) => Array.from({ length: widest }, (_, column) => row[column] ?? ''))
}

interface Area {
  index: number
  column: number
  width: number
  height: number
}

function cover(grid: string[][], cell: GridCell, { index, column, width, height }: Area): void {
  for (let row = index; row < index + height; row++)
    for (let at = column; at < column + width; at++) {
      const above = cell.continues ? grid[index - 1]?.[at] : undefined
      const cells = grid[row]
      if (cells) cells[at] = above ?? cell.text
    }
}
