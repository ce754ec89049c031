import type { Block, Draft, Removed } from '../document.ts'
import { readFragment } from '../html/index.ts'
import { mendedTable } from '../mended-table.ts'
import type { RawLine } from '../raw-lines.ts'
import { unwrapped } from '../unwrap.ts'
import { plain } from './inline.ts'
import { linesOfMarkdown, type MarkdownPart } from './parts.ts'

/** Whether a text is written in Markdown, whatever its file is called. */
export const isMarkdown = (text: string): boolean =>
  (text.match(/^#{1,6}[ \t]+\S/gm)?.length ?? 0) >= 2 || (text.match(/^\*\*[^*\n]{1,200}\*\*/gm)?.length ?? 0) >= 3

/** Reads Markdown: headings, lists, tables of both kinds, notes; the words without the marks. */
export function readMarkdown(text: string, file: string): Draft {
  const draft: Draft = { blocks: [], removed: [] }
  let run: RawLine[] = []
  for (const part of linesOfMarkdown(text)) {
    if ('line' in part) {
      run.push(part.line)
      continue
    }
    draft.blocks.push(...paragraphs(run, draft.removed))
    run = []
    take(part, draft, file)
  }
  draft.blocks.push(...paragraphs(run, draft.removed))
  return draft
}

function take(part: Exclude<MarkdownPart, { line: RawLine }>, draft: Draft, file: string): void {
  if ('note' in part) {
    draft.blocks.push({ ...part.note, ...read(part.note.text, part.note.at, draft.removed) })
    return
  }
  if ('hidden' in part) {
    draft.removed.push({ reason: 'hidden', text: part.hidden, at: part.at })
    return
  }
  if ('html' in part) {
    const { blocks, removed } = readFragment(part.html, file)
    draft.blocks.push(...blocks.map((block) => ({ ...block, at: part.at })))
    draft.removed.push(...removed.map((one) => ({ ...one, at: part.at })))
    return
  }
  const rows = part.rows.map((row) => row.map((cell) => read(cell, part.at, draft.removed).text))
  draft.blocks.push(mendedTable({ type: 'table', rows, header: 1, at: part.at }))
}

const paragraphs = (run: readonly RawLine[], removed: Removed[]): Block[] =>
  unwrapped(run).flatMap(({ text, level, at }) =>
    read(text, at, removed)
      .text.split('\n')
      .filter((words) => words.trim())
      .map(
        (words): Block => ({
          type: 'line',
          text: words,
          ...(level !== undefined && { level }),
          ...(isBold(text) && { bold: true }),
          at,
        }),
      ),
  )

const isBold = (written: string) => /^\s*(\*\*|__)(?!\s)(?:(?!\1).){2,200}\1\s*$/.test(written)

function read(written: string, at: number, removed: Removed[]): { text: string } {
  const { text, struck } = plain(written)
  removed.push(...struck.map((words): Removed => ({ reason: 'struck', text: words, at })))
  return { text }
}
