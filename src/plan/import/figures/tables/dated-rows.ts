import type { Context } from '../find/index.ts'
import type { Column } from './columns.ts'
import type { Cell } from './table.ts'

const OF_YEARS = /^(?:(?:规划|计划|目标|实施|完成)?年\s*[度份]?|year)$/i
const YEAR = /^((?:19|20)\d\d)\s*年?度?$/

/**
 * 年度 | 类型 | 接入能力 | 实际能力, with a year in each row: it says by when, and no other column is where things start from.
 */
export function datedRows(
  columns: readonly Column[],
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): Column[] {
  const at = head.findIndex(({ text }) => OF_YEARS.test(text.trim()))
  if (at < 0 || !rows.length || !rows.every((cells) => YEAR.test(cells[at]?.text ?? ''))) return [...columns]
  return columns.map((column, index): Column => {
    if (index === at) return { type: 'time' }
    return column.type === 'baseline' && column.at === undefined ? { type: 'text' } : column
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

/**
 * 区县 | 用途 | 面积: where several rows are of one place, the words of both columns tell them apart. Which columns hold
 * such words, those of the place or group among them.
 */
export function labelColumns(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number[] {
  const worded = [...columns.keys()].filter((index) => {
    const type = columns[index]?.type
    if (type !== 'place' && type !== 'text' && type !== 'name' && type !== 'nature' && type !== 'body') return false
    return rows.every((cells) => isLabel(cells[index]?.text ?? ''))
  })
  const dated = (cells: readonly Cell[]) => yearOf(cells, columns) ?? ''
  const said = (indexes: readonly number[]) =>
    new Set(rows.map((cells) => [dated(cells), ...indexes.map((index) => cells[index]?.text)].join('\n'))).size
  const count = [...worded.keys()].find((length) => said(worded.slice(0, length + 1)) === rows.length)
  return worded.slice(0, (count ?? 0) + 1)
}

const isLabel = (text: string): boolean => /\p{L}/u.test(text) && text.length <= 16 && !/\d/.test(text)
