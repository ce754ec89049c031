import type { Note } from '../document.ts'
import { bareNumber, pageNumber } from '../page-number.ts'
import type { Glyph, Page } from './extract.ts'
import { printedLines, type Row, rowsOf } from './lines.ts'

/** Notes are set in a smaller size than the text, and their marks in a still smaller one. */
const NOTE_SIZE = 0.92
const MARK_SIZE = 0.75
const RAISED = 0.12

const MARK = /^(?:[①-⑳]|[[〔(（]?\d{1,2}[\])）〕]?|[*※]{1,3})/

/** Characters of a page without its footnotes and their marks in the text, and the notes. */
export function withoutNotes(
  glyphs: readonly Glyph[],
  usual: number,
): { glyphs: readonly Glyph[]; notes: Pick<Note, 'mark' | 'text'>[] } {
  const rows = rowsOf(glyphs)
  const raised = rows.flatMap(raisedIn)
  const marks = new Set(raised.map(({ text }) => text))
  const circled = new Set(glyphs.filter(({ text, size }) => /[①-⑳]/.test(text) && size > usual * NOTE_SIZE))
  for (const { text } of circled) marks.add(text)
  const foot = footOf(rows, usual)
  const first = foot.findIndex((row) => marks.has(bare(markOf(row))))
  if (first < 0) return { glyphs: glyphs, notes: [] }
  const taken = foot.slice(first)
  const notes: { mark: string; text: string }[] = []
  for (const row of taken) {
    const text = textOf(row)
    const mark = markOf(row)
    const last = notes.at(-1)
    if (mark && marks.has(bare(mark))) notes.push({ mark: bare(mark), text: text.slice(mark.length).trim() })
    else if (last) last.text += text
  }
  const known = new Set(notes.map(({ mark }) => mark))
  const gone = new Set([...taken.flatMap((row) => row.glyphs), ...raised.filter(({ text }) => known.has(text))])
  return { glyphs: glyphs.filter((glyph) => !gone.has(glyph)), notes }
}

/** The size that most characters are set in. */
export function usualSize(pages: readonly Page[]): number {
  const counts = new Map<number, number>()
  for (const { glyphs } of pages)
    for (const { size } of glyphs) counts.set(Math.round(size * 2), (counts.get(Math.round(size * 2)) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return (most?.[0] ?? 0) / 2
}

const textOf = (row: Row) => printedLines(row.glyphs)[0]?.text ?? ''
const markOf = (row: Row) => MARK.exec(textOf(row))?.[0] ?? ''
const bare = (mark: string) => mark.replace(/[^①-⑳\d*※]/g, '')

const raisedIn = ({ base, size, glyphs }: Row): Glyph[] =>
  glyphs.filter(
    (glyph) => glyph.size < size * MARK_SIZE && glyph.base > base + size * RAISED && /[\d①-⑳*※]/.test(glyph.text),
  )

/** The small lines at the bottom of a page, above its number. */
function footOf(rows: readonly Row[], usual: number): Row[] {
  const lines = rows.filter((row) => {
    const text = textOf(row)
    return text && pageNumber(text) === undefined && bareNumber(text) === undefined
  })
  const end = lines.findLastIndex(({ size }) => size > usual * NOTE_SIZE)
  return end < 0 ? [] : lines.slice(end + 1)
}
