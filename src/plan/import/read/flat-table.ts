import { isPlace, isWhole, ownerIn } from '../owner-name.ts'
import { type ColumnKind, isNature, isNumber, kindOf } from './aligned.ts'
import { HEAD, isHeads, joinedHeads } from './cell-heads.ts'
import { type FlatRow, isMarked, rowsAt } from './flat-row.ts'
import { stackedAt } from './stacked.ts'

/** A table put together from lines, and the line behind the last of it. */
export interface FlatTable {
  names: string[]
  rows: string[][]
  end: number
  score: number
}

const MOST_HEADS = 24
const LONGEST_ROW = 24
/** A number that counts the rows on is hardly an accident; nor is a head of words that heads have. */
const COUNTED = 3
const KNOWN = 1
/** What a line costs that stands alone, for the rows behind it. */
const GROUPED = 2

/**
 * The table whose cells the lines are, each on a line of its own. The head may be as long as it is short words; each row
 * is put below it as its cells fit, and may leave some out. The head whose rows fit best tells how many columns there
 * are; undefined where they fit none well.
 */
export function flatTable(lines: readonly string[]): FlatTable | undefined {
  let best: FlatTable | undefined
  for (let length = 2; length <= MOST_HEADS; length++) {
    const heads = lines.slice(0, length)
    if (heads.length < length || !isHead(heads.at(-1) ?? '')) break
    const [names, fewer] = [joinedHeads(heads), joinedHeads(heads, true)]
    for (const tried of names.length === fewer.length ? [names] : [names, fewer]) {
      const found = isHeads(tried) ? tableBelow(tried, lines, length) : undefined
      if (found && found.score > (best?.score ?? 0)) best = found
    }
  }
  return best
}

const isHead = (line: string) => TIME.test(line) || (!isNumber(line) && !isNature(line) && !/\d[%％]/.test(line))

function tableBelow(names: readonly string[], lines: readonly string[], start: number) {
  const first = columnsOf(names, lines)
  const tried = rowsFrom(lines, start, first, false)
  if (!tried) return undefined
  const kept = withoutEmpty(names, tried.rows, first)
  if (!kept) return undefined
  const learnt = columnsOf(kept.names, lines).map((kind, index) => kindIn(kept.rows, index, kind))
  if (learnt.some((kind, index) => index > 0 && kind === 'value' && WORDED.test(kept.names[index] ?? '')))
    return undefined
  const found = rowsFrom(lines, start, learnt, true)
  if (!found || !isProven(found, learnt)) return undefined
  const known = kept.names.filter((name) => HEAD.test(name)).length * 2 - kept.names.length
  return { names: kept.names, rows: found.rows, end: found.end, score: found.score + KNOWN * known }
}

/** 类型 is of 约束性 only where such words stand. */
const columnsOf = (names: readonly string[], lines: readonly string[]): ColumnKind[] => {
  const natures = lines.slice(0, MOST_HEADS + 2 * LONGEST_ROW).some(isNature)
  return names.map((name, index) => {
    const kind = kindOf(name, 'any')
    if (index === 0 && kind !== 'number') return 'name'
    return kind === 'nature' && !natures ? 'name' : kind
  })
}

/**
 * A head below which hardly a row has a cell: it spans the times behind it. Undefined
 * where there are more of them: nothing tells what they span.
 */
function withoutEmpty(names: readonly string[], rows: readonly string[][], kinds: readonly ColumnKind[]) {
  const kept: string[] = []
  const left: number[] = []
  let spans = 0
  for (const [index, name] of names.entries()) {
    const filled = rows.flatMap((row) => (row[index] && new Set(row).size > 1 ? [row[index]] : []))
    const isRare = filled.every(isNumber) && filled.length * 4 < rows.length
    if (!isRare) {
      kept.push(name)
      continue
    }
    left.push(index)
    if ([1, 2].every((next) => TIME.test(names[index + next] ?? ''))) spans++
    else if (kinds[index] !== 'text') return undefined
  }
  const body = rows.map((row) => row.filter((_, index) => !left.includes(index)))
  return spans > 1 ? undefined : { names: kept, rows: body }
}

