import { isRate } from '../../../../text/index.ts'
import type { Context } from '../find/index.ts'
import type { Aim } from '../verdict.ts'
import { isOfWhole } from './columns.ts'
import { basisOfValue, type Value } from './values.ts'

/** 新增就业 | 4380 | 4400 | 4500: what is done anew in each year that has a column is no sum over all of them; 300 | 600 | 1000 is. */
export function ofYears(
  basis: Aim['basis'],
  last: Value,
  name: string,
  earlier: readonly Value[],
  compared: boolean,
): Aim['basis'] {
  const several = earlier.length > 0
  if (
    basis !== 'total' ||
    last.total ||
    /共[建计改]|合计/.test(name) ||
    earlier.some(({ column }) => isOfWhole(column))
  )
    return basis
  if (/累计/.test(name) || mounts([...earlier, last])) return several ? 'level' : 'total'
  return several ? 'yearly' : compared ? 'level' : 'total'
}

export const isPartly = ({ column, unit }: Value): boolean => isOfWhole(column) && !isRate(unit)

/** 300 | 400 | 500 | 合计 1200: each year has its own part of the sum. */
export const addsUp = (years: readonly Value[], sum: Value | undefined): boolean =>
  sum !== undefined &&
  years.length > 1 &&
  !isRate(sum.unit) &&
  Math.abs(years.reduce((all, { amount }) => all + amount, 0) - sum.amount) <= 1e-3 * sum.amount

/** 分年度建设任务: what is made in each of the years is that year's own. */
export const isOfParts = (years: readonly Value[], words: string, { heading = '' }: Context): boolean =>
  years.length > 1 && OF_YEARS.test(heading) && years.every((year) => basisOfValue(year, words) === 'total')
const OF_YEARS = /(?:分|逐)年度?|年度\p{Script=Han}{0,6}(?:任务|计划|安排|分解|分配)/u

/** 2026年任务 | 0: nothing is to be done in that year. */
export const isNothing = (value: Value): boolean => value.amount === 0 && isPartly(value)

/** Each is more than the one before, and the last half as much again as the first. */
const mounts = (values: readonly Value[]): boolean =>
  values.every(({ amount }, index) => amount > (values[index - 1]?.amount ?? 0)) &&
  (values.at(-1)?.amount ?? 0) >= 1.5 * (values[0]?.amount ?? 0)

/** 用水总量: how much there is, in however many parts. */
export const STATES = /期末|年末|总数|总量|保有|达到|(?:能力|容量)$/
