import { type Amount, amountsIn, scaled } from '../../../text/index.ts'
import type { Figure } from './find/index.ts'

/** What is measured rather than counted. */
const MEASURED = /(?:瓦|瓦时|吨|煤|立方米|公里|亩|公顷|元)$/
const LONGEST_WHOLE = 20

/**
 * 装机900万千瓦（光伏600万千瓦、风电300万千瓦）: kinds that make up a measured whole are as much aimed at as it; pieces in
 * several places, 9个（东区5个、西区4个）, are those that were counted already.
 */
export function isPartOfSum({ paragraph: { folded }, amount, start, end }: Figure): boolean {
  const open = folded.lastIndexOf('(', start)
  const close = folded.indexOf(')', end)
  if (open < 0 || close < 0 || !MEASURED.test(amount.unit)) return false
  const inside = folded.slice(open + 1, close)
  const before = folded.slice(Math.max(0, open - LONGEST_WHOLE), open)
  const whole = amountsIn(before).at(-1)
  if (!whole || inside.includes(')') || !/^\s*(?:左右|以上)?$/.test(before.slice(whole.end))) return false
  const parts = amountsIn(inside)
  const isAlike = parts.every(({ unit }) => scaled(unit).base === scaled(whole.unit).base)
  const sum = parts.reduce((all, part) => all + sizeOf(part), 0)
  return parts.length > 1 && isAlike && Math.abs(sum - sizeOf(whole)) <= 1e-2 * sizeOf(whole)
}

const sizeOf = ({ value, unit }: Amount): number => value * scaled(unit).scale
