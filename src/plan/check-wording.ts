import type { Sentence } from '../core/problem.ts'
import { type Amount, amountIn, amountsIn } from '../text/index.ts'
import type { Target } from './target.ts'

interface Contradicted {
  field: 'amount' | 'high' | 'unit'
  say: Sentence
}

/**
 * Whether `amount`, `high` and `unit` say what `wording` says: who edits one of them forgets the others.
 * Only a wording with exactly one amount that can be read in one way is held against them.
 */
export function wordingMistakes({ code, wording, amount, high, unit, imprecise }: Target): Contradicted[] {
  const [read, ...others] = imprecise || amount === undefined ? [] : amountsIn(wording)
  if (!read || others.length || read.or) return []
  const stated = inUnit(read, unit, wording)
  if (!stated) return [{ field: 'unit', say: (t) => t.import.otherUnit(code, wording, unit) }]
  if (stated.amount !== amount) return [{ field: 'amount', say: (t) => t.import.otherAmount(code, wording, 'amount') }]
  if (stated.high !== high) return [{ field: 'high', say: (t) => t.import.otherAmount(code, wording, 'high') }]
  return []
}

/** The amount in the target's unit; a unit that stands in the wording, such as 个站点, is a longer form of the same. */
function inUnit({ value, high, unit: read }: Amount, unit: string, wording: string) {
  const isWorded = unit !== '' && wording.includes(unit)
  const converted = (number: number) => amountIn(unit, { value: number, unit: read }) ?? (isWorded ? number : undefined)
  const amount = converted(value)
  return amount === undefined ? undefined : { amount, high: high === undefined ? undefined : converted(high) }
}
