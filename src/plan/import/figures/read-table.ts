import { isEnglish, isRate } from '../../../text/index.ts'
import { fittedRow } from '../row.ts'
import type { Context } from './find/index.ts'
import { aside, placed } from './place.ts'
import { readFigures } from './read.ts'
import type { Part } from './read-section.ts'
import { type Cell, columnsOf, dueIn, indicatorOf, isMatrix, matrixRow, rowGroups, type Table } from './tables/index.ts'
import type { Placed, Verdict } from './verdict.ts'

/** 单位：亿元, on the line above a table. */
function unitAbove(table: Table, lines: Part['lines']): string | undefined {
  const first = table[0]?.[0]?.line ?? 0
  const above = lines.slice(Math.max(0, first - 2), first).map(({ text }) => UNIT_ABOVE.exec(text)?.[1])
  return above.findLast(Boolean)
}

const UNIT_ABOVE = /(?:^|[\s（(])(?:计量)?单位\s?[:：]\s?([^\s，。、；：（）()]{1,8})[）)]?\s*$/

/** `| a | b |` is quoted as a | b. */
const OUTER_BARS = /^\s*\|\s*|\s*\|\s*$/g

/** The targets of a table, and what else its amounts are. */
export function readTable(table: Table, lines: Part['lines'], around: Context): Placed[] {
  const [first] = table
  if (!first) return []
  const context = { ...around, unit: unitAbove(table, lines) }
  // A table whose first row is numbered has no head.
  const headless = /^\d{1,3}$/.test(first[0]?.text ?? '')
  const heads = headless ? [] : headsOf(table)
  const head = headless ? first.map((cell, index) => ({ ...cell, text: index === 0 ? '序号' : '' })) : joinedHead(heads)
  const body = table.slice(heads.length).map((cells) => fittedRow(cells, head.length, ({ text }) => text))
  const columns = columnsOf(head, context)
  const quoteOf = (cells: readonly Cell[]) =>
    [...new Set(cells.map(({ line }) => line))]
      .map((line) => lines[line]?.text.replace(OUTER_BARS, '') ?? '')
      .join('\n')
  if (isMatrix(columns, body))
    return body.flatMap((cells) =>
      matrixRow({ cells, quote: quoteOf(cells) }, { head, columns }, context).map(backInLine),
    )
  const ofIndicators = columns.some(({ type }) => type === 'aim')
  const groups = rowGroups(body, columns)
  return body.flatMap((cells, row) => {
    const quote = quoteOf(cells)
    const own = ofIndicators ? indicatorOf({ cells, columns, quote, group: groups[row] ?? '' }, context) : []
    const rest = own.length ? [] : dutiesOf(cells, columns, context)
    return [...own, ...rest].map(backInLine)
  })

  function backInLine({ line, ...verdict }: Placed): Placed {
    return placed(verdict, line, lines[line]?.at ?? 0)
  }
}

/** The rows of the head: a second one names the years below 目标, and says again what spans both. */
function headsOf(table: Table): Table {
  const [first, second] = table
  if (!first || !second || second.length !== first.length) return table.slice(0, 1)
  const isYear = (text: string) => /^(?:19|20)\d\d年?(?:底|末|度)?(?:[（(].*[)）]|目标值?|计划)?$/.test(text)
  const goesOn = second.every(({ text }, index) => text === '' || text === first[index]?.text || isYear(text))
  return table.slice(0, goesOn && second.some(({ text }) => isYear(text)) ? 2 : 1)
}

const joinedHead = ([first = [], second]: Table): Cell[] =>
  first.map((cell, index) => {
    const below = second?.[index]?.text ?? ''
    return below === '' || below === cell.text
      ? cell
      : { ...cell, text: `${below}${cell.text === '数值' ? '' : cell.text}` }
  })

const ROW_NUMBER = /^\d+(?:\.\d+)*(?:[.、)](?!\d)\s*|\s+(?=\p{Lu}))/u

/** A row of duties: each cell is text, and the row's time and task hold for all of it. */
function dutiesOf(cells: readonly Cell[], columns: ReturnType<typeof columnsOf>, context: Context): Placed[] {
  const due = dueIn(cells, columns, context)
  const task = cells.find((cell, index) => columns[index]?.type === 'name' && cell.text)?.text ?? context.heading ?? ''
  const governing = due?.last !== undefined && { due: { ...due, last: due.last } }
  return cells.flatMap(({ text, line, at }, index) => {
    const type = columns[index]?.type
    if (type !== 'name' && type !== 'text' && type !== 'aim' && type !== 'size') return []
    const number = ROW_NUMBER.exec(text)?.[0].length ?? 0
    const reading = readFigures(text.slice(number), { ...context, goal: true, heading: task, ...governing })
    return reading.verdicts.map((verdict) =>
      placed(type === 'size' ? aside(verdict) : ofTask(verdict, task), line, at + number),
    )
  })
}

/** Install solar panels | At least 18 roofs: what only counts is of the row's task; so is 城市100% below a rate. */
function ofTask(verdict: Verdict, task: string): Verdict {
  if (verdict.type !== 'aim') return verdict
  const { name, unit } = verdict.aim
  if (!isEnglish(task))
    return /率$/.test(task) && isRate(unit) && !/率$/.test(name)
      ? { ...verdict, aim: { ...verdict.aim, name: `${task}（${name}）` } }
      : verdict
  return name !== '' && name === unit && task !== name
    ? { ...verdict, aim: { ...verdict.aim, name: `${task}, ${name}` } }
    : verdict
}
