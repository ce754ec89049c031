import type { Target } from '../plan/target.ts'
import { type Aim, aimAt, holds, isStated } from './aim.ts'
import type { Decimal } from './decimal.ts'
import { type Counted, dayOf } from './entry.ts'
import { reachedBy } from './reached.ts'

/** A checkpoint as it stands. */
export interface PointStanding {
  due: string
  aim: Aim
  /** What was reached on its day; null where nothing was recorded by then, or it is still to come. */
  reached: Decimal | null
  /** Null where that cannot be told. */
  met: boolean | null
}

/** The checkpoints of a target, the earliest first. Those of a yearly target are what each year asks for, and no steps. */
export function pointsOf(target: Target, entries: readonly Counted[], asof: string): PointStanding[] {
  if (target.basis === 'yearly' || isStated(target)) return []
  return (target.points ?? []).map((point) => {
    const aim = aimAt(target, point)
    if (asof < point.due) return { due: point.due, aim, reached: null, met: null }
    const { reached } = reachedBy(
      target,
      entries.filter((entry) => dayOf(entry) <= point.due),
    )
    return { due: point.due, aim, reached, met: reached && holds(aim, reached) }
  })
}
