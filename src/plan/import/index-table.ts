import type { Aim } from './find-targets.ts'
import { fold } from './fold.ts'
import { boundsOf } from './kind.ts'
import { quantitiesIn } from './quantity.ts'
import type { Line } from './section.ts'
import { isRate } from './units.ts'

interface Cell {
  text: string
  /** The line it stands on, and where in that line's words. */
  row: number
}

const VALUE =
  /^(?:[〔[(]?\s*(?:[><≥≤＞＜]|约|左右|不低于|不超过|达到)?\s*\d[\d,]*(?:\.\d+)?\s*(?:%|‰)?\s*(?:[-—~]\s*\d[\d.]*\s*%?)?\s*(?:以上|以下|左右|以内|倍|个百分点|[\p{Script=Han}]{1,3})?\s*[〕\])]?\*?|[-—–]{1,3}|\/|\*)$/u
const EMPTY = /^(?:[-—–]{1,3}|\/|\*)$/
const NATURE = /^(?:预期性?|约束性?|指导性|预期值|约束值)$/
const YEAR_COLUMN = /(20\d\d)\s*年?/
const NOT_NAMES =
  /^(?:指标|序号|类别|单位|属性|指标名称|主要指标|名称|指标属性|现状值|目标值|备注|年均.*|累计.*|\[.*\]|领域|方面)$/

/** A table of indicators in text form: each row's name, unit and the value for the last year of its header. */
export function tableAims(lines: readonly Line[], periodEnd: string): { aims: Aim[]; unread: string[] } {
  const cells = cellsOf(lines.slice(1))
  const header = headerOf(cells)
  const rows = rowsOf(cells.slice(header.length), header.columns)
  const unread: string[] = []
  const aims = rows.flatMap((row, index) => {
    const aim = rowAim(row, header, periodEnd, index)
    if (!aim) unread.push(row.name)
    return aim ? [aim] : []
  })
  return { aims, unread }
}

const cellsOf = (lines: readonly Line[]): Cell[] =>
  lines.flatMap(({ text }, row) =>
    text
      .split(/[\s\u3000|｜\t]+/)
      .filter((part) => part && !/^:?-{3,}:?$/.test(part))
      .map((part) => ({ text: part, row })),
  )

interface Header {
  length: number
  /** Place of the target's column among the value columns, and its year. */
  column: number
  columns: number
  year?: string
}

/** The header ends with the cell before the first row that has a value. */
function headerOf(cells: readonly Cell[]): Header {
  const firstValue = cells.findIndex(({ text }) => isValue(text))
  const name = cells.findLastIndex((cell, index) => index < firstValue && isName(cell.text))
  const length = Math.max(0, name)
  const columns = cells
    .slice(0, length)
    .filter(({ text }) => isValueColumn(fold(text)))
    .map(({ text }) => fold(text))
  const years = columns.map((text) => YEAR_COLUMN.exec(text)?.[1] ?? '')
  const latest = [...years].sort().at(-1) ?? ''
  const column = latest ? years.lastIndexOf(latest) : columns.findIndex((text) => /目标/.test(text))
  return { length, column, columns: columns.length, ...(latest && { year: latest }) }
}

const isValueColumn = (text: string) =>
  /^(?:到|至)?20\d\d\s*年/.test(text) ||
  /^20\d\d$/.test(text) ||
  /^(?:\S{0,6}(?:目标值|现状值|实际值|基期值?|基准值)|年均\S{0,10}|累计\S{0,4})$/.test(text)

const isValue = (text: string) => VALUE.test(fold(text)) && !/^20\d\d年?$/.test(text)

const isName = (text: string) =>
  /[\p{Script=Han}]{2}/u.test(text) &&
  !isValue(text) &&
  !isValueColumn(fold(text)) &&
  !NATURE.test(text) &&
  !NOT_NAMES.test(text)

interface Row {
  name: string
  cells: string[]
  values: string[]
}

interface Reading {
  rows: Row[]
  /** Cells of a name that waits for its values. */
  name: string[]
  /** How many values a row has, by the header. */
  columns: number
}

function rowsOf(cells: readonly Cell[], columns: number): Row[] {
  const reading: Reading = { rows: [], name: [], columns }
  for (const [index, { text }] of cells.entries()) {
    if (isRowNumber(text, cells[index + 1]?.text, reading)) reading.name = []
    else if (isValue(text)) takeValue(reading, text)
    else if (isUnitCell(text)) reading.name.push(text)
    else if (isName(text)) reading.name = [text]
  }
  return reading.rows
}

function takeValue(reading: Reading, text: string): void {
  if (reading.name.length) reading.rows.push({ name: reading.name.join(' '), cells: [...reading.name], values: [] })
  reading.name = []
  const row = reading.rows.at(-1)
  row?.values.push(text)
  row?.cells.push(text)
}

/** 3 before a name is the number of the third row, unless the row before it still waits for a value. */
function isRowNumber(text: string, next: string | undefined, { rows, name, columns }: Reading): boolean {
  if (!/^\d{1,2}$/.test(text) || Number(text) !== rows.length + 1) return false
  if (next === undefined || !isName(next)) return false
  return name.length > 0 || (rows.at(-1)?.values.length ?? columns) >= columns
}

const isUnitCell = (text: string) =>
  /^[（(][^）)]{1,12}[）)]$/.test(text) ||
  /^(?:%|‰|[万亿]?[个项家件人吨元所]|[万亿]元|万人|岁|年|小时|平方米|公里)$/.test(text)

function rowAim(row: Row, header: Header, periodEnd: string, index: number): Aim | undefined {
  const place = header.column < 0 ? row.values.length - 1 : Math.min(header.column, row.values.length - 1)
  const chosen = EMPTY.test(row.values[place] ?? '—')
    ? row.values.slice(place + 1).find((value) => !EMPTY.test(value))
    : row.values[place]
  if (chosen === undefined) return undefined
  const folded = fold(chosen).replace(/\*$/, '')
  const cumulative = /^[〔[(]/.test(folded)
  const inner = folded.replace(/^[〔[(]\s*|\s*[〕\])]$/g, '')
  const [name, unit] = nameAndUnit(row.name)
  const quantity = quantitiesIn(inner).find((found) => found.unit !== '' || found.low !== undefined)
  if (!quantity) return undefined
  const fullUnit = quantity.unit || unit
  return {
    name,
    quote: row.cells.join(' '),
    ...boundsOf(quantity),
    wording: chosen,
    unit: fullUnit,
    measure: cumulative && !isRate(fullUnit) ? 'total' : 'level',
    due: header.year ? `${header.year}-12-31` : periodEnd,
    at: index,
  }
}

/** 研发经费投入强度（%） → name and unit; a number before the name goes. */
function nameAndUnit(words: string): [string, string] {
  const text = words.replace(/^[（(]?\d{1,2}[）)]?[.．、]?\s*/, '')
  const found = /^(.*?)\s*[（(〔[]([^（）()]{1,14})[）)〕\]]\s*$/.exec(text)
  if (found?.[1] && found[2]) return [found[1].replace(/\s+/g, ''), fold(found[2])]
  const [, name = text, unit = ''] = /^(\S.*?)\s+(\S{1,8})$/.exec(text) ?? []
  return isUnitCell(unit) ? [name, unit] : [text.replace(/\s+/g, ''), '']
}
