import { isEnglish } from '../../../../text/index.ts'
import { isWhole, ownerIn } from '../../owner-name.ts'
import type { Context } from '../find/index.ts'
import type { Column } from './columns.ts'
import type { Cell } from './table.ts'

const OF_YEARS = /^(?:(?:规划|计划|目标|实施|完成)?年\s*[度份]?|year)$/i
const YEAR = /^((?:19|20)\d\d)\s*年?度?$/

/**
 * 年度 | 类型 | 接入能力 | 实际能力, with a year in each row: it says by when, and where no column is of aims, none is where things start from.
 */
export function datedRows(
  columns: readonly Column[],
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): Column[] {
  const at = head.findIndex(({ text }) => OF_YEARS.test(text.trim()))
  const ofYears = rows.filter((cells) => !cells.some(({ text }) => isWhole(text) && text === cells[at]?.text))
  if (at < 0 || !ofYears.length || !ofYears.every((cells) => YEAR.test(cells[at]?.text ?? ''))) return [...columns]
  const aims = columns.some(({ type }, index) => type === 'aim' && index !== at)
  return columns.map((column, index): Column => {
    if (index === at) return { type: 'time' }
    return !aims && column.type === 'baseline' && column.at === undefined ? { type: 'text' } : column
  })
}

/** The last day of the year that a row is of. */
export function yearOf(cells: readonly Cell[], columns: readonly Column[]): string | undefined {
  const year = YEAR.exec(cells[columns.findIndex(({ type }) => type === 'time')]?.text ?? '')?.[1]
  return year && `${year}-12-31`
}

/** A row of a year before the plan tells how things stood. */
export const isBefore = (due: string | undefined, { period }: Context): boolean =>
  due !== undefined && period?.first !== undefined && due < period.first

/** Of them 类型 says of which kind, unless its cells are of 约束性. */
const LABELS: ReadonlySet<Column['type']> = new Set(['place', 'text', 'name', 'nature'])

/**
 * 区县 | 用途 | 面积: where several rows are of one place, the words of both columns tell them apart. Which columns hold
 * such words, those of the place or group among them.
 */
export function labelColumns(columns: readonly Column[], all: readonly (readonly Cell[])[]): number[] {
  // 合计 may leave the others empty.
  const rows = all.filter((cells) => !cells.some(({ text }) => isWhole(text)))
  const firstMeasure = columns.findIndex(
    ({ type }, index) => type !== 'time' && type !== 'number' && isMeasure(rows, index),
  )
  const measured = firstMeasure < 0 ? columns.length : firstMeasure
  const worded = [...columns.keys()].filter((index) => {
    const type = columns[index]?.type
    if (index > measured || !LABELS.has(type ?? 'unit')) return false
    return rows.every((cells) => isLabel(cells[index]?.text ?? ''))
  })
  const dated = (cells: readonly Cell[]) => yearOf(cells, columns) ?? ''
  const said = (indexes: readonly number[]) =>
    new Set(rows.map((cells) => [dated(cells), ...indexes.map((index) => cells[index]?.text)].join('\n'))).size
  const count = [...worded.keys()].find((length) => said(worded.slice(0, length + 1)) === rows.length)
  return worded.slice(0, (count ?? 0) + 1)
}

const isMeasure = (rows: readonly (readonly Cell[])[], index: number): boolean =>
  rows.every((cells) => /^\P{L}*\d/u.test(cells[index]?.text ?? ''))

const isLabel = (text: string): boolean =>
  /\p{L}/u.test(text) && !/^(?:约束|预期|指导)性?$/.test(text) && text.length <= 16 && !/\d/.test(text)

/** The words of the columns that name a row; 合计 in two of them is said once. */
export function ownerOfRow(cells: readonly Cell[], labels: readonly number[]): string {
  const words = new Set(labels.map((index) => ownerIn(cells[index]?.text ?? '')).filter(Boolean))
  return [...words].join(isEnglish([...words].join(' ')) ? ', ' : '')
}

/** 类别 | 车型 | 2026年, with one name for several rows: the next column tells what each is of, and the name groups them. */
export function namedByLabels(columns: readonly Column[], labels: readonly number[]): Column[] {
  const names = columns.filter(({ type }) => type === 'name')
  const last = labels.at(-1) ?? -1
  const placed = columns.some(({ type }) => type === 'place')
  if (placed || labels.length < 2 || names.length > 1 || !/text|nature/.test(columns[last]?.type ?? ''))
    return [...columns]
  return columns.map((column, index): Column => {
    if (index === last) return { type: 'name' }
    return column.type === 'name' || labels.includes(index) ? { type: 'name', over: true } : column
  })
}
