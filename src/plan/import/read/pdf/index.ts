import { type Block, type Draft, type ParagraphBlock, problem, type Removed, type TableBlock } from '../document.ts'
import { tablesAmong } from '../text-tables.ts'
import type { Page } from './extract.ts'
import { extracted } from './isolated.ts'
import { printedLines } from './lines.ts'
import { furnitureOf, type PrintedPage } from './page-furniture.ts'
import { type Flowing, marginsOf, paragraphsOf } from './paragraphs.ts'
import { continued, type RuledTable, ruledTables } from './ruled-tables.ts'

/**
 * Reads the text of a PDF: paragraphs by how their lines stand on the page, tables by the lines that are drawn.
 * @throws Problem where it has no text, cannot be opened, or takes more than a plan can take
 */
export async function readPdf(bytes: Buffer, file: string): Promise<Draft> {
  const found = await extracted(bytes)
  if ('refused' in found) {
    if (found.refused === 'locked') throw problem((t) => t.lockedPdf(file))
    throw problem((t) => (found.refused === 'broken' ? t.brokenPdf(file) : t.bomb(file)))
  }
  refuseUnreadable(found.pages, file)
  return draftOf(found.pages)
}

function refuseUnreadable(pages: readonly Page[], file: string): void {
  const characters = pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0)
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0)
  if (characters < pages.length * 5) throw problem((t) => t.scan(file))
  if (unknown > characters * 0.1) throw problem((t) => t.unmapped(file))
}

function draftOf(pages: readonly Page[]): Draft {
  const ruled = pages.map(ruledTables)
  const printed: PrintedPage[] = pages.map(({ height }, index) => ({
    height,
    lines: printedLines(ruled[index]?.rest ?? []),
  }))
  const furniture = furnitureOf(printed)
  const removed = printed.flatMap(({ lines }, page): Removed[] =>
    lines.filter((line) => furniture.has(line)).map(({ text }) => ({ reason: 'furniture', text, at: page + 1 })),
  )
  const pictures = pages.flatMap(({ glyphs, hasPicture }, page): Removed[] =>
    hasPicture && glyphs.length < 5 ? [{ reason: 'unreadable', text: String(page + 1), at: page + 1 }] : [],
  )
  const parts = printed.flatMap(({ lines }, page) =>
    inOrder(
      lines.filter((line) => !furniture.has(line)),
      ruled[page]?.tables ?? [],
    ),
  )
  return { blocks: blocksFrom(parts), removed: [...removed, ...pictures] }
}

type Part = { line: Flowing } | { table: RuledTable }

/** From top to bottom. The first line of a page may go on from the last one of the page before. */
function inOrder(lines: PrintedPage['lines'], tables: readonly RuledTable[]): Part[] {
  const parts = [
    ...lines.map((line) => ({ height: line.base, part: { line: { ...line, apart: undefined } } satisfies Part })),
    ...tables.map((table) => ({ height: table.top, part: { table } satisfies Part })),
  ].sort((a, b) => b.height - a.height)
  return parts.map(({ part }, index): Part => {
    if (!('line' in part)) return part
    const before = parts[index - 1]?.part
    const apart = before ? ('table' in before ? 'table' : undefined) : 'page'
    return { line: { ...part.line, apart } }
  })
}

/** Paragraphs are told by the margins of the whole document; between drawn tables there may be some without lines. */
function blocksFrom(parts: readonly Part[]): Block[] {
  const blocks: Block[] = []
  let run: Flowing[] = []
  const margins = marginsOf(parts.flatMap((part) => ('line' in part ? [part.line] : [])))
  const add = (block: Omit<ParagraphBlock, 'at'> | Omit<TableBlock, 'at'>) =>
    blocks.push({ ...block, at: blocks.length + 1 })
  const end = () => {
    for (const among of tablesAmong(run)) {
      if ('table' in among) add(among.table)
      else for (const text of paragraphsOf(among.lines, margins)) add({ type: 'line', text })
    }
    run = []
  }
  for (const part of parts) {
    if ('line' in part) {
      run.push(part.line)
      continue
    }
    end()
    const last = blocks.at(-1)
    if (last?.type === 'table' && continued(last, part.table.rows)) continue
    add({ type: 'table', rows: [...part.table.rows] })
  }
  end()
  return blocks
}
