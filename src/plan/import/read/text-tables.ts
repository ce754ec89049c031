import { markOf } from '../outline/index.ts'
import type { Block, TableBlock } from './document.ts'
import { carriedDown } from './lost-spans.ts'

/** How columns are told apart, and how many rows of how many cells are no accident. */
const SHAPES = [
  { columns: (text: string) => text.match(/^\|(.*)\|$/)?.[1]?.split('|') ?? [], fewestCells: 2, fewestRows: 2 },
  { columns: (text: string) => text.split('\t'), fewestCells: 2, fewestRows: 2 },
  { columns: (text: string) => text.split(/[ \u00a0]{2,}|\u3000+/), fewestCells: 3, fewestRows: 3 },
]

/** A line of text, and where it stands. */
interface Written {
  text: string
  at?: number
}

export type Run<Line> = { table: TableBlock } | { lines: Line[] }

/** Tables among the lines of a text: rows that follow each other and have the same number of cells. */
export function tablesAmong<Line extends Written>(lines: readonly Line[]): Run<Line>[] {
  const runs: Run<Line>[] = []
  for (let index = 0; index < lines.length; ) {
    const found = tableAt(lines, index)
    const last = runs.at(-1)
    if (found) runs.push(found)
    else if (last && 'lines' in last) last.lines.push(...lines.slice(index, index + 1))
    else runs.push({ lines: lines.slice(index, index + 1) })
    index += found?.table.rows.length ?? 1
  }
  return runs
}

function tableAt(lines: readonly Written[], from: number): { table: TableBlock } | undefined {
  for (const { columns, fewestCells, fewestRows } of SHAPES) {
    const first = columns(lines[from]?.text ?? '').length
    if (first < fewestCells) continue
    const rows: string[][] = []
    for (let index = from; index < lines.length; index++) {
      const cells = columns(lines[index]?.text ?? '').map((cell) => cell.trim())
      if (!fits(cells, first)) break
      rows.push(cells)
    }
    if (rows.length >= fewestRows) {
      const whole = carriedDown(rows, first).map((row) => [...row, ...Array<string>(first - row.length).fill('')])
      return { table: { type: 'table', rows: whole, at: lines[from]?.at ?? 0 } }
    }
  }
  return undefined
}

/** Empty cells at the end of a row may be missing; a number and a heading behind a tab are no row. */
const fits = (cells: readonly string[], width: number) =>
  cells.length <= width &&
  cells.length >= Math.max(2, width - 1) &&
  !(cells.length === 2 && isNumberAlone(cells[0] ?? ''))

const isNumberAlone = (cell: string) =>
  cell.slice(markOf(cell)?.length).trim() === '' || /^\d+(?:\.\d+)*\.?$/.test(cell)

/** The blocks that runs of lines and tables come to. */
export const blocksFrom = <Line>(runs: readonly Run<Line>[], lines: (run: readonly Line[]) => Block[]): Block[] =>
  runs.flatMap((run) => ('table' in run ? [run.table] : lines(run.lines)))
