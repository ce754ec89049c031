import { fold } from '../../../text/index.ts'
import type { Doubt, Line } from '../section.ts'
import { type Fit, fitOf, seriesOf } from './accept.ts'
import { type Entry, entriesOf, ordinalOf } from './candidates.ts'
import { endsCaptioned } from './caption.ts'
import { closedUp } from './heading.ts'
import { headingOf, titleBelow } from './heading-of.ts'
import { isNested } from './nested.ts'
import type { Rung } from './nesting.ts'
import { ANNEX } from './openings.ts'
import { type Node, type State, stateOf } from './state.ts'

export interface Outline {
  /** The lines before the first clause. */
  preamble: Line[]
  nodes: Node[]
  doubts: Doubt[]
}

/**
 * Cuts the body of a document into its numbered and titled clauses. Every line is in exactly one of them, or in the
 * preamble.
 */
export function outlineOf(lines: readonly Line[], fits: State['fits'] = () => true): Outline {
  const entries = entriesOf(lines)
  const state = stateOf(entries, fits)
  for (const [index, entry] of entries.entries()) place(state, entry, entries[index + 1]?.line)
  return { preamble: state.preamble, nodes: state.nodes, doubts: state.doubts }
}

/** How many lines stand before the first clause. */
export function preambleLength(lines: readonly Line[]): number {
  const entries = entriesOf(lines)
  const state = stateOf(entries, () => true)
  for (const [index, entry] of entries.entries()) {
    place(state, entry, entries[index + 1]?.line)
    if (state.nodes.length) return index
  }
  return lines.length
}

const LONGEST_TITLE = 60

function place(state: State, { line, candidates, lists }: Entry, next: Line | undefined): void {
  const [, number, title = ''] = (!lists && line.text.length <= LONGEST_TITLE && ANNEX.exec(fold(line.text))) || []
  closeCaptioned(state, line)
  const current = state.open.at(-1)
  const fit = number === undefined ? fitOf(state, candidates, line) : undefined
  if (number !== undefined) openAppendix(state, line, number, title, next)
  else if (fit) openNumbered(state, fit, line, next)
  else if (line.level !== undefined) openTitled(state, line, line.level)
  else if (!current) state.preamble.push(line)
  else if (current.rank === 'box' && endsBox(current, line)) closeBox(state, current, line)
  else current.lines.push(line)
}

function openAppendix(state: State, line: Line, number: string, title: string, next: Line | undefined): void {
  const own = /^\d+[.、]/.test(title) ? '' : title.trim()
  const heading = own || (title ? '' : titleBelow(next)) || ''
  const label = `附件${number}`
  state.open = []
  state.last.clear()
  add(state, { rung: { key: label, level: 0 }, rank: 'book', label, heading, bodyAt: line.text.length, lines: [line] })
}

function openTitled(state: State, line: Line, level: number): void {
  const heading = closedUp(line.text.trim())
  const rung: Rung = { key: `#${level}`, level }
  state.open = above(state, rung)
  add(state, { rung, label: heading, heading, bodyAt: line.text.length, lines: [line] })
}

function openNumbered(state: State, fit: Fit, line: Line, next: Line | undefined): void {
  const { candidate, after, gapFrom } = fit
  const isBox = candidate.style === 'box'
  if (isBox) state.open = state.open.filter(({ rank }) => rank !== 'box')
  else if (after) close(state, state.open.slice(0, state.open.indexOf(after)))
  else if (!isNested(state, candidate)) close(state, above(state, candidate))
  if (isBox) state.boxed.clear()
  else state.last.set(seriesOf(candidate), ordinalOf(candidate))
  if (gapFrom !== undefined) state.doubts.push(gapDoubt(line, gapFrom, ordinalOf(candidate)))
  const words = line.text.slice(candidate.length)
  const heading = headingOf(candidate, line, words, next)
  add(state, {
    rung: candidate,
    mark: candidate,
    ...(candidate.rank && { rank: candidate.rank }),
    label: candidate.label,
    heading: heading?.text ?? '',
    bodyAt: candidate.length + (heading?.length ?? 0),
    lines: [line],
  })
}

const gapDoubt = (line: Line, before: number, now: number): Doubt => ({
  line: line.number,
  words: line.text.slice(0, 30),
  say: (t) => t.import.gap(before, now),
})

function add(state: State, { heading, ...node }: Node & { heading: string }): void {
  const parent = state.open.at(-1)
  const added: Node = { ...node, ...(heading && { heading }), ...(parent && { parent }) }
  state.nodes.push(added)
  state.open.push(added)
}

function above(state: State, lower: Rung): Node[] {
  const open = state.open.filter(({ rank }) => rank !== 'box')
  while (open.length && !state.above(open.at(-1)?.rung ?? lower, lower)) open.pop()
  return open
}

/** What is closed begins anew; only (一), 1. and words such as 任务 run on through the parts above them. */
function close(state: State, kept: Node[]): void {
  for (const { mark } of state.open) if (mark && (mark.custom ?? 0) > 60) state.last.delete(seriesOf(mark))
  for (const { mark } of kept) if (mark) state.last.set(seriesOf(mark), ordinalOf(mark))
  state.open = kept
}

/** A table ends where sentences begin again; a box of text runs to the next numbered heading. */
function endsBox(box: Node, line: Line): boolean {
  if (box.lines.length <= 4 || line.text.length < 40 || !/。$/.test(line.text) || /^(?:\d|注)/.test(line.text))
    return false
  return box.lines.slice(1).every(({ text }) => !/。$/.test(text) || /^注/.test(text))
}

/** What follows a captioned table goes on with what that stands in. */
function closeCaptioned(state: State, line: Line): void {
  const box = state.open.at(-1)
  const around = state.open.slice(0, -1)
  if (box && around.length && endsCaptioned(box.mark?.key, box.lines, line)) state.open = around
}

/** What follows belongs to what the box stands in; to the box itself where that is nothing. */
function closeBox(state: State, box: Node, line: Line): void {
  const open = state.open.filter((node) => node !== box)
  const around = open.at(-1)
  if (around) state.open = open
  ;(around ?? box).lines.push(line)
}
