import { isRate } from '../../../../text/index.ts'
import type { Aim } from '../verdict.ts'
import { isOfWhole } from './columns.ts'
import type { Value } from './values.ts'

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

/** 2026年任务 | 0: nothing is to be done in that year. */
export const isNothing = (value: Value): boolean => value.amount === 0 && isPartly(value)

/** Each is more than the one before, and the last half as much again as the first. */
const mounts = (values: readonly Value[]): boolean =>
  values.every(({ amount }, index) => amount > (values[index - 1]?.amount ?? 0)) &&
  (values.at(-1)?.amount ?? 0) >= 1.5 * (values[0]?.amount ?? 0)
