import type { PartLines } from '../place.ts'
import type { Table } from './table.ts'

const UNIT =
  '(?:计[量算]|统计|度量|面积|金额|数量|长度|规模|投资)?单位\\s?[:：]\\s?([^\\s，。、；：（()）]{1,8})[）)]?\\s*$'
const UNIT_ABOVE = new RegExp(`(?:^|[\\s（(])${UNIT}`)
const UNIT_ALONE = new RegExp(`^\\s*[（(]?${UNIT}`)

/** （单位：亩） behind a title. */
export const UNIT_IN_TITLE = new RegExp(`\\s*[（(]${UNIT}`)

/** `| a | b |` is quoted as a | b. */
export const OUTER_BARS = /^\s*\|\s*|\s*\|\s*$/g

/** 单位：亿元, on a line above a table or in its heading. */
export function unitAbove(table: Table, lines: PartLines, heading = ''): string | undefined {
  const first = table[0]?.[0]?.line ?? 0
  const above = lines
    .slice(Math.max(0, first - 2), first)
    .map(({ text }) => UNIT_ABOVE.exec(text.replace(OUTER_BARS, ''))?.[1])
  return above.findLast(Boolean) ?? UNIT_ABOVE.exec(heading)?.[1]
}

/** 单位：千亩 on a line of its own counts nothing. */
export const isUnitLine = (text: string): boolean => UNIT_ALONE.test(text)
