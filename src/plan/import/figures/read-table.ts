import { isEnglish, isRate } from '../../../text/index.ts'
import { fittedRow } from '../row.ts'
import type { Context } from './find/index.ts'
import { aside, type PartLines, placed } from './place.ts'
import { readFigures } from './read.ts'
import { type Cell, columnsOf, dueIn, indicatorOf, isMatrix, matrixRow, rowGroups, type Table } from './tables/index.ts'
import type { Placed, Verdict } from './verdict.ts'

/** 单位：亿元, on the line above a table. */
function unitAbove(table: Table, lines: PartLines): string | undefined {
  const first = table[0]?.[0]?.line ?? 0
  const above = lines.slice(Math.max(0, first - 2), first).map(({ text }) => UNIT_ABOVE.exec(text)?.[1])
  return above.findLast(Boolean)
}

const UNIT_ABOVE = /(?:^|[\s（(])(?:计[量算]|统计|度量)?单位\s?[:：]\s?([^\s，。、；：（）()]{1,8})[）)]?\s*$/

/** `| a | b |` is quoted as a | b. */
const OUTER_BARS = /^\s*\|\s*|\s*\|\s*$/g

/** The targets of a table, and what else its amounts are. */
export function readTable(table: Table, lines: PartLines, around: Context): Placed[] {
  const [first] = table
  if (!first) return []
  const context = { ...around, unit: unitAbove(table, lines) }
  const headless = isHeadless(first)
  const heads = headless ? [] : headsOf(table)
  const head = headless ? first.map((cell, index) => ({ ...cell, text: index === 0 ? '序号' : '' })) : joinedHead(heads)
  const columns = columnsOf(head, context)
  const body = withNamesAbove(
    table.slice(heads.length).map((cells) => fittedRow(cells, head.length, ({ text }) => text)),
    columns,
  )
  const quoteOf = (cells: readonly Cell[]) =>
    [...new Set(cells.map(({ line }) => line))]
      .map((line) => lines[line]?.text.replace(OUTER_BARS, '') ?? '')
      .join('\n')
  if (!headless && isMatrix({ head, columns }, body, context))
    return body.flatMap((cells) =>
      matrixRow({ cells, quote: quoteOf(cells) }, { head, columns }, context).map(backInLine),
    )
  const ofIndicators = columns.some(({ type }) => type === 'aim')
  const groups = rowGroups(body, columns)
  const rows = body.map((cells, row) => {
    const quote = quoteOf(cells)
    const own = ofIndicators ? indicatorOf({ cells, columns, quote, group: groups[row] ?? '' }, context) : []
    const rest = own.length
      ? []
      : headless
        ? cellsOfNothing(cells, columns, context)
        : dutiesOf(cells, columns, context)
    return { label: taskOf(cells, columns), verdicts: [...own, ...rest].map(backInLine) }
  })
  return rowsToldApart(rows)

  function backInLine({ line, ...verdict }: Placed): Placed {
    return placed(verdict, line, lines[line]?.at ?? 0)
  }
}

/** The rows of the head: a second one names the years below 目标 or the parts of what spans them, and says again what spans both. */
function headsOf(table: Table): Table {
  const [first, second] = table
  if (!first || !second || second.length !== first.length) return table.slice(0, 1)
  const spans = (index: number) =>
    first[index]?.text !== '' && [index - 1, index + 1].some((other) => first[other]?.text === first[index]?.text)
  const isPart = (text: string, index: number) => isYear(text) || (spans(index) && /^\P{N}*\p{L}\P{N}*$/u.test(text))
  const goesOn = second.every(({ text }, index) => text === '' || text === first[index]?.text || isPart(text, index))
  const tells = second.some(({ text }, index) => text !== first[index]?.text && isPart(text, index))
  return table.slice(0, goesOn && tells ? 2 : 1)
}

const isYear = (text: string) => /^(?:19|20)\d\d年?(?:底|末|度)?(?:[（(].*[)）]|目标值?|计划)?$/.test(text)

const joinedHead = ([first = [], second]: Table): Cell[] =>
  first.map((cell, index) => {
    const below = second?.[index]?.text ?? ''
    if (below === '' || below === cell.text) return cell
    return { ...cell, text: isYear(below) && cell.text !== '数值' ? `${below}${cell.text}` : below }
  })

