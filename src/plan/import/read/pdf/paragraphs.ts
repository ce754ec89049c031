import { markOf } from '../../outline/index.ts'
import { isClosed, joined } from '../tidy.ts'
import type { PrintedLine } from './lines.ts'

/** Where text begins and ends on the pages of a document, in points. */
export interface Margins {
  left: number
  right: number
  /** From one line to the next. */
  leading: number
}

/** A line, and whether a page or a table stands between it and the line before. */
export type Flowing = PrintedLine & { apart: 'page' | 'table' | undefined }

/** Lines put together to paragraphs by how they stand: where they begin, and whether the line before was full. */
export function paragraphsOf(lines: readonly Flowing[], margins: Margins): string[] {
  const paragraphs: string[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const last = paragraphs.length - 1
    if (before && last >= 0 && runsOn(before, line, margins))
      paragraphs[last] = joined(paragraphs[last] ?? '', line.text)
    else paragraphs.push(line.text)
  }
  return paragraphs
}

export function marginsOf(lines: readonly Flowing[]): Margins {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b)
  const lefts = new Map<number, number>()
  for (const { left } of lines) lefts.set(Math.round(left / 2), (lefts.get(Math.round(left / 2)) ?? 0) + 1)
  const common = [...lefts].filter(([, count]) => count >= Math.max(2, lines.length * 0.04)).map(([left]) => left * 2)
  const steps = lines
    .flatMap((line, index) => (line.apart ? [] : [(lines[index - 1]?.base ?? line.base) - line.base]))
    .filter((step) => step > 0)
    .sort((a, b) => a - b)
  return {
    left: common.reduce((least, left) => Math.min(least, left), common[0] ?? lines[0]?.left ?? 0),
    right: rights[Math.floor(rights.length * 0.97)] ?? 0,
    leading: steps[Math.floor(steps.length / 2)] ?? 0,
  }
}

function runsOn(before: PrintedLine, line: Flowing, { left, right, leading }: Margins): boolean {
  const em = line.size * 0.8
  if (line.apart === 'table' || Math.abs(before.size - line.size) > line.size * 0.12) return false
  if (!line.apart && before.base - line.base > leading * 1.45) return false
  if (before.right + line.first < right - em * 0.4) return false
  const isIndented = line.left > left + em * 0.8
  if (!isIndented) return !(isClosed(before.text) && markOf(line.text))
  const isColumn = Math.abs(line.left - before.left) < em * 0.4
  return isColumn && !isClosed(before.text) && !markOf(line.text)
}
