import type { Placed, Reason, Why } from '../figures/index.ts'
import type { Scope } from './scope.ts'

/** Why an amount is background: what the figures step says, or the part of the plan that it stands in. */
export type Background = Reason | 'existing' | 'notice' | 'repeat'

/** What became of one amount of the text. */
export type FigureFate = { wording: string; line: number; row?: number; clause: string } & (
  | { fate: 'target' }
  | { fate: 'background'; reason: Background }
  | { fate: 'doubt'; why: Why }
)

/** Every amount of a plan, in the order of the text: it adds up, since the counts are taken from it. */
export type Account = FigureFate[]

interface Place {
  line: number
  /** Of the table that the line is. */
  row?: number | undefined
  clause: string
  scope: Scope
  /** The line says again what another clause says. */
  repeated: boolean
}

/** The fates that a verdict stands for: a target with checkpoints has an amount for each of them. */
export function fateOf(verdict: Placed, { line, row, clause, scope, repeated }: Place): FigureFate[] {
  const aimed = !repeated && scope !== 'background' && scope !== 'none'
  const reason: Background = repeated ? 'repeat' : scope === 'none' ? 'notice' : 'existing'
  const place = { line, ...(row !== undefined && { row }), clause }
  if (verdict.type === 'aim') {
    const wordings = [...(verdict.aim.points ?? []).map((point) => point.wording), verdict.aim.wording]
    return wordings.map((wording) => ({
      wording,
      ...place,
      ...(aimed ? { fate: 'target' } : { fate: 'background', reason }),
    }))
  }
  const { wording } = verdict
  if (verdict.type === 'background') return [{ wording, ...place, fate: 'background', reason: verdict.reason }]
  return [{ wording, ...place, ...(aimed ? { fate: 'doubt', why: verdict.why } : { fate: 'background', reason }) }]
}

export interface Totals {
  all: number
  targets: number
  background: number
  doubts: number
}

export function totalsOf(account: Account): Totals {
  const count = (fate: FigureFate['fate']) => account.filter((one) => one.fate === fate).length
  return { all: account.length, targets: count('target'), background: count('background'), doubts: count('doubt') }
}
