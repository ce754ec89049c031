import { isRow } from '../../plan/table-row.ts'
import type { Citation } from '../draft.ts'
import { tableLines } from '../search/index.ts'
import type { View } from '../view.ts'

/** Rows of a table, each cell behind what stands over its column; undefined where a quotation is none, or has no heads. */
export function rowsRead({ index, say }: View, { path, quote }: Citation): string | undefined {
  const quoted = quote.split('\n').filter(isRow)
  if (!quoted.length) return undefined
  const lines = index.outline.byPath(path)?.text.split('\n') ?? []
  const table = tableLines(lines)
  const rows = quoted.map((row) => {
    const cells = table[lines.findIndex((line) => line.trim() === row.trim())]?.cells
    return cells?.map(({ head, text }) => say.cell(head, text)).join(say.between)
  })
  return rows.every((row) => row !== undefined) ? rows.join('\n') : undefined
}
