import type { Payer } from '../asking.ts'
import type { Usage } from './usage.ts'

/** What a question came to; of a call that did not tell what it took, the most that it may have taken. */
export interface Tally extends Usage {
  /** Claims that the model made, and how many of them the check withheld. */
  claims: number
  withheld: number
}

export interface Spent extends Tally {
  milliseconds: number
}

/** Tokens that are set aside before the model is asked. */
export interface Purse {
  /** Sets tokens aside; undefined where today's budget has not that many left. */
  take(payer: Payer, tokens: number): Promise<Receipt | undefined>
}

export interface Receipt {
  /** Puts on record what was used in place of what was set aside. */
  settle(spent: Spent): Promise<void>
}
