import type { Sentence } from '../core/problem.ts'
import { type Amount, amountIn, boundedAmountsIn } from '../text/index.ts'
import type { Bound, Target } from './target.ts'

interface Contradicted {
  field: 'amount' | 'high' | 'unit' | 'bound'
  say: Sentence
}

/**
 * Whether `amount`, `high`, `unit` and `bound` say what `wording` says: who edits one of them forgets the others.
 * Only a wording with exactly one amount that can be read in one way is held against them.
 */
export function wordingMistakes({ code, wording, amount, high, unit, bound, imprecise }: Target): Contradicted[] {
  const [bounded, ...others] = imprecise || amount === undefined ? [] : boundedAmountsIn(wording)
  if (!bounded || others.length || bounded.amount.or) return []
  const { amount: read, bound: said } = bounded
  const stated = inUnit(read, unit, wording)
  if (!stated) return [{ field: 'unit', say: (t) => t.import.otherUnit(code, wording, unit) }]
  if (stated.amount !== amount) return [{ field: 'amount', say: (t) => t.import.otherAmount(code, wording, 'amount') }]
  if (stated.high !== high) return [{ field: 'high', say: (t) => t.import.otherAmount(code, wording, 'high') }]
  if (bound && isOtherSide(said, bound))
    return [{ field: 'bound', say: (t) => t.import.otherBound(code, wording, said) }]
  return []
}

const SIDES = {
  exact: undefined,
  range: 'between',
  approximate: 'about',
  atLeast: 'from',
  moreThan: 'from',
  atMost: 'to',
  lessThan: 'to',
} as const

/** 3500人以上 is no exact number. A wording without such a word may have it elsewhere in its sentence. */
const isOtherSide = (said: Bound, bound: Bound): boolean => SIDES[said] !== undefined && SIDES[said] !== SIDES[bound]

/** The amount in the target's unit; a unit that stands in the wording, such as 个站点, is a longer form of the same. */
function inUnit({ value, high, unit: read }: Amount, unit: string, wording: string) {
  const isWorded = unit !== '' && wording.includes(unit)
  const converted = (number: number) => amountIn(unit, { value: number, unit: read }) ?? (isWorded ? number : undefined)
  const amount = converted(value)
  return amount === undefined ? undefined : { amount, high: high === undefined ? undefined : converted(high) }
}
