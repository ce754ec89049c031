import { isPlace, isWhole, ownerIn } from '../owner-name.ts'
import { type ColumnKind, isNature, isNumber } from './aligned.ts'
import { HEAD, TIME } from './cell-heads.ts'
import { type FlatRow, isMarked, rowsAt } from './flat-row.ts'
import { stackedAt } from './stacked.ts'

export const LONGEST_ROW = 24
/** A number that counts the rows on is hardly an accident. */
const COUNTED = 3
/** What a line costs that stands alone, for the rows behind it. */
const GROUPED = 2

interface State {
  score: number
  rows: string[][]
  number: number
  /** Lines for the rows behind it, that no row has followed yet. */
  open: number
}

export interface Rows {
  rows: string[][]
  score: number
  end: number
}

/** The rows from a line on that fit best. `strict`: a row that lost a value, nobody knows which, is none. */
export function rowsFrom(
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
  const at = kinds.indexOf('number')
  const isPlaced = cells.some((cell, index) => kinds[index] === 'value' && isPlace(ownerIn(cell)))
  const words = cells.filter((cell, index) => index !== at && isWords(cell))
  if (cells.filter(Boolean).length < 2 || score <= 0 || isPlaced || words.length === 0) return undefined
  if (at < 0) return isNamed(cells, state) ? score : undefined
  const number = cells[at]
  if (number === '') return isUncounted(cells, kinds, state) ? score : undefined
  return number === String(state.number + 1) || (number === '1' && state.open > 0) ? score + COUNTED : undefined
}

/** A row that nothing counts begins with words or a year, or goes on with those of the row above. */
function isNamed(cells: readonly string[], { rows, open }: State): boolean {
  const [first = '', second = ''] = cells
  const merged = first === '' && isWords(second) && rows.length > open
  return (merged || isWords(first) || YEAR.test(first)) && cells.some((cell) => isNumber(cell) || isNature(cell))
}

/** 合计, 其中：公园绿地: a row between those that are counted has all its values. */
function isUncounted(cells: readonly string[], kinds: readonly ColumnKind[], { number }: State): boolean {
  if (cells.some((cell) => isWhole(ownerIn(cell)))) return true
  const values = cells.filter((_, index) => kinds[index] === 'value')
  return values.length > 0 && values.every(isNumber) && !cells.includes(String(number + 1))
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
