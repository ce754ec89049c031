import { isOwner, ownerIn } from '../../owner-name.ts'
import { type Column, isWork, OF_KINDS } from './columns.ts'
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

/** People, households and villages are there; so is what makes a total. */
const COUNTS = /(?:人口|[户人]|职工|学生|居民|村民|农民|村|社区|村居|学校|企业|机构)总?数$|^总|总[数量]$/

/** 户数 | 改造任务: beside what is to be done, how many there are only says how large a place is. */
export function besideWork(columns: readonly Column[], head: readonly Cell[]): Column[] {
  const heads = head.map(({ text }) => text.replace(/[（(][^（()）]*[)）]$/, '').trim())
  const isDone = (index: number) => columns[index]?.type === 'aim' || isWork(heads[index] ?? '')
  if (!columns.some(({ type }) => type === 'place') || !heads.some((_, index) => isDone(index))) return [...columns]
  return columns.map((column, index) =>
    column.type === 'text' && !isDone(index) && COUNTS.test(heads[index] ?? '') ? { type: 'baseline' } : column,
  )
}
