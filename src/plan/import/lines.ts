import { fold } from '../../text/index.ts'
import { squashed } from '../quote.ts'
import { type Mark, markOf } from './outline/index.ts'
import type { Line } from './section.ts'

/** The lines of a text that carry words, with page numbers, tables of contents and hard wraps taken out. */
export function linesOf(text: string): { lines: Line[]; dropped: Line[] } {
  const raw = unglued(
    text.split(/\r\n|\n|\r|\f|\u2028|\u2029/).map((line, index) => ({ number: index + 1, text: tidy(line) })),
  ).filter((line) => line.text)
  const { kept, dropped } = withoutContents(raw.filter((line) => !isPageNumber(line.text)))
  return { lines: unwrapped(kept), dropped }
}

const tidy = (line: string) => line.replace(/\p{Cf}/gu, '').trim()

const isPageNumber = (text: string) =>
  /^(?:[-—－–]+\s*\d{1,3}\s*[-—－–]+|第\s*\d{1,3}\s*页(?:\s*共\s*\d+\s*页)?)$/.test(text)

const LEADERS = /[.…·\s]*\d*$/

/** A heading as a table of contents has it, without dots and page number. */
const entryName = (text: string) => squashed(fold(text).replace(LEADERS, ''))

/** Several headings on one line, and no sentence among them. */
function isGluedContents(text: string): boolean {
  const headings = text.match(/第[一二三四五六七八九十百]+[章节篇]|(?:^|[\s.…·\d])[一二三四五六七八九十]+、/g) ?? []
  return headings.length >= 3 && !/[。；]/.test(text)
}

function withoutContents(lines: Line[]): { kept: Line[]; dropped: Line[] } {
  const glued = lines.filter((line) => isGluedContents(line.text))
  const rest = lines.filter((line) => !glued.includes(line))
  const at = rest.findIndex((line) => /^(?:目\s*[录次]|contents|table of contents)[:：]?$/i.test(line.text))
  if (at < 0) return { kept: rest, dropped: glued }
  const until = endOfContents(rest, at)
  return { kept: [...rest.slice(0, at), ...rest.slice(until)], dropped: [...glued, ...rest.slice(at, until)] }
}

/** An entry of the contents has dots or a page number behind it, or stands again further on. */
function endOfContents(lines: Line[], at: number): number {
  const names = lines.map(({ text }) => entryName(text))
  const end = lines.findIndex(({ text }, index) => {
    if (index <= at) return false
    const again = names.lastIndexOf(names[index] ?? '') > index
    return !again && !/(?:[.…·]{2,}|\s)\s*\d{1,3}$/.test(fold(text))
  })
  return end < 0 ? at + 1 : end
}

const CLOSED = /[。；：:;！!？?”）)】》…]$/

/** Lines cut at a fixed width, as text taken from a PDF has them, are joined again. */
function unwrapped(lines: Line[]): Line[] {
  const long = lines.filter((line) => line.text.length >= 18)
  const width = Math.max(0, ...long.map((line) => line.text.length))
  const open = long.filter((line) => !CLOSED.test(line.text) && line.text.length >= width - 6)
  if (long.length < 8 || width > 60 || open.length < long.length * 0.5) return lines
  const joined: Line[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    const last = before?.text.split('\n').at(-1) ?? ''
    const runsOn = last.length >= width - 6 && !/[。；：！？]$/.test(last) && !markOf(line.text)
    if (before && runsOn) before.text += `\n${line.text}`
    else joined.push({ ...line })
  }
  return joined.map((line) => ({ ...line, text: line.text.replaceAll('\n', '') }))
}

const INLINE_MARK =
  /(?<=[。；）\s])(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百]{1,4}[章节条]))/

/** A document that came as one line is broken before its numbered headings, and behind its title. */
function unglued(lines: Line[]): Line[] {
  const marked = lines.map((line) => markOf(line.text)).filter((mark): mark is Mark => mark !== undefined)
  if (marked.length >= 3) return lines
  return lines.flatMap(({ number, text }, index) => {
    if (text.length < 200) return [{ number, text }]
    const [first = '', ...others] = text.split(INLINE_MARK)
    const head = index === 0 ? first.split(/(?<=^\S{4,60})\s+(?=\S{10})/) : [first]
    return [...head, ...others].map((part) => ({ number, text: tidy(part) }))
  })
}
