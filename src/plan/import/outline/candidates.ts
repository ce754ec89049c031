import { isRow } from '../../table-row.ts'
import type { Line } from '../section.ts'
import { annexLists } from './annex-list.ts'
import { captionAt } from './caption.ts'
import { ALONE } from './forms.ts'
import { type Mark, marksOf } from './marks.ts'

/** A number that a line may begin with, and what comes of its series further down. */
export interface Candidate extends Mark {
  line: number
  level: number | undefined
  /** The next place where a number of its key stands, and that number. */
  next: { at: number; ordinals: readonly number[] } | undefined
  /** The first of the numbers of the next decimal below it: 3 before 3.1. */
  opens: number | undefined
}

export interface Entry {
  line: Line
  candidates: Candidate[]
  /** It names annexes, and begins none. */
  lists: boolean
}

/** The lines with the numbers they may begin with. */
export function entriesOf(lines: readonly Line[]): Entry[] {
  const levels = levelsOfKeys(lines)
  const noted = notedLines(lines)
  const listed = annexLists(lines)
  const cells = cellLines(lines)
  const entries = lines.map((line, at): Entry => {
    const caption = captionAt(lines, at)
    const marks = caption ? [caption] : noted.has(line) || listed.has(line) ? [] : marksIn(line)
    const candidates = (cells.has(line) ? marks.filter(({ key }) => key !== ALONE) : marks).map(
      (mark): Candidate => ({
        ...mark,
        key: keyAt(mark, line.level),
        line: at,
        level: line.level ?? levels.get(mark.key),
        next: undefined,
        opens: undefined,
      }),
    )
    return { line, candidates, lists: listed.has(line) }
  })
  lookAhead(entries)
  return entries
}

const read = new WeakMap<Line, Mark[]>()

/** Read once for each line: a document is gone through for its front and for its body. The first cell of a row numbers the row. */
function marksIn(line: Line): Mark[] {
  const marks = read.get(line) ?? (isRow(line.text) ? [] : marksOf(line.text))
  read.set(line, marks)
  return marks
}

/** Longer than what stands in the cell of a table. */
const LONGEST_CELL = 40

/** The lines behind 序号 as long as they are no longer than cells: numbers among them are those of rows. */
function cellLines(lines: readonly Line[]): Set<Line> {
  const cells = new Set<Line>()
  let inTable = false
  for (const line of lines) {
    inTable = /^\s*(?:序\s*号|编\s*号|No\.?)\s*$/i.test(line.text) || (inTable && line.text.length <= LONGEST_CELL)
    if (inTable) cells.add(line)
  }
  return cells
}

const NOTES = /^\s?(?:注释?|说明|备注)\s?[:：]\s{0,4}/

/** 注：1.… 2.…: the numbers of a list of notes begin no clauses. */
function notedLines(lines: readonly Line[]): Set<Line> {
  const noted = new Set<Line>()
  let expected: { key?: string; ordinal: number } | undefined
  for (const line of lines) {
    const label = NOTES.exec(line.text)?.[0]
    if (label !== undefined) expected = { ordinal: 1 }
    if (!expected) continue
    const { key: known, ordinal } = expected
    const next = (label === undefined ? marksIn(line) : marksOf(line.text.slice(label.length))).find(
      ({ key, ordinals }) => (known ?? key) === key && ordinals.length === 1 && ordinals[0] === ordinal,
    )
    if (next && label === undefined) noted.add(line)
    expected = next ? { key: next.key, ordinal: ordinal + 1 } : line.text === label?.trim() ? expected : undefined
  }
  return noted
}

/** Body lists and headings that look alike are series of their own, unless custom knows the form for headings only. */
const keyAt = ({ key, custom }: Mark, level: number | undefined) =>
  level === undefined || isHeadingForm(custom) ? key : `${key}@${level}`

const isHeadingForm = (custom: number | undefined) => custom !== undefined && custom <= 50

/** A form that stands at one level only keeps it where the document forgot to say so. */
function levelsOfKeys(lines: readonly Line[]): Map<string, number> {
  const levels = new Map<string, Set<number>>()
  for (const { text, level } of lines) {
    if (level === undefined) continue
    for (const { key, custom } of marksOf(text).slice(0, 1))
      if (isHeadingForm(custom)) levels.set(key, (levels.get(key) ?? new Set()).add(level))
  }
  return new Map([...levels].flatMap(([key, [level, ...others]]) => (level && !others.length ? [[key, level]] : [])))
}

function lookAhead(entries: readonly Entry[]): void {
  const next = new Map<string, Candidate['next']>()
  let opens: number | undefined
  for (let at = entries.length - 1; at >= 0; at--) {
    const candidates = entries[at]?.candidates ?? []
    for (const candidate of candidates) {
      candidate.next = next.get(candidate.key)
      candidate.opens = opens
    }
    for (const { key, line, ordinals, decimals } of candidates) if (!decimals) next.set(key, { at: line, ordinals })
    opens = candidates.find(isDecimal)?.ordinals[0] ?? opens
  }
}

const isDecimal = ({ style, ordinals }: Mark) => style === 'decimal' && ordinals.length > 1

/** The number itself; of 1.2.1 the last. */
export const ordinalOf = ({ ordinals }: Pick<Mark, 'ordinals'>): number => ordinals.at(-1) ?? 0

/** What stands before the last number: 1.2 of 1.2.1. */
export const stemOf = (ordinals: readonly number[]): string => ordinals.slice(0, -1).join('.')

/** Whether a number is the next one of its series. */
export const follows = (before: readonly number[], after: readonly number[]): boolean =>
  before.length === after.length && stemOf(before) === stemOf(after) && after.at(-1) === (before.at(-1) ?? 0) + 1
