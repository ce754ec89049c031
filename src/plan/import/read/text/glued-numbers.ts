import type { RawLine } from '../raw-lines.ts'
import { isClosed } from '../tidy.ts'

/** A text of fewer pages tells nothing. */
const FEWEST_PAGES = 5
/** Numbers on lines that follow each other are those of rows. */
const FEWEST_LINES = 3
/** Most pages end in the middle of a sentence; a list's numbers begin one. */
const CUT = 0.6

/** 12持世界第一, 425.1.3 提升…: numbers of pages that some programs put before the first line of each. */
export function withoutGluedNumbers(lines: readonly RawLine[]): RawLine[] {
  const pages = longestCount(lines)
  const cut = [...pages.keys()].filter((at) => !isClosed(lines[at - 1]?.text ?? '。'))
  const places = [...pages.keys()]
  const apart = Math.max(...places) - Math.min(...places) >= pages.size * FEWEST_LINES
  if (pages.size < FEWEST_PAGES || !apart || cut.length < pages.size * CUT) return [...lines]
  return lines.map((line, at) => {
    const number = pages.get(at)
    return number === undefined ? line : { ...line, text: line.text.slice(String(number).length).trim(), cut: true }
  })
}

interface Count {
  at: number
  number: number
  length: number
  before?: Count
}

/** The longest run of numbers that count up by one, by the lines that they stand on. */
function longestCount(lines: readonly RawLine[]): Map<number, number> {
  const counts = new Map<number, Count>()
  let longest: Count | undefined
  for (const [at, { text }] of lines.entries()) {
    const here = numbersBefore(text).map((number): Count => {
      const before = counts.get(number - 1)
      return { at, number, length: (before?.length ?? 0) + 1, ...(before && { before }) }
    })
    for (const count of here) {
      if (count.length >= (counts.get(count.number)?.length ?? 0)) counts.set(count.number, count)
      if (count.length > (longest?.length ?? 0)) longest = count
    }
  }
  const found = new Map<number, number>()
  for (let count = longest; count; count = count.before) found.set(count.at, count.number)
  return found
}

/** The numbers that a line may begin with, glued to a word or to the number of a heading. */
function numbersBefore(text: string): number[] {
  const digits = /^\d{1,5}/.exec(text)?.[0] ?? ''
  return [1, 2, 3].flatMap((length) => {
    const rest = text.slice(length)
    const isGlued = length < digits.length ? /^[1-9]\d?(?:\.\d{1,2}){1,3}(?!\d)/ : /^ ?[\p{Script=Han}“《（‘]/u
    return length <= digits.length && isGlued.test(rest) ? [Number(digits.slice(0, length))] : []
  })
}
