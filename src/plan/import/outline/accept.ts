import { squashed } from '../../quote.ts'
import type { Line } from '../section.ts'
import { type Candidate, follows, ordinalOf, stemOf } from './candidates.ts'
import { headingIn, isHeadingLine } from './heading.ts'
import type { Node, State } from './state.ts'

/** Why a number begins a clause here: it goes on after a node that is open, or after the last of its series. */
export interface Fit {
  candidate: Candidate
  /** The open node of which it is the next. */
  after?: Node
  /** The number before it, where some are missing between. */
  gapFrom?: number
}

/** The number that the line begins a clause with, if any of them does. */
export function fitOf(state: State, candidates: readonly Candidate[], line: Line): Fit | undefined {
  for (const candidate of candidates) {
    const fit = line.level === undefined ? fitting(state, candidate, line) : titled(state, candidate)
    if (fit) return fit
  }
  const [first] = line.level === undefined ? [] : candidates.filter(({ sure, spaced }) => sure || spaced)
  return first && { candidate: first }
}

/** On a line that the document calls a heading any number in its place is one. */
const titled = (state: State, candidate: Candidate): Fit | undefined => {
  const after = openBefore(state, candidate)
  return after ? { candidate, after } : undefined
}

function fitting(state: State, candidate: Candidate, line: Line): Fit | undefined {
  if (candidate.style === 'box') return isBoxTitle(line.text) ? { candidate } : undefined
  if (!mayStand(state, candidate, line.text)) return undefined
  const after = openBefore(state, candidate)
  if (after) return { candidate, after }
  const last = lastOf(state, candidate)
  const number = ordinalOf(candidate)
  if (last > 0 && number === last + 1) return { candidate }
  if (number === 1) return begins(state, candidate, line.text) ? { candidate } : undefined
  // Under a new part a series begins anew, also where its first numbers are missing.
  const anew = (candidate.custom ?? 0) <= 50 && !state.open.some(({ mark }) => mark?.key === candidate.key)
  const before = anew ? 0 : last
  const isGap = gap(candidate, before, line.text) || isBelowHeading(state, candidate, line.text)
  return isGap ? { candidate, gapFrom: before } : undefined
}

/**
 * A text copied in parts may begin one with 二、, right below it 2.发展目标: a heading with nothing but a heading above it. So may
 * 2.2全面改善水质。 right below 2.
 */
function isBelowHeading(state: State, { ordinals, length, style }: Candidate, text: string): boolean {
  const above = state.open.at(-1)
  if (above?.heading === undefined || above.lines.length > 1 || ordinalOf({ ordinals }) >= MOST_PARTS) return false
  const words = text.slice(length)
  if (ordinals.length > 1)
    return (
      isArabic(above.mark) &&
      numberOf(above.mark) === stemOf(ordinals) &&
      !COUNTED.test(words) &&
      headingIn(words) !== undefined
    )
  return style === 'dotted' && above.mark?.rank === 'part' && HEADED.test(words)
}

/** Whether a number of this form can stand here at all, whatever its series. */
function mayStand(state: State, candidate: Candidate, text: string): boolean {
  const unit = isUnit(candidate)
  if (unit && candidate.style !== 'article' && !isUnitTitle(text)) return false
  if (state.open.at(-1)?.mark?.style === 'box' && !leavesBox(state, candidate, text)) return false
  // （一） below an article is an item of it; 一、 and 1. are clauses of their own, as in a letter of duties.
  if (candidate.style === 'closed' && state.open.some(({ mark }) => mark?.style === 'article')) return false
  return state.fits(candidate, text) && isSettled(candidate, text)
}

export const seriesOf = ({ key, ordinals }: Candidate): string => `${key}|${stemOf(ordinals)}`

/** The last number of its series, which may have been one of headings so far: 2. by its style, 3. at the head of its text. */
function lastOf(state: State, candidate: Candidate): number {
  const own = state.last.get(seriesOf(candidate))
  if (own !== undefined) return own
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) =>
    seriesOf({ ...candidate, key: `${candidate.key}@${level}` }),
  )
  return levels.map((series) => state.last.get(series)).find((last) => last !== undefined) ?? 0
}

const isUnit = ({ style }: Candidate) => ['book', 'chapter', 'section', 'article'].includes(style)

const isUnitTitle = (text: string) => text.length <= 60 && !/[。；，]$/.test(text)

const isBoxTitle = (text: string) => squashed(text).length <= 45 && !/[。，；]$/.test(text)

