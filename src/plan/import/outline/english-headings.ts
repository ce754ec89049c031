import { boundedAmountsIn, isStopWord, timesIn } from '../../../text/index.ts'
import { isRow } from '../../table-row.ts'
import type { Line } from '../section.ts'
import { titleIn } from './english-title.ts'
import { type Mark, marksOf } from './marks.ts'

/** How long a heading may be: one right above a paragraph is told by that. */
const SHORT = { characters: 90, words: 12 }
const LONG = { characters: 130, words: 20 }
/** How things are or are to be is said by a sentence; what is asked by a heading: What we will do. */
const FINITE = /\b(?:is|are|was|were|has|have|had|will|shall|must|should|can|may|would|could)\b/i
const ASKS = /^(?:what|where|how|why|who|when|which)\b/i
/** - a list, • a list, (a) a list, Label: words, a page's "Back to contents" arrow. */
const ENTRY = /^(?:[^\p{Lu}\d“"‘(]|\((?![A-Z]{2}))|:\s|[|•›→←»]/u
/** Two of them part the entries of a list: Government, Skills, Business, Infrastructure. */
const LISTED = /,.*,(?!.* (?:and|or) )|\t| {3}/

/**
 * A text without any marks for its headings has them as lines that stand apart: short, no sentence, without a figure,
 * and with text below. Those with a number that is one of a series of such lines are headings, too.
 */
export function withHeadings(lines: readonly Line[]): Line[] {
  if (lines.some(({ level }) => level !== undefined)) return [...lines]
  const free = new Set(lines.filter((line, index) => isHeading(line, lines[index - 1], lines[index + 1])))
  for (const line of lines.slice(0, titleIn(lines).end)) free.delete(line)
  const runs = runsOf(lines, free)
  for (const run of runs)
    if (run.length > LONGEST_RUN || run.at(-1) === lines.at(-1)) for (const line of run) free.delete(line)
  if (free.size === 0) return [...lines]
  const numbered = numberedHeadings(lines)
  const levels = levelsOf(runsOf(lines, new Set([...free, ...numbered.keys()])), numbered)
  return lines.map((line) => {
    const level = numbered.get(line) ?? (free.has(line) ? (levels.get(kindOf(line.text)) ?? 2) : undefined)
    return level === undefined ? line : { ...line, level }
  })
}

/** More lines than these one below the other are the entries of a list. */
const LONGEST_RUN = 3

/** How deep each heading stands: below those that it follows at once; one that comes again and again, below all. */
function levelsOf(runs: readonly Line[][], numbered: ReadonlyMap<Line, number>): Map<string, number> {
  const levels = new Map<string, number>()
  for (const run of runs) {
    let level = 1
    for (const line of run) {
      const kind = kindOf(line.text)
      level = numbered.get(line) ?? Math.max(level + 1, levels.get(kind) ?? 0)
      if (!numbered.has(line)) levels.set(kind, level)
    }
  }
  const deepest = Math.max(3, ...numbered.values(), ...levels.values())
  const plain = runs.flat().filter((line) => !numbered.has(line))
  for (const { text, number } of plain)
    if (plain.some((other) => other.text === text && other.number !== number)) levels.set(kindOf(text), deepest)
  return levels
}

/** Priority A, Priority B: headings of one series stand alike. */
const kindOf = (text: string): string =>
  text.replace(/^([A-Z][a-z]+) (?:[A-Z]|[IVX]+|One|Two|Three|Four|Five|Six)\b.*/, '$1 #')

/** A blank line stands before it. */
const isApart = (line: Line, before: Line | undefined): boolean =>
  before === undefined || line.number > before.number + 1

/** Table 3.1: what is shown is no part of a plan, though it has a number. */
export const isCaption = (text: string): boolean =>
  /^\W*(?:table|figure|fig|chart|graph|map|exhibit|photo|image)\b/i.test(text)

/** Departmental result: Households have access; with blank lines around it, it says of what part of a plan this is the name. */
const PARTS =
  '(?:result|outcome|output|objective|goal|aim|priority|pillar|theme|strand|mission|programme|program|responsibility|ambition|commitment|part|chapter|section)(?: area)?'
/** Objective B1: Cut heat demand, A2 – Water: what stands before the words of a heading. */
const CODED =
  /^(?:[A-Z][A-Za-z]{2,} )?(?:[A-Z]{0,3}-?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|[A-Z]|[IVX]{1,4})\s?[:.–—-]\s+(?=\S)/
export const withoutCode = (text: string): string => text.replace(CODED, '')

const PART_OF_PLAN = new RegExp(`^(?:[A-Z][a-z]+ )?${PARTS}: (?=.{3,110}$)`, 'i')
/** Priority One: Shorter waits; a number in words stands in no other series. */
const COUNTED_PART = new RegExp(
  `^${PARTS} (?:one|two|three|four|five|six|seven|eight|nine|ten)(?:$|\\s?[:–—-] ?(?=.{3,110}$))`,
  'i',
)

function isHeading(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  const text = line.text.trim()
  if (!isApart(line, before) || after === undefined) return false
  if (((isApart(after, line) && PART_OF_PLAN.test(text)) || COUNTED_PART.test(text)) && !/[.;:]$/.test(text))
    return boundedAmountsIn(text).length === 0
  return (
    (isTitled(text) || (isOverText(line, after) && isTitled(text, LONG))) && marksOf(text).every(({ sure }) => !sure)
  )
}

/** A sentence begins right below it, longer than it is itself. */
const isOverText = ({ text, number }: Line, below: Line): boolean =>
  below.number === number + 1 && below.text.length > text.length && /^[A-Z].*[.:]$/.test(below.text)

/** Delivering clean air, What we will do: words that could stand over a text. */
const isTitled = (text: string, most = SHORT): boolean => (ASKS.test(text) || !isCutOff(text)) && couldHead(text, most)

/** The same, where it cannot be a part of a sentence that goes on below. */
export function couldHead(text: string, most = SHORT): boolean {
  if (text.length < 3 || text.length > most.characters || text.split(/\s+/).length > most.words || isRow(text))
    return false
  if (/[.,;:!]$/.test(text) || ENTRY.test(text) || LISTED.test(text)) return false
  if (!ASKS.test(text) && FINITE.test(text)) return false
  // Published June 2025
  if (timesIn(text).some(({ grain }) => grain === 'day' || grain === 'month')) return false
  return boundedAmountsIn(text).length === 0
}

/** What breaks off in the middle of a phrase; Paying for it does not. */
const isCutOff = (text: string): boolean =>
  isStopWord(/\S+$/.exec(text)?.[0] ?? '') && !/\b(?:it|us|them|you|here|there|more|all|now)$/i.test(text)

/** Heads that stand one upon the other, with nothing between. */
function runsOf(lines: readonly Line[], free: ReadonlySet<Line>): Line[][] {
  const runs: Line[][] = []
  for (const [index, line] of lines.entries()) {
    if (!free.has(line)) continue
    const before = lines[index - 1]
    if (before && free.has(before)) runs.at(-1)?.push(line)
    else runs.push([line])
  }
  return runs
}

/** Objective 1: warmer homes is one whether it goes on in capitals or not. */
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** Outcome 1: Warm homes, 2. Clean air: lines of a series of which each could stand over a text, with how deep it stands. */
function numberedHeadings(lines: readonly Line[]): Map<Line, number> {
  const series = new Map<string, { line: Line; mark: Mark }[]>()
  for (const line of lines)
    for (const mark of marksOf(line.text).slice(0, 1)) {
      if (mark.style === 'closed' || isCaption(line.text)) continue
      const key = `${mark.key}|${mark.style}`
      series.set(key, [...(series.get(key) ?? []), { line, mark }])
    }
  const titled = [...series.values()].filter((all) =>
    all.every(({ line, mark }) => isTitled(capital(line.text.slice(mark.length).trim()) || line.text)),
  )
  return new Map(titled.flat().map(({ line, mark }) => [line, mark.ordinals.length + 1]))
}
