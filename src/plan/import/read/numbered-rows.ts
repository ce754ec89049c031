import { markOf } from '../outline/index.ts'
import { aligned, type ColumnKind, isNumber } from './aligned.ts'

/** The rows from the line with the number 1 on, each as long as the head; `end`: the line behind the last of them. */
export function numberedRows(
  lines: readonly string[],
  start: number,
  kinds: readonly ColumnKind[],
  above: readonly string[],
): { rows: string[][]; end: number } | undefined {
  const rows: string[][] = []
  let group = above
  let at = start
  for (let number = 1; ; number++) {
    const next = nextRow(lines, at, number + 1, kinds.length)
    const cells = lines.slice(at + 1, next < 0 ? endOfLast(lines, at, kinds.length) : next)
    const row = rowFrom(String(number), cells, group, kinds, next < 0)
    if (!row) return rows.length > 1 && next < 0 ? { rows, end: at } : undefined
    if (row.above) rows.push(kinds.map(() => row.above ?? ''))
    rows.push(row.cells)
    if (next < 0) return { rows, end: at + 1 + cells.length - row.left.length }
    group = row.left
    at = next
  }
}

/** The line with the next number: words stand behind it, which do not behind a value. */
function nextRow(lines: readonly string[], at: number, number: number, width: number): number {
  const found = lines
    .slice(at + 2, at + 2 * width + 4)
    .findIndex((line, index) => line === String(number) && isWords(lines[at + 3 + index]))
  return found < 0 ? -1 : at + 2 + found
}

const isWords = (line: string | undefined) => line !== undefined && !isNumber(line) && /\p{L}{2}/u.test(line)

/** The last row has no more cells than columns, and ends before a heading, a note or a sentence. */
function endOfLast(lines: readonly string[], at: number, width: number): number {
  const rest = lines.slice(at + 1, at + width)
  const end = rest.findIndex(
    (line) => /^注|[。；]$/.test(line) || (!isNumber(line) && (markOf(line)?.rank ?? '') !== ''),
  )
  return at + 1 + (end < 0 ? rest.length : end)
}

interface Row {
  cells: string[]
  /** Words that group this row and those behind it, where no column holds them. */
  above?: string
  /** What stands behind its cells, and belongs to the next row. */
  left: string[]
}

function rowFrom(
  number: string,
  words: readonly string[],
  group: readonly string[],
  kinds: readonly ColumnKind[],
  last: boolean,
): Row | undefined {
  const at = kinds.indexOf('number')
  const grouped = at > 0
  const mayGroup = grouped || kinds.filter((kind) => kind === 'name').length < 2
  const above = !grouped && group.length > 0 && { above: group.join('') }
  if (isLost(words, kinds)) return undefined
  let best: (Row & { score: number }) | undefined
  for (let left = 0; left < words.length; left++) {
    const rest = words.slice(words.length - left)
    if (left > 0 && !last && !(mayGroup && rest.every(isGroup))) break
    const own = joined(words.slice(0, words.length - left), kinds.length - 1)
    const row = aligned([...(grouped ? group : []), number, ...own], kinds)
    if (row && (!best || row.score > best.score)) best = { ...row, left: rest, ...above }
  }
  return best
}

/** Of several values some are missing: nothing tells which. */
function isLost(words: readonly string[], kinds: readonly ColumnKind[]): boolean {
  const columns = kinds.filter((kind) => kind === 'value').length
  const values = words.filter(isNumber).length
  return columns > 3 && values > 0 && values < columns && !words.some((word) => isWords(word) && word.length > 20)
}

/** 构筑安全韧性城区: it may head the rows behind it. */
const isGroup = (line: string): boolean => line.length <= 20 && isWords(line) && !/[\d，。；]/.test(line)

/** Words that one cell had on two lines. */
function joined(words: readonly string[], most: number): string[] {
  if (words.length <= most) return [...words]
  const at = words.findIndex((word, index) => isWords(word) && isWords(words[index + 1]) && /[、，（]$/.test(word))
  const place = at < 0 ? words.findIndex((word, index) => isWords(word) && isWords(words[index + 1])) : at
  if (place < 0) return [...words]
  return joined([...words.slice(0, place), `${words[place]}${words[place + 1]}`, ...words.slice(place + 2)], most)
}
