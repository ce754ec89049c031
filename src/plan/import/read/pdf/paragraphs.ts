import { openingsIn } from '../../outline/index.ts'
import type { ParagraphBlock } from '../document.ts'
import { isClosed, joined } from '../tidy.ts'
import type { PrintedLine } from './lines.ts'

/** Where text begins and ends on pages of one size, in points. */
export interface Margins {
  left: number
  right: number
  /** Of the usual font. */
  size: number
  /** A step from line to line that is longer parts paragraphs; lines of a larger font stand wider. */
  gap: number
  /** Lines end where their last word does. */
  ragged: boolean
}

/** A line, its page, whether a page or a table stands between it and the line before, and the margins of its page. */
export type Flowing = PrintedLine & { at: number; apart: 'page' | 'table' | undefined; margins: Margins }

/** Lines put together to paragraphs by how they stand: where they begin, and whether the line before was full. */
export function paragraphsOf(lines: readonly Flowing[]): ParagraphBlock[] {
  const paragraphs: ParagraphBlock[] = []
  const opens = openingsIn(lines.map(({ text }) => text))
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const last = paragraphs.at(-1)
    if (before && last && runsOn(before, line, { opens: opens[index] ?? false, opened: opens[index - 1] ?? false }))
      last.text = joined(last.text, line.text)
    else paragraphs.push({ type: 'line', text: line.text, at: line.at })
  }
  return paragraphs
}

export function marginsOf(lines: readonly Omit<Flowing, 'margins' | 'at'>[]): Margins {
  const size = lines.map((line) => line.size).sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0
  const lefts = commonPlaces(lines.map((line) => line.left))
  const right = commonPlaces(lines.map((line) => line.right)).at(-1) ?? Math.max(0, ...lines.map((line) => line.right))
  const left = lefts[0] ?? lines[0]?.left ?? 0
  const long = lines.filter((line) => line.right - line.left > (right - left) * 0.75)
  const full = long.filter((line) => line.right > right - size * 0.6)
  return { left, right, size, gap: gapOf(lines), ragged: full.length * 2 < long.length }
}

/** Places at which more lines than by accident begin or end, in ascending order. */
function commonPlaces(places: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const place of places) counts.set(Math.round(place / 2), (counts.get(Math.round(place / 2)) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, places.length * 0.04))
    .map(([place]) => place * 2)
    .sort((a, b) => a - b)
}

/** Documents that part paragraphs by a little more room do so always with the same. */
function gapOf(lines: readonly Omit<Flowing, 'margins' | 'at'>[]): number {
  const steps = lines
    .flatMap((line, index) => (line.apart ? [] : [(lines[index - 1]?.base ?? line.base) - line.base]))
    .filter((step) => step > 0)
    .sort((a, b) => a - b)
  const leading = steps[Math.floor(steps.length / 2)] ?? 0
  const wider = steps.filter((step) => step > leading * 1.12 && step < leading * 1.45)
  const usual = wider[Math.floor(wider.length / 2)] ?? 0
  const alike = wider.filter((step) => Math.abs(step - usual) < 1.5)
  return leading * (alike.length >= Math.max(3, steps.length * 0.05) ? 1.12 : 1.45)
}

function runsOn(before: Flowing, line: Flowing, { opens, opened }: { opens: boolean; opened: boolean }): boolean {
  const { left, right, size, gap, ragged } = line.margins
  const em = line.size * 0.8
  const isCut = !isClosed(before.text)
  if (line.apart === 'table' || Math.abs(before.size - line.size) > line.size * 0.12) return false
  // Signatures and dates stand at the right.
  if (line.left > (left + right) / 2) return false
  if (!line.apart && before.base - line.base > gap * Math.max(1, line.size / size)) return false
  const isFull = before.right + line.first >= right - em * 0.4
  const isLong = before.right - left > (right - left) * 0.75 && isCut && !(opened && !/[，。；：]/.test(before.text))
  if (!isFull && !(ragged && isLong)) return false
  const isIndented = line.left > left + em * 0.8
  if (!isIndented) return isCut || !opens
  return isCut && !opens && Math.abs(line.left - before.left) < em * 0.4
}
