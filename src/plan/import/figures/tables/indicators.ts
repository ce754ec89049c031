import { boundedAmountsIn, isEnglish, isOneYear, isRate } from '../../../../text/index.ts'
import type { Context } from '../find/index.ts'
import { type Aim, type Placed, placeOf } from '../verdict.ts'
import type { Column } from './columns.ts'
import { dated, dueIn } from './dated.ts'
import { besidesIn, withCounted } from './english-cell.ts'
import { englishRow } from './english-table.ts'
import { nameIn, unitBehind, unitInName } from './labels.ts'
import { addsUp, isNothing, isOfParts, isPartly, ofYears, STATES } from './of-years.ts'
import type { Cell } from './table.ts'
import { aimFrom, basisOfValue, CHANGES, isChange, isPiecemeal, type Value, valueIn } from './values.ts'

interface Row {
  cells: readonly Cell[]
  columns: readonly Column[]
  /** The row as published. */
  quote: string
  /** What several rows have in common: it stands before their names, in the first of them only. */
  group?: string
  /** What is measured, where the name begins with whose it is. */
  measure?: string
}

/** One row of a table of indicators: its target with baseline and checkpoints. Places are those of the line. */
export function indicatorOf({ cells, columns, quote, group = '', measure }: Row, context: Context): Placed[] {
  const label = labelOf(cells, columns)
  if (!label) return []
  const unit = unitIn(cells, columns, label.text) || unitBehind(group)
  const values = cells.flatMap((cell, index) =>
    valueIn(cell, columns[index], unit || unitOf(columns[index]) || context.unit || unitInName(label.text)),
  )
  const of = (type: Column['type']) => values.filter(({ column }) => column.type === type)
  const shared = { name: nameIn(label.text, group), quote: quote.trim(), ...natureIn(cells, columns) }
  const [baseline] = of('baseline')
  const aims = inOrder(
    of('aim').filter((value) => !isNothing(value)),
    context,
  )
  const last = aims.at(-1)
  const parted = addsUp(aims, of('sum')[0]) || isOfParts(aims, (measure ?? shared.name) + (last?.words ?? ''), context)
  const found: Placed[] = [
    ...namedIn(label),
    ...(isEnglish(label.text) ? besidesIn(cells, columns, values) : []),
    ...of('baseline').map(
      ({ at, line, wording }): Placed => ({ type: 'background', reason: 'baseline', line, at, wording }),
    ),
    ...(last
      ? [mainAim(shared, dated(aims, dueIn(cells, columns, context), context), { baseline, measure, parted }, context)]
      : []),
    ...of('growth').map((growth) => growthAim(shared, growth, { last, baseline }, context)),
    ...of('sum').map((sum) => sumAim(shared, sum, !parted && baseline !== undefined && last !== undefined, context)),
  ]
  return found.sort((a, b) => placeOf(a) - placeOf(b))
}

type Shared = Pick<Aim, 'name' | 'quote' | 'nature'>

/** 计划任务 | 其中：2021年任务: what has no year is for the end of the plan, and the earlier of years comes first. */
function inOrder(aims: readonly Value[], { period }: Context): Value[] {
  const dueOf = ({ due }: Value) => due ?? period?.last ?? ''
  return aims.some(({ due }) => due) ? aims.toSorted((a, b) => dueOf(a).localeCompare(dueOf(b))) : [...aims]
}

interface Around {
  baseline: Value | undefined
  measure: string | undefined
  /** Each year has its own part. */
  parted: boolean
}

/** The last year is the target, those before it are checkpoints. */
function mainAim(shared: Shared, aims: readonly Value[], around: Around, context: Context): Placed {
  const { baseline, measure } = around
  const last = aims.at(-1) as Value
  const points = aims
    .slice(0, -1)
    .map(({ amount, due, wording, at, bound }) => ({ amount, bound, wording, at, ...(due && { due }) }))
  const words = (measure ?? shared.name) + last.words
  const { basis, grows } = basisAmong(aims, words, around, context)
  // The years before do not tell whether a change is one up or down: 增长 | 6.2 | 5.5.
  const changes = basis !== 'level' && isChange(shared.name)
  const falls = changes || basis === 'change' ? last.negative : isLower(last, baseline, shared.name)
  // 新建绿地 | 90.87 | 35: what was done in the years before is no part of what is to be done.
  const starts = basis === 'total' && !grows ? undefined : baseline
  const aim: Aim = {
    ...shared,
    name: withCounted(shared.name, last.said?.of ?? ''),
    ...aimFrom(last, basis, falls, words, context),
    ...(starts &&
      !changes && {
        baseline: { amount: starts.amount, ...(starts.due && { at: starts.due }) },
      }),
    ...(points.length && { points }),
  }
  return { type: 'aim', line: last.line, aim }
}

