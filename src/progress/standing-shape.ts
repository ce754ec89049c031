import type { Status } from '../core/reply.ts'
import type { Target } from '../plan/target.ts'
import type { Aim } from './aim.ts'
import type { Decimal } from './decimal.ts'
import type { PointStanding } from './points.ts'
import type { Statement } from './statement.ts'
import type { Year } from './years.ts'

/** How a target stands on one day, by the entries that count. */
export interface Standing {
  target: Target
  /** What its figure is held against; absent where only an entry can say that it is done. */
  aim?: Aim
  /** YYYY-MM-DD; entries dated later are left out. */
  asof: string
  /** Whether the plan's period had ended: then it is a final review. */
  final: boolean
  /** The target's own, or the plan's last day where the text states none. */
  due: string
  /** In the target's unit, of the current year where it asks for so much in every year; null where nothing is recorded. */
  reached: Decimal | null
  /** The level that a change was computed from. */
  level: Decimal | null
  /** Share of the way, 1 only where it is done; null where it cannot be measured. */
  share: number | null
  /** What the schedule (progress proportional to elapsed time) would have by now; null where none can be told. */
  expected: Decimal | null
  /** The start of the plan that the schedule goes from, where the text does not state it. */
  assumedStart?: string
  done: boolean
  /** Whether it is above its ceiling. */
  over: boolean
  /** Whether it is past the far end of its range. */
  beyond: boolean
  points: PointStanding[]
  /** Of a target for every year, the newest first. */
  years: Year[]
  /** What the newest entry that speaks of it says of its completion. */
  statement?: Statement
  status: Status
  /** Numbers of the entries that make up the figure, oldest first. */
  entries: number[]
  /** Date of the newest entry. */
  latest: string | null
  /** How many more entries there are, dated after that day. */
  later: number
  /** How many entries have an amount that the target cannot use. */
  unused: number
}

/** A standing that has no colour yet. */
export type Unrated = Omit<Standing, 'share' | 'status'>
