import { markOf } from '../outline/index.ts'
import type { RawLine } from './raw-lines.ts'
import { isClosed, joined } from './tidy.ts'

type Measure = (text: string) => number

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
  ].map(({ measure, slack, widest }) => {
    const all = lines.map(({ text }) => measure(text)).sort((a, b) => a - b)
    const width = all[Math.floor(all.length * 0.98)] ?? 0
    const full = lines.filter((line, index) => {
      const next = lines[index + 1]
      return next && line.text.length >= 15 && isFull(line, next, { measure, width, slack })
    })
    const open = full.filter(({ text }) => !/[。；：！？:;!?]$|[a-z)]\.$/.test(text))
    const long = all.filter((length) => length * 2 > width).length
    const fits = width <= widest && full.length >= 5 && full.length * 2 >= long && open.length * 2 >= full.length
    return { measure, slack, width, fits, full: full.length }
  })
  const [best] = found.filter(({ fits }) => fits).sort((a, b) => b.full - a.full)
  if (!best) return undefined
  const { measure, width, slack } = best
  return { measure, width, slack, indents: mostly(lines, 'indented', 0.05), gaps: !mostly(lines, 'gap', 0.7) }
}

const mostly = (lines: readonly RawLine[], key: 'indented' | 'gap', share: number) =>
  lines.filter((line) => line[key]).length >= Math.max(3, lines.length * share)

/** What comes first on the next line, and cannot be divided, found no room any more. */
const isFull = (
  line: RawLine,
  next: RawLine,
  { measure, width, slack }: Pick<Wrapping, 'measure' | 'width' | 'slack'>,
) => measure(line.text) + measure(/^[A-Za-z0-9.,%‰'’-]{1,40}|^./u.exec(next.text)?.[0] ?? '') > width - slack

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
