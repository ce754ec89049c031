/** What of a report is not settled by its words: the person must be told. */
export type OpenPoint =
  /** Nothing in it names a target or a task. */
  | { type: 'noItem' }
  /** Several may be meant. */
  | { type: 'items'; codes: string[] }
  /** It names one only in part. */
  | { type: 'unsureItem' }
  /** It was taken from the question before. */
  | { type: 'itemBefore' }
  | { type: 'amounts'; amounts: string[] }
  /** Its item has no figure: what was counted stays in the note. */
  | { type: 'amountInNote' }
  /** Whether an amount is what was added or the sum so far. */
  | { type: 'addOrSum'; as: 'add' | 'level' }
  /** No day is said, so that it is the one of today. */
  | { type: 'today' }
  /** Only a longer time is said: its last day stands for it. */
  | { type: 'day'; words: string }
  /** What is reported besides: one entry holds one step. */
  | { type: 'besides'; clauses: string[] }

/** Progress that somebody told in words, as the values of an entry that they may log. */
export interface Report {
  /** The code of a target or task. */
  item?: string
  add?: string
  level?: string
  /** YYYY-MM-DD */
  date: string
  done?: 'yes'
  /** The message in its own words. */
  note: string
  open: OpenPoint[]
}
