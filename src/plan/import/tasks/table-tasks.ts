import { fold } from '../../../text/index.ts'
import { squashed } from '../../quote.ts'
import { cellsOf } from '../../table-row.ts'
import { simplified } from '../script.ts'
import type { Line, Section } from '../section.ts'
import { type Bodies, bodiesInCells, roleOf } from './leads.ts'
import type { TaskText } from './task-texts.ts'

const TASK = /任务|事项|内容|举措|措施|项目|行动/
const NEVER = /序号|类型|类别|编号|备注|分类|时限|时间|目标/

interface Columns {
  task: number
  roles: { at: number; role: keyof Bodies }[]
}

interface Row extends TaskText {
  bodies: Bodies
  /** Says again what the body says. */
  repeated: boolean
}

/** The rows of tables that give each task its bodies: 序号 | 工作任务 | 责任单位 | 配合单位. */
export function tableRows(section: Section): Row[] {
  const rows: Row[] = []
  let columns: Columns | undefined
  for (const line of section.lines) {
    const cells = cellsOf(line.text)
    if (!line.text.trim().startsWith('|')) columns = undefined
    else if (!columns) columns = columnsOf(cells)
    else if (!cells.every((cell) => /^[-:\s]*$/.test(cell))) rows.push(...rowOf(section, line, cells, columns))
  }
  return rows
}

/** By the words of each task, so that a table can tell who leads a task that the text describes. */
export const bodiesByTask = (rows: readonly Row[]): Map<string, Bodies> =>
  new Map(rows.map(({ name, bodies }) => [squashed(name), bodies]))

function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) => simplified(fold(cell)).replace(/\s/g, ''))
  const roles = names.flatMap((name, at) => {
    const role = roleOf(name)
    return role ? [{ at, role }] : []
  })
  const isTask = (name: string, at: number) =>
    TASK.test(name) && !NEVER.test(name) && !roles.some((one) => one.at === at)
  const task = names.findLastIndex(isTask)
  return task >= 0 && roles.length ? { task, roles } : undefined
}

function rowOf(section: Section, line: Line, cells: readonly string[], { task, roles }: Columns): Row[] {
  const name = cells[task]?.replace(/[。；]$/, '')
  if (!name) return []
  const bodies = bodiesInCells(roles.map(({ at, role }) => ({ role, cell: cells[at] ?? '' })))
  return [{ section, name, quote: line.text, bodies, repeated: line.repeats === true }]
}