/** A table whose first row is numbered, or tells numbers itself, has no head. */
const isHeadless = ([first, ...rest]: readonly Cell[]): boolean =>
  /^\d{1,3}$/.test(first?.text ?? '') || rest.filter(({ text }) => isBare(text)).length * 2 > rest.length

/** 甲区 | 7 | +5 | 12, where no head is left: nobody knows what such numbers are of. */
function cellsOfNothing(cells: readonly Cell[], columns: ReturnType<typeof columnsOf>, context: Context): Placed[] {
  const worded = cells.map((cell) => (isBare(cell.text) ? { ...cell, text: '' } : cell))
  const lost = cells
    .slice(1)
    .flatMap(({ text, line, at }): Placed[] =>
      isBare(text) ? [{ type: 'doubt', why: 'cell', wording: text, at, line }] : [],
    )
  return [...dutiesOf(worded, columns, context), ...lost]
}

const isBare = (text: string): boolean => /^[+＋<>≥≤＞＜]?\d[\d.,]*[%％]?$/.test(text) && !isYear(text)

/** 用气量及占比 | 亿立方米 | 200, below it | % | 33: a row with a unit and no name goes on with what the row above is of. */
function withNamesAbove(rows: readonly (readonly Cell[])[], columns: ReturnType<typeof columnsOf>): readonly Cell[][] {
  const [name, unit] = (['name', 'unit'] as const).map((kind) => columns.findLastIndex(({ type }) => type === kind))
  const filled: Cell[][] = []
  for (const row of rows) {
    const above = filled.at(-1)?.[name ?? -1]?.text
    const nameless = columns.every(({ type }, index) => type !== 'name' || row[index]?.text === '')
    const goesOn = nameless && above && row[unit ?? -1]?.text
    filled.push(row.map((cell, index) => (goesOn && index === name ? { ...cell, text: above } : cell)))
  }
  return filled
}

const taskOf = (cells: readonly Cell[], columns: ReturnType<typeof columnsOf>): string | undefined =>
  cells.find((cell, index) => columns[index]?.type === 'name' && cell.text)?.text

/** A longer label says too much for a name. */
const LONGEST_LABEL = 24

/** 线路长度 in the rows of two lines: what several rows aim at under one name is told apart by what they are about. */
function rowsToldApart(rows: readonly { label: string | undefined; verdicts: readonly Placed[] }[]): Placed[] {
  const labels = new Map<string, Set<string | undefined>>()
  for (const { label, verdicts } of rows)
    for (const verdict of verdicts)
      if (verdict.type === 'aim') labels.set(verdict.aim.name, (labels.get(verdict.aim.name) ?? new Set()).add(label))
  return rows.flatMap(({ label = '', verdicts }) =>
    verdicts.map((verdict) => {
      if (verdict.type !== 'aim' || label === '' || label.length > LONGEST_LABEL) return verdict
      const { name } = verdict.aim
      return (labels.get(name)?.size ?? 0) > 1 && !label.includes(name)
        ? { ...verdict, aim: { ...verdict.aim, name: isEnglish(name) ? `${name}, ${label}` : `${name}（${label}）` } }
        : verdict
    }),
  )
}

const ROW_NUMBER = /^\d+(?:\.\d+)*(?:[.、)](?!\d)\s*|\s+(?=\p{Lu}))/u

/** A row of duties: each cell is text, and the row's time and task hold for all of it. */
function dutiesOf(cells: readonly Cell[], columns: ReturnType<typeof columnsOf>, context: Context): Placed[] {
  const due = dueIn(cells, columns, context)
  const task = taskOf(cells, columns) ?? context.heading ?? ''
  const governing = due?.last !== undefined && { due: { ...due, last: due.last } }
  return cells.flatMap(({ text, line, at }, index) => {
    const type = columns[index]?.type
    if (type !== 'name' && type !== 'text' && type !== 'aim' && type !== 'size') return []
    const number = ROW_NUMBER.exec(text)?.[0].length ?? 0
    const reading = readFigures(text.slice(number), {
      ...context,
      goal: true,
      valued: type === 'aim',
      heading: task,
      ...governing,
    })
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
