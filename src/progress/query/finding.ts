import type { Item } from '../../plan/items.ts'
import type { Target } from '../../plan/target.ts'
import type { Decimal } from '../decimal.ts'
import type { Standing } from '../standing.ts'
import type { LiveRecord, RecordState } from './live-record.ts'
import type { RecordPeriod, RecordQuery } from './query.ts'

/** An entry with how it stands, and what it replaced or what replaced it. */
export interface ShownRecord {
  record: LiveRecord
  state: RecordState
  item?: Item
  /** What it corrects or withdraws. */
  earlier?: LiveRecord
  /** What corrected or withdrew it. */
  later?: LiveRecord
}

/** How much a target gained within days. */
export interface Gain {
  target: Target
  period: RecordPeriod
  /** Null where nothing is recorded in it. */
  amount: Decimal | null
  /** Where levels are logged: before it, and at its end. */
  before: Decimal | null
  after: Decimal | null
  /** Numbers of the entries behind it. */
  entries: number[]
}

/** How a target stood on a day, and what is missing then. */
export interface Stand {
  standing: Standing
  /** What is missing to the lower end of what is aimed at; null where that cannot be told. */
  gap: Decimal | null
  /** YYYY-MM-DD, since when it holds what is aimed at; undefined where it does not, or no day can tell. */
  metOn?: string
}

/** How fast a target moves. */
export interface Pace {
  stand: Stand
  /** Days that the pace so far is taken from. */
  period: RecordPeriod
  months: number
  gained: Decimal
  perMonth: Decimal
  perYear: Decimal
  /** The day that is looked ahead to: the due date, or one before it that was named. */
  by: string
  /** Named instead of what is aimed at. */
  goal?: Decimal
  /** Missing to it. */
  missing: Decimal | null
  /** Until that day; 0 and below once it is past. */
  monthsLeft: number
  /** Null where nothing is missing or no time is left. */
  neededMonth: Decimal | null
  neededYear: Decimal | null
  /** At the due date, in proportion. */
  projected: Decimal
  reaches: boolean
  /** The month, YYYY-MM, in which it would be reached at that pace; undefined where it would not within ten years. */
  reachedIn?: string
}

/** What the record holds for a query; every figure names the entries behind it. */
export type RecordFinding =
  | { type: 'standing'; stand: Stand; focus: RecordQuery['focus'] }
  /** `people`: the members whose entries alone are in it. */
  | { type: 'gain'; gain: Gain; people?: string[] }
  | { type: 'average'; pace: Pace }
  /** `brief`: one of many; `lead`: what was asked, which comes first. */
  | { type: 'pace'; pace: Pace; brief: boolean; lead: 'verdict' | 'needed' | 'projection' }
  | { type: 'difference'; target: Target; from: Standing; to: Standing; amount: Decimal | null }
  | { type: 'compared'; more: Gain; less: Gain; difference: Decimal | null }
  | { type: 'faster'; stands: Stand[] }
  /** `within`: the whole is what was added in it, not all that there is. */
  | { type: 'proportion'; part: Gain; whole: Decimal; within?: RecordPeriod; percent: Decimal; people: string[] }
  | {
      type: 'peak'
      target: Target
      order: 'most' | 'least'
      spans: { label: string; amount: Decimal }[]
      entries: number[]
    }
  /** `first`: only who is first or last was asked. */
  | { type: 'ranking'; stands: Stand[]; first?: true }
  | { type: 'growth'; period: RecordPeriod; gains: { gain: Gain; points: Decimal }[] }
  | {
      type: 'statuses'
      which: 'late' | 'finished'
      stands: Stand[]
      unrecorded: Target[]
      asof: string
      final: boolean
    }
  | { type: 'unrecorded'; items: Item[]; asof: string; all: number; what: 'targets' | 'tasks' | 'both' }
  | { type: 'verdict'; stand: Stand; given: Decimal; unit: string; answer: 'yes' | 'more' | 'less' | 'no' }
  | { type: 'gainVerdict'; gain: Gain; given: Decimal; unit: string; answer: 'yes' | 'more' | 'less' | 'no' }
  | {
      type: 'supposed'
      stand: Stand
      added: Decimal
      result: Decimal
      percent: Decimal | null
      gap: Decimal | null
      done: boolean
      pending: number[]
      onTop: boolean
    }
  /** `since`: the entry with which it came to so much, or more; none has yet where it is left out. */
  | { type: 'crossed'; stand: Stand; goal: Decimal; since?: { day: string; number: number } }
  | { type: 'count'; count: number; records: ShownRecord[]; query: RecordQuery }
  /** `other`: none of them is of the amount that was named. */
  | {
      type: 'records'
      records: ShownRecord[]
      query: RecordQuery
      void: ShownRecord[]
      late: ShownRecord[]
      other: boolean
    }
  | { type: 'people'; rows: { memberId: string; records: ShownRecord[] }[]; query: RecordQuery }
  | { type: 'levels'; target: Target; records: LiveRecord[] }
  | { type: 'noRecords'; query: RecordQuery }
  /** What was withdrawn, waits for review or was sent back: in no total. */
  | { type: 'uncounted'; records: ShownRecord[] }
  | { type: 'corrections'; records: ShownRecord[]; query: RecordQuery }
  | { type: 'uncorrected'; records: ShownRecord[]; query: RecordQuery }
  | { type: 'reviewed'; state: 'pending' | 'returned'; records: ShownRecord[] }
  | { type: 'noReview' }
  /** `name`: of this part of the plan alone. */
  | { type: 'overview'; name?: string; stands: Stand[]; tasks: number; entries: number; asof: string }
  | { type: 'outside'; period: RecordPeriod; plan: { start: string; end: string } }
  | { type: 'unheld'; subject: string }
  /** What follows is only nearest to what was named. */
  | { type: 'nearest' }
  /** No entry says why. */
  | { type: 'noReason' }
  /** Nothing tells which target a claim is of. */
  | { type: 'unclear' }
