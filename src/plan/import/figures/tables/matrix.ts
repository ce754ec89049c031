import { isEnglish, isRate, timesIn } from '../../../../text/index.ts'
import { isPlace, isWhole, ownerIn } from '../../owner-name.ts'
import { bareDeedIn } from '../deeds.ts'
import type { Context } from '../find/index.ts'
import type { Aim, Placed } from '../verdict.ts'
import { type Column, isWork } from './columns.ts'
import { dueIn } from './dated.ts'
import { isBefore, ownerOfRow, yearOf } from './dated-rows.ts'
import { bareName, unitBehind, unitInName } from './labels.ts'
import { STATES } from './of-years.ts'
import type { Cell } from './table.ts'
import { deedOf, saysNothing, topicOf } from './topic.ts'
import { aimFrom, basisOfValue, type Value, valueIn } from './values.ts'

const VALUE = /^[〔[（(]?\s*(?:[><≥≤＞＜约]|不低于|不超过)?\s*\d[\d.,]*\s*[%％‰]?[^，。；|]{0,6}[〕\])）]?$/

/**
 * Whether each row is of one place or body and each column of one measure: then every cell is a target of its own. Where
 * the rows are of no places, whole numbers, a unit or the heading must say that something is counted: coordinates are no
 * targets.
 */
export function isMatrix(
  { head, columns }: { head: readonly Cell[]; columns: readonly Column[] },
  body: readonly (readonly Cell[])[],
  { heading = '', unit }: Context,
): boolean {
  const placed = columns.some(({ type }) => type === 'place')
  const dated = yearOf(body[0] ?? [], columns) !== undefined
  if (columns.some(({ type }) => type === 'aim' || (type === 'baseline' && !placed) || type === 'unit')) return false
  const measured = [...columns.keys()].filter(
    (index) => index > 0 && columns[index]?.type !== 'time' && body.every((cells) => isValue(cells[index]?.text ?? '')),
  )
  const counts =
    unit !== undefined ||
    SHARES.test(heading) ||
    measured.every((index) => body.every((cells) => !/[.]/.test(cells[index]?.text ?? ''))) ||
    measured.some((index) => unitBehind(head[index]?.text ?? '') || isCounted(body[0]?.[index]?.text ?? ''))
  return body.length >= 2 && (placed ? measured.length >= 1 : counts && measured.length >= (dated ? 1 : 2))
}

const SHARES = /任务|分解|目标|指标|建设|计划|方案|规划|布局|新[增建]/

/** What the title of a table says of a task that is shared out among its rows: whatever they have to do adds up. */
const SHARED_OUT = /任务\p{Script=Han}{0,4}表|分解|分配/u

/** 5个, 30%: with its unit. */
const isCounted = (text: string): boolean => /\d\s*[%％‰\p{L}]/u.test(text)

export const isValue = (text: string): boolean => (VALUE.test(text) && !DATE.test(text)) || /^[-—–/]+$/.test(text)

/** 2027年底前 */
const DATE = /^20\d\d年/

const isPieces = (unit: string) => !isRate(unit) && !/(?:元|吨|时|公里|米|度|瓦)$|\//.test(unit)

const mayShare = ({ unit }: Value, { heading = '' }: Context): boolean =>
  SHARED_OUT.test(heading) ? !isRate(unit) : isPieces(unit)

export interface RowHeads {
  head: readonly Cell[]
  columns: readonly Column[]
  /** The columns whose words name a row, where it takes several. */
  labels?: readonly number[]
}

/** The targets of one row; their names are those of the row and the column. */
export function matrixRow(
  { cells, quote }: { cells: readonly Cell[]; quote: string },
  { head, columns, labels = [] }: RowHeads,
  context: Context,
): Placed[] {
  const place = columns.findLastIndex(({ type }) => type === 'place')
  const own = (cells[place] ?? cells.find(({ text }) => /\p{L}/u.test(text) && !VALUE.test(text)))?.text ?? ''
  const named = labels.length > 1 ? ownerOfRow(cells, labels) : ownerIn(own)
  // 济南市 | 全市小计: whose sum it is.
  const owner = (isWhole(named) && cells.map(({ text }) => ownerIn(text)).find(isPlace)) || named
  // | 2024年 | 38 | 118 |: a row of one year.
  const year = timesIn(cells[0]?.text ?? '', context).find(({ grain }) => grain === 'year')
  const dated = yearOf(cells, columns) ?? year?.last
  const due = dated ?? (dueIn(cells, columns, context) ?? context.due)?.last ?? context.period?.last
  const isOver = isBefore(dated, context)
  return cells.flatMap((cell, index): Placed[] => {
    const measure = head[index]?.text ?? ''
    const type = columns[index]?.type
    if (!measure || index === place || type === 'time' || type === 'number' || type === 'note' || !isValue(cell.text))
      return []
    const [value] = valueIn(
      cell,
      { type: 'aim', ...(due && { due }) },
      unitBehind(measure) || context.unit || unitInName(measure),
    )
    // A place that has none of it has nothing to do.
    if (isOver || type === 'baseline' || (value?.amount === 0 && mayShare(value, context)))
      return [{ type: 'background', reason: 'baseline', line: cell.line, at: cell.at, wording: cell.text }]
    const aim = value && aimOfCell(value, owner, bareName(measure), context)
    return aim ? [{ type: 'aim', line: cell.line, aim: { ...aim, quote } }] : []
  })
}

/** 接入能力, 装机容量: how much there is by then, if it is not what is new. */
const heldBasis = (basis: Aim['basis'], { total }: Value, measure: string): Aim['basis'] =>
  basis === 'total' && !total && /(?:能力|容量)$/.test(measure) && !/[新增扩改减]/.test(measure) ? 'level' : basis

function aimOfCell(value: Value, owner: string, measure: string, context: Context): Omit<Aim, 'quote'> {
  const topic = saysNothing(measure) ? topicOf(context) : ''
  const deed = isRate(value.unit) || MEAN.test(measure) ? '' : deedOf(context)
  const said = topic || `${isWork(measure) || !SAYS_SIZE.test(measure) ? '' : deed}${measure}`
  const name = [owner, said].filter(Boolean).join(isEnglish(measure) ? ', ' : '')
  const told = heldBasis(basisOfValue(value, topic || measure), value, measure)
  const shared = told === 'level' && !STATES.test(measure) && isShared(value, { measure, deed }, context)
  return { name, ...aimFrom(value, shared ? 'total' : told, false, name, context) }
}

/** In a table of tasks the pieces of each place add up, and where its title says what is done, the sizes too. */
const isShared = (value: Value, { measure, deed }: { measure: string; deed: string }, context: Context): boolean =>
  (deed !== '' && (SAYS_SIZE.test(measure) || AREA.test(value.unit) || isPieces(value.unit))) ||
  ((bareDeedIn(measure) !== '' || SHARES.test(context.heading ?? '')) && mayShare(value, context))

/** 小区数, 建筑面积: how much, and not what is done. */
const SAYS_SIZE = /(?:[数量]|面积|长度|里程|规模|容量|投资额?|资金|金额)$/
/** Lengths may be how far something reaches. */
const AREA = /亩|公顷|方米|方公里$/
/** 亩均投资 does not add up. */
const MEAN = /均|单[位价]|每/
