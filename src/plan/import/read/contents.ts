import { fold } from '../../../text/index.ts'
import { squashed } from '../../quote.ts'
import type { Block, Draft, Removed } from './document.ts'

const TITLE = /^(?:目\s{0,4}[录錄次]|contents|table of contents)[:：]?$/i

/** The pages of contents taken out: a plan has its headings where they stand. */
export function withoutContents({ blocks, removed }: Draft): Draft {
  const from = blocks.findIndex((block) => block.type === 'line' && TITLE.test(block.text))
  const until = from < 0 ? from : endOfContents(blocks, from)
  const isContents = (block: Block, index: number) =>
    (index >= from && index < until) || (block.type === 'line' && isGlued(block.text))
  const taken = blocks.flatMap((block, index): Removed[] =>
    isContents(block, index) && block.type !== 'table' ? [{ reason: 'contents', text: block.text, at: block.at }] : [],
  )
  return { blocks: blocks.filter((block, index) => !isContents(block, index)), removed: [...removed, ...taken] }
}

/** Several headings on one line, and no sentence among them. */
function isGlued(text: string): boolean {
  const headings = text.match(/第[一二三四五六七八九十百]{1,4}[章节篇]|(?:^|[\s.…·\d])[一二三四五六七八九十]{1,3}、/g)
  return (headings?.length ?? 0) >= 3 && !/[。；]/.test(text)
}

/** An entry has dots or a page number behind it, or stands again further on. */
function endOfContents(blocks: readonly Block[], from: number): number {
  const names = blocks.map((block) => (block.type === 'line' ? entryName(block.text) : ''))
  const last = new Map(names.map((name, index) => [name, index]))
  const end = blocks.findIndex((block, index) => {
    if (index <= from) return false
    if (block.type !== 'line') return true
    return (
      (last.get(names[index] ?? '') ?? 0) <= index && !/(?:[.…·]{2}|\s)\s?\d{1,3}$/.test(fold(block.text.slice(-12)))
    )
  })
  return end < 0 ? from + 1 : end
}

/** A heading as the contents have it, without dots and page number. */
function entryName(text: string): string {
  const folded = fold(text)
  let end = folded.length
  while (end > 0 && /\d/.test(folded[end - 1] ?? '')) end--
  while (end > 0 && /[.…·\s]/.test(folded[end - 1] ?? '')) end--
  return squashed(folded.slice(0, end))
}
