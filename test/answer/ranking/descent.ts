import type { Signs } from '../../../src/answer/run/ranking/signs.ts'

/** Signs as rows of a matrix, each column with mean 0 and spread 1. */
export interface Scale {
  names: readonly string[]
  row(signs: Signs): Float64Array
  /** Weights of such rows, and a bias behind them, as those of the signs themselves. */
  unscaled(weights: Float64Array): { weights: Record<string, number>; bias: number }
}

/** Columns that hardly differ are not blown up. */
const LEAST_SPREAD = 0.08

export function scaleFor(all: readonly Signs[]): Scale {
  const names = [...new Set(all.flatMap((signs) => Object.keys(signs)))].sort()
  const columns = names.map((name) => {
    const values = all.map((signs) => signs[name] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    return { name, mean, spread: Math.max(LEAST_SPREAD, spread) }
  })
  return {
    names,
    row: (signs) => Float64Array.from(columns, ({ name, mean, spread }) => ((signs[name] ?? 0) - mean) / spread),
    unscaled: (weights) => {
      const raw = columns.map(({ name, mean, spread }, at) => ({ name, mean, weight: (weights[at] ?? 0) / spread }))
      return {
        weights: Object.fromEntries(raw.map(({ name, weight }) => [name, weight])),
        bias: (weights[names.length] ?? 0) - raw.reduce((sum, { mean, weight }) => sum + mean * weight, 0),
      }
    },
  }
}

const dot = (row: Float64Array, weights: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < row.length; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0)
  return sum
}

const add = (sum: Float64Array, row: Float64Array, factor: number): void => {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + factor * (row[at] ?? 0)
}

/** Adam (Kingma and Ba 2015), with a little taken off every weight. */
function descended(size: number, rounds: number, decay: number, slope: (weights: Float64Array) => Float64Array) {
  const [weights, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (let round = 0; round < rounds; round++)
    slope(weights).forEach((own, at) => {
      const down = own + decay * (weights[at] ?? 0)
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * down
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * down ** 2
      weights[at] = (weights[at] ?? 0) - (0.03 * (first[at] ?? 0)) / (Math.sqrt(second[at] ?? 0) + 1e-8)
    })
  return weights
}

/** The sentences of a question, and which of them answer it. */
export interface Group {
  rows: readonly Float64Array[]
  right: readonly boolean[]
}

/** Weights under which a right sentence comes first: its likelihood in a softmax over all of a question. */
export function orderTrained(groups: readonly Group[], size: number): Float64Array {
  const answered = groups.filter(({ right }) => right.some(Boolean))
  return descended(size, 200, 0.1, (weights) => {
    const sum = new Float64Array(size)
    for (const { rows, right } of answered) {
      const worths = rows.map((row) => dot(row, weights))
      const most = Math.max(...worths)
      const shares = worths.map((worth) => Math.exp(worth - most))
      const all = shares.reduce((total, share) => total + share, 0)
      const good = shares.reduce((total, share, at) => total + (right[at] ? share : 0), 0)
      for (const [at, row] of rows.entries()) {
        const share = shares[at] ?? 0
        add(sum, row, (share / all - (right[at] ? share / good : 0)) / answered.length)
      }
    }
    return sum
  })
}

const chance = (sum: number): number => 1 / (1 + Math.exp(-sum))
const biased = (row: Float64Array): Float64Array => Float64Array.of(...row, 1)

/** What a logistic regression says: its weights of the columns, then the bias. */
export const chanceOf = (row: Float64Array, weights: Float64Array): number => chance(dot(biased(row), weights))

/** Logistic regression. */
export function answersTrained(rows: readonly Float64Array[], right: readonly boolean[]): Float64Array {
  const whole = rows.map(biased)
  return descended(whole[0]?.length ?? 1, 400, 0.03, (weights) => {
    const sum = new Float64Array(weights.length)
    for (const [at, row] of whole.entries())
      add(sum, row, (chance(dot(row, weights)) - Number(right[at])) / whole.length)
    return sum
  })
}
