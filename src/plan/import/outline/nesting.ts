import { type Candidate, type Entry, follows, ordinalOf } from './candidates.ts'

/** What can stand above something else: a number, or a heading without one. */
export interface Rung {
  key: string
  level?: number | undefined
  custom?: number | undefined
  ordinals?: readonly number[]
}

/** Whether the first stays open when the second begins. */
export type Above = (upper: Rung, lower: Rung) => boolean

interface Seen {
  first: number
  ordinals: readonly number[]
  at: number
  began: number
  advanced: number
}

/**
 * How the forms of a document nest: the one that begins anew whenever another goes on stands below it. Where a document
 * does not tell, custom does; and where there is none, what came first.
 */
export function nestingOf(entries: readonly Entry[]): Above {
  const seen = new Map<string, Seen>()
  const above = new Map<string, number>()
  for (const { candidates } of entries) {
    const [candidate] = candidates.filter((one) => inSeries(one, seen.get(one.key)))
    if (candidate) witness(candidate, seen, above)
  }
  return (upper, lower) => isAbove(upper, lower, seen, above)
}

const inSeries = (candidate: Candidate, before: Seen | undefined) =>
  !candidate.decimals &&
  (candidate.sure ||
    (before && follows(before.ordinals, candidate.ordinals)) ||
    (candidate.next && follows(candidate.ordinals, candidate.next.ordinals)))

function witness(candidate: Candidate, seen: Map<string, Seen>, above: Map<string, number>): void {
  const { key, line: at, ordinals } = candidate
  const before = seen.get(key)
  const anew = ordinalOf(candidate) === 1
  if (anew && before)
    for (const [other, { advanced, began }] of seen)
      if (other !== key && advanced > before.at && began < before.at)
        above.set(`${other}\n${key}`, (above.get(`${other}\n${key}`) ?? 0) + 1)
  const advanced = before && follows(before.ordinals, ordinals) ? at : (before?.advanced ?? -1)
  seen.set(key, { first: before?.first ?? at, ordinals, at, began: anew ? at : (before?.began ?? at), advanced })
}

function isAbove(upper: Rung, lower: Rung, seen: Map<string, Seen>, above: Map<string, number>): boolean {
  if (upper.level !== undefined && lower.level !== undefined) return upper.level < lower.level
  if (!upper.ordinals || !lower.ordinals) return upper.level !== undefined
  if (upper.key === lower.key) return false
  if (lower.ordinals.length > 1 && holds(upper.ordinals, lower.ordinals)) return true
  if (upper.level !== undefined && !lower.custom) return true
  const told = (above.get(`${upper.key}\n${lower.key}`) ?? 0) - (above.get(`${lower.key}\n${upper.key}`) ?? 0)
  return told === 0 ? isHigher(upper, lower, seen) : told > 0
}

function isHigher(upper: Rung, lower: Rung, seen: ReadonlyMap<string, Seen>): boolean {
  if (upper.custom !== undefined && lower.custom !== undefined) return upper.custom < lower.custom
  return (seen.get(upper.key)?.first ?? 0) < (seen.get(lower.key)?.first ?? 0)
}

/** 1.2 holds 1.2.1. */
const holds = (upper: readonly number[], lower: readonly number[]) =>
  upper.length < lower.length && upper.every((number, index) => number === lower[index])
