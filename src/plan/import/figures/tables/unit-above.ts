import type { PartLines } from '../place.ts'
import type { Table } from './table.ts'

const UNIT =
  '(?:计[量算]|统计|度量|面积|金额|数量|长度|规模|投资)?单位\\s?[:：]\\s?([^\\s，。、；：（()）]{1,8})[）)]?\\s*$'
/** Behind a title it may stand without a blank: 任务分解表单位：个. */
const UNIT_ABOVE = new RegExp(`(?:^|[\\s（(]|(?<=[表）)”]))${UNIT}`)
const UNIT_ALONE = new RegExp(`^\\s*[（(]?${UNIT}`)

/** （单位：亩） behind a title. */
export const UNIT_IN_TITLE = new RegExp(`(?:\\s*[（(]|\\s+|(?<=[表）)”]))${UNIT}`)

/** `| a | b |` is quoted as a | b. */
export const OUTER_BARS = /^\s*\|\s*|\s*\|\s*$/g

/** A title in the first cell of a row, and nothing beside it. */
export const ALL_BARS = /^[\s|]+|[\s|]+$/g

/** 单位：亿元, on a line above a table or in its heading. */
export function unitAbove(table: Table, lines: PartLines, heading = ''): string | undefined {
  const first = table[0]?.[0]?.line ?? 0
  const above = lines
    .slice(Math.max(0, first - 2), first)
    .map(({ text }) => UNIT_ABOVE.exec(text.replace(ALL_BARS, ''))?.[1])
  return above.findLast(Boolean) ?? UNIT_ABOVE.exec(heading)?.[1]
}

/** 单位：千亩 on a line of its own counts nothing. */
export const isUnitLine = (text: string): boolean => UNIT_ALONE.test(text)
