import { normalise } from '../normalise.ts'
import { figureKeys, figuresOf } from './figure-keys.ts'
import { comparatorsIn } from './polarity.ts'

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
interface Calculation {
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

function calculationOf(left: string, result: string, unit: string, bound: string): Calculation {
  const given = [...left.matchAll(new RegExp(`(${NUMBER})(${UNIT})`, 'gu'))]
  const operands = given.map(([, digits = '']) => numberOf(digits))
  const signs = left.replace(new RegExp(NUMBER, 'gu'), ' ').match(/[+\-÷/]/gu) ?? []
  const operations = signs.flatMap((sign) => OPERATIONS[sign] ?? [])
  return {
    operations,
    operands,
    written: given.map(([all]) => all.trim()),
    bound,
    result: numberOf(result),
    decimals: result.split('.')[1]?.length ?? 0,
    unit: unit.trim(),
  }
}

const APPLY: Record<Operation, (a: number, b: number) => number> = {
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  divided: (a, b) => a / b,
}

/** How far a quotient may be off, as a share of it: 25÷50 is not 1. */
const ROUNDED = 0.02

/** Recomputes from left to right; a share may be given in per cent. */
function comesOut({ operands: [first = 0, ...rest], operations, result, decimals, unit }: Calculation): boolean {
  const mixed = new Set(operations.map((one) => (one === 'plus' || one === 'minus' ? 'sum' : 'product'))).size > 1
  const value = rest.reduce((sum, operand, at) => APPLY[operations[at] ?? 'plus'](sum, operand), first)
  const scaled = unit === '%' && operations.includes('divided') ? value * 100 : value
  const off = Math.abs(scaled - result)
  return !mixed && off < 0.5 / 10 ** decimals + 1e-9 && off <= ROUNDED * Math.abs(scaled) + 1e-9
}

interface Amount {
  value: number
  unit: string
  bounds: string
}

/** The amounts that the numbers of a text come to; both ends of a range. */
function amountsIn(text: string): Amount[] {
  return figureKeys(text).flatMap((key) => {
    const [, bounds = '', low = '', high, unit = ''] =
      /^([a-z]*?)(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(.*)$/u.exec(key) ?? []
    return [low, high].flatMap((digits) =>
      digits ? [{ value: Number(digits), unit, bounds: high ? 'end' : bounds }] : [],
    )
  })
}

export interface Summed {
  /** The claim without its calculations. */
  text: string
  /** What is wrong with one of them. */
  wrong?: string
  operations: Operation[]
  /** Whether a number of the claim is the result of one of them. */
  isResult(key: string): boolean
}

/** Whether an operand says what it is counted in as the evidence does, or not at all. */
function isCountedIn(unit: string, written: string, quotes: readonly string[]): boolean {
  if (/^[\d,.]*$/u.test(written) || quotes.some((quote) => normalise(quote).includes(written))) return true
  const { keys, rest } = figuresOf(written)
  return rest.length === 1 && keys[0]?.replace(/^[\d.]+/u, '') === unit
}

const POINTS: Record<string, string> = { '%': '个百分点' }

/**
 * The calculations that a claim shows, recomputed: every operand stands in the evidence, in one unit where they are
 * added or subtracted, and the result is what comes out.
 */
export function sumsIn(claim: string, quotes: readonly string[]): Summed {
  const known = quotes.flatMap(amountsIn)
  const plain = normalise(claim)
  const shown = [...plain.matchAll(CALCULATION)].map(([raw, left = '', result = '', unit = '', bound = '']) => ({
    raw,
    ...calculationOf(left, result, unit, bound),
  }))
  const results: { value: number; units: string[]; bounds: string[] }[] = []
  for (const one of shown) {
    const sources = one.operands.map((operand, at) =>
      known.filter(({ value, unit }) => value === operand && isCountedIn(unit, one.written[at] ?? '', quotes)),
    )
    const sum = one.operations.every((operation) => operation === 'plus' || operation === 'minus')
    const units = [...new Set(sources.flat().map(({ unit }) => unit))].filter((unit) =>
      sources.every((amounts) => amounts.some((amount) => amount.unit === unit)),
    )
    const wrong = problemOf(one, sources, sum ? units : undefined, plain)
    if (wrong) return { text: claim, wrong, operations: [], isResult: () => false }
    results.push({
      value: one.result,
      bounds: boundsOf(sources),
      units: sum ? units.flatMap((unit) => [unit, POINTS[unit] ?? unit]) : ['%', '倍'],
    })
  }
  return {
    text: shown.reduce((text, { raw }) => text.replace(raw, ''), shown.length ? plain : claim),
    operations: shown.flatMap(({ operations }) => operations),
    isResult: (key) => {
      const [amount] = amountsIn(key)
      return (
        amount !== undefined &&
        results.some(
          ({ value, units, bounds }) =>
            value === amount.value &&
            (!amount.unit || units.includes(amount.unit)) &&
            (amount.bounds === '' || bounds.includes(amount.bounds)),
        )
      )
    },
  }
}

function problemOf(
  one: Calculation,
  sources: Amount[][],
  units: string[] | undefined,
  claim: string,
): string | undefined {
  const at = sources.findIndex((amounts) => !amounts.length)
  if (at >= 0) return `the number ${one.written[at]} of the calculation does not stand in its evidence`
  if (sources.some((amounts) => amounts.every(({ unit }) => unit.startsWith('年')))) return 'a year is no amount'
  if (!comesOut(one)) return `the calculation does not come to ${one.result}`
  const isBounded = sources.some((amounts) => amounts.every(({ bounds }) => bounds !== ''))
  if (one.bound && !boundsOf(sources).includes(comparatorsIn(`1${one.bound}`).join()))
    return `the result has no ${one.bound}`
  return units ? problemOfSum(one, sources, units, isBounded && !comparatorsIn(claim).length) : problemOfQuotient(one)
}

/** The bounds, such as at least, that a result may have from its numbers. */
const boundsOf = (sources: readonly Amount[][]): string[] => sources.flat().map(({ bounds }) => bounds)

const problemOfQuotient = ({ unit }: Calculation): string | undefined =>
  unit && !['%', '倍'].includes(unit) ? `a quotient is not in ${unit}` : undefined

/** `isTooExact`: one of its numbers is a bound, and the claim does not say so. */
function problemOfSum(
  { operations, unit }: Calculation,
  sources: Amount[][],
  units: string[],
  isTooExact: boolean,
): string | undefined {
  const isSum = operations.includes('plus')
  const isEnd = sources.some((amounts) => amounts.every(({ bounds }) => bounds === 'end'))
  if (isSum && isEnd) return 'the calculation adds the end of a range'
  if (isSum && units.length && units.every((one) => one === '%')) return 'shares cannot be added'
  if (!units.length) return 'the calculation adds or subtracts what is counted in different units'
  if (unit && !units.some((one) => one === unit || POINTS[one] === unit)) return `the result is not in ${unit}`
  return isSum && isTooExact ? 'the sum leaves out that one of its numbers is not exact' : undefined
}
