import { fold } from '../../../text/index.ts'
import { squashed } from '../../quote.ts'
import type { Draft, Removed } from './document.ts'

const TITLE = /^(?:[IVXivx\d]{1,4}\s{1,4})?(?:目\s{0,6}[录錄次]|contents|table of contents)[:：]?$/i
/** Dots lead from an entry to its page: nothing else is written so. */
const LEADER = /(?:[.．·•]\s?){5,}\s{0,4}[\divxlcIVXLC]{0,4}$|…{2,}\s{0,4}[\divxlcIVXLC]{1,4}$/
/** So many lines of an entry may come before its dots. */
const LONGEST_ENTRY = 3

/** The pages of contents taken out: a plan has its headings where they stand. */
export function withoutContents({ blocks, removed }: Draft): Draft {
  const contents = contentsIn(blocks.map((block) => (block.type === 'line' ? block.text : undefined)))
  const taken = blocks.flatMap((block, index): Removed[] =>
    contents.has(index) && block.type === 'line' ? [{ reason: 'contents', text: block.text, at: block.at }] : [],
  )
  return { blocks: blocks.filter((_, index) => !contents.has(index)), removed: [...removed, ...taken] }
}

/** Which of the lines are contents; undefined stands for what is no line. */
export function contentsIn(lines: readonly (string | undefined)[]): Set<number> {
  const found = new Set(lines.flatMap((line, index) => (line !== undefined && isGlued(line) ? [index] : [])))
  const take = (from: number, until: number) => {
    for (let index = from; index < until; index++) if (lines[index] !== undefined) found.add(index)
  }
  const title = lines.findIndex((line) => line !== undefined && TITLE.test(line))
  if (title >= 0) take(title, endOfContents(lines, title))
  let last = -1
  for (const [index, line] of lines.entries()) {
    if (line === undefined || !LEADER.test(line.slice(-80))) continue
    const isNext =
      (last >= 0 && index - last <= LONGEST_ENTRY) || (title >= 0 && title < index && index - title <= LONGEST_ENTRY)
    take(isNext ? Math.max(last, title) : index, index + 1)
    last = index
  }
  return found
}

/** Several headings on one line, and no sentence among them. */
function isGlued(text: string): boolean {
  const headings = text.match(/第[一二三四五六七八九十百]{1,4}[章节篇]|(?:^|[\s.…·\d])[一二三四五六七八九十]{1,3}、/g)
  return (headings?.length ?? 0) >= 3 && !/[。；]/.test(text)
}

/** An entry has a page number behind it, or stands again further on. */
function endOfContents(lines: readonly (string | undefined)[], from: number): number {
  const names = lines.map((line) => entryName(line ?? ''))
  const heads = lines.map((line) => entryName(/^[^。：:]{2,60}(?=[。：:])/.exec(line ?? '')?.[0] ?? ''))
  const last = new Map([...heads, ...names].map((name, index) => [name, index % lines.length]))
  for (const [index, head] of heads.entries()) last.set(head, Math.max(index, last.get(head) ?? 0))
  const end = lines.findIndex((line, index) => {
    if (index <= from) return false
    if (line === undefined) return true
    return (last.get(names[index] ?? '') ?? 0) <= index && !/(?:[.…·]{2}|\s)\s?\d{1,3}$/.test(fold(line.slice(-12)))
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
