import { chineseNumber } from '../chinese-number.ts'

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** Runs of signs that are a number each: the code of the first, and the number it stands for. */
const SIGNS: [first: string, last: string, number: number][] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['㈠', '㈩', 1],
  ['❶', '❿', 1],
  ['Ⅰ', 'Ⅻ', 1],
  ['ⅰ', 'ⅻ', 1],
]

/** The number that a numeral of any script stands for; not a number where it is none. */
export function ordinalOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const sign = SIGNS.find(([first, last]) => numeral >= first && numeral <= last)
  if (sign) return numeral.charCodeAt(0) - sign[0].charCodeAt(0) + sign[2]
  if (/^[IVXLC]+$/i.test(numeral)) return romanNumber(numeral.toUpperCase())
  return chineseNumber(numeral)
}

/** A is 1, b is 2. */
export const letterNumber = (letter: string): number => letter.toUpperCase().charCodeAt(0) - 64

function romanNumber(numeral: string): number {
  const values = [...numeral].map((char) => ROMAN[char] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
