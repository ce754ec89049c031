import type { Column } from './columns.ts'
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

const LED = /^(?:\d+[.、．]\s*)?([^：:]{2,}[)）])[：:](?=\S)/

export const bareName = (text: string) =>
  text
    .replace(/(?<=\p{Script=Han})[⁰¹²³⁴-⁹]+/gu, '')
    .replace(LED, '')
    .replace(/^\d+[.、．]\s*/, '')
    .replace(/[（(](?:[^（()）]|[（(][^（()）]*[)）])*[)）]\s*$/, '')
    .trim()

/** In the brackets behind a name: 面积（公顷）, 数量（万套（间））. */
export const unitBehind = (name: string): string =>
  /[（(](?!累计|含|其中|不含|新增|以上|以下)((?:[^（()）]|[（(][^（()）]{1,4}[)）]){1,12})[)）]\s*$/.exec(name)?.[1] ??
  ''
