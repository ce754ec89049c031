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

/** What a document shows of two forms: how often the second begins anew while the first goes on, and goes on across it. */
interface Witness {
  anew: Map<string, number>
  across: Set<string>
}

/**
 * How the forms of a document nest: the one that begins anew whenever another goes on stands below it, unless it also
 * goes on where the other does: then the other only runs on through the parts, as 1. to 30. may through all (一).
 * Where a document does not tell, custom does; and where there is none, what came first.
 */
export function nestingOf(entries: readonly Entry[]): Above {
  const seen = new Map<string, Seen>()
  const witnessed: Witness = { anew: new Map(), across: new Set() }
  for (const { candidates } of entries) {
    const [candidate] = candidates.filter((one) => inSeries(one, seen.get(one.key)))
    if (candidate) witness(candidate, seen, witnessed)
  }
  return (upper, lower) => isAbove(upper, lower, seen, witnessed)
}

const inSeries = (candidate: Candidate, before: Seen | undefined) =>
  !candidate.decimals &&
  (candidate.sure ||
    (before && follows(before.ordinals, candidate.ordinals)) ||
    (candidate.next && follows(candidate.ordinals, candidate.next.ordinals)))

function witness(candidate: Candidate, seen: Map<string, Seen>, witnessed: Witness): void {
  const { key, line: at, ordinals } = candidate
  const before = seen.get(key)
  const begins = ordinalOf(candidate) === 1
  const goesOn = before !== undefined && follows(before.ordinals, ordinals)
  if (before) compare(key, before, seen, { begins, goesOn }, witnessed)
  const advanced = goesOn ? at : (before?.advanced ?? -1)
  seen.set(key, { first: before?.first ?? at, ordinals, at, began: begins ? at : (before?.began ?? at), advanced })
}

/** What a number that begins anew, or goes on, tells of the forms that went on since the number before it. */
function compare(
  key: string,
  before: Seen,
  seen: ReadonlyMap<string, Seen>,
  { begins, goesOn }: { begins: boolean; goesOn: boolean },
  { anew, across }: Witness,
): void {
  for (const [other, { advanced, began }] of seen) {
    if (other === key || advanced <= before.at) continue
    const both = pair(other, key)
    if (goesOn) across.add(both)
    else if (begins && began < before.at) anew.set(both, (anew.get(both) ?? 0) + 1)
  }
}

const pair = (upper: string, lower: string) => `${upper}\n${lower}`

function isAbove(upper: Rung, lower: Rung, seen: Map<string, Seen>, witnessed: Witness): boolean {
  if (upper.level !== undefined && lower.level !== undefined) return upper.level < lower.level
  if (!upper.ordinals || !lower.ordinals) return upper.level !== undefined
  if (upper.key === lower.key) return false
  if (lower.ordinals.length > 1 && holds(upper.ordinals, lower.ordinals)) return true
  if (upper.level !== undefined && !lower.custom) return true
  const told = timesAnew(upper, lower, witnessed) - timesAnew(lower, upper, witnessed)
  return told === 0 ? isHigher(upper, lower, seen) : told > 0
}

const timesAnew = (upper: Rung, lower: Rung, { anew, across }: Witness): number =>
  across.has(pair(upper.key, lower.key)) ? 0 : (anew.get(pair(upper.key, lower.key)) ?? 0)

function isHigher(upper: Rung, lower: Rung, seen: ReadonlyMap<string, Seen>): boolean {
  if (upper.custom !== undefined && lower.custom !== undefined) return upper.custom < lower.custom
  return (seen.get(upper.key)?.first ?? 0) < (seen.get(lower.key)?.first ?? 0)
}

/** 1.2 holds 1.2.1. */
const holds = (upper: readonly number[], lower: readonly number[]) =>
  upper.length < lower.length && upper.every((number, index) => number === lower[index])
