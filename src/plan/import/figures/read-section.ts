import { isEnglish } from '../../../text/index.ts'
import { fittedRow } from '../row.ts'
import { isLed, leadFrom } from './english/index.ts'
import { amountsOf, type Context, type Due, mayClose, paragraphOf } from './find/index.ts'
import { readFigures } from './read.ts'
import {
  type Cell,
  columnsOf,
  dueIn,
  indicatorOf,
  isMatrix,
  matrixRow,
  recordsIn,
  rowGroups,
  type Table,
  tablesIn,
} from './tables/index.ts'
import { type Aim, type Placed, placeOf, type Verdict } from './verdict.ts'

/** A numbered part of a plan, as far as its figures go. */
export interface Part {
  /** Its lines without their numbers and heading; `at` is where the text begins in the line as published. */
  lines: readonly { text: string; at: number }[]
  heading: string
}

/** What the lines of a part come to. */
export interface Read {
  verdicts: Placed[]
  /** The time that goes on to govern the parts below that set targets. */
  due?: Due
  /** The time that its last lines set for the entries below them: By March 2027 we will: */
  lead?: Due
}

/** Every amount of a part, table or text, each with what it is. */
export function readPart({ lines, heading }: Part, context: Context): Read {
  const texts = lines.map(({ text }) => text)
  const tables = [...tablesIn(texts), ...recordsIn(texts)]
  const tabular = new Set(tables.flatMap((table) => table.flatMap((row) => row.map((cell) => cell.line))))
  const verdicts: Placed[] = tables.flatMap((table) =>
    readTable(table, lines, { ...context, heading, unit: unitAbove(table, lines) }),
  )
  const deadline = deadlineIn(lines, context)
  const cells = lostCells(texts, tabular)
  let { due } = context
  let lead: ReturnType<typeof leadFrom>
  let note = false
  for (const [index, { text, at }] of lines.entries()) {
    if (tabular.has(index)) continue
    note = NOTE.test(text) || (note && at > 0)
    const before = lead
    lead = leadFrom(text, before, context)
    const governing = lead ?? (context.goal ? due : undefined)
    const reading = readFigures(text, {
      ...context,
      heading,
      deadline,
      led: isLed(lead, before),
      ...(governing && { due: governing }),
    })
    // A vision beyond the plan's own years governs its own paragraph only.
    const within = reading.due && isWithin(reading.due, context)
    if (context.goal && within) due = reading.due
    verdicts.push(
      ...reading.verdicts.map((verdict) =>
        placed(cells.has(index) ? lost(verdict) : note ? aside(verdict) : verdict, index, at),
      ),
    )
  }
  verdicts.sort((a, b) => a.line - b.line || placeOf(a) - placeOf(b))
  return { verdicts, ...(due && { due }), ...(lead && { lead }) }
}

/** So many numbers alone on their lines are cells of a table that was lost. */
const FEWEST_CELLS = 6
const BARE = /^\s*[<>≥≤＞＜]?\s?\d[\d.,]*\s?[%％]?(?:以上|左右)?\s*$/

function lostCells(texts: readonly string[], tabular: ReadonlySet<number>): ReadonlySet<number> {
  const bare = [...texts.keys()].filter((index) => !tabular.has(index) && BARE.test(texts[index] ?? ''))
  return new Set(bare.length >= FEWEST_CELLS ? bare : [])
}

const lost = (verdict: Verdict): Verdict => ({
  type: 'doubt',
  why: 'cell',
  at: placeOf(verdict),
  wording: verdict.type === 'aim' ? verdict.aim.wording : verdict.wording,
})

/** A time of the plan's own years; where they are not known, any. */
const isWithin = ({ last }: Due, { period }: Context): boolean =>
  period === undefined || (last <= period.last && (period.first === undefined || last >= period.first))

/** 牵头单位：甲局；完成时限：2026年6月底, on a line without amounts: it is said of all of the part. */
function deadlineIn(lines: Part['lines'], context: Context): Due | undefined {
  if (lines.length < 2) return undefined
  for (const { text } of lines) {
    if (!mayClose(text)) continue
    const paragraph = paragraphOf(text, context)
    if (paragraph.closing && !amountsOf(paragraph).length) return paragraph.closing
  }
  return undefined
}

/** 注：1.〔 〕内为累计数: what explains a table sets nothing; nor do the numbered lines behind it. */
const NOTE = /^\s*(?:注|备注|说明|[Nn]otes?)\s*[:：]/

const aside = (verdict: Verdict): Verdict =>
  verdict.type === 'aim'
    ? { type: 'background', reason: 'detail', at: placeOf(verdict), wording: verdict.aim.wording }
    : verdict

function placed(verdict: Verdict, line: number, at: number): Placed {
  if (verdict.type === 'aim') return { ...verdict, line, aim: moved(verdict.aim, at) }
  return { ...verdict, line, at: verdict.at + at }
}

const moved = (aim: Aim, by: number): Aim => ({
  ...aim,
  at: aim.at + by,
  ...(aim.points && { points: aim.points.map((point) => ({ ...point, at: point.at + by })) }),
})

/** 单位：亿元, on the line above a table. */
function unitAbove(table: Table, lines: Part['lines']): string | undefined {
  const first = table[0]?.[0]?.line ?? 0
  const above = lines.slice(Math.max(0, first - 2), first).map(({ text }) => UNIT_ABOVE.exec(text)?.[1])
  return above.findLast(Boolean)
}

const UNIT_ABOVE = /(?:^|[\s（(])(?:计量)?单位\s?[:：]\s?([^\s，。、；：（）()]{1,8})[）)]?\s*$/

/** `| a | b |` is quoted as a | b. */
const OUTER_BARS = /^\s*\|\s*|\s*\|\s*$/g

function readTable(table: Table, lines: Part['lines'], context: Context): Placed[] {
  const [first] = table
  if (!first) return []
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

/** Install solar panels | At least 18 roofs: what only counts is of the row's task. */
function ofTask(verdict: Verdict, task: string): Verdict {
  if (verdict.type !== 'aim' || !isEnglish(task)) return verdict
  const { name, unit } = verdict.aim
  return name !== '' && name === unit && task !== name
    ? { ...verdict, aim: { ...verdict.aim, name: `${task}, ${name}` } }
    : verdict
}
