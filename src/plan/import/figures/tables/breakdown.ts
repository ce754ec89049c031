import { isEnglish } from '../../../../text/index.ts'
import { ownerIn } from '../../owner-name.ts'
import type { Context } from '../find/index.ts'
import type { Placed } from '../verdict.ts'
import { type Column, isOfWhole, isTask, isWork, MEASURES, OF_YEAR, YEARS } from './columns.ts'
import { ownerOfRow } from './dated-rows.ts'
import { indicatorOf } from './indicators.ts'
import { bareName, unitBehind } from './labels.ts'
import { isValue, matrixRow, type RowHeads } from './matrix.ts'
import type { Cell } from './table.ts'
import { topicOf } from './topic.ts'

interface Columns {
  head: readonly Cell[]
  columns: readonly Column[]
}

/**
 * 乡镇 | 2026年新增就业 | 2027年新增就业: no column names the indicators, the rows are of places or bodies, and the cells of
 * the years are values.
 */
export function isBreakdown({ head, columns }: Columns, body: readonly (readonly Cell[])[]): boolean {
  const years = [...columns.keys()].filter((index) => isOfYear(columns[index]))
  return (
    ownerOf(columns) >= 0 &&
    years.length > 0 &&
    years.every(
      (index) => !isEnglish(head[index]?.text ?? '') && body.every((cells) => isValue(cells[index]?.text ?? '')),
    )
  )
}

const isOfYear = (column: Column | undefined): boolean =>
  (column?.type === 'aim' && column.due !== undefined) || (column?.type === 'baseline' && column.at !== undefined)

/** Whose row it is stands in a column of places, or begins it. */
function ownerOf(columns: readonly Column[]): number {
  if (columns.some(({ type }) => type === 'name')) return -1
  const place = columns.findLastIndex(({ type }) => type === 'place')
  const first = columns.findIndex(({ type }) => type !== 'number')
  const begins = columns[first]?.type
  return place >= 0 ? place : begins === 'body' || begins === 'unit' ? first : -1
}

/** One row: each measure with its years, and every other number by the head of its column. */
export function breakdownRow(
  { cells, quote }: { cells: readonly Cell[]; quote: string },
  { head, columns, labels = [] }: RowHeads,
  context: Context,
): Placed[] {
  const at = ownerOf(columns)
  const owner = cells[at]
  if (!owner) return []
  const measures = measuresIn({ head, columns })
  const found = [...new Set(measures)].flatMap((measure): Placed[] => {
    if (measure === undefined) return []
    const whose = labels.length > 1 ? ownerOfRow(cells, labels) : ownerIn(owner.text)
    const name = whose + (bareName(measure) || topicOf(context))
    const unit = unitBehind(measure)
    return indicatorOf(
      {
        cells: cells.map((cell, index) =>
          index === at ? { ...cell, text: unit ? `${name}（${unit}）` : name } : cell,
        ),
        columns: columns.map((column, index): Column => {
          if (index === at) return { type: 'name' }
          return measures[index] === measure || column.type === 'time' ? column : { type: 'number' }
        }),
        quote,
        ...(bareName(measure) && { measure: bareName(measure) }),
      },
      context,
    )
  })
  const others = head.map((cell, index) => (measures[index] === undefined ? cell : { ...cell, text: '' }))
  return [
    ...found,
    ...matrixRow({ cells, quote }, { head: others, columns: besidesTasks({ head, columns }), labels }, context),
  ]
}

/**
 * 图斑面积 | 个数 | 2024—2026年任务量 | 2024年 | 2025年: where the task and its parts are stated, what it is taken from stands
 * before it, and behind it only what is done is another target.
 */
function besidesTasks({ head, columns }: Columns): readonly Column[] {
  const whole = columns.findIndex(({ type }) => type === 'sum')
  if (whole < 0 || !columns.some(isOfWhole)) return columns
  return columns.map((column, index) => {
    const isTarget = (index < whole ? isTask : isWork)(head[index]?.text ?? '')
    return column.type === 'text' && !isTarget ? { type: 'baseline' } : column
  })
}

/** What each column measures, without its year; a sum is one of what the only other head says. */
function measuresIn({ head, columns }: Columns): (string | undefined)[] {
  const words = head.map(({ text }, index) =>
    MEASURES.has(columns[index]?.type ?? 'text') ? measureIn(text) : undefined,
  )
  const [only = '', ...others] = new Set(words.filter(Boolean))
  return words.map((measure) => (measure === '' && !others.length ? only : measure))
}

const measureIn = (head: string): string =>
  head
    .replace(OF_YEAR, '')
    .replace(YEARS, '')
    .replace(/^分(?=年度)/, '')
    .replace(/(?:19|20)\d\d\s?年?(?:底|末|度)?/g, '')
    .replace(/[（(]\s*[)）]/g, '')
    .replace(/^(?:目标|计划|任务)[值数]?$|^(?:合计|累计|总计)$|(?:目标值?|任务数)(?=$|[（(])/, '')
    .trim()
