import { type Counted, dayOf } from './entry.ts'

/** What an entry says of the completion of its item. */
export interface Statement {
  done: boolean
  /** Of the entry. */
  number: number
  /** YYYY-MM-DD */
  day: string
}

/** What the newest entry that speaks of completion says of it; entries in order, the oldest first. */
export function statementIn(entries: readonly Counted[]): Statement | undefined {
  const entry = entries.findLast(({ done }) => done !== null)
  return entry && entry.done !== null ? { done: entry.done, number: entry.number, day: dayOf(entry) } : undefined
}
