import { type Block, type Draft, problem, type Removed } from '../document.ts'
import { tablesAmong } from '../text-tables.ts'
import type { Page } from './extract.ts'
import { extracted } from './isolated.ts'
import { type PagePart, pageParts } from './pages.ts'
import { type Flowing, paragraphsOf } from './paragraphs.ts'
import { continued } from './ruled-tables.ts'

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
  const draft = draftOf(found.pages)
  refuseStamped(draft, found.pages, file)
  return draft
}

/** Fewer characters on pages with pictures are a stamp, no text. */
const STAMP = 20

/** A scan on which a program has printed its name and the numbers of the pages. */
function refuseStamped({ blocks }: Draft, pages: readonly Page[], file: string): void {
  const pictures = pages.filter(({ hasPicture }) => hasPicture).length
  const text = blocks.map((block) => (block.type === 'table' ? block.rows.flat().join('') : block.text)).join('')
  if (pictures * 2 >= pages.length && text.length < pages.length * STAMP) throw problem((t) => t.scan(file))
}

function refuseUnreadable(pages: readonly Page[], file: string): void {
  const characters = pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0)
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0)
  if (characters < pages.length * 5) throw problem((t) => t.scan(file))
  if (unknown > characters * 0.1) throw problem((t) => t.unmapped(file))
}

function draftOf(pages: readonly Page[]): Draft {
  const { parts, furniture } = pageParts(pages)
  const removed = furniture.map(({ text, page }): Removed => ({ reason: 'furniture', text, at: page }))
  const pictures = pages.flatMap(({ glyphs, hasPicture }, page): Removed[] =>
    hasPicture && glyphs.length < 5 ? [{ reason: 'unreadable', text: String(page + 1), at: page + 1 }] : [],
  )
  return { blocks: blocksFrom(parts), removed: [...removed, ...pictures] }
}

/** Between drawn tables there may be some without lines. Notes come last, as everywhere. */
function blocksFrom(parts: readonly PagePart[]): Block[] {
  const blocks: Block[] = []
  let run: Flowing[] = []
  let isOpen = false
  const end = () => {
    blocks.push(...blocksIn(run))
    run = []
  }
  for (const part of parts) {
    if ('line' in part) run.push(part.line)
    else if ('table' in part) {
      end()
      const last = blocks.at(-1)
      const goesOn = last?.type === 'table' && continued(last, part.table.rows, isOpen)
      if (!goesOn) blocks.push({ type: 'table', rows: [...part.table.rows], at: part.page })
      isOpen = part.table.isOpen
    }
  }
  end()
  const notes = parts.flatMap((part): Block[] =>
    'note' in part ? [{ type: 'note', ...part.note, at: part.page }] : [],
  )
  return [...blocks, ...notes].map((block, index) => ({ ...block, page: block.at, at: index + 1 }))
}

const blocksIn = (run: readonly Flowing[]): Block[] =>
  tablesAmong(run).flatMap((among): Block[] => ('table' in among ? [among.table] : paragraphsOf(among.lines)))
