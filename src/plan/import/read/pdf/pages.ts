import type { Note } from '../document.ts'
import { type Flow, flowsOf, type Gutter, gutterOf } from './columns.ts'
import type { Page } from './extract.ts'
import type { PrintedLine } from './lines.ts'
import { usualSize, withoutNotes } from './notes.ts'
import { furnitureOf } from './page-furniture.ts'
import { type Flowing, marginsOf } from './paragraphs.ts'
import { type RuledTable, ruledTables } from './ruled-tables.ts'

/** What stands on a page, counted from 1. */
export type PagePart = { line: Flowing } | { page: number; table: RuledTable } | { page: number; note: PrintedNote }

type PrintedNote = Pick<Note, 'mark' | 'text'>

interface PrintedPage {
  height: number
  lines: PrintedLine[]
  flows: Flow[]
  notes: PrintedNote[]
  /** Pages with the same form have the same margins. */
  form: string
}

/** What the pages say, in the order of reading, and the lines that belong to the pages. */
export function pageParts(pages: readonly Page[]): { parts: PagePart[]; furniture: { text: string; page: number }[] } {
  const printed = printedPages(pages)
  const furniture = furnitureOf(printed)
  const margins = marginsByForm(printed, furniture)
  const parts = printed.flatMap(({ flows, notes, form }, index): PagePart[] => {
    const page = index + 1
    const own = margins.get(form) ?? marginsOf([])
    const inFlows = flows.map((flow) => flow.filter((part) => 'rows' in part || !furniture.has(part)))
    return [
      ...inFlows.flatMap((flow) =>
        flow.map(
          (part, at): PagePart =>
            'rows' in part
              ? { page, table: part }
              : { line: { ...part, at: page, margins: own, apart: apartIn(flow, at) } },
        ),
      ),
      ...notes.map((note) => ({ page, note })),
    ]
  })
  const taken = printed.flatMap(({ lines }, index) =>
    lines.filter((line) => furniture.has(line)).map(({ text }) => ({ text, page: index + 1 })),
  )
  return { parts, furniture: taken }
}

/** Where pages of a size have two columns, one with few full lines has them, too. */
function printedPages(pages: readonly Page[]): PrintedPage[] {
  const usual = usualSize(pages)
  const gutters = new Map<string, Gutter>()
  const noted = withoutNotes(pages, usual)
  const read = pages.map(({ width, height, rules }, index) => {
    const { glyphs, notes } = noted[index] ?? { glyphs: [], notes: [] }
    const { rest, tables } = ruledTables(glyphs, rules)
    const size = `${Math.round(width)} ${Math.round(height)}`
    const gutter = gutterOf(rest)
    if (gutter) gutters.set(size, gutter)
    return { height, notes, rest, tables, size, gutter }
  })
  return read.map(({ height, notes, rest, tables, size, gutter = gutters.get(size) }) => {
    const flows = flowsOf(rest, tables, gutter)
    const lines = flows.flat().flatMap((part) => ('rows' in part ? [] : [part]))
    return { height, lines, flows, notes, form: `${size} ${flows.length > 1}` }
  })
}

/** The first line of a page or a column may go on from the last one before it. */
const apartIn = (flow: Flow, at: number): Flowing['apart'] => {
  const before = flow[at - 1]
  return before ? ('rows' in before ? 'table' : undefined) : 'page'
}

function marginsByForm(pages: readonly PrintedPage[], furniture: ReadonlySet<PrintedLine>) {
  const flows = new Map<string, Flow[]>()
  for (const { form, flows: own } of pages) flows.set(form, [...(flows.get(form) ?? []), ...own])
  const linesIn = (flow: Flow) =>
    flow.flatMap((part, at) => ('rows' in part || furniture.has(part) ? [] : [{ ...part, apart: apartIn(flow, at) }]))
  return new Map([...flows].map(([form, all]) => [form, marginsOf(all.flatMap(linesIn))]))
}
