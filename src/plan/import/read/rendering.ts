import type { Block } from './document.ts'

/** A line of the text that blocks come to. */
export interface RenderedLine {
  /** Where its block stands in the file. */
  number: number
  text: string
  level?: number
  bold?: true
  /** The how-manieth row of a table it is, the head among them. */
  row?: number
}

/** Blocks line by line: a row of a table as `| a | b |`. Notes stand apart, but for those under a heading of their own. */
export function renderedLines(blocks: readonly Block[]): { lines: RenderedLine[]; notes: RenderedLine[] } {
  const rendered: { lines: RenderedLine[]; notes: RenderedLine[] } = { lines: [], notes: [] }
  let isHeaded = false
  for (const block of blocks) {
    const isNote = block.type === 'note'
    rendered[isNote && !isHeaded ? 'notes' : 'lines'].push(...linesFrom(block))
    isHeaded = (block.type === 'line' && block.level !== undefined) || (isNote && isHeaded)
  }
  return rendered
}

function linesFrom(block: Block): RenderedLine[] {
  if (block.type === 'note') return [{ number: block.at, text: `[${block.mark}] ${block.text}` }]
  if (block.type === 'line') {
    const { at, text, level, bold } = block
    return [{ number: at, text, ...(level !== undefined && { level }), ...(bold && { bold }) }]
  }
  return block.rows.map((row, index) => ({ number: block.at, text: rowText(row), row: index + 1 }))
}

/** A row that one merged cell fills says it once. */
function rowText(row: readonly string[]): string {
  const cells = row.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '｜'))
  const shown = cells.every((cell) => cell === cells[0]) ? cells.slice(0, 1) : cells
  return `| ${shown.join(' | ')} |`
}
