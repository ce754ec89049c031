import type { Note } from '../document.ts'
import { bareNumber, pageNumber } from '../page-number.ts'
import type { Glyph, Page, Rule } from './extract.ts'
import { printedLines, type Row, rowsOf } from './lines.ts'

/** Notes are set in a smaller size than the text, and their marks in a still smaller one. */
const NOTE_SIZE = 0.92
const MARK_SIZE = 0.75
const RAISED = 0.12

const MARK = /^(?:[①-⑳]|[[〔(（]?\d{1,2}[\])）〕]?|[*※]{1,3})/

type PrintedNote = Pick<Note, 'mark' | 'text'>

/** A raised number of a page. */
interface Raised {
  mark: string
  glyphs: Glyph[]
  /** Behind a word or %: it belongs to no amount, whether its note is found or not. */
  isMark: boolean
}

interface Noted {
  notes: PrintedNote[]
  /** The rows that they take. */
  rows: Row[]
}

/**
 * Characters of each page without its footnotes and their marks in the text, and the notes: those of the page, or at
 * the end of the text those of the pages before.
 */
export function withoutNotes(
  pages: readonly Page[],
  usual: number,
): { glyphs: readonly Glyph[]; notes: PrintedNote[] }[] {
  const gone = new Set<Glyph>()
  let open: Raised[] = []
  const found = pages.map((page): PrintedNote[] => {
    const rows = rowsOf(page.glyphs)
    const own = raisedIn(page.glyphs, rows)
    const circled = page.glyphs.filter(({ text, size }) => /[①-⑳]/.test(text) && size > usual * NOTE_SIZE)
    const foot = footOf(rows, usual)
    const here = notesIn(foot, [...own.map(({ mark }) => mark), ...circled.map(({ text }) => text)])
    const isLate = !here.notes.length && !page.rules.some(isUpright)
    const noted = isLate
      ? notesIn(
          foot,
          open.map(({ mark }) => mark),
        )
      : here
    const known = new Set(noted.notes.map(({ mark }) => mark))
    const told = (isLate ? open : own).filter(({ mark }) => known.has(mark))
    const taken = [...noted.rows, ...told, ...own.filter(({ isMark }) => isMark)]
    for (const glyph of taken.flatMap(({ glyphs }) => glyphs)) gone.add(glyph)
    open = [...open, ...own].filter(({ mark }) => !known.has(mark))
    return noted.notes
  })
  return pages.map(({ glyphs }, index) => ({
    glyphs: glyphs.filter((glyph) => !gone.has(glyph)),
    notes: found[index] ?? [],
  }))
}

const isUpright = ({ left, right, bottom, top }: Rule) => top - bottom > right - left

/** From the first row that begins with one of the marks on. */
function notesIn(foot: readonly Row[], marks: readonly string[]): Noted {
  const first = foot.findIndex((row) => marks.includes(bare(markOf(row))))
  const rows = first < 0 ? [] : foot.slice(first)
  const notes: PrintedNote[] = []
  for (const row of rows) {
    const text = textOf(row)
    const mark = markOf(row)
    const last = notes.at(-1)
    if (mark && marks.includes(bare(mark))) notes.push({ mark: bare(mark), text: text.slice(mark.length).trim() })
    else if (last) last.text += text
  }
  return { notes, rows }
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

/**
 * Small and raised beside the character before it, or where none is near beside its row: a row may run over two columns,
 * and one beside a heading is no raised text.
 */
function raisedIn(glyphs: readonly Glyph[], rows: readonly Row[]): Raised[] {
  const inRow = new Set(rows.flatMap((row) => row.glyphs.filter((glyph) => isRaised(glyph, row))))
  const raised: Raised[] = []
  let before: Glyph | undefined
  for (const glyph of glyphs) {
    const last = raised.at(-1)
    const beside = before && Math.abs(glyph.left - before.right) < before.size ? before : undefined
    if (last && goesOn(last, beside, glyph)) {
      last.mark += glyph.text
      last.glyphs.push(glyph)
    } else if (beside ? isRaised(glyph, beside) : inRow.has(glyph))
      raised.push({ mark: glyph.text, glyphs: [glyph], isMark: WORD_END.test(beside?.text ?? '') })
    if (glyph.text.trim()) before = glyph
  }
  return raised
}

const goesOn = ({ glyphs }: Raised, beside: Glyph | undefined, glyph: Glyph) =>
  glyphs.at(-1) === beside && canMark(glyph) && glyph.base === beside?.base

/** 平方米² is no mark. */
const WORD_END = /[^米里\P{Script=Han}]|[%％‰。，；、”》]/u
const canMark = ({ text }: Glyph) => /[\d①-⑳*※]/.test(text)

const isRaised = (glyph: Glyph, { base, size }: { base: number; size: number }) =>
  canMark(glyph) && glyph.size < size * MARK_SIZE && glyph.base > base + size * RAISED && glyph.base < base + size

/** The small lines at the bottom of a page, above its number. */
function footOf(rows: readonly Row[], usual: number): Row[] {
  const lines = rows.filter((row) => {
    const text = textOf(row)
    return text && pageNumber(text) === undefined && bareNumber(text) === undefined
  })
  const end = lines.findLastIndex(({ size }) => size > usual * NOTE_SIZE)
  return end < 0 ? [] : lines.slice(end + 1)
}
