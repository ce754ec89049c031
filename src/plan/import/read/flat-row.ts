import { type ColumnKind, fitOfRows, isNature, isNumber } from './aligned.ts'

/** A row of a table whose cells came each on a line: what stands in its columns, and how well. */
export interface FlatRow {
  cells: string[]
  score: number
  /** How many lines it takes. */
  length: number
}

/** What is lost by a column that a row leaves out, most by what is measured and by its value, and by a cell on more than one line. */
const leftOut = (kinds: readonly ColumnKind[], index: number): number =>
  kinds[index] === 'value' || index === kinds.lastIndexOf('name') ? 2.6 : 1
const BROKEN = 1.5
/** What fits worse is no row. */
const WORST = -8
/** A cell has no more lines. */
const MOST_LINES = 3

interface Placing {
  score: number
  cells: string[]
}

/** Every row that the lines from the first on may be: the best of each length. */
export function rowsAt(lines: readonly string[], kinds: readonly ColumnKind[]): FlatRow[] {
  let best: (Placing | undefined)[] = [{ score: 0, cells: [] }]
  for (const [index, kind] of kinds.entries()) {
    const next: (Placing | undefined)[] = []
    for (const [count, one] of [...best.entries()].reverse()) {
      if (!one) continue
      keep(next, count, { score: one.score - leftOut(kinds, index), cells: [...one.cells, ''] })
      for (let taken = 1; taken <= MOST_LINES; taken++) {
        const cell = cellFrom(lines.slice(count, count + taken), taken, kind)
        if (!cell) break
        keep(next, count + taken, { score: one.score + cell.score, cells: [...one.cells, cell.text] })
      }
    }
    best = next
  }
  return best.flatMap((one, length) => (one && length > 0 ? [{ ...one, length }] : []))
}

/** Of two as good the one that fills the columns further right stays: the present state is what is left out. */
function keep(places: (Placing | undefined)[], at: number, placing: Placing): void {
  const rival = places[at]
  if (placing.score > WORST && (!rival || placing.score >= rival.score)) places[at] = placing
}

/** Only words go on over several lines. */
function cellFrom(lines: readonly string[], taken: number, kind: ColumnKind) {
  if (lines.length < taken) return undefined
  const text = lines.join('')
  const worded = kind !== 'number' && kind !== 'unit' && kind !== 'nature'
  if (taken > 1 && !(worded && lines.every(isPart))) return undefined
  return { text, score: fitOfRows(kind, text) - (BROKEN + text.length / 100) * (taken - 1) }
}

const isPart = (line: string): boolean => !isNumber(line) && !isNature(line) && !isMarked(line)

/** 一、发展水平 stands above the rows of its kind. */
export const isMarked = (line: string): boolean =>
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）])|[：:]$/.test(line)
