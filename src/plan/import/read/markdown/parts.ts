import { fittedRow } from '../../../table-row.ts'
import type { Note } from '../document.ts'
import { carriedDown } from '../lost-spans.ts'
import { type RawLine, rawLines } from '../raw-lines.ts'

/** A line of running text, or something that takes several lines. */
export type MarkdownPart =
  | { line: RawLine }
  | { note: Note }
  | { rows: string[][]; at: number }
  | { html: string; at: number }
  | { hidden: string; at: number }

const HEADING = /^(#{1,6})(?:[ \t]+|$)(.*)$/
const RULE = /^(?:(?:\*[ \t]?){3,40}|(?:-[ \t]?){3,80}|(?:_[ \t]?){3,80}|={3,80})$/
const BULLET = /^[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/
const ORDERED = /^(\d{1,4})([.)])[ \t]+/
const NOTE = /^\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$/
const DELIMITER = /^\|?[ \t]{0,9}:?-+:?[ \t]{0,99}(?:\|[ \t]{0,99}:?-+:?[ \t]{0,99})*\|?$/
const FENCE = /^(?:```|~~~)/

interface Reader {
  lines: RawLine[]
  next: number
  /** The list that is being counted where it numbers every item 1. */
  list: number
}

/** A text in Markdown, part by part. */
export function* linesOfMarkdown(text: string): Generator<MarkdownPart> {
  const reader: Reader = { lines: rawLines(text), next: 0, list: 0 }
  yield* frontMatter(reader)
  while (reader.next < reader.lines.length) yield* part(reader)
}

function* part(reader: Reader): Generator<MarkdownPart> {
  const line = reader.lines[reader.next]
  const below = reader.lines[reader.next + 1]
  reader.next++
  if (!line) return
  if (line.text.startsWith('<!--')) yield* block(reader, line, '-->', (hidden, at) => ({ hidden, at }))
  else if (/^<table[\s>]/i.test(line.text)) yield* block(reader, line, '</table>', (html, at) => ({ html, at }))
  else if (FENCE.test(line.text)) yield* fenced(reader)
  else if (below && isTable(line, below)) yield table(reader, line)
  else if (!RULE.test(line.text)) yield* running(reader, line, below)
}

/** A row of dashes under the names of the columns; rows that begin and end with a line are told without it. */
const isTable = ({ text }: RawLine, below: RawLine) =>
  (text.includes('|') && below.text.includes('-') && DELIMITER.test(below.text)) ||
  (isFramed(text) && isFramed(below.text) && !below.gap)

const isFramed = (text: string) => /^\|.*\|$/.test(text)

function* running(reader: Reader, line: RawLine, below: RawLine | undefined): Generator<MarkdownPart> {
  const [, mark, words = ''] = HEADING.exec(line.text) ?? []
  const [, noted, note = ''] = NOTE.exec(line.text) ?? []
  if (mark) yield { line: { ...line, text: words.replace(/[ \t]#{1,6}$/, ''), level: mark.length, opens: true } }
  else if (noted) yield { note: { type: 'note', mark: noted, text: note, at: line.at } }
  else if (below && isUnderline(line, below)) {
    reader.next++
    yield { line: { ...line, level: below.text.startsWith('=') ? 1 : 2, opens: true } }
  } else yield { line: item(reader, line) }
}

/** === or --- under a line makes it a heading; behind a whole paragraph it is a rule. */
const isUnderline = (line: RawLine, below: RawLine) =>
  /^(?:={2,80}|-{3,80})$/.test(below.text) && !below.gap && line.text.length <= 60 && !/[。；，.;,|]$/.test(line.text)

/** The line without its mark of a list or a quotation. A list that says 1. before every item is counted. */
function item(reader: Reader, line: RawLine): RawLine {
  const quoted = line.text.replace(/^(?:>[ \t]?){1,9}/, '')
  const [mark, number, sign] = ORDERED.exec(quoted) ?? []
  if (mark) {
    reader.list = number === '1' ? reader.list + 1 : 0
    const shown = number === '1' && reader.list > 1 ? String(reader.list) : number
    return { ...line, text: `${shown}${sign} ${quoted.slice(mark.length)}`, opens: true }
  }
  if (!line.indented) reader.list = 0
  const bullet = BULLET.exec(quoted)?.[0] ?? ''
  return { ...line, text: quoted.slice(bullet.length), ...(bullet && { opens: true }) }
}

function* block(
  reader: Reader,
  first: RawLine,
  end: string,
  make: (text: string, at: number) => MarkdownPart,
): Generator<MarkdownPart> {
  const lines = [first.text]
  while (!lines.at(-1)?.toLowerCase().includes(end) && reader.next < reader.lines.length)
    lines.push(reader.lines[reader.next++]?.text ?? '')
  yield make(lines.join('\n'), first.at)
}

function* fenced(reader: Reader): Generator<MarkdownPart> {
  for (let line = reader.lines[reader.next++]; line && !FENCE.test(line.text); line = reader.lines[reader.next++])
    yield { line: { ...line, opens: true } }
}

/** A table; rows of dashes may stand below any of its rows, and a row of one cell, as a title is, says nothing of its width. */
function table(reader: Reader, header: RawLine): MarkdownPart {
  const rows = [cellsOf(header.text)]
  for (let line = reader.lines[reader.next]; line?.text.includes('|') && !line.gap; line = reader.lines[++reader.next])
    if (!DELIMITER.test(line.text)) rows.push(cellsOf(line.text))
  const width = rows.find((row) => row.length > 1)?.length ?? 1
  const fitted = carriedDown(rows, width).map((row) => fittedRow(row, width, (cell) => cell))
  return {
    rows: fitted.map((row) =>
      Array.from({ length: width }, (_, at) => (at === width - 1 ? row.slice(at).join(' ') : (row[at] ?? ''))),
    ),
    at: header.at,
  }
}

const cellsOf = (row: string) =>
  row
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

/** What programs write at the top of a file between two lines of dashes. */
function* frontMatter(reader: Reader): Generator<MarkdownPart> {
  const [first] = reader.lines
  const end = reader.lines.slice(1, 60).findIndex(({ text }) => text === '---') + 1
  const inside = reader.lines.slice(1, end)
  if (first?.text !== '---' || first.at !== 1 || !inside.some(({ text }) => /^[\w-]{1,40}:/.test(text))) return
  reader.next = end + 1
  yield { hidden: inside.map(({ text }) => text).join('\n'), at: 1 }
}
