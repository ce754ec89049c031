import { isRow } from '../../../table-row.ts'
import { bareDeedIn } from '../deeds.ts'
import { type Context, MAKES } from '../find/index.ts'
import type { PartLines } from '../place.ts'
import type { Table } from './table.ts'
import { ALL_BARS, isUnitLine, UNIT_IN_TITLE } from './unit-above.ts'

const OF_PARTS = '(?:目标|任务|指标|计划|规划|实施|分解|分配|进度|安排|方案|情况|一览|统计|补充|年度)'
const TOPIC = new RegExp(
  `^(?:.{0,8}各\\p{Script=Han}{0,3}?(?:街道|镇街|[镇乡街县区市道位门]))?((?!${OF_PARTS})[\\p{Script=Han}（）]{2,20}?)${OF_PARTS}*表?$`,
  'u',
)
/** 附件2 海云市2025年度: what stands before the topic of a table. */
const BEFORE =
  /^(?:(?:附件|附表|表)\s*[\d一二三四五六七八九十.-]*[:：.、\s]*)?(?:.*?(?:19|20)\d\d(?:\s*[-—–~～至]+\s*(?:19|20)\d\d)?年度?)?(?:[“"]?十[一二三四五六]五[”"]?(?:期间|时期)?)?/

/**
 * 各镇城镇新增就业任务分解表 is about 城镇新增就业; 各区建设任务表, or a table without a title of its own, about what the title of the
 * plan says is done.
 */
export function topicOf({ heading = '', title = '' }: Pick<Context, 'heading' | 'title'>): string {
  const own = topicIn(heading)
  const isOfPlan = (own === '' || bareDeedIn(own) !== '') && (heading === '' || TASKS.test(heading))
  return (isOfPlan && deedIn(topicIn(title.replace(NOTICE, '').replace(IN_BRACKETS, '')).replace(PLACE, ''))) || own
}

/** 2023年老旧小区改造计划表: what is done, of which all its rows are parts. */
export const deedOf = (context: Pick<Context, 'heading' | 'title'>): string => deedIn(topicOf(context))

const deedIn = (topic: string): string => DEED.exec(topic)?.[0] ?? ''

const topicIn = (title: string): string =>
  TOPIC.exec(title.replace(UNIT_IN_TITLE, '').replace(BEFORE, '').trim())?.[1] ?? ''

const TASKS = /任务|计划|分解|分配|安排/
const NOTICE = /^.*关于(?:印发|下达|公布|发布|做好)?|的(?:通知|公告|通告|函)$/g
const IN_BRACKETS = /[（(][^（()）]*[)）]\s*$/
/** Whose plan it is: the rows tell whose part each is. */
const PLACE = /^\p{Script=Han}{2,3}[省市县](?<!城市)(?=\p{Script=Han}{4})/u
const DEED = new RegExp(`^.*(?:${MAKES.source})(?=(?:工程|项目|工作|行动|攻坚|[一二三四五]年)*$)`)

/** 任务数, 面积: what says nothing of what it is of. */
export const saysNothing = (measure: string): boolean =>
  /^(?:(?:年度?)?(?:目标|计划|任务|指标)[值数量]?|数量?|[合小总]计|总[数量])$/.test(measure)

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
