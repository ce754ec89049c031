import { type Anchor, timesIn } from '../../../../text/index.ts'
import { MAKES } from '../find/index.ts'
import { unitBehind } from './labels.ts'
import type { Cell } from './table.ts'

/** What a column of a table is about. */
export type Column =
  /** `over`: what several rows have in common, 一级指标 beside 二级指标. */
  | { type: 'name'; over?: true }
  | { type: 'unit' | 'nature' | 'time' | 'body' | 'number' | 'text' | 'place' | 'site' | 'start' | 'note' }
  /** How large a project is, and what it costs. */
  | { type: 'size' }
  /** `sum`: what was done in the years before, “十四五”完成值. */
  | { type: 'baseline'; at?: string; sum?: true }
  /** `part`: what is to be done in that year of it, 其中：2026年任务. */
  | { type: 'aim'; due?: string; unit?: string; part?: true }
  /** How much more or less: every year, or against a year; against that of the baseline where it is empty. */
  | { type: 'growth'; against?: string }
  /** What is reached or done in all the years, 2026—2028年任务量. */
  | { type: 'sum'; due?: string }

/** Columns whose cells hold values. */
export const MEASURES: ReadonlySet<Column['type']> = new Set(['aim', 'baseline', 'growth', 'sum'])

const KINDS: readonly [
  RegExp,
  'place' | 'site' | 'number' | 'unit' | 'nature' | 'body' | 'start' | 'time' | 'growth' | 'size' | 'name' | 'note',
][] = [
  [/^(?:序号|编号|no\.?|#)$/i, 'number'],
  // What explains an indicator, or tells how it is counted, sets nothing.
  [
    /电话|手机号|邮编|邮政编码|含义|释义|解释|定义|(?:计算|评价|考核|核查|监测|测算)(?:方法|方式|公式|口径)|数据来源|definition|^(?:data )?source/i,
    'note',
  ],
  [
    /^(?:各?(?:[市县区镇乡村]别?|县\s?[（(][^（()）]{1,6}[)）]|乡镇|街镇|镇街|街道|镇村|区县|县区|县市区?|市县|州市|地区|地市|区域)(?:名称)?)(?:[（(].{1,8}[）)])?$/,
    'place',
  ],
  [/^(?:详细|具体|建设|拟建|项目|站点)?(?:位置|地址|地点|坐落)$/, 'site'],
  [/属性|性质|约束|^类型$|^type$/i, 'nature'],
  [/责任|牵头|配合|协同|部门|主体|lead|owner|responsib/i, 'body'],
  [/单位$|^unit/i, 'unit'],
  [/(?:开工|启动|开始|起始).{0,4}(?:时间|年月|日期)/, 'start'],
  [
    /时限|时间|期限|进度安排|deadline|^date|^due\b|target date|timing|timescale|timeframe|^by$|^(?:by )?when$|^(?:target|end|completion|delivery) year$|完成年[份度]/i,
    'time',
  ],
  [/年均|年增|增速|增长率?\[|annual/i, 'growth'],
  [/^(?:项目)?(?:估算)?(?:总投资|投资(?:额|估算|规模)?|建设规模|概算)/, 'size'],
  [/指标|名称|项目|任务|事项|内容|工程|measure|indicator|\bkpis?\b|metric|action|project|task/i, 'name'],
]
const BASELINE = /基[数期准]|现状|实绩|完成值|实际|baseline|starting point|current|actual|outturn/i
const isBaseline = (text: string): boolean => BASELINE.test(text) || isOfStock(text)
/** 2015年比2010年增长, 较2020年变化 */
const COMPARES = /[比较]((?:19|20)\d\d年)[^,，]{0,4}(?:增|减|升|降|变)/
const AIM = /目标|计划|预期|target|goal|plan/i

/** 存量图斑面积, 总面积分布情况: how much there is. 既有建筑改造 is work, and 现有任务 is to be done. */
export const isOfStock = (head: string): boolean => STOCK.test(head) && !isWork(head)
const STOCK = /[现既]有|现存|存量|底数|分布情况|人口(?:总?数|规模)?(?:[（(].{1,6}[）)])?$/
export const isTask = (head: string): boolean => AIM.test(head) || /任务/.test(head)
export const isWork = (head: string): boolean => isTask(head) || MAKES.test(head)
export const isOfWhole = (column: Column): boolean => column.type === 'aim' && column.part === true

/** What each column is about, told by the head of the table and by when the plan begins. */
export function columnsOf(head: readonly Cell[], anchor: Anchor & { heading?: string }): Column[] {
  const each = head.map(({ text }) => (text.trim() ? columnOf(closedUp(text), anchor) : undefined))
  const columns = ranked(summed(spanned(each), head), head)
  if (!isMeasured(columns, head)) return columns.map((column) => (column.type === 'aim' ? { type: 'text' } : column))
  // Without a stated baseline the first of several years, if it is over, is where it starts from.
  const [first, ...others] = columns.filter((column) => column.type === 'aim' && column.due !== undefined)
  const stated =
    AIM.test(head[first ? columns.indexOf(first) : -1]?.text ?? '') || SHARED_OUT.test(anchor.heading ?? '')
  const isFirst = !stated && others.length > 0 && !columns.some(({ type }) => type === 'baseline')
  return first && isFirst && isOver(first, anchor)
    ? columns.map((column) => (column === first ? baselineFrom(column) : column))
    : columns
}

/** 目标任务分解表: nothing that is there already is shared out among the years. */
const SHARED_OUT = /(?:目标|任务|指标|计划)\p{Script=Han}{0,4}(?:分解|分配)/u

/** 一级指标 | 二级指标: the last of the ranks is what a row is about. */
function ranked(columns: readonly Column[], head: readonly Cell[]): Column[] {
  const last = head.findLastIndex(({ text }) => RANKED.test(text))
  return columns.map((column, index) =>
    column.type === 'name' && index < last && RANKED.test(head[index]?.text ?? '') ? { ...column, over: true } : column,
  )
}

const RANKED = /^[一二三四]级/

/** 2026—2028年任务量 beside 2026年, 2027年, 2028年: the whole of which these are parts. */
function summed(columns: readonly Column[], head: readonly Cell[]): Column[] {
  const wholes = head.map(({ text }) => YEARS.test(text))
  const inParts = columns.filter((column, index) => column.type === 'aim' && column.due && !wholes[index]).length > 1
  return columns.map((column, index) =>
    inParts && wholes[index] && column.type === 'aim'
      ? { type: 'sum', ...(column.due && { due: column.due }) }
      : column,
  )
}

/** 2026—2028年 */
export const YEARS = /(?:19|20)\d\d年?\s*[-－—–~～至到]{1,2}\s*(?:19|20)\d\d年?/

/** A table of measures has a baseline, a unit or years; one of duties may have aims in words. */
const isMeasured = (columns: readonly Column[], head: readonly Cell[]): boolean =>
  columns.some(
    (column, index) =>
      column.type === 'baseline' ||
      column.type === 'unit' ||
      (column.type === 'aim' && (column.unit !== undefined || /\d|值/.test(head[index]?.text ?? ''))),
  )

/** A head without words goes on with what stands before it: one head over the columns of group and name. */
function spanned(columns: readonly (Column | undefined)[]): Column[] {
  const found: Column[] = []
  for (const column of columns) {
    const before = found.at(-1)
    found.push(column ?? (before?.type === 'name' ? before : { type: 'text' }))
  }
  return found
}

/** 指　　标: set apart to fill the cell. */
const closedUp = (text: string): string => text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')

function columnOf(text: string, anchor: Anchor): Column {
  const year = yearIn(text, anchor)
  if (/^[〔［[(]?\s*(?:[两三四五\d]年)?(?:累计|合计)/.test(text)) return { type: 'sum' }
  const compared = COMPARES.exec(text)?.[1]
  if (compared) return { type: 'growth', against: compared }
  if (/增减|变化|变动/.test(text)) return { type: 'growth', against: '' }
  if (isBaseline(text)) return baselineOf(text, year)
  const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1]
  const unit = unitBehind(text) || unitOfYear(text)
  const stated = unit !== '' && { unit }
  if (year && kind !== 'growth') return { ...ofYear(year, text, anchor), ...stated }
  const aims = AIM.test(text) && (kind === undefined || (kind === 'name' && /[值量]$|^计划任务$/.test(text)))
  if (aims) return { type: 'aim', ...(anchor.period && { due: anchor.period.last }), ...stated }
  return { type: kind ?? 'text' }
}

/** 2024年约1900亩, 2024年30%: what the year comes to. */
export const OF_YEAR = /(?<=(?:19|20)\d\d年)约?\d[\d.,]*(?:[%％]|(?<unit>\p{Script=Han}{1,3}))$/u

const unitOfYear = (head: string): string => OF_YEAR.exec(head)?.groups?.unit ?? ''

const ofYear = (year: string, text: string, anchor: Anchor): Column =>
  isBefore(year, anchor)
    ? { type: 'baseline', at: year.slice(0, 4) }
    : { type: 'aim', due: year, ...(/其中|任务/.test(text) && { part: true }) }

function baselineOf(text: string, year: string | undefined): Column {
  const sum = /十[一二三四五六]五|期间|累计/.test(text)
  return { type: 'baseline', ...(year && { at: year.slice(0, 4) }), ...(sum && { sum }) }
}

/** The last day of the year that a head names: 2027年, Target 2030. */
function yearIn(text: string, anchor: Anchor): string | undefined {
  const stated = timesIn(text, anchor).find(({ last }) => last)?.last
  const bare = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0]
  return stated ?? (bare && `${bare}-12-31`)
}

function isBefore(day: string, { period, issued }: Anchor): boolean {
  const start = period?.first ?? issued
  return start !== undefined && day < start
}

/** Over when the text was issued; where that is not known, before the plan's own years. */
const isOver = (column: Column, { period, issued }: Anchor) =>
  column.type === 'aim' &&
  column.due !== undefined &&
  column.due.slice(0, 4) < (period?.last ?? '9999').slice(0, 4) &&
  (issued === undefined ? period?.first === undefined : column.due < issued)

const baselineFrom = (column: Column): Column =>
  column.type === 'aim' ? { type: 'baseline', ...(column.due && { at: column.due.slice(0, 4) }) } : column

/** 建站模式 | 规模（平方米）, with 3000-3500 in each row: how large one of each kind is to be. */
export function ofKinds(
  columns: readonly Column[],
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): Column[] {
  const isOfKinds = OF_KINDS.test(head[0]?.text ?? '')
  const isRange = (index: number) => rows.every((cells) => RANGE.test(cells[index]?.text ?? ''))
  return columns.map((column, index) =>
    isOfKinds && index > 0 && column.type === 'text' && isRange(index) ? { type: 'size' } : column,
  )
}

/** Whose rows are of kinds of things. */
export const OF_KINDS = /(?:模式|类型|类别|种类|等级|级别)$/

const RANGE = /^\d[\d.,]*\s*[-－—–~～至]\s*\d[\d.,]*\s*[^\d\s]{0,4}$/
