import type { Removed } from '../document.ts'
import type { RawLine } from '../raw-lines.ts'

/** — 3 — or 第3页共9页 inside a line: no other thing is written so. */
const MARK =
  /\s{0,2}(?:(?<![\d—－–])[—－–]{1,2}\s?\d{1,3}\s?[—－–]{1,2}(?![\d—－–])|第\s?\d{1,3}\s?页\s?共\s?\d{1,3}\s?页)\s{0,2}/g

/** A page's number, and the title beside it, taken out of the sentence that they stand in. */
export function withoutInlineFurniture(lines: readonly RawLine[]): { lines: RawLine[]; removed: Removed[] } {
  const titles = lines
    .slice(0, 3)
    .map(({ text }) => text)
    .filter((text) => text.length >= 6)
  const removed: Removed[] = []
  const kept = lines.map((line): RawLine => {
    if (!line.text.match(MARK)) return line
    const parts = line.text.split(MARK).map((part) => withoutTitle(part, titles))
    const words = parts.map(({ rest }) => rest).join('')
    const taken = [...(line.text.match(MARK) ?? []).map((mark) => mark.trim()), ...parts.flatMap(({ found }) => found)]
    removed.push(...taken.map((text): Removed => ({ reason: 'furniture', text, at: line.at })))
    return { ...line, text: words.trim() }
  })
  return { lines: kept.filter(({ text }) => text), removed }
}

/** The title at the end of what stands before a page's number, or at the start of what follows it. */
function withoutTitle(part: string, titles: readonly string[]): { rest: string; found: string[] } {
  let rest = part
  const found: string[] = []
  for (const title of titles) {
    if (rest === title) continue
    if (rest.trimEnd().endsWith(title)) rest = rest.trimEnd().slice(0, -title.length).trimEnd()
    else if (rest.trimStart().startsWith(title)) rest = rest.trimStart().slice(title.length).trimStart()
    else continue
    found.push(title)
  }
  return { rest, found }
}