const openBefore = (state: State, { key, ordinals }: Candidate): Node | undefined =>
  state.open.findLast(({ mark }) => mark?.key === key && follows(mark.ordinals, ordinals))

/** Numbers inside a box are its own; only what goes on outside it ends it. */
function leavesBox(state: State, candidate: Candidate, text: string): boolean {
  const inner = state.boxed.get(candidate.key)
  const own = inner ? follows(inner, candidate.ordinals) : ordinalOf(candidate) === 1
  const box = state.open.at(-1)
  // （一） behind the text of a box is what the part goes on with.
  const heads = candidate.rank === 'item' && inner === undefined && (box?.lines.length ?? 0) > 1
  if (isUnit(candidate) || heads || (!own && openBefore(state, candidate))) return true
  const last = state.last.get(seriesOf(candidate))
  if (!own && candidate.sure && last !== undefined && gap(candidate, last, text)) return true
  state.boxed.set(candidate.key, candidate.ordinals)
  return false
}

/** 12.300人 may be an amount, 8个 too: what follows the number tells. */
function isSettled(candidate: Candidate, text: string): boolean {
  const { decimals, next, ordinals, style, spaced, opens } = candidate
  const goesOn = next !== undefined && follows(ordinals, next.ordinals)
  if (decimals) return decimals >= 3 || goesOn
  if (style !== 'decimal' || ordinals.length > 1) return true
  return (
    !isRowOfCells(text) && isHeadingLine(text) && (opens === ordinals[0] || (spaced && (ordinals[0] !== 1 || goesOn)))
  )
}

/** 3 养老床位 张 预期性 1.2 1.5: a row of a table whose lines are gone. */
function isRowOfCells(text: string): boolean {
  const cells = text.trim().split(/\s+/)
  return cells.length >= 4 && /^[-—–~[（(<>≤≥]?\d|^[-—–]+$/.test(cells.at(-1) ?? '')
}

function begins(state: State, candidate: Candidate, text: string): boolean {
  const { next, ordinals, sure, custom = 0, style, opens } = candidate
  const mayHead = state.open.length > 0 || custom <= Math.max(60, state.highest)
  if (next && follows(ordinals, next.ordinals)) return mayHead
  // 1.…；2.…: the numbers of a list within one paragraph.
  if (ordinals[0] === 1 && /[。；;]\s?2\s?[.．、](?!\d)|[。；;]\s?2\s?[.．](?=20\d\d年)/.test(text)) return false
  if (ordinals.length > 1) return state.open.some(({ mark }) => numberOf(mark) === stemOf(ordinals))
  if (style === 'decimal') return opens === 1
  return sure && mayHead
}

const isArabic = (mark: Candidate | undefined) => mark?.style === 'dotted' || mark?.style === 'decimal'

const numberOf = (mark: Candidate | undefined) => mark?.ordinals.join('.')

/**
 * Numbers may be missing, as in a part that was copied out of a plan: what goes on behind the gap is a series, and so is
 * a number with a heading behind it.
 */
function gap(candidate: Candidate, last: number, text: string): boolean {
  const { sure, custom = 0, ordinals, next, length } = candidate
  const number = ordinals.at(-1) ?? 0
  const words = text.slice(length)
  if (number <= last) return false
  if (isOfSeveral(candidate)) return number < MOST_PARTS && HEADED.test(words)
  if (!sure) return false
  const goesOn = next !== undefined && follows(ordinals, next.ordinals)
  if (custom > 60) return goesOn && HEADED.test(words)
  return goesOn || ((last > 0 || custom <= 50) && headingIn(words) !== undefined && !REFERENCE.test(words))
}

/** 4.3 of a text that has no 4.2, and 4 right before it. */
const isOfSeveral = ({ style, ordinals, opens }: Candidate): boolean =>
  style === 'decimal' && (ordinals.length > 1 || opens === ordinals[0])

/** No part of a plan has so many; 1.85亿元 is an amount. */
const MOST_PARTS = 30
const COUNTED = /^\s*(?:[万亿]|公[里顷斤]|平方|千[米瓦]|[年月日])/
/** 充电站布点: words that are all of a line; 4.3万亩良田 counts. */
const HEADED = new RegExp(`(?!${COUNTED.source})^\\s*\\p{Script=Han}{4,30}$`, 'u')

/** （三）所列事项: a clause is spoken of. */
const REFERENCE = /^(?:所[列述]|规定|[项款条目]|[中的])/
