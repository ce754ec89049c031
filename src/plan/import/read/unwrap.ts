import { markOf } from '../outline/index.ts'
import type { RawLine } from './raw-lines.ts'
import { isClosed, joined } from './tidy.ts'

type Measure = (text: string) => number

/** What a paragraph's first line is set in by. */
const INDENT = '\u3000\u3000'

const widthOf = ({ text, indented }: RawLine, measure: Measure): number =>
  measure(text) + (indented ? measure(INDENT) : 0)

/** Width as a typesetter has it: letters and digits are half as wide as Chinese characters. */
const columns: Measure = (text) => text.length + (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0)
const characters: Measure = (text) => text.length

interface Wrapping {
  measure: Measure
  width: number
  /** One character: signs that may not begin or end a line move it that far. */
  slack: number
  indents: boolean
  gaps: boolean
}

/** Lines that were cut at a fixed width, or by the end of a page, are put together again. */
export function unwrapped(lines: readonly RawLine[]): RawLine[] {
  const wrapping = wrappingOf(lines)
  const groups: RawLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && (wrapping ? runsOn(before, line, wrapping) : isCutSentence(before, line))) group.push(line)
    else groups.push([line])
  }
  return groups.flatMap((group) => {
    const [first, ...others] = group
    return first ? [{ ...first, text: others.reduce((text, line) => joined(text, line.text), first.text) }] : []
  })
}

/** The width that most longer lines reach, where the text is one that was cut at a width. */
function wrappingOf(lines: readonly RawLine[]): Wrapping | undefined {
  const found = [
    { measure: characters, slack: 1, widest: 60 },
    { measure: columns, slack: 2, widest: 120 },
  ].flatMap((ruler) => widthsOf(lines, ruler).map((width) => cutAt(lines, { ...ruler, width })))
  const [best] = found.filter(({ fits }) => fits).sort((a, b) => b.full - a.full || b.width - a.width)
  if (!best) return undefined
  const { measure, width, slack } = best
  return { measure, width, slack, indents: mostly(lines, 'indented', 0.05), gaps: !mostly(lines, 'gap', 0.7) }
}

type Ruler = Pick<Wrapping, 'measure' | 'slack'> & { widest: number }

/** A table, or a line that something else was added to, is longer than the rest. */
const LONGER = 0.04

/** A page has room for so many Chinese characters; the cells of a table are shorter. */
const NARROWEST = 20

/** The widths that the text may be cut at: hardly a line is longer, and not all are far shorter. */
function widthsOf(lines: readonly RawLine[], { measure, slack, widest }: Ruler): number[] {
  const all = lines.map((line) => widthOf(line, measure)).sort((a, b) => a - b)
  const least = Math.max(NARROWEST * slack, (all[Math.floor(all.length * (1 - LONGER))] ?? 0) - 2 * slack)
  return [...new Set(all)].filter((width) => width >= least && width <= widest)
}

/** How many lines end where a text cut at this width would end them, and whether it is one. */
function cutAt(lines: readonly RawLine[], ruler: Ruler & { width: number }) {
  const full = lines.filter((line, index) => {
    const next = lines[index + 1]
    return next && line.text.length >= 15 && isFull(line, next, ruler)
  })
  const open = full.filter(({ text }) => !/[。；：！？:;!?]$|[a-z)]\.$/.test(text))
  const long = lines.filter((line) => widthOf(line, ruler.measure) * 2 > ruler.width)
  const fits =
    full.length >= Math.max(5, lines.length / 5) && full.length * 2 >= long.length && open.length * 2 >= full.length
  return { ...ruler, fits, full: full.length }
}

const mostly = (lines: readonly RawLine[], key: 'indented' | 'gap', share: number) =>
  lines.filter((line) => line[key]).length >= Math.max(3, lines.length * share)

/** What comes first on the next line, and cannot be divided, found no room any more. */
const isFull = (
  line: RawLine,
  next: RawLine,
  { measure, width, slack }: Pick<Wrapping, 'measure' | 'width' | 'slack'>,
) => widthOf(line, measure) + measure(/^[A-Za-z0-9.,%‰'’-]{1,40}|^./u.exec(next.text)?.[0] ?? '') > width - slack

function runsOn(line: RawLine, next: RawLine, wrapping: Wrapping): boolean {
  if (line.level !== undefined || opens(next) || !isFull(line, next, wrapping)) return false
  if (wrapping.indents) return !next.indented
  if (wrapping.gaps && next.gap && !next.cut) return false
  return !/[。；：！？]$/.test(line.text)
}

/** A page ended in the middle of a sentence. */
const isCutSentence = (line: RawLine, next: RawLine) =>
  next.cut === true && line.text.length >= 15 && !isClosed(line.text) && !opens(next) && !next.indented

const opens = (line: RawLine) => line.opens === true || markOf(line.text) !== undefined
