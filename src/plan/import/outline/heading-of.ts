import type { Line } from '../section.ts'
import type { Candidate } from './candidates.ts'
import { closedUp, type Heading, headingIn, isHeadingLine, wholeHeading } from './heading.ts'
import { marksOf } from './marks.ts'

/** The heading of a line with a number; where it has no words, the line below is one. */
export function headingOf(
  candidate: Candidate,
  line: Line,
  words: string,
  next: Line | undefined,
): Heading | undefined {
  if (candidate.style === 'article') return articleHeading(words)
  if (!words.trim()) {
    const text = titleBelow(next)
    return text ? { text, length: words.length } : undefined
  }
  const titled = line.level !== undefined || ['book', 'chapter', 'section', 'box'].includes(candidate.style)
  return titled && isHeadingLine(words.trim()) ? wholeHeading(words) : headingIn(words)
}

/** Of an article only a title in brackets, or a line that is nothing else, is a heading. */
function articleHeading(words: string): Heading | undefined {
  const [bracketed, title] = /^[【［[(（]([^】］\])）]{2,20})[】］\])）]\s*/.exec(words) ?? []
  if (bracketed && title) return { text: title, length: bracketed.length }
  return words.length <= 25 && !/[。，；：,;:]/.test(words) && words
    ? { text: words.trim(), length: words.length }
    : undefined
}

/** The next line, where it can only be a title. */
export const titleBelow = (next: Line | undefined): string | undefined =>
  next && next.text.length <= 40 && !/[。；，:：|]/.test(next.text) && !marksOf(next.text).length
    ? closedUp(next.text)
    : undefined
