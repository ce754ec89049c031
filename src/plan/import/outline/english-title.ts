import type { Line } from '../section.ts'

const LONGEST = 120
/** What a plan calls itself; a year says as much. */
const NAMES_PLAN =
  /\b(?:plan|strategy|programme|program|framework|roadmap|agenda|policy|vision|blueprint|charter|mission|compact|manifesto|statement of intent|targets|actions)\b|\b(?:19|20)\d\d\b/i

export const plainTitle = (text: string) =>
  text
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The lines of a document's title, which whose plan it is may stand above, and where the text behind them begins. */
export function titleIn(lines: readonly Line[]): { title: string; end: number } {
  const front = frontOf(lines)
  const first = front.findIndex(({ text }) => NAMES_PLAN.test(text))
  if (first < 0) return { title: plainTitle(lines[0]?.text ?? ''), end: Math.min(1, lines.length) }
  let end = first + 1
  while (end < front.length && goesOn(front[end - 1], front[end])) end++
  return {
    title: front
      .slice(first, end)
      .map(({ text }) => plainTitle(text))
      .join(' '),
    end,
  }
}

/** The second line of a title stands right below the first, and is none of the headings. */
const goesOn = (before: Line | undefined, line: Line | undefined): boolean =>
  before !== undefined &&
  line !== undefined &&
  line.level === undefined &&
  line.number === before.number + 1 &&
  NAMES_PLAN.test(line.text)

/** The lines before the first sentence: headings, where the document has them, else what is short and has no stop. */
function frontOf(lines: readonly Line[]): Line[] {
  const [head] = lines
  const ends = lines.findIndex(
    (line) =>
      (head?.level !== undefined && line.level === undefined) || line.text.length > LONGEST || ENDS.test(line.text),
  )
  return lines.slice(0, Math.min(ends < 0 ? lines.length : ends, MOST))
}

const MOST = 5
const ENDS = /[.;:!?]\**$|^\s*[-•*|(]|^\d+[.)]\s/
