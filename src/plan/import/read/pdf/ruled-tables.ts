import type { TableBlock } from '../document.ts'
import { joined } from '../tidy.ts'
import type { Glyph, Rule } from './extract.ts'
import { printedLines } from './lines.ts'

/** Lines closer than this, in points, are the same. */
const NEAR = 3
/** A page with more lines is a drawing. */
const MOST_RULES = 1500

export interface RuledTable {
  rows: string[][]
  top: number
  left: number
  right: number
  /** No line ends its last row, which may go on on the next page. */
  isOpen: boolean
}

/** The tables whose lines are drawn, and the characters that stand in none. */
export function ruledTables(
  glyphs: readonly Glyph[],
  drawn: readonly Rule[],
): { tables: RuledTable[]; rest: readonly Glyph[] } {
  let rest = glyphs
  const tables: RuledTable[] = []
  const rules = drawn.length > MOST_RULES ? [] : drawn
  for (const group of connected(rules)) {
    const grid = gridFrom(group)
    if (!grid) continue
    const inside = rest.filter((glyph) => placeOf(glyph, grid) !== undefined)
    if (!inside.length) continue
    rest = rest.filter((glyph) => placeOf(glyph, grid) === undefined)
    const [left = 0, right = 0] = [grid.xs[0], grid.xs.at(-1)]
    tables.push({ rows: cellsOf(grid, inside), top: grid.ys[0] ?? 0, left, right, isOpen: grid.isOpen })
  }
  return { tables, rest }
}

const isFlat = (rule: Rule) => rule.right - rule.left >= rule.top - rule.bottom

const touch = (one: Rule, other: Rule) =>
  one.left <= other.right + NEAR &&
  other.left <= one.right + NEAR &&
  one.bottom <= other.top + NEAR &&
  other.bottom <= one.top + NEAR

/** Rules that touch each other belong to one table. */
function connected(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules)
  const groups: Rule[][] = []
  for (const rule of rules) {
    if (!left.delete(rule)) continue
    const group = [rule]
    for (const member of group)
      for (const other of left) {
        if (!touch(member, other)) continue
        left.delete(other)
        group.push(other)
      }
    groups.push(group)
  }
  return groups
}

interface Grid {
  /** From left to right, and from top to bottom. */
  xs: number[]
  ys: number[]
  flat: Rule[]
  upright: Rule[]
  isOpen: boolean
}

/** Two columns and two rows at least: anything less is a frame or a line under a heading. */
function gridFrom(group: readonly Rule[]): Grid | undefined {
  const flat = group.filter(isFlat)
  const upright = group.filter((rule) => !isFlat(rule))
  const xs = places(upright.map(({ left, right }) => (left + right) / 2))
  const ys = places(flat.map(({ bottom, top }) => (bottom + top) / 2)).reverse()
  const [above, below] = [endOf(upright, 'top', ys[0]), endOf(upright, 'bottom', ys.at(-1))]
  const all = [...(above ?? []), ...ys, ...(below ?? [])]
  return xs.length >= 3 && all.length >= 3 ? { xs, ys: all, flat, upright, isOpen: below !== undefined } : undefined
}

/** Less is no row. */
const LEAST_ROW = 10

/** Where a page ends within a row, its lines go on beyond the last one that is drawn across. */
function endOf(upright: readonly Rule[], end: 'top' | 'bottom', last: number | undefined): [number] | undefined {
  const ends = upright.map((rule) => rule[end])
  const farthest = end === 'top' ? Math.max(...ends) : Math.min(...ends)
  const reach = ends.filter((place) => Math.abs(place - farthest) <= NEAR)
  return last !== undefined && reach.length >= 3 && Math.abs(farthest - last) >= LEAST_ROW ? [farthest] : undefined
}

/** Numbers that are near each other counted once, in ascending order. */
function places(numbers: readonly number[]): number[] {
  const found: number[] = []
  for (const number of [...numbers].sort((a, b) => a - b))
    if (number - (found.at(-1) ?? -Infinity) > NEAR) found.push(number)
  return found
}

function placeOf({ left, right, base, size }: Glyph, { xs, ys }: Grid): { row: number; column: number } | undefined {
  const [x, y] = [(left + right) / 2, base + size / 2]
  const column = xs.findIndex((from, index) => x >= from && x < (xs[index + 1] ?? -Infinity))
  const row = ys.findIndex((from, index) => y <= from && y > (ys[index + 1] ?? Infinity))
  return row < 0 || column < 0 ? undefined : { row, column }
}

/** Places between which no line is drawn are one cell, whose words stand in each of them. */
function cellsOf(grid: Grid, glyphs: readonly Glyph[]): string[][] {
  const [height, width] = [grid.ys.length - 1, grid.xs.length - 1]
  const cell = cellNumbers(grid, height, width)
  const inCell = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const place = placeOf(glyph, grid)
    const number = place && cell[place.row * width + place.column]
    if (number === undefined) continue
    const others = inCell.get(number) ?? []
    others.push(glyph)
    inCell.set(number, others)
  }
  const texts = new Map([...inCell].map(([number, inside]) => [number, cellText(inside)]))
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => texts.get(cell[row * width + column] ?? -1) ?? ''),
  )
}

const cellText = (glyphs: readonly Glyph[]) => printedLines(glyphs).reduce((text, line) => joined(text, line.text), '')

/** For each place the number of its cell: that of the place at its upper left. */
function cellNumbers(grid: Grid, height: number, width: number): number[] {
  const cell: number[] = []
  for (let place = 0; place < height * width; place++) {
    const [row, column] = [Math.floor(place / width), place % width]
    const left = isOpenLeft(grid, row, column) ? cell[place - 1] : undefined
    const above = isOpenAbove(grid, row, column) ? cell[place - width] : undefined
    cell.push(left ?? above ?? place)
  }
  return cell
}

function isOpenLeft({ xs, ys, upright }: Grid, row: number, column: number): boolean {
  const y = half(ys, row)
  return column > 0 && !upright.some((rule) => isNear(rule.left, xs[column]) && rule.bottom <= y && rule.top >= y)
}

function isOpenAbove({ xs, ys, flat }: Grid, row: number, column: number): boolean {
  const x = half(xs, column)
  return row > 0 && !flat.some((rule) => isNear(rule.bottom, ys[row]) && rule.left <= x && rule.right >= x)
}

const half = (places: readonly number[], at: number) => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2

const isNear = (one: number, other: number | undefined) => other !== undefined && Math.abs(one - other) <= NEAR

/** A table that goes on over the page says the names of its columns again; a row may go on, too. */
export function continued(table: TableBlock, rows: readonly string[][], isOpen: boolean): boolean {
  if (table.rows[0]?.length !== rows[0]?.length) return false
  const own = rows.findIndex((row, index) => row.join('\t') !== table.rows[index]?.join('\t'))
  const more = own < 0 ? [] : rows.slice(own)
  const last = table.rows.at(-1)
  const rest = isOpen && last ? more.shift() : undefined
  for (const [column, text] of rest?.entries() ?? []) if (last) last[column] = joined(last[column] ?? '', text)
  table.rows.push(...more)
  return true
}
