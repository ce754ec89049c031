import type { Language, Sentences } from '../locale/index.ts'
import type { LiveRecord } from '../progress/query/index.ts'
import type { Standing } from '../progress/standing.ts'

export type { LiveRecord } from '../progress/query/index.ts'

/** An entry of the ledger that counts. */
export type LiveEntry = Pick<LiveRecord, 'number' | 'item' | 'date' | 'add' | 'level' | 'note' | 'memberId'>

/** A digest that was posted in the channel, with the entries that it reported. */
export interface LiveDigest {
  /** YYYY-MM-DD */
  day: string
  entries: number[]
}

/** The record, read at the moment of asking. */
export interface Live {
  standings(): Promise<Standing[]>
  entries(): Promise<LiveEntry[]>
  /** Every entry of the plan, whether it still counts or not, oldest first. */
  history(): Promise<LiveRecord[]>
  /** Digests of the channel that is asked in, oldest first. */
  digests(): Promise<LiveDigest[]>
  /** Members' names by their id. */
  people(): Promise<Map<string, string>>
}

/** Who pays for a question: both have a budget a day. Neither says who asked. */
export interface Payer {
  workspace: string
  /** A hash that is another every day. */
  person: string
}

export interface Asking {
  live: Live
  /** Used where the question itself does not tell its language. */
  language: Language
  /** YYYY-MM-DD, of the record. */
  asof: string
  /** YYYY-MM-DD, where the person who asks is; that of the record where it is left out. */
  today?: string
  t: Sentences
  /** What the question before this one in the same conversation meant. */
  before?: string | undefined
  /** Whose budget a model is asked on. */
  payer?: Payer
  /** Shows the beginning of the answer while it is worked on; it only ever grows. */
  partial?: ((text: string) => void) | undefined
  /** Ends the waiting for a model. */
  signal?: AbortSignal | undefined
}
