import { aligned, kindOf, scoreOf } from './aligned.ts'
import type { TableBlock } from './document.ts'

/**
 * A table as pages are turned into Markdown: an empty head, a head over several columns that lost its width, and rows
 * that lost a cell which was merged with the one above. All are put where they belong.
 */
export function mendedTable(table: TableBlock): TableBlock {
  const rows = table.rows.slice(table.rows.findIndex((row) => row.some(Boolean)))
  const [head = [], second = [], ...rest] = rows
  const spanned = spannedHead(head, second, rest)
  const named = spanned ?? [head]
  const below = rows.slice(named.length)
  const kinds = (named.at(-1) ?? []).map((cell, index) =>
    kindOf(`${head[index] === cell ? '' : (named[0]?.[index] ?? '')}${cell}`),
  )
  const isHeaded = named[0]?.every(Boolean) === true
  const mended = isHeaded ? below.map((row) => mendedRow(row, kinds)) : below
  return { ...table, rows: [...named, ...mended], ...(table.header !== undefined && { header: named.length }) }
}

/** 序号 | 指标 | 目标, below it 2024年 | 2025年 | 2026年: one head stands over the three, which every row fills. */
function spannedHead(
  head: readonly string[],
  second: readonly string[],
  body: readonly (readonly string[])[],
): string[][] | undefined {
  const heads = head.filter(Boolean)
  const parts = second.filter(Boolean)
  const width = heads.length - 1 + parts.length
  const isLost = head.slice(0, heads.length).every(Boolean) && second.slice(0, parts.length).every(Boolean)
  const isYears = parts.every((part) => /^(?:19|20)\d\d年?/.test(part))
  if (!isLost || parts.length < 2 || width !== head.length) return undefined
  const at = isYears ? heads.length - 1 : sumAt(parts, heads.length, body)
  const over = heads[at]
  if (over === undefined) return undefined
  const [before, behind] = [heads.slice(0, at), heads.slice(at + 1)]
  return [
    [...before, ...parts.map(() => over), ...behind],
    [...before, ...parts, ...behind],
  ]
}

/** 新建 | 扩建 | 合计: the first column from which on the last of these is the sum of the others in every row. */
function sumAt(parts: readonly string[], count: number, body: readonly (readonly string[])[]): number {
  if (!/^(?:合计|小计|总计|总数)/.test(parts.at(-1) ?? '')) return -1
  return [...Array(count).keys()].findIndex((at) =>
    body.every((row) => {
      const values = row.slice(at, at + parts.length).map(Number)
      return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1)
    }),
  )
}

function mendedRow(row: string[], kinds: Parameters<typeof scoreOf>[1]): string[] {
  const last = row.findLastIndex(Boolean)
  if (last < 0 || last === row.length - 1) return row
  const better = aligned(row.slice(0, last + 1), kinds)
  return better && better.score > scoreOf(row, kinds) ? better.cells : row
}
