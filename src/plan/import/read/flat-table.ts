import { isOwner, ownerIn } from '../owner-name.ts'
import { type ColumnKind, isNature, isNumber, kindOf } from './aligned.ts'
import { HEAD, isHeads, joinedHeads, OF_PLACES, TIME } from './cell-heads.ts'
import { isMarked } from './flat-row.ts'
import { LONGEST_ROW, type Rows, rowsFrom } from './flat-rows.ts'

/** A table put together from lines, and the line behind the last of it. */
export interface FlatTable {
  names: string[]
  rows: string[][]
  end: number
  score: number
}

const MOST_HEADS = 24
/** A head of words that heads have is hardly an accident. */
const KNOWN = 1

/**
 * The table whose cells the lines are, each on a line of its own. The head may be as long as it is short words; each row
 * is put below it as its cells fit, and may leave some out. The head whose rows fit best tells how many columns there
 * are; undefined where they fit none well.
 */
export function flatTable(lines: readonly string[]): FlatTable | undefined {
  const none = lines.slice(0, MOST_HEADS).findIndex((line) => !isHead(line))
  const longest = none < 0 ? Math.min(MOST_HEADS, lines.length) : none
  let best: FlatTable | undefined
  for (let length = 2; length <= longest; length++)
    for (const names of headsOf(lines.slice(0, length))) {
      const found = tableBelow(names, lines, length)
      if (found && found.score > (best?.score ?? 0)) best = found
    }
  return best
}

/** The heads that lines may be: each one, or some of them the second line of the one before. */
function headsOf(lines: readonly string[]): string[][] {
  const [names, fewer] = [joinedHeads(lines), joinedHeads(lines, true)]
  return (names.length === fewer.length ? [names] : [names, fewer]).filter(isHeads)
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
  if (!found || !isProven(found, learnt) || isMisplaced(kept.names[0] ?? '', found.rows)) return undefined
  const known = kept.names.filter((name) => HEAD.test(name)).length * 2 - kept.names.length
  return { names: kept.names, rows: found.rows.map(inFirst), end: found.end, score: found.score + KNOWN * known }
}

/** What groups the rows stands in the first column; alone in a row it would be a heading. */
const inFirst = (row: string[]): string[] =>
  new Set(row).size > 1 ? row : row.map((cell, index) => (index === 0 ? cell : ''))

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

/** Below 乡镇 stand towns: other words are heads, or cells, that found no column. */
function isMisplaced(head: string, rows: readonly string[][]): boolean {
  const first = rows.flatMap(([cell = '']) => (cell === '' ? [] : [cell]))
  const owners = first.filter((cell) => isMarked(cell) || isOwner(ownerIn(cell)))
  return head !== '序号' && OF_PLACES.test(head) && owners.length < first.length * MOSTLY
}

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
