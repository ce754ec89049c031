import { numeralAt } from '../../../text/index.ts'

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** What joins the numbers of 1.2.1 and 1-2-1. */
export const JOINTS = /[.–—-]/

/** The number that a numeral of any script stands for; not a number where it is none. */
export function numberOf(numeral: string): number {
  const plain = plainNumeral(numeral)
  if (/^\d+$/.test(plain)) return Number(plain)
  if (/^[IVXLC]+$/i.test(plain)) return romanNumber(plain.toUpperCase())
  return numeralAt(plain, 0)?.value ?? Number.NaN
}

const BLACK = '❶❷❸❹❺❻❼❽❾❿'

/** A sign that is a number as the numeral in it: ⑴ is 1, ㈠ is 一. */
export function plainNumeral(numeral: string): string {
  const black = BLACK.indexOf(numeral)
  return black >= 0 ? String(black + 1) : numeral.normalize('NFKC').replace(/[().]/g, '')
}

/** A is 1, b is 2. */
export const letterNumber = (letter: string): number => letter.toUpperCase().charCodeAt(0) - 64

function romanNumber(numeral: string): number {
  const values = [...numeral].map((char) => ROMAN[char] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
