import { isEnglish, isRate, timesIn } from '../../../../text/index.ts'
import type { Context } from '../find/index.ts'
import type { Placed } from '../verdict.ts'
import type { Column } from './columns.ts'
import { bareName, unitBehind } from './labels.ts'
import type { Cell } from './table.ts'
import { aimFrom, basisOfValue, valueIn } from './values.ts'

const VALUE = /^[〔[（(]?\s*(?:[><≥≤＞＜约]|不低于|不超过)?\s*\d[\d.,]*\s*[%％‰]?[^，。；|]{0,6}[〕\])）]?$/

/** Whether each row is of one place or body and each column of one measure: then every cell is a target of its own. */
export function isMatrix(columns: readonly Column[], body: readonly (readonly Cell[])[]): boolean {
  if (columns.some(({ type }) => type === 'aim' || type === 'baseline' || type === 'unit' || type === 'time'))
    return false
  const measured = columns.filter((_, index) => index > 0 && body.every((cells) => isValue(cells[index]?.text ?? '')))
  return body.length >= 2 && measured.length >= 2
}

const isValue = (text: string) => VALUE.test(text) || /^[-—–/]+$/.test(text)

const isPieces = (unit: string) => !isRate(unit) && !/元|吨|时$/.test(unit)

/** The targets of one row; their names are those of the row and the column. */
export function matrixRow(
  { cells, quote }: { cells: readonly Cell[]; quote: string },
  head: readonly Cell[],
  context: Context,
): Placed[] {
  const owner = cells.find(({ text }) => /\p{L}/u.test(text) && !isValue(text))?.text ?? ''
  // | 2024年 | 38 | 118 |: a row of one year.
  const year = timesIn(cells[0]?.text ?? '', context).find(({ grain }) => grain === 'year')
  return cells.flatMap((cell, index): Placed[] => {
    const measure = head[index]?.text ?? ''
    const due = year?.last ?? context.due?.last ?? context.period?.last
    const [value] =
      isValue(cell.text) && measure ? valueIn(cell, { type: 'aim', ...(due && { due }) }, unitBehind(measure)) : []
    if (!value || /^(?:序号|编号|no\.?|#)$/i.test(measure)) return []
    const name = [owner, bareName(measure)].filter(Boolean).join(isEnglish(measure) ? ', ' : '')
    const told = basisOfValue(value, bareName(measure))
    // In a table of tasks the pieces of each place add up.
    const shared = /任务|分解/.test(context.heading ?? '') && told === 'level' && isPieces(value.unit)
    const aim = aimFrom(value, shared ? 'total' : told, false, name, context)
    return [{ type: 'aim', line: cell.line, aim: { name, quote, ...aim } }]
  })
}
