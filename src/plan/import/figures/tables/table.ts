import { isEnglish } from '../../../../text/index.ts'
import { isRow } from '../../../table-row.ts'

/** A cell in its place: the index of its line, and where in it the text begins. */
export interface Cell {
  text: string
  line: number
  at: number
}

/** Rows of cells; the first is the head. */
export type Table = Cell[][]

/** Every table among lines: rows as `| a | b |`, or set apart by blanks. */
export function tablesIn(lines: readonly string[]): Table[] {
  const tables: Table[] = []
  let open: { table: Table; last: number; form: Form } | undefined
  for (const [index, line] of lines.entries()) {
    if (isRule(line) && open) open.last = index
    const row = isRule(line) ? undefined : rowOf(line, index)
    if (!row) continue
    const goesOn = open !== undefined && open.last === index - 1 && open.form === row.form && fits(open.table, row)
    if (goesOn && open) open.table.push(row.cells)
    else {
      open = { table: [row.cells], last: index, form: row.form }
      tables.push(open.table)
    }
    open = { table: open?.table ?? [], last: index, form: row.form }
  }
  return tables.map(withoutTitle).filter((table) => table.length >= 2)
}

/** A row that only its first cell fills, above one of several, is the title of the table or its unit: the head stands below. */
const withoutTitle = (table: Table): Table => {
  const head = table.findIndex((row) => row.filter(({ text }) => text).length > 1)
  const isTitled = table.slice(0, Math.max(0, head)).every(([first]) => first?.text)
  return isTitled ? table.slice(Math.max(0, head)) : table
}

type Form = 'piped' | 'spaced'

interface Row {
  form: Form
  cells: Cell[]
}

/** Rows that blanks set apart are a table only where each has as many cells. */
const fits = (table: Table, { form, cells }: Row) => form !== 'spaced' || table[0]?.length === cells.length

/** The line below the head of a Markdown table. */
const isRule = (line: string): boolean => /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?\|?\s*$/.test(line)

function rowOf(line: string, index: number): Row | undefined {
  if (isRow(line))
    return { form: 'piped', cells: split(line, index, /\|/g, line.indexOf('|') + 1, line.lastIndexOf('|')) }
  // In English a single blank stands between any two words.
  const blanks = isEnglish(line) ? / {2,}|\t+/g : /[ \u3000]+/g
  const spaced = !/[，。；]/.test(line) && line.trim().split(blanks).length >= 4
  return spaced ? { form: 'spaced', cells: split(line, index, blanks, 0, line.length) } : undefined
}

function split(line: string, index: number, separator: RegExp, from: number, until: number): Cell[] {
  const cells: Cell[] = []
  const ends = [...line.slice(0, until).matchAll(separator)].filter((found) => found.index >= from)
  let start = from
  for (const [end, next] of [
    ...ends.map((found) => [found.index, found.index + found[0].length] as const),
    [until, until] as const,
  ]) {
    const raw = line.slice(start, end)
    cells.push({ text: raw.trim(), line: index, at: start + (raw.length - raw.trimStart().length) })
    start = next
  }
  return cells
}
