import type { Glyph } from './extract.ts'
import { type PrintedLine, printedLines, type Row, rowsOf } from './lines.ts'
import type { RuledTable } from './ruled-tables.ts'

/** What stands on a page below each other, as it is read. */
export type Flow = (PrintedLine | RuledTable)[]

/** Fewer lines beside each other may be a table. */
const FEWEST = 8
/** How much of a page's lines must leave the gutter free, and how much of its column a usual line takes. */
const FREE = 0.6
const FULL = 0.75
/** A gutter is at least that wide, in sizes of the font. */
const WIDTH = 0.9

/**
 * The lines and tables of a page in the order of reading: of a page in two columns the left one before the right one,
 * between what runs across both. The right column is moved to where the left one stands.
 */
export function flowsOf(glyphs: readonly Glyph[], tables: readonly RuledTable[], gutter: Gutter | undefined): Flow[] {
  const rows = rowsOf(glyphs)
  if (!gutter || !isOpen(rows, gutter.at)) return [downwards(glyphs, tables)]
  const across = rows.filter((row) => !isFree(row, gutter.at))
  const wide = tables.filter((table) => table.left < gutter.at && table.right > gutter.at)
  const inRows = new Set(across.flatMap((row) => row.glyphs))
  const cuts = [...across.map(({ base }) => base), ...wide.map(({ top }) => top)].sort((a, b) => b - a)
  const bandOf = (height: number) => cuts.filter((cut) => cut > height).length
  const band = (index: number, isRight: boolean) => {
    const shift = isRight ? gutter.shift : 0
    const isHere = (left: number, height: number) => left > gutter.at === isRight && bandOf(height) === index
    return downwards(
      glyphs
        .filter((glyph) => !inRows.has(glyph) && isHere(glyph.left, glyph.base))
        .map((glyph) => moved(glyph, shift)),
      tables.filter((table) => !wide.includes(table) && isHere(table.left, table.top)),
    )
  }
  const flows = [...cuts, -Infinity].flatMap((cut, index) => [
    band(index, false),
    band(index, true),
    downwards(
      across.filter(({ base }) => base === cut).flatMap((row) => row.glyphs),
      wide.filter(({ top }) => top === cut),
    ),
  ])
  return flows.filter((flow) => flow.length)
}

const heightOf = (part: PrintedLine | RuledTable) => ('rows' in part ? part.top : part.base)

const downwards = (glyphs: readonly Glyph[], tables: readonly RuledTable[]): Flow =>
  [...printedLines(glyphs), ...tables].sort((a, b) => heightOf(b) - heightOf(a))

const moved = (glyph: Glyph, by: number): Glyph => ({ ...glyph, left: glyph.left - by, right: glyph.right - by })

/** No character of the row stands at that place, or near it. */
const isFree = ({ size, glyphs }: Row, at: number) => {
  const half = (size * WIDTH) / 2
  return glyphs.every(({ left, right, text }) => right <= at - half || left >= at + half || !text.trim())
}

/** Most of the lines leave that place free. */
const isOpen = (rows: readonly Row[], at: number) => rows.filter((row) => isFree(row, at)).length >= rows.length * FREE

export interface Gutter {
  at: number
  /** From the left edge of the left column to that of the right one. */
  shift: number
}

/** Where two columns of running text are parted; a table has such a place too, but its cells are seldom full. */
export function gutterOf(glyphs: readonly Glyph[]): Gutter | undefined {
  const rows = rowsOf(glyphs)
  const { left, right } = extent(glyphs)
  const places = Array.from({ length: 61 }, (_, index) => left + (right - left) * (0.3 + index / 150))
  const counts = places.map((at) => rows.filter((row) => isFree(row, at)).length)
  const most = Math.max(0, ...counts)
  const best = places.filter((_, index) => counts[index] === most)
  const at = best[Math.floor(best.length / 2)]
  if (at === undefined || most < FEWEST || !isOpen(rows, at)) return undefined
  const free = rows.filter((row) => isFree(row, at))
  const sides = [
    free.map((row) => row.glyphs.filter((glyph) => glyph.right <= at)),
    free.map((row) => row.glyphs.filter((glyph) => glyph.left >= at)),
  ].map((side) => side.filter((glyphs) => glyphs.length).map(extent))
  if (!sides.every(isRunningText)) return undefined
  const [one = 0, other = 0] = sides.map((side) => Math.min(...side.map((line) => line.left)))
  return { at, shift: other - one }
}

function isRunningText(lines: readonly { left: number; right: number }[]): boolean {
  const { left, right } = extent(lines)
  const full = lines.filter((line) => line.right - line.left >= (right - left) * FULL)
  return lines.length >= FEWEST / 2 && full.length * 2 >= lines.length
}

const extent = (parts: readonly { left: number; right: number }[]) => ({
  left: parts.reduce((least, part) => Math.min(least, part.left), Infinity),
  right: parts.reduce((most, part) => Math.max(most, part.right), -Infinity),
})
