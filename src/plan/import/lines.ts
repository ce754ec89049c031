import { type PlanDocument, readText, renderedLines } from './read/index.ts'
import type { Line } from './section.ts'

/** A document's text line by line, its notes apart. Words that are at hand already are read as a text file is. */
export function linesOf(document: PlanDocument | string): { lines: Line[]; notes: Line[]; document: PlanDocument } {
  const read = typeof document === 'string' ? readText(document) : document
  const { lines, notes } = renderedLines(read.blocks)
  return { lines, notes, document: read }
}
