import type { Column } from './columns.ts'
import { LED, unitBehind } from './labels.ts'
import type { Cell } from './table.ts'

/**
 * Of several columns with names the first holds what groups the rows; a row that leaves it out goes on with it. In one
 * column it stands before a colon, 5.排放总量减少（%）：氨氮, and holds up to the next row with a number or unit of its own.
 */
export function rowGroups(rows: readonly (readonly Cell[])[], columns: readonly Column[]): string[] {
  const [first = -1, ...others] = columns.flatMap(({ type }, index) => (type === 'name' ? [index] : []))
  let group = ''
  return rows.map((cells) => {
    const name = cells[first]?.text ?? ''
    if (others.length) group = name || group
    else if (LED.test(name)) group = LED.exec(name)?.[1] ?? ''
    else if (/^\d/.test(name) || unitBehind(name)) group = ''
    return group
  })
}
