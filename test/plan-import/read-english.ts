import { readPart } from '../../src/plan/import/figures/index.ts'

/** Every amount of an English part: of a target what it is, of anything else why not. */
export const readEnglish = (period: { first: string; last: string }, ...lines: string[]) =>
  readPart({ lines: lines.map((text) => ({ text, at: 0 })), heading: '' }, { goal: false, period }).verdicts.map(
    (verdict) => {
      if (verdict.type !== 'aim') return `${verdict.type} ${verdict.type === 'doubt' ? verdict.why : verdict.reason}`
      const { name, bound, amount, high, unit, direction, basis, due, baseline, each } = verdict.aim
      return [
        `${name}: ${bound} ${amount}${high === undefined ? '' : `-${high}`} ${unit}`.trim(),
        direction,
        basis,
        due,
        baseline && `from ${baseline.amount}`,
        each && `each ${each}`,
      ]
        .filter(Boolean)
        .join(', ')
    },
  )
