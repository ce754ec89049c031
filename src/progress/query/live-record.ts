import { decimal } from '../decimal.ts'
import type { Counted } from '../entry.ts'
import { counting } from '../ledger.ts'

/** What review has said of an entry, where the record has reviews. */
export type ReviewState = 'pending' | 'approved' | 'returned'

/** An entry of the ledger, whether it still counts or not. */
export interface LiveRecord {
  number: number
  kind: 'milestone' | 'withdrawal'
  /** Code of the target or task. */
  item: string
  /** YYYY-MM-DD, of what happened. */
  date: string
  /** When it was logged, as an ISO instant. */
  recorded: string
  /** YYYY-MM-DD on which it was logged, where the plan is. */
  recordedDay: string
  add: number | null
  level: number | null
  done: boolean | null
  note: string
  evidence: string | null
  /** The earlier entry that this one replaces or withdraws. */
  supersedes: number | null
  memberId: string
  /** Left out where the record knows no review. */
  state?: ReviewState
}

/** How an entry stands. */
export type RecordState = 'counts' | 'corrected' | 'withdrawn' | 'withdrawal' | 'pending' | 'returned'

const isApproved = ({ state }: LiveRecord): boolean => state === undefined || state === 'approved'

/** The approved entry that took the place of another, or withdrew it. */
export const successorOf = (records: readonly LiveRecord[], { number }: LiveRecord): LiveRecord | undefined =>
  records.find((record) => record.supersedes === number && isApproved(record))

/** How an entry stands among all of them. */
export function stateOf(records: readonly LiveRecord[], record: LiveRecord): RecordState {
  if (record.kind === 'withdrawal') return 'withdrawal'
  if (record.state === 'pending' || record.state === 'returned') return record.state
  const successor = successorOf(records, record)
  if (!successor) return 'counts'
  return successor.kind === 'withdrawal' ? 'withdrawn' : 'corrected'
}

/** The entries that totals are made of. */
export const countingRecords = (records: readonly LiveRecord[]): LiveRecord[] => counting(records.filter(isApproved))

/** What figures are computed from. */
export const countedOf = ({ number, kind, item, add, level, done, date, supersedes }: LiveRecord): Counted => ({
  number,
  kind,
  item,
  add: add === null ? null : decimal(add),
  level: level === null ? null : decimal(level),
  done,
  date: new Date(`${date}T00:00:00Z`),
  supersedes,
})

/** In the order they were logged. */
export const byLogging = (records: readonly LiveRecord[]): LiveRecord[] =>
  records.toSorted((a, b) => a.recorded.localeCompare(b.recorded) || a.number - b.number)

/** By date, then in the order they were logged. */
export const byDate = (records: readonly LiveRecord[]): LiveRecord[] =>
  records.toSorted((a, b) => a.date.localeCompare(b.date) || a.number - b.number)
