import type { Usage } from '../answer/model/index.ts'

/** What a million tokens cost. */
export interface Prices {
  input: number
  /** Of the input, what the service had kept. */
  cached: number
  output: number
  currency: string
}

const MILLION = 1_000_000

/** What an answer cost by the price list. */
export const costOf = ({ input, cached, output }: Usage, prices: Prices): number =>
  ((input - cached) * prices.input + cached * prices.cached + output * prices.output) / MILLION
