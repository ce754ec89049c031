import type { Target } from '../../plan/plan.ts'
import { scaled } from '../../text/index.ts'
import type { Intent } from '../question/index.ts'

export type Amount = Intent['amounts'][number]

const PLAIN = /^(?:个|项|家|条|处|座|所|件|次|块|套|台|辆|种|类|名|人|户|)$/u

/** The unit of a figure without its scale; things that are only counted are one. */
export const unitOf = (unit: string): string => {
  const { base } = scaled(unit)
  return PLAIN.test(base) ? '' : base
}

/** Whether two amounts are the same, in whatever writing: 1.3万亿 and 13000亿元. A unit that is left out fits any. */
export function isSame(a: Amount, b: Amount): boolean {
  const [x, y] = [scaled(a.unit), scaled(b.unit)]
  const units = unitOf(a.unit) === unitOf(b.unit) || unitOf(a.unit) === '' || unitOf(b.unit) === ''
  const value = (amount: number, scale: number) => amount * scale
  const near = (p: number, q: number) => Math.abs(p - q) <= 1e-6 * Math.max(1, Math.abs(q))
  const [own, other] = [value(a.value, x.scale), value(b.value, y.scale)]
  return units && (near(own, other) || (b.high !== undefined && near(own, value(b.high, y.scale))))
}

/** What a target aims at; undefined where that is no amount. */
export const amountAimed = ({ amount, high, unit }: Target): Amount | undefined =>
  amount === undefined ? undefined : { value: amount, unit, ...(high !== undefined && { high }) }

/** 三级医院 has no three of anything. */
export const isBare = ({ han, unit }: { han: boolean; unit: string }): boolean => han && unit === ''
