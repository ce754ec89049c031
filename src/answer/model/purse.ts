import type { Usage } from './wire.ts'

/** Who pays for a question: both have a budget a day. Neither says who asked. */
export interface Payer {
  workspace: string
  /** A hash that is another every day. */
  person: string
}

/** What was spent on a question. */
export interface Spent extends Usage {
  milliseconds: number
  /** More may have been used than was told: what was set aside stays so. */
  unknown: boolean
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
