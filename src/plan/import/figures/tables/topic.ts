import { isRow } from '../../../table-row.ts'
import type { PartLines } from '../place.ts'
import type { Table } from './table.ts'
import { ALL_BARS, isUnitLine, UNIT_IN_TITLE } from './unit-above.ts'

const OF_PARTS = '(?:目标|任务|指标|计划|分解|分配|进度|安排|方案|情况|一览|统计|补充|年度)'
const TOPIC = new RegExp(
  `^(?:.{0,8}各\\p{Script=Han}{0,3}?(?:街道|镇街|[镇乡街县区市道位门]))?((?!${OF_PARTS})[\\p{Script=Han}（）]{2,20}?)${OF_PARTS}*表?$`,
  'u',
)
/** 附件2 海云市2025年度: what stands before the topic of a table. */
const BEFORE =
  /^(?:(?:附件|附表|表)\s*[\d一二三四五六七八九十.-]*[:：.、\s]*)?(?:.*?(?:19|20)\d\d(?:\s*[-—–~～至]+\s*(?:19|20)\d\d)?年度?)?(?:[“"]?十[一二三四五六]五[”"]?(?:期间|时期)?)?/

/** 各镇城镇新增就业任务分解表 is about 城镇新增就业. */
export const topicOf = (heading: string): string =>
  TOPIC.exec(heading.replace(UNIT_IN_TITLE, '').replace(BEFORE, '').trim())?.[1] ?? ''

/** 任务数, 面积: what says nothing of what it is of. */
export const saysNothing = (measure: string): boolean =>
  /^(?:(?:年度?)?(?:目标|计划|任务|指标)[值数量]?|数量?|合计|总[数量])$/.test(measure)

const LONGEST_TITLE = 50
const TITLE = /(?:表|一览|清单|计划|方案|分解|分配|安排)\s*(?:[（(][^（()）]{1,16}[)）])?\s*$/

/** The title right above a table, or above its unit, of which the clause may have several. */
export function titleAbove(table: Table, lines: PartLines): string | undefined {
  const first = table[0]?.[0]?.line ?? 0
  const written =
    lines
      .slice(Math.max(0, first - 2), first)
      .findLast(({ text }) => !isUnitLine(text.replace(ALL_BARS, '')))
      ?.text.trim() ?? ''
  // In a cell of its own above the head it is the title, however it is worded.
  const cell = isRow(written) ? written.replace(ALL_BARS, '') : ''
  const above = (cell || written).replace(UNIT_IN_TITLE, '')
  if (cell) return above.length <= LONGEST_TITLE && !/[，。；|]/.test(above) ? above : undefined
  return above.length <= LONGEST_TITLE && TITLE.test(above) && !/[，。；|]/.test(above) ? above : undefined
}
