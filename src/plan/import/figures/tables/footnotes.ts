import type { Table } from './table.ts'

/** What the notes below tables take from them: their lines, and the marks that stand behind names. */
interface Footnotes {
  lines: ReadonlySet<number>
  tables: Table[]
}

const NOTE_LINE = /^\s*[[(（【〔]?(\d{1,2}|[①-⑳])[\])）】〕]?[\s.、:：]*(?=\p{Script=Han})/u

/** 专利拥有量1 in a row and 1 指… below the table: the number is the mark of a note, which explains and sets nothing. */
export function footnotesOf(tables: readonly Table[], texts: readonly string[]): Footnotes {
  const notes = new Set<number>()
  const plain = tables.map(withYearlyMarks(texts)).map((table): Table => {
    const marked = table.flatMap((row) => row.flatMap(({ text }) => markOf(text) ?? []))
    if (!marked.length) return table
    const below = noteLines(texts, (table.at(-1)?.[0]?.line ?? 0) + 1).filter(({ mark }) => marked.includes(mark))
    for (const { line } of below) notes.add(line)
    const noted = new Set(below.map(({ mark }) => mark))
    return table.map((row) => row.map((cell) => ({ ...cell, text: withoutMark(cell.text, noted) })))
  })
  return { lines: notes, tables: plain }
}

/** The numbered lines from one on, with what may stand between them. */
const noteLines = (texts: readonly string[], from: number): { line: number; mark: string }[] =>
  texts.slice(from).flatMap((text, index) => {
    const mark = NOTE_LINE.exec(text)?.[1]
    return mark ? [{ line: from + index, mark }] : []
  })

/** Behind a name, or between it and its unit in brackets. */
const MARK = /(?<=\p{Script=Han})(\d{1,2}|[①-⑳])(?=$|[（(])/u

const markOf = (text: string): string | undefined => MARK.exec(text)?.[1]

const withoutMark = (text: string, noted: ReadonlySet<string>): string =>
  noted.has(markOf(text) ?? '') ? text.replace(MARK, '') : text

/** 带*为年均增速, *数据为年均值 below a table. */
const YEARLY_MARK = /[*＊][^。；]{0,12}年均/
const MARKED = /^[*＊](?=\s?[-−]?\d)/

/** *6, where a note says so, is 6 every year: the cell then says it itself, and its number keeps its place in the line. */
const withYearlyMarks =
  (texts: readonly string[]) =>
  (table: Table): Table => {
    const below = texts.slice((table.at(-1)?.[0]?.line ?? 0) + 1)
    if (!below.some((text) => YEARLY_MARK.test(text))) return table
    const shift = YEARLY.length - 1
    return table.map((row) =>
      row.map((cell) =>
        MARKED.test(cell.text) ? { ...cell, text: cell.text.replace(MARKED, YEARLY), at: cell.at - shift } : cell,
      ),
    )
  }

const YEARLY = '年均增长'
