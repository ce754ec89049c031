import { Prisma } from '../../prisma/generated/client.ts'

/** Amounts are compared and added exactly as they are written. */
export type Decimal = Prisma.Decimal

export const decimal = (value: number): Decimal => new Prisma.Decimal(value)

/** At most so many decimal places. */
export const roundedTo = (places: number, value: Decimal, way: 'up' | 'down'): Decimal =>
  value.toDecimalPlaces(places, way === 'up' ? Prisma.Decimal.ROUND_CEIL : Prisma.Decimal.ROUND_FLOOR)

/** A figure with every digit it has. */
export const figure = (value: Decimal): string => value.toFixed()

/**
 * A share in percent, for people: whole percents, but never 100 for what is not all, and never 0 for what is something.
 */
export function percentOf(share: number): string {
  const rounded = Math.round(share * 100)
  const hidesDifference = (rounded === 100 && share < 1) || (rounded === 0 && share > 0)
  return hidesDifference ? String(Math.max(0.1, Math.floor(share * 1000) / 10)) : String(rounded)
}
