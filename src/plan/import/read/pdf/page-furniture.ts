import { bareNumber, furnitureKey, pageNumber } from '../page-number.ts'
import type { PrintedLine } from './lines.ts'

/** How much of a page's height its head and foot take. */
const ZONE = 0.13

export interface PrintedPage {
  height: number
  lines: PrintedLine[]
}

/** The lines that stand on pages, not in the text: numbers of pages, and what is said at the same place again. */
export function furnitureOf(pages: readonly PrintedPage[]): Set<PrintedLine> {
  const edges = pages.map(({ height, lines }) =>
    lines.filter(({ base }) => base < height * ZONE || base > height * (1 - ZONE)),
  )
  const places = new Map<string, number>()
  for (const lines of edges)
    for (const key of new Set(lines.flatMap(keysOf))) places.set(key, (places.get(key) ?? 0) + 1)
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)))
  const isRepeated = (line: PrintedLine) => keysOf(line).some((key) => (places.get(key) ?? 0) >= enough)
  return new Set(
    edges.flatMap((lines, index) =>
      lines.filter(
        (line) => pageNumber(line.text) !== undefined || isRepeated(line) || isOuterNumber(line, pages[index], index),
      ),
    ),
  )
}

/** The text and how high it stands; the place may differ by a few points, so that it has two names. */
const keysOf = ({ text, base }: PrintedLine): string[] =>
  text.length > 60 ? [] : [0, 1].map((shift) => `${shift} ${Math.round(base / 8 + shift / 2)} ${furnitureKey(text)}`)

/** A number alone at the very edge that counts with the pages, whichever of the first ones is 1. */
function isOuterNumber(line: PrintedLine, page: PrintedPage | undefined, index: number): boolean {
  const number = bareNumber(line.text)
  if (number === undefined || !page) return false
  const isOuter = page.lines.every(({ base }) => base >= line.base) || page.lines.every(({ base }) => base <= line.base)
  return isOuter && number <= index + 1 && number >= index - 10
}
