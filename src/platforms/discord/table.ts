import type { Column } from '../../core/reply.ts'
import { inCode } from './escape.ts'

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u

/** Columns on a fixed-width screen: East Asian characters and pictures take two. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/\p{M}|\u200B/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1),
    0,
  )
}

/** A table as lines of equal columns, the heading first. */
export function tableLines(columns: readonly Column[], rows: readonly string[][]): string[] {
  const cells = [columns.map(({ label }) => label), ...rows].map((row) => columns.map((_, at) => inCode(row[at] ?? '')))
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ''))))
  const line = (row: string[]) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell))
        return columns[at]?.align === 'right' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  const [heading = [], ...body] = cells
  return [line(heading), rule, ...body.map(line)]
}
