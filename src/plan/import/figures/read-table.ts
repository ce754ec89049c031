import { isEnglish, isRate } from '../../../text/index.ts'
import { fittedRow } from '../../table-row.ts'
import type { Context } from './find/index.ts'
import { aside, type PartLines, placed } from './place.ts'
import { readFigures } from './read.ts'
import {
  besideWork,
  breakdownRow,
  type Cell,
  columnsOf,
  datedRows,
  deedOf,
  dueIn,
  headOf,
  indicatorOf,
  isBare,
  isBreakdown,
  isMatrix,
  labelColumns,
  labelledRows,
  matrixRow,
  namedByLabels,
  OUTER_BARS,
  ofKinds,
  rowGroups,
  type Table,
  titleAbove,
  unitAbove,
  unreadIn,
  withLabel,
  withOwners,
} from './tables/index.ts'
import type { Placed, Verdict } from './verdict.ts'

/** The targets of a table, and what else its amounts are. */
export function readTable(table: Table, lines: PartLines, around: Context): Placed[] {
  const [first] = table
  if (!first) return []
  const title = titleAbove(table, lines)
  const context = {
    ...inItsYears(around),
    ...(title && { heading: title }),
    unit: unitAbove(table, lines, title ?? around.heading),
  }
  const { headless, head, length } = headOf(table, context)
  const rows = table.slice(length).map((cells) => fittedRow(cells, head.length, ({ text }) => text))
  const named = withOwners(ofKinds(columnsOf(head, context), head, rows), head, rows)
  const dated = datedRows(besideWork(named, head, rows, deedOf(context) !== ''), head, rows)
  const labels = labelColumns(dated, rows)
  const columns = namedByLabels(dated, labels)
  const body = withNamesAbove(rows, columns)
  const quoteOf = (cells: readonly Cell[]) =>
    [...new Set(cells.map(({ line }) => line))]
      .map((line) => lines[line]?.text.replace(OUTER_BARS, '') ?? '')
      .join('\n')
  const rowOf = headless ? undefined : rowReader({ head, columns }, body, context)
  if (rowOf)
    return body.flatMap((cells) => {
      const read = rowOf({ cells, quote: quoteOf(cells) }, { head, columns, labels }, context)
      return [...read, ...unreadIn(cells, columns, read)].map(backInLine)
    })
  const ofIndicators = columns.some(({ type }) => type === 'aim')
  const groups = rowGroups(body, columns)
  const told = body.map((cells, row) => {
    const quote = quoteOf(cells)
    const shared = { columns, quote, group: groups[row] ?? '' }
    const own = ofIndicators ? indicatorsOf(cells, shared, context) : []
    const duties = headless ? cellsOfNothing : dutiesOf
    const read = own.length ? own : duties(cells, columns, context)
    return { label: taskOf(cells, columns), verdicts: [...read, ...unreadIn(cells, columns, read)].map(backInLine) }
  })
  return rowsToldApart(told)

  function backInLine({ line, ...verdict }: Placed): Placed {
    return placed(verdict, line, lines[line]?.at ?? 0)
  }
}

/** 2024年任务分解表 in a plan of 2025: a year before the plan's own, in the title of a table, governs nothing in it. */
function inItsYears({ due, ...around }: Context): Context {
  const first = around.period?.first
  return { ...around, ...(due && !(first !== undefined && due.last < first) && { due }) }
}

/** How each row is read where every cell of it is a target, or a year of one. */
function rowReader(
  named: Parameters<typeof isBreakdown>[0],
  body: readonly (readonly Cell[])[],
  context: Context,
): typeof matrixRow | undefined {
  if (isBreakdown(named, body)) return breakdownRow
  return isMatrix(named, body, context) ? matrixRow : undefined
}

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

/** The targets of a row; what its cells say of several labelled things is of each of them. */
function indicatorsOf(
  cells: readonly Cell[],
  row: Omit<Parameters<typeof indicatorOf>[0], 'cells'>,
  context: Context,
): Placed[] {
  const parts = labelledRows(cells, row.columns)
  if (!parts) return indicatorOf({ ...row, cells }, context)
  return parts.flatMap((part, index) =>
    withLabel(indicatorOf({ ...row, cells: part.cells }, context), part.label, index === 0),
  )
}

function taskOf(cells: readonly Cell[], columns: ReturnType<typeof columnsOf>): string | undefined {
  const names = cells.flatMap(({ text }, index) => {
    const column = columns[index]
    return column?.type === 'name' && text ? [{ text, over: column.over }] : []
  })
  return (names.find(({ over }) => !over) ?? names[0])?.text
}

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
  const task = taskOf(cells, columns)?.replace(ROW_NUMBER, '') ?? context.heading ?? ''
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
