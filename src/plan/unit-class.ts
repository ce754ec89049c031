import { isMoney, isRate, isTime, scaled } from '../text/index.ts'

/** Money, sizes, weights and rates, as against 个, 家 and 名: of those one stands for another in the next version. */
const isMeasured = (base: string): boolean =>
  isMoney(base) ||
  isRate(base) ||
  isTime(base) ||
  /(?:吨|标准煤|克|斤|亩|公顷|米|公里|瓦|瓦时|升|伏|伏安|度|分)$|\//.test(base)

/** What is counted in a unit, whatever its size: 亿元 is money, 10家 and 10个 are of one kind. */
export function unitClass(unit: string): string {
  const { base } = scaled(unit)
  return isMeasured(base) ? base : ''
}

/** An amount whatever the size of its unit; empty where there is none. */
export const figureSize = (amount: number | undefined, unit: string): string =>
  amount === undefined ? '' : String(Number((amount * scaled(unit).scale).toPrecision(10)))

/** Whether figures that were kept in the one unit would say something else in the other, as those in 万人 in 人. */
export const isOtherUnit = (one: string, other: string): boolean =>
  scaled(one).scale !== scaled(other).scale || (one !== '' && other !== '' && unitClass(one) !== unitClass(other))
