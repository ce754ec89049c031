import type { Target } from '../../plan/plan.ts'
import { unitClass } from '../../plan/unit-class.ts'
import { keptAmount } from '../../progress/amount.ts'
import { loggedUnit } from '../../progress/reached.ts'
import { scaled } from '../../text/index.ts'
import type { SaidAmount } from './clauses.ts'
import { COLLECTIVE, PEOPLE } from './units.ts'

/** 两家 says of a target in 个 how many, as 两个 would; 两人 does not. */
function countsTheSame(target: Target, { unit }: SaidAmount): boolean {
  const own = loggedUnit(target) ?? ''
  return (
    unit !== '' &&
    !COLLECTIVE.test(unit) &&
    own !== '' &&
    unitClass(unit) === '' &&
    unitClass(own) === '' &&
    scaled(unit).scale === scaled(own).scale &&
    PEOPLE.test(unit) === PEOPLE.test(own)
  )
}

/** Whether an amount can be one of a target. */
export const fits = (target: Target, amount: SaidAmount): boolean =>
  keptAmount(target, amount) !== undefined || countsTheSame(target, amount)

/** Whether an amount is what a target aims at: then its words may be the plan's. */
export function isAimedAt(target: Target, amount: SaidAmount): boolean {
  const kept = keptAmount(target, amount) ?? (countsTheSame(target, amount) ? amount.value : undefined)
  const points = (target.points ?? []).flatMap((point) => [point.amount, point.high])
  return kept !== undefined && [target.amount, target.high, ...points].includes(kept)
}

/** An amount as a form takes it before it is known of what: of what is counted only how many. */
export const counted = ({ value, unit, words, vague, high, or }: SaidAmount): string => {
  if (vague || high !== undefined || or) return words
  return unit === '' || unitClass(unit) !== '' ? `${value}${unit}` : String(value)
}

/** An amount as the form of a target takes it; in its own words where that needs a person. */
export function entered(target: Target, amount: SaidAmount): string {
  const { value, unit, vague, high, or, words, ordinal } = amount
  if (vague || high !== undefined || or) return words
  const kept = keptAmount(target, amount)
  const own = loggedUnit(target) ?? ''
  // 11200亿 of a target in 亿元 leaves out what goes without saying.
  if (kept !== undefined && unit !== '' && scaled(unit).base === '' && scaled(unit).scale === scaled(own).scale)
    return `${value}${own}`
  if (kept === undefined && countsTheSame(target, amount)) return String(value)
  if (ordinal || kept === undefined) return ordinal ? String(value) : words
  return `${value}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`
}
