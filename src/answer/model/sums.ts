import { normalise } from '../search/index.ts'
import { type Calculation, calculationsIn, comesOut, isCountedIn, type Operation } from './calculation.ts'
import { figureKeys } from './figure-keys.ts'
import { comparatorsIn } from './polarity.ts'

export interface Amount {
  value: number
  unit: string
  bounds: string
}

/** The amounts that the numbers of a text come to; both ends of a range. */
export function amountsIn(text: string): Amount[] {
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
  /** The numbers that are reckoned with. */
  operands: number[]
  /** Whether a number of the claim is the result of one of them. */
  isResult(key: string): boolean
}

const POINTS: Record<string, string> = { '%': '个百分点' }

/**
 * The calculations that a claim shows, recomputed: every operand stands in the evidence, in one unit where they are
 * added or subtracted, and the result is what comes out.
 */
export function sumsIn(claim: string, quotes: readonly string[]): Summed {
  const known = quotes.flatMap(amountsIn)
  const plain = normalise(claim)
  const shown = calculationsIn(plain)
  const results: { value: number; units: string[]; bounds: string[] }[] = []
  for (const one of shown) {
    const sources = one.operands.map((operand, at) =>
      known.filter(({ value, unit }) => value === operand && isCountedIn(unit, one.written[at] ?? '', quotes)),
    )
    const sum = isSum(one)
    const units = [...new Set(sources.flat().map(({ unit }) => unit))].filter((unit) =>
      sources.every((amounts) => amounts.some((amount) => amount.unit === unit)),
    )
    const wrong = problemOf(one, sources, units, plain)
    if (wrong) return { text: claim, wrong, operations: [], operands: [], isResult: () => false }
    results.push({
      value: one.result,
      bounds: boundsOf(sources),
      units: sum ? units.flatMap((unit) => [unit, POINTS[unit] ?? unit]) : ['%', '倍'],
    })
  }
  return {
    text: shown.reduce((text, { raw }) => text.replace(raw, ''), shown.length ? plain : claim),
    operations: shown.flatMap(({ operations }) => operations),
    operands: shown.flatMap(({ operands }) => operands),
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

const isSum = ({ operations }: Calculation): boolean => !operations.includes('divided')

function problemOf(one: Calculation, sources: Amount[][], units: string[], claim: string): string | undefined {
  const at = sources.findIndex((amounts) => !amounts.length)
  if (at >= 0) return `the number ${one.written[at]} of the calculation does not stand in its evidence`
  if (sources.some((amounts) => amounts.every(({ unit }) => unit.startsWith('年')))) return 'a year is no amount'
  if (!comesOut(one)) return `the calculation does not come to ${one.result}`
  if (!units.length) return 'the calculation takes together what is counted in different units'
  const isBounded = sources.some((amounts) => amounts.every(({ bounds }) => bounds !== ''))
  if (one.bound && !boundsOf(sources).includes(comparatorsIn(`1${one.bound}`).join()))
    return `the result has no ${one.bound}`
  return isSum(one)
    ? problemOfSum(one, sources, units, isBounded && !comparatorsIn(claim).length)
    : problemOfQuotient(one)
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
  const adds = operations.includes('plus')
  const isEnd = sources.some((amounts) => amounts.every(({ bounds }) => bounds === 'end'))
  if (adds && isEnd) return 'the calculation adds the end of a range'
  if (adds && units.every((one) => one === '%')) return 'shares cannot be added'
  if (unit && !units.some((one) => one === unit || POINTS[one] === unit)) return `the result is not in ${unit}`
  return adds && isTooExact ? 'the sum leaves out that one of its numbers is not exact' : undefined
}
