import { amountsIn, isEnglish } from '../../../text/index.ts'
import { markOf, marksOf } from '../outline/index.ts'
import type { Line, Section } from '../section.ts'

/** A line's text as far as it is read for figures. */
export interface Readable {
  line: Line
  text: string
  /** Where the text begins in the line. */
  at: number
}

/** Neither a number nor a heading is a part of the sentence behind it; only a heading with an amount is read. */
export function readableLines({ heading = '', lines, bodyAt = 0 }: Section): Readable[] {
  const counts = amountsIn(heading).length > 0
  return lines.flatMap((line, index) => {
    const body = line.text.slice(index === 0 ? bodyAt : markLength(line.text))
    const headed = index === 0 && counts
    const mark = isEnglish(heading) ? marksOf(line.text)[0] : markOf(line.text)
    const begins = line.text.indexOf(heading.slice(0, 4))
    const text = headed ? line.text.slice(mark?.length ?? Math.max(0, begins)) : body
    const from = line.text.length - text.length
    return inPieces(text).map(({ words, at }) => ({ line, text: words, at: from + at }))
  })
}

/** Longer than any paragraph of a plan: a longer line is a text that lost its line ends, and is read sentence by sentence. */
const LONG = 2000
const PIECE = new RegExp(`[^]{0,${LONG}}[。；;\\n]|[^]{1,${LONG}}`, 'g')

function inPieces(text: string): { words: string; at: number }[] {
  if (text.length <= LONG) return [{ words: text, at: 0 }]
  return [...text.matchAll(PIECE)].map(({ 0: words, index }) => ({ words, at: index }))
}

/** A line that is a number and nothing else is no item. */
function markLength(text: string): number {
  const length = markOf(text)?.length ?? 0
  return text.slice(length).trim() === '' ? 0 : length
}
