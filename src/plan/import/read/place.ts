import type { Sentence } from '../../../core/problem.ts'
import { squashed } from '../../quote.ts'
import type { Block, PlanDocument } from './document.ts'
import { renderedLines } from './rendering.ts'

/** Where a person finds words in a document. */
export type PlaceOf = (line: number, words: string, row?: number) => Sentence

/** By the line of a text file; elsewhere by page, table and row, or paragraph, as far as they tell. */
export function placesIn({ format, blocks }: Pick<PlanDocument, 'format' | 'blocks'>): PlaceOf {
  if (format === 'text' || format === 'markdown') return (line) => (t) => t.import.atLine(line)
  const byNumber = new Map(blocks.map((block) => [block.at, block]))
  const tables = new Map(blocks.filter(({ type }) => type === 'table').map((table, index) => [table, index + 1]))
  return (line, words, row) => (t) => {
    const block = byNumber.get(line)
    const page = block?.page === undefined ? '' : t.import.atPage(block.page)
    if (block?.type !== 'table') return page || t.import.atParagraph(line)
    return [page, t.import.atRow(tables.get(block) ?? 0, row ?? onlyRowWith(words, block))].filter(Boolean).join(' ')
  }
}

/** The row that has these words, where no other has. */
function onlyRowWith(words: string, table: Block): number | undefined {
  const wanted = squashed(words)
  const rows = renderedLines([table]).lines.filter(({ text }) => wanted && squashed(text).includes(wanted))
  return rows.length === 1 ? rows[0]?.row : undefined
}
