import { amountsIn, timesIn } from '../../../../text/index.ts'
import { type Placed, placeOf } from '../verdict.ts'
import { type Column, MEASURES } from './columns.ts'
import type { Cell } from './table.ts'

/** What numbers the rows, and in what they count, has no amounts. */
const WITHOUT: ReadonlySet<Column['type']> = new Set(['number', 'unit'])

/** 每年400户, where a row says when: the amounts of cells that nothing else was read from are told of, too. */
export function unreadIn(cells: readonly Cell[], columns: readonly Column[], read: readonly Placed[]): Placed[] {
  const places = read.flatMap((verdict) => [
    { line: verdict.line, at: placeOf(verdict) },
    ...(verdict.type === 'aim' ? (verdict.aim.points ?? []).map(({ at }) => ({ line: verdict.line, at })) : []),
  ])
  const isRead = ({ line, at, text }: Cell) =>
    places.some((place) => place.line === line && place.at >= at && place.at <= at + text.length)
  return cells.flatMap((cell, index) => {
    const type = columns[index]?.type ?? 'text'
    return WITHOUT.has(type) || isRead(cell) ? [] : amountsOf(cell, MEASURES.has(type))
  })
}

function amountsOf({ text, line, at }: Cell, measured: boolean): Placed[] {
  const times = timesIn(text)
  const found = amountsIn(text).filter(
    ({ unit, start, end }) => (unit !== '' || measured) && !times.some((time) => start < time.end && end > time.start),
  )
  return found.map(({ start, end }) => ({
    type: 'background',
    reason: 'detail',
    line,
    at: at + start,
    wording: text.slice(start, end),
  }))
}
