import type { Cell, Table } from './table.ts'

const NATURE = /^(?:预期|约束|引导|指导)性(?:指标)?$/
const VALUE = /^[*＊+<>≥≤〔[（(−–-]{0,2}\s?\d/
const UNIT = /^[^\d\s，。；]{1,8}$/

/**
 * The head of a table of indicators that lost it, told by the cells: what each is bound to stands in a column of 预期性 and
 * 约束性, before it where it is to be, and before that how it stands. Undefined where they do not tell.
 */
export function headFromCells(table: Table): Cell[] | undefined {
  const [first = []] = table
  const rows = table.filter((row) => row.filter(({ text }) => text).length > 2)
  const all = (index: number, pattern: RegExp) => rows.every((row) => pattern.test(row[index]?.text ?? ''))
  const most = (index: number, pattern: RegExp) =>
    rows.filter((row) => pattern.test(row[index]?.text ?? '')).length * 2 > rows.length
  const columns = [...first.keys()]
  const nature = columns.find((index) => all(index, NATURE))
  const name = columns.find((index) => all(index, /\p{Script=Han}{2}/u))
  if (nature === undefined || name === undefined || name >= nature || rows.length < 2) return undefined
  const values = columns.filter((index) => index > name && index < nature && most(index, VALUE))
  const [aim, baseline, ...others] = values.reverse()
  if (aim === undefined || others.length > 0) return undefined
  const heads = new Map([
    [nature, '属性'],
    [name, '指标'],
    [aim, '目标值'],
    ...(baseline === undefined ? [] : [[baseline, '现状值'] as const]),
  ])
  const isUnit = (index: number) => index > name && index < (baseline ?? aim) && all(index, UNIT)
  return first.map((cell, index) => ({
    ...cell,
    text: heads.get(index) ?? (index < name ? '序号' : isUnit(index) ? '单位' : ''),
  }))
}
