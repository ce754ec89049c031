import { kindOf } from './aligned.ts'
import { headsIn, OF_PLACES } from './cell-heads.ts'
import type { Block, ParagraphBlock, TableBlock } from './document.ts'
import { flatTable } from './flat-table.ts'
import { numberedRows } from './numbered-rows.ts'

const FIRST =
  /^(?:序\s*号|编号|年[度份]|类别|板块|[一二三]级指标|\p{Script=Han}{0,4}(?:指标|任务|项目|类别|领域|分类)(?:名称|项目|内容)?)$/u
const LONGEST_CELL = 90

/** Tables whose cells came each as a line of its own, as the text of a page is copied, put together again. */
export function withCellTables(blocks: readonly Block[]): Block[] {
  const found: Block[] = []
  for (let index = 0; index < blocks.length; ) {
    const table = tableAt(blocks, index)
    found.push(...(table ? [table.block] : blocks.slice(index, index + 1)))
    index += table?.length ?? 1
  }
  return found
}

interface Found {
  block: TableBlock
  /** How many blocks it takes the place of. */
  length: number
}

function tableAt(blocks: readonly Block[], from: number): Found | undefined {
  const first = blocks[from]
  if (!isCell(first)) return undefined
  if (!begins(first)) return undefined
  const lines = cellsFrom(blocks, from)
  const [own, next] = [flatTable(lines), begins(blocks[from + 1]) ? flatTable(lines.slice(1)) : undefined]
  // The title of the table may look like a head.
  if (next && next.score >= (own?.score ?? 0)) return undefined
  const found = own ?? numberedIn(lines)
  if (!found || found.rows.length < 2) return undefined
  const block: TableBlock = { type: 'table', rows: [found.names, ...found.rows], header: 1, at: first.at }
  return { block, length: found.end }
}

const bare = (text: string): string => text.replace(/\s/g, '')

/** The head of a first column. */
function begins(block: Block | undefined): boolean {
  const text = isCell(block) ? bare(block.text) : ''
  return FIRST.test(text) || OF_PLACES.test(text)
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
  const kinds = names.map((name) => kindOf(name))
  if (!kinds.some((kind) => kind === 'value' || kind === 'unit' || kind === 'nature')) return undefined
  const body = numberedRows(lines, start, kinds, heads.group)
  return body && { names, ...body }
}

const isCell = (block: Block | undefined): block is ParagraphBlock =>
  block?.type === 'line' && block.level === undefined && block.text.length <= LONGEST_CELL

function cellsFrom(blocks: readonly Block[], from: number): string[] {
  const cells: string[] = []
  for (const block of blocks.slice(from)) {
    if (!isCell(block)) break
    // 指　　标: set apart to fill the cell.
    cells.push(block.text.trim().replace(/(?<=^\p{Script=Han}|\s\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu, ''))
  }
  return cells
}
