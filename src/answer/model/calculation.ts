import { normalise } from '../search/index.ts'
import { figuresOf } from './figure-keys.ts'

/** What a calculation does, by its sign. What a product would be counted in nobody could check, so there is none. */
export type Operation = 'plus' | 'minus' | 'divided'

const OPERATIONS: Record<string, Operation> = {
  '+': 'plus',
  '-': 'minus',
  '÷': 'divided',
  '/': 'divided',
}
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const UNIT = '(?:个百分点|亿元|万元|%|\\p{Script=Han}| ?[a-z]+)?'
const CALCULATION = new RegExp(
  `[(]?(${NUMBER}${UNIT}(?: ?[+\\-÷/] ?${NUMBER}${UNIT})+) ?[=≈] ?(${NUMBER})(${UNIT})(左右|以上)?[)]?`,
  'gu',
)

/** A calculation that a claim shows. */
export interface Calculation {
  /** As it stands in the claim. */
  raw: string
  operations: Operation[]
  operands: number[]
  /** Each operand as the claim writes it, with what it is counted in. */
  written: string[]
  /** 左右 or 以上 behind the result. */
  bound: string
  result: number
  /** As many decimals as the result is given with. */
  decimals: number
  unit: string
}

const numberOf = (digits: string) => Number(digits.replaceAll(',', ''))

function calculationOf([raw, left = '', result = '', unit = '', bound = '']: RegExpMatchArray): Calculation {
  const given = [...left.matchAll(new RegExp(`(${NUMBER})(${UNIT})`, 'gu'))]
  const operands = given.map(([, digits = '']) => numberOf(digits))
  const signs = left.replace(new RegExp(NUMBER, 'gu'), ' ').match(/[+\-÷/]/gu) ?? []
  const operations = signs.flatMap((sign) => OPERATIONS[sign] ?? [])
  return {
    raw,
    operations,
    operands,
    written: given.map(([all]) => all.trim()),
    bound,
    result: numberOf(result),
    decimals: result.split('.')[1]?.length ?? 0,
    unit: unit.trim(),
  }
}

/** The calculations that a normalised claim shows. */
export const calculationsIn = (plain: string): Calculation[] => [...plain.matchAll(CALCULATION)].map(calculationOf)

const APPLY: Record<Operation, (a: number, b: number) => number> = {
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  divided: (a, b) => a / b,
}

/** How far a quotient may be off, as a share of it: 25÷50 is not 1. */
const ROUNDED = 0.02

/** Recomputes from left to right; a share may be given in per cent. */
export function comesOut({ operands: [first = 0, ...rest], operations, result, decimals, unit }: Calculation): boolean {
  const mixed = new Set(operations.map((one) => (one === 'plus' || one === 'minus' ? 'sum' : 'product'))).size > 1
  const value = rest.reduce((sum, operand, at) => APPLY[operations[at] ?? 'plus'](sum, operand), first)
  const scaled = unit === '%' && operations.includes('divided') ? value * 100 : value
  const off = Math.abs(scaled - result)
  return !mixed && off < 0.5 / 10 ** decimals + 1e-9 && off <= ROUNDED * Math.abs(scaled) + 1e-9
}

/** Whether an operand says what it is counted in as the evidence does, or not at all. */
export function isCountedIn(unit: string, written: string, quotes: readonly string[]): boolean {
  if (/^[\d,.]*$/u.test(written) || quotes.some((quote) => normalise(quote).includes(written))) return true
  const { keys, rest } = figuresOf(written)
  return rest.length === 1 && keys[0]?.replace(/^[\d.]+/u, '') === unit
}
