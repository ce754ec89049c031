import { boundedAmountsIn } from '../../src/text/index.ts'

/** Bound, value, upper end and unit of each amount. */
export const bounds = (text: string) =>
  boundedAmountsIn(text).map(({ bound, amount: { value, high, unit } }) => [
    bound,
    value,
    ...(high === undefined ? [] : [high]),
    unit,
  ])
