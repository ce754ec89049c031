import { isOwner, ownerIn } from '../../owner-name.ts'
import { type Column, isWork, OF_KINDS } from './columns.ts'
import { isValue } from './matrix.ts'
import type { Cell } from './table.ts'

/** 单位 | 造林, with a town, a forest farm or 总计 in every row: the first column is of those that have to do it, whatever its head says. */
export function withOwners(
  columns: readonly Column[],
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): Column[] {
  const first = columns.findIndex(({ type }) => type !== 'number')
  const type = columns[first]?.type
  const mayBe = (type === 'unit' || type === 'body' || type === 'text') && !OF_KINDS.test(head[first]?.text ?? '')
  if (!mayBe || columns.some((column) => column.type === 'place')) return [...columns]
  const names = rows.map((cells) => ownerIn(cells[first]?.text ?? '')).filter(Boolean)
  const owners = names.filter(isOwner)
  const isOfOwners = new Set(owners).size > 1 && owners.length >= 0.8 * names.length
  return isOfOwners ? columns.map((column, index) => (index === first ? { type: 'place' } : column)) : [...columns]
}

const PEOPLE =
  '(?:人口|[户人]|农户|住户|居民|村民|农民|职工|教师|教职工|学生|幼儿|儿童|老年?人|劳动力|党员|(?:行政|自然)?村|社区)'
const WHICH = '(?:总|农|家庭|常住|户籍|农[村业]|城[镇乡]|全[省市县区乡镇]|在[校园职册岗]|辖区|适龄|老年)'
/** 户数, 农村劳动力总数: who is there. */
const INHABITANTS = new RegExp(`^${WHICH}*${PEOPLE}总?数$`)
const HOUSEHOLDS = /^(?:[农住]?户|(?:行政|自然)?村|社区)数$/
/** 总面积, 企业总数 */
const TOTALS = new RegExp(`${PEOPLE}总?数$|^总|总[数量]$`)

/**
 * 户数 | 改造任务: before what is to be done, how many there are only says how large a place is. `ofWork`: the title of the
 * table says what is done, and so that it is done to so many households, where no column says it.
 */
export function besideWork(
  columns: readonly Column[],
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  ofWork: boolean,
): Column[] {
  const heads = head.map(({ text }) => text.replace(/[（(][^（()）]*[)）]$/, '').trim())
  const isDone = (index: number) => columns[index]?.type === 'aim' || isWork(heads[index] ?? '')
  const isOther = (index: number) =>
    !INHABITANTS.test(heads[index] ?? '') && rows.every((cells) => isValue(cells[index]?.text ?? ''))
  const indexes = [...heads.keys()]
  const [lastDone, lastOther] = [indexes.findLast(isDone) ?? -1, indexes.findLast(isOther) ?? -1]
  const isWorked = (index: number) => ofWork && lastDone < 0 && HOUSEHOLDS.test(heads[index] ?? '')
  const isSize = (index: number) =>
    (INHABITANTS.test(heads[index] ?? '') && index < lastOther) || (TOTALS.test(heads[index] ?? '') && index < lastDone)
  const placed = columns.some(({ type }) => type === 'place')
  return columns.map((column, index) =>
    placed && column.type === 'text' && !isDone(index) && !isWorked(index) && isSize(index)
      ? { type: 'baseline' }
      : column,
  )
}
