import { type Mark, markOf } from '../../outline/index.ts'
import type { RawLine } from '../raw-lines.ts'

const INLINE_MARK =
  /(?<=[。；）\s])(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百]{1,4}[章节条]))/

/** A document that came as one line is broken before its numbered headings, and behind its title. */
export function unglued(lines: readonly RawLine[]): RawLine[] {
  const marked = lines.map((line) => markOf(line.text)).filter((mark): mark is Mark => mark !== undefined)
  if (marked.length >= 3) return [...lines]
  return lines.flatMap((line, index) => {
    if (line.text.length < 200) return [line]
    const [first = '', ...others] = line.text.split(INLINE_MARK)
    const head = index === 0 ? first.split(/(?<=^\S{4,60})\s+(?=\S{10})/) : [first]
    return [...head, ...others].map((part) => ({ ...line, text: part.trim() }))
  })
}
