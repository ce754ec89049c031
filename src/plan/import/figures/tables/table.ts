import { isEnglish } from '../../../../text/index.ts'
import { isRow } from '../../row.ts'

/** A cell in its place: the index of its line, and where in it the text begins. */
export interface Cell {
  text: string
  line: number
  at: number
}

/** Rows of cells; the first is the head. */
export type Table = Cell[][]

/** Every table among lines: rows as `| a | b |`, set apart by blanks, or one cell a line. */
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
  return [...tables.filter((table) => table.length >= 2), ...flattened(lines)]
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

const SHORT = 24
const VALUE = /^[〔[（(]?\s*[><≥≤＞＜约]?\s*\d[\d.,]*\s*[%％‰]?[^，。；]{0,6}[〕\])）]?$|^[-—–/]+$/

/** A table of which each cell came as a line: the head names a year, and every row has as many cells as the head. */
function flattened(lines: readonly string[]): Table[] {
  for (const [start, line] of lines.entries()) {
    if (
      !/指\s*标|名\s*称|measure|^\s*序\s*号\s*$/i.test(line) ||
      line.length > SHORT ||
      /^\s*(?:专栏|表|附表)/.test(line)
    )
      continue
    for (let width = 3; width <= 8; width++) {
      const table = chunked(lines, start, width)
      if (table) return [table]
    }
  }
  return []
}

function chunked(lines: readonly string[], start: number, width: number): Table | undefined {
  const cell = (index: number): Cell => ({ text: (lines[index] ?? '').trim(), line: index, at: 0 })
  const rows: Table = []
  for (let at = start; at + width <= lines.length; at += width) {
    const row = Array.from({ length: width }, (_, offset) => cell(at + offset))
    if (row.some(({ text }) => text.length > SHORT) || (at > start && !isMeasured(row))) break
    rows.push(row)
  }
  const [head, ...body] = rows
  const named = head?.some(({ text }) => /(?:19|20)\d\d|目标值|预期值|指标值|target/i.test(text))
  return named && body.length >= 2 && isAligned(body, width) ? rows : undefined
}

/** Whether one column holds nothing but values that are no running numbers, and another nothing but words. */
function isAligned(body: Table, width: number): boolean {
  const columns = Array.from({ length: width }, (_, at) => body.map((row) => row[at]?.text ?? ''))
  const measured = columns.some((texts) => texts.every(isValue) && texts.some((text, at) => text !== String(at + 1)))
  return measured && columns.some((texts) => texts.every((text) => /\p{L}{2}/u.test(text) && !isValue(text)))
}

/** 下降15%, <1, 较2020年提高3% */
const isValue = (text: string): boolean =>
  VALUE.test(text.replace(/^(?:较.{1,8})?(?:下降|降低|减少|增长|提高|提升)/, ''))

const isMeasured = (row: readonly Cell[]): boolean =>
  row.some(({ text }) => /\p{L}{2}/u.test(text)) && row.slice(1).some(({ text }) => isValue(text) && /\d/.test(text))
