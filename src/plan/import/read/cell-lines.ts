import { markOf } from '../outline/index.ts'
import { aligned, type ColumnKind, isNumber, kindOf, scoreOf } from './aligned.ts'
import type { Block, ParagraphBlock, TableBlock } from './document.ts'

const VALUE = '(?:目标|现状|完成|计划|基[期准]|预[计期]|实际)值?|任务量'
/** What the head of a column says. */
const HEAD = new RegExp(
  `^(?:序\\s*号|编号|(?:计量)?单位|(?:指标)?(?:属性|性质)|备注|数量|.{0,6}(?:指标|名称|类别|领域|板块|分类|任务|内容|项目|工程|街镇)(?:名称|内容)?|.{0,12}(?:${VALUE}).{0,12}|.{0,6}(?:责任|牵头|配合|实施|主管).{0,4}|.{0,4}(?:时限|时间)(?:节点)?|[(（]?(?:19|20)\\d\\d年?底?[)）]?|[“"]?十[一二三四五六]五[”"]?|年均.{0,6}|累计.{0,4})$`,
)
const FIRST =
  /^(?:序\s*号|编号|类别|板块|领域|分类|[一二三]级指标|(?:主要)?指标(?:名称|项目)?|任务(?:名称)?|项目(?:名称)?)$/
/** “十五五” | 目标值: a head that takes two lines. */
const BEGUN = /^(?:[“"]?十[一二三四五六]五[”"]?|(?:19|20)\d\d年?)$/
const LONGEST_HEAD = 24
const LONGEST_CELL = 90
const MOST_HEADS = 14

/** Tables whose cells came each as a line of its own, as the text of a page is copied, put together again. */
export function withCellTables(blocks: readonly Block[]): Block[] {
  const found: Block[] = []
  for (let index = 0; index < blocks.length; ) {
    const table = tableAt(blocks, index)
    found.push(...(table ? table.blocks : blocks.slice(index, index + 1)))
    index += table?.length ?? 1
  }
  return found
}

interface Found {
  blocks: Block[]
  /** How many blocks it takes the place of. */
  length: number
}

function tableAt(blocks: readonly Block[], from: number): Found | undefined {
  const first = blocks[from]
  if (!isCell(first) || !FIRST.test(first.text.trim().replace(/\s/g, ''))) return undefined
  const lines = cellsFrom(blocks, from)
  const found = numberedIn(lines) ?? chunkedIn(lines)
  if (!found || found.rows.length < 2) return undefined
  const table: TableBlock = { type: 'table', rows: [found.names, ...found.rows], header: 1, at: first.at }
  return { blocks: [table], length: found.end }
}

interface Rows {
  names: string[]
  rows: string[][]
  /** The line behind the last of them. */
  end: number
}

/** Rows that are numbered: each goes up to the next number. */
function numberedIn(lines: readonly string[]): Rows | undefined {
  const start = lines.indexOf('1')
  const heads = start < 3 ? undefined : headsIn(lines.slice(0, start))
  if (!heads) return undefined
  const numbered = heads.names.some((name) => kindOf(name) === 'number')
  const names = numbered ? heads.names : ['序号', ...heads.names]
  const kinds = names.map(kindOf)
  if (!kinds.some((kind) => kind === 'value' || kind === 'unit' || kind === 'nature')) return undefined
  const body = rowsOf(lines, start, kinds, heads.group)
  return body && { names, ...body }
}

/** Rows without numbers: each has as many cells as the head. */
function chunkedIn(lines: readonly string[]): Rows | undefined {
  const width = lines.findIndex((line) => !HEAD.test(line))
  const names = lines.slice(0, width)
  const kinds = names.map(kindOf)
  if (width < 3 || !kinds.includes('value')) return undefined
  const rows: string[][] = []
  for (let at = width; at + width <= lines.length; at += width) {
    const cells = lines.slice(at, at + width)
    if (!isWords(cells[0]) || !cells.slice(1).some(isNumber) || scoreOf(cells, kinds) < width - 1) break
    rows.push(cells)
  }
  return { names, rows, end: width * (rows.length + 1) }
}

const isCell = (block: Block | undefined): block is ParagraphBlock =>
  block?.type === 'line' && block.level === undefined && block.text.length <= LONGEST_CELL

function cellsFrom(blocks: readonly Block[], from: number): string[] {
  const cells: string[] = []
  for (const block of blocks.slice(from)) {
    if (!isCell(block)) break
    // 指　　标: set apart to fill the cell.
    cells.push(block.text.trim().replace(/^(\p{Script=Han})\s+(?=\p{Script=Han}$)/u, '$1'))
  }
  return cells
}

/** The names of the columns, and the words above the first row that group it. */
function headsIn(lines: readonly string[]): { names: string[]; group: string[] } | undefined {
  const last = lines.findLastIndex((line) => HEAD.test(line))
  const named = lines.slice(0, last + 1)
  const group = lines.slice(last + 1)
  if (
    named.length > MOST_HEADS ||
    group.length > 2 ||
    named.some((line) => line.length > LONGEST_HEAD || /[。；]/.test(line))
  )
    return undefined
  const known = named.filter((line) => HEAD.test(line)).length
  const names: string[] = []
  for (const [index, line] of named.entries()) {
    const before = named[index - 1]
    const goesOn = before !== undefined && BEGUN.test(before) && HEAD.test(line) && !BEGUN.test(line)
    names.push(goesOn ? `${names.pop()}${line}` : line)
  }
  return known >= 3 && known * 2 > named.length ? { names, group } : undefined
}

/** The rows from the line with the number 1 on, each as long as the head; `end`: the line behind the last of them. */
function rowsOf(
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
  const end = rest.findIndex((line) => /^注|[。；]$/.test(line) || (markOf(line)?.rank ?? '') !== '')
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
