import { aligned, kindOf, scoreOf } from './aligned.ts'
import type { TableBlock } from './document.ts'

/**
 * A table as pages are turned into Markdown: an empty head, a head over several columns that lost its width, and rows
 * that lost a cell which was merged with the one above. All are put where they belong.
 */
export function mendedTable(table: TableBlock): TableBlock {
  const rows = table.rows.slice(table.rows.findIndex((row) => row.some(Boolean)))
  const [head = [], second = []] = rows
  const spanned = spannedHead(head, second)
  const named = spanned ?? [head]
  const below = rows.slice(named.length)
  const kinds = (named.at(-1) ?? []).map((cell, index) =>
    kindOf(`${head[index] === cell ? '' : (named[0]?.[index] ?? '')}${cell}`),
  )
  const isHeaded = named[0]?.every(Boolean) === true
  const mended = isHeaded ? below.map((row) => mendedRow(row, kinds)) : below
  return { ...table, rows: [...named, ...mended], ...(table.header !== undefined && { header: named.length }) }
}

/** 序号 | 指标 | 目标, below it 2024年 | 2025年 | 2026年: the last head stands over the three. */
function spannedHead(head: readonly string[], second: readonly string[]): string[][] | undefined {
  const heads = head.filter(Boolean)
  const parts = second.filter(Boolean)
  const width = heads.length - 1 + parts.length
  const isLost = head.slice(0, heads.length).every(Boolean) && second.slice(0, parts.length).every(Boolean)
  if (!isLost || parts.length < 2 || width !== head.length || !parts.every((part) => /^(?:19|20)\d\d年?/.test(part)))
    return undefined
  const single = heads.slice(0, -1)
  return [
    [...single, ...parts.map(() => heads.at(-1) ?? '')],
    [...single, ...parts],
  ]
}

function mendedRow(row: string[], kinds: Parameters<typeof scoreOf>[1]): string[] {
  const last = row.findLastIndex(Boolean)
  if (last < 0 || last === row.length - 1) return row
  const better = aligned(row.slice(0, last + 1), kinds)
  return better && better.score > scoreOf(row, kinds) ? better.cells : row
}