const TIME = /^[（(]?(?:(?:19|20)\d\d年?|[\d-]{1,5}月)/

/** What has no values: where they stand below it, the head is not the one of these rows. */
const WORDED = /备注|说明|责任|牵头|配合|部门|主体/

const MOSTLY = 0.8

/** A line that groups rows says one thing. */
const filledIn = (row: readonly string[]): number => (new Set(row).size > 1 ? row.filter(Boolean).length : 0)

/** What a column holds, as its cells in the fullest rows tell it where its head does not. */
function kindIn(rows: readonly string[][], index: number, kind: ColumnKind): ColumnKind {
  const most = Math.max(...rows.map(filledIn))
  const cells = rows.flatMap((row) => (row[index] && filledIn(row) === most ? [row[index]] : []))
  const numbers = cells.filter(isNumber).length
  if (kind === 'text' || kind === 'name' || kind === 'any')
    return numbers >= cells.length * MOSTLY && numbers > 0 ? 'value' : kind === 'any' ? 'text' : kind
  return kind === 'value' && numbers < cells.length * (1 - MOSTLY) ? 'text' : kind
}

interface State {
  score: number
  rows: string[][]
  number: number
  /** Lines for the rows behind it, that no row has followed yet. */
  open: number
}

interface Rows {
  rows: string[][]
  score: number
  end: number
}

/** The rows from a line on that fit best. `strict`: a row that lost a value, nobody knows which, is none. */
function rowsFrom(
  lines: readonly string[],
  start: number,
  kinds: readonly ColumnKind[],
  strict: boolean,
): Rows | undefined {
  const states: (State | undefined)[] = []
  states[start] = { score: 0, rows: [], number: 0, open: 0 }
  let best: Rows | undefined
  for (let at = start; at < states.length; at++) {
    const state = states[at]
    if (!state) continue
    if (!state.open && state.rows.length && state.score > (best?.score ?? 0))
      best = { rows: state.rows, score: state.score, end: at }
    for (const next of nextStates(lines, at, state, kinds, strict)) {
      const rival = states[next.at]
      if (!rival || next.state.score > rival.score) states[next.at] = next.state
    }
  }
  return best
}

function nextStates(
  lines: readonly string[],
  at: number,
  state: State,
  kinds: readonly ColumnKind[],
  strict: boolean,
): { at: number; state: State }[] {
  const line = lines[at]
  // A head that is longer than it was taken for.
  if (line === undefined || (!state.rows.length && isOfHead(line))) return []
  const ahead = lines.slice(at, at + LONGEST_ROW)
  const rows = [...rowsAt(ahead, kinds).map((row) => ({ ...row, rows: [row.cells] })), ...stackedAt(ahead, kinds)]
  const found = rows.flatMap((row) => {
    const score = scoreAfter(state, row, kinds)
    if (score === undefined) return []
    const number = Number(row.cells[kinds.indexOf('number')] || state.number)
    // What nobody can put below its head stays words.
    const isWordsOnly = strict && isLost(row.cells, kinds)
    const told = isWordsOnly ? [kinds.map(() => ahead.slice(0, row.length).join(' '))] : row.rows
    const all = state.score + (isWordsOnly ? -GROUPED : score)
    return [{ at: at + row.length, state: { score: all, rows: [...state.rows, ...told], number, open: 0 } }]
  })
  if (!isGroup(line) || state.open > 0) return found
  const group = {
    ...state,
    score: state.score - (isMarked(line) ? 1 : GROUPED),
    rows: [...state.rows, kinds.map(() => line)],
    open: 1,
  }
  return [...found, { at: at + 1, state: group }]
}

const isOfHead = (line: string): boolean =>
  !YEAR.test(line) &&
  (HEAD.test(line) ||
    TIME.test(line) ||
    /\p{Script=Han}[（(]\p{Script=Han}{1,3}[)）]$|^[（(][^（()）]{1,8}[)）]$/u.test(line))

/** How well a row goes on; undefined where it does not. */
function scoreAfter(state: State, row: FlatRow, kinds: readonly ColumnKind[]): number | undefined {
  const { cells, score } = row
  if (cells.filter(Boolean).length < 2 || score <= 0) return undefined
  const at = kinds.indexOf('number')
  if (cells.some((cell, index) => kinds[index] === 'value' && isPlace(ownerIn(cell)))) return undefined
  const words = cells.filter((cell, index) => index !== at && isWords(cell))
  if (words.length === 0) return undefined
  if (at < 0) {
    const first = cells[0] ?? ''
    const merged = first === '' && isWords(cells[1] ?? '') && state.rows.length > state.open
    return (merged || isWords(first) || YEAR.test(first)) && cells.some((cell) => isNumber(cell) || isNature(cell))
      ? score
      : undefined
  }
  const number = cells[at]
  if (number === '') {
    const whole = cells.some((cell) => isWhole(ownerIn(cell)))
    const values = cells.filter((_, index) => kinds[index] === 'value')
    if (cells.includes(String(state.number + 1)) && !whole) return undefined
    return whole || (values.length > 0 && values.every((cell) => cell !== undefined && isNumber(cell)))
      ? score
      : undefined
  }
  return number === String(state.number + 1) || (number === '1' && state.open > 0) ? score + COUNTED : undefined
}

const YEAR = /^(?:19|20)\d\d年?度?$/
const isWords = (cell: string) => !isNumber(cell) && /\p{L}/u.test(cell)

/** Of several values some are missing: nothing tells which. */
function isLost(cells: readonly string[], kinds: readonly ColumnKind[]): boolean {
  const values = cells.filter((_, index) => kinds[index] === 'value')
  const filled = values.filter(Boolean).length
  return values.length > 2 && filled > 0 && filled < values.length
}

/** 构筑安全韧性城区: it may head the rows behind it. */
const isGroup = (line: string): boolean =>
  line.length <= 20 && isWords(line) && !isNature(line) && !/[\d，。；]/.test(line)

/** How many of the cells of a table that is one are there, and how many rows it takes. */
const FULL = 0.75

function isProven({ rows }: Rows, kinds: readonly ColumnKind[]): boolean {
  const body = rows.filter((row) => new Set(row).size > 1)
  const lost = rows.filter((row) => new Set(row).size === 1 && /\d/.test(row[0] ?? ''))
  if (lost.length * 4 > body.length) return false
  const measured = kinds.some((kind) => kind === 'value' || kind === 'unit' || kind === 'nature')
  const cells = body.flat()
  const full = cells.filter(Boolean).length / cells.length
  const marked = kinds.includes('number') || kinds.includes('nature')
  return body.length >= (marked ? 2 : 3) && kinds.length > 1 && full >= (measured ? FULL : 1)
}
