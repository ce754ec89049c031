import type { Bound } from '../../../text/index.ts'

/** What an amount is of: a sum over the period, a state at a moment, so much every year, or a change against a base. */
export type Basis = 'total' | 'level' | 'yearly' | 'change'

/** Why an amount is nothing that the plan aims at. */
export type Reason =
  | 'past'
  | 'word'
  | 'list'
  | 'condition'
  | 'rule'
  | 'ratio'
  | 'share'
  | 'duration'
  | 'name'
  | 'detail'
  | 'baseline'

/** An amount that the plan aims at. */
export interface Aim {
  name: string
  quote: string
  wording: string
  bound: Bound
  amount: number
  high?: number
  unit: string
  direction: 'up' | 'down'
  basis: Basis
  against?: string
  baseline?: { amount: number; at?: string; unit?: string }
  each?: string
  nature?: 'binding' | 'expected'
  /** Checkpoints before the last one. */
  points?: { due?: string; amount: number; bound: Bound; wording: string; at: number }[]
  imprecise?: true
  /** Last day of the stated time that governs it. */
  due?: string
  /** Place in the paragraph. */
  at: number
}

/** What is unclear of an amount. cell: it stands alone on its line, as the cells of a table that was lost do. */
export type Why = 'unsure' | 'ambiguous' | 'cell'

/** What became of one amount of the text. */
export type Verdict =
  | { type: 'aim'; aim: Aim }
  | { type: 'background'; reason: Reason; at: number; wording: string }
  | { type: 'doubt'; at: number; wording: string; why: Why }

export const placeOf = (verdict: Verdict): number => (verdict.type === 'aim' ? verdict.aim.at : verdict.at)

/** A verdict in its place: the index of its line, and in it. */
export type Placed = Verdict & { line: number }
