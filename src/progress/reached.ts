import { isRatio, type Target } from '../plan/target.ts'
import { type Decimal, decimal } from './decimal.ts'
import { type Counted, dayOf } from './entry.ts'

/** What entries come to. */
export interface Reached {
  /** In the target's unit; null where nothing with an amount is recorded. */
  reached: Decimal | null
  /** The level that a change was computed from. */
  level: Decimal | null
  /** Numbers of the entries behind it, oldest first. */
  entries: number[]
  /** How many entries have an amount that this target cannot use, such as an addition to a level. */
  unused: number
}

/** By their dates, then in the order they were logged. */
export const inOrder = (entries: readonly Counted[]): Counted[] =>
  entries.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.number - b.number)

const nothing = (): Reached => ({ reached: null, level: null, entries: [], unused: 0 })

/** A level replaces what came before it; additions add up. */
function take(target: Target, found: Reached, entry: Counted) {
  if (entry.level !== null) [found.reached, found.entries] = [entry.level, [entry.number]]
  else if (entry.add === null) found.entries.push(entry.number)
  else if (addsUp(target)) {
    found.reached = found.reached?.plus(entry.add) ?? entry.add
    found.entries.push(entry.number)
  } else found.unused++
}

function computed(target: Target, found: Reached): Reached {
  if (isComputed(target) && found.reached !== null)
    return { ...found, level: found.reached, reached: changeTo(target, found.reached) }
  return found
}

/** What the entries of a target come to, oldest first. */
export function reachedBy(target: Target, entries: readonly Counted[]): Reached {
  const found = nothing()
  for (const entry of entries) take(target, found, entry)
  return computed(target, found)
}

/** The entry, of those of a target, oldest first, since which what they come to is as asked; undefined where it is not. */
export function heldSince(
  target: Target,
  entries: readonly Counted[],
  isHeld: (reached: Decimal) => boolean,
): Counted | undefined {
  const found = nothing()
  let since: Counted | undefined
  for (const entry of entries) {
    take(target, found, entry)
    const { reached } = computed(target, found)
    since = reached !== null && isHeld(reached) ? (since ?? entry) : undefined
  }
  return since
}

/** Whether milestones of a target add up: rates of a year, such as 年均增长12%, do not. */
export const addsUp = ({ basis, unit }: Target): boolean => basis === 'total' || (basis === 'yearly' && !isRatio(unit))

/** Whether the change is computed from the baseline and the level that was logged; else it is logged itself. */
export const isComputed = ({ basis, baseline }: Target): boolean => basis === 'change' && baseline !== undefined

/** How far a level is from the baseline in the target's direction; below 0 where it went the other way. */
function changeTo(target: Target, level: Decimal): Decimal {
  const { baseline, direction, unit } = target
  const base = decimal(baseline?.amount ?? 0)
  const change = direction === 'down' ? base.minus(level) : level.minus(base)
  if (!isRelative(target) || base.isZero()) return change
  return unit === '倍' ? change.div(base) : change.times(100).div(base).toDecimalPlaces(4)
}

/** 18 % of the base; 个百分点 are a difference, and so is 5 % of what is in percent itself. */
const isRelative = ({ unit, baseline }: Target) =>
  isRatio(unit) && !unit.endsWith('百分点') && !(baseline?.unit !== undefined && isRatio(baseline.unit))

/** The unit of the levels that are logged for a target; undefined where the plan does not state it. */
export function loggedUnit(target: Target): string | undefined {
  if (!isComputed(target)) return target.unit
  if (target.baseline?.unit) return target.baseline.unit
  if (target.unit.endsWith('百分点')) return '%'
  return isRatio(target.unit) ? undefined : target.unit
}
