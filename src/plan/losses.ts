import type { Sentence } from '../core/problem.ts'
import { type Item, itemsOf } from './items.ts'
import type { Plan } from './plan.ts'
import { sameTargets, sameTasks } from './same-parts.ts'
import { isOtherUnit } from './unit-class.ts'

/** The code of a target or a task that has entries. */
export interface LoggedCode {
  code: string
  /** How many of them count. */
  entries: number
}

/** What a newer version would do to the record: each item with entries that would be gone, or become something else. */
export function lossesOf(before: Plan, after: Plan, logged: readonly LoggedCode[]): Sentence[] {
  const versions = { before, after, coded: true }
  const pairs = [...sameTargets(versions), ...sameTasks(versions)]
  const same = new Map(pairs.map(([one, other]) => [one.code, other.code]))
  const entries = new Map(logged.map((one) => [one.code, one.entries]))
  const now = new Map(itemsOf(after).map((item) => [item.code, item]))
  return itemsOf(before).flatMap((was) => {
    const count = entries.get(was.code)
    const loss = count === undefined ? undefined : lossOf(was, now.get(was.code), same.get(was.code), count)
    return loss ? [loss] : []
  })
}

/** Withdrawn entries hold no target in the plan; only their code may not be given to another one. */
function lossOf(was: Item, is: Item | undefined, now: string | undefined, entries: number): Sentence | undefined {
  const words: Sentence = (t) => t.plan.itemWithEntries(was.code, was.name, entries)
  if (now === was.code) return is && entries ? unitLoss(was, is, words) : undefined
  if (!is && !entries) return undefined
  if (now !== undefined) return (t) => t.plan.codeMoved(words(t), now)
  if (!is) return (t) => t.plan.itemGone(words(t))
  const isNamed = is.name === was.name
  if (isNamed && !entries) return undefined
  return (isNamed ? unitLoss(was, is, words) : undefined) ?? ((t) => t.plan.codeTaken(words(t), is.name))
}

/** Entries are kept in the target's unit. */
function unitLoss(was: Item, is: Item, words: Sentence): Sentence | undefined {
  if (was.type !== 'target' || is.type !== 'target') return undefined
  if (was.kind !== 'amount' || is.kind !== 'amount' || !isOtherUnit(was.unit, is.unit)) return undefined
  return (t) => t.plan.unitChanged(words(t), was.unit, is.unit)
}