function basisAmong(aims: readonly Value[], words: string, { baseline, parted }: Around, context: Context) {
  const last = aims.at(-1) as Value
  const added = isAdded(last, words, context) || aims.some(isPartly)
  const own = added ? 'total' : basisOfValue(last, words)
  const ofPeriod = baseline?.column.type === 'baseline' && baseline.column.sum === true
  const grows = baseline !== undefined && !ofPeriod && baseline.amount < last.amount
  const once = isOneYear(context.period)
  return {
    grows,
    basis: parted && !aims.some(isPartly) ? 'yearly' : ofYears(own, last, words, aims.slice(0, -1), grows && !once),
  }
}

function isLower(last: Value, baseline: Value | undefined, name: string): boolean {
  const rises = last.bound === 'atLeast' || last.bound === 'moreThan'
  // 70.5 to 70左右 falls by nothing.
  const least = last.bound === 'approximate' ? last.amount * 1.02 : last.amount
  return baseline !== undefined && baseline.amount > least && !rises && !isPiecemeal(last, name)
}

/** 任务分解表: what each row has to add; in a plan of one year what is done at all is. */
const isAdded = ({ unit }: Value, words: string, { heading, period }: Context): boolean =>
  !isRate(unit) &&
  ((/分配|分解/.test(heading ?? '') && !STATES.test(words)) || (isOneYear(period) && englishRow(words).done))

/** 年均增长[累计]: so much a year up to the last year, or [so much] in all. */
function growthAim(
  shared: Shared,
  growth: Value,
  { last, baseline }: { last: Value | undefined; baseline: Value | undefined },
  context: Context,
): Placed {
  const due = last?.due ?? context.period?.last
  const value = { ...growth, ...(due && { due }) }
  const { column } = growth
  if (column.type === 'growth' && column.against !== undefined) {
    const against = column.against || baseline?.due
    const aim = aimFrom(value, 'change', growth.negative, '', context)
    return { type: 'aim', line: growth.line, aim: { ...shared, ...aim, ...(against && { against }) } }
  }
  const basis = growth.total || !last ? basisOfValue(growth, shared.name) : 'yearly'
  return {
    type: 'aim',
    line: growth.line,
    aim: { ...shared, ...aimFrom(value, basis, growth.negative, shared.name, context) },
  }
}

/**
 * 〔18〕 below 累计: what is done in all the years, or how much more or less there is at their end. `besides`: the row also
 * says from where to where.
 */
function sumAim(shared: Shared, sum: Value, besides: boolean, context: Context): Placed {
  const basis = besides || CHANGES.test(shared.name) || isRate(sum.unit) ? 'change' : 'total'
  const due = (sum.column.type === 'sum' ? sum.column.due : undefined) ?? context.period?.last
  const value = { ...sum, ...(due && { due }) }
  return { type: 'aim', line: sum.line, aim: { ...shared, ...aimFrom(value, basis, false, shared.name, context) } }
}

/** Journeys under 5 miles: an amount in the name of an indicator only says which one is meant. */
const namedIn = ({ text, line, at }: Cell): Placed[] =>
  boundedAmountsIn(text).map(({ start, end }) => ({
    type: 'background',
    reason: 'name',
    line,
    at: at + start,
    wording: text.slice(start, end),
  }))

function labelOf(cells: readonly Cell[], columns: readonly Column[]): Cell | undefined {
  const named = cells.filter((cell, index) => columns[index]?.type === 'name' && cell.text)
  const other = cells.find((cell, index) => columns[index]?.type === 'text' && /\p{L}{2}/u.test(cell.text))
  return named.at(-1) ?? other
}

/** From its column, or from the brackets behind the name. */
function unitIn(cells: readonly Cell[], columns: readonly Column[], name: string): string {
  const own = cells[columns.findIndex(({ type }) => type === 'unit')]?.text ?? ''
  if (own && !/^(?:[-—–/]+|no\.?|numbers?|#)$/i.test(own)) return own
  if (isEnglish(name)) return englishRow(name).unit
  return unitBehind(name)
}

const unitOf = (column: Column | undefined): string => (column?.type === 'aim' ? (column.unit ?? '') : '')

function natureIn(cells: readonly Cell[], columns: readonly Column[]): { nature?: 'binding' | 'expected' } {
  const text = cells
    .filter((_, index) => columns[index]?.type === 'nature')
    .map((cell) => cell.text)
    .join()
  if (/约束|binding/i.test(text)) return { nature: 'binding' }
  return /预期|expected|指导/i.test(text) ? { nature: 'expected' } : {}
}
