import type { Line } from '../section.ts'
import { couldHead, withoutCode } from './english-headings.ts'

/**
 * **Green Commutes**: a line all in bold that could stand over a text divides the part it stands in. One alone may only
 * be stressed, and the last line has no text below.
 */
export function withBoldHeadings(lines: readonly Line[]): Line[] {
  const found = new Set(
    lines.slice(0, -1).filter(({ level, bold, text }) => !level && bold && couldHead(withoutCode(text))),
  )
  if (found.size < 2) return [...lines]
  let above = 1
  return lines.map((line) => {
    above = line.level ?? above
    return found.has(line) ? { ...line, level: above + 1 } : line
  })
}
