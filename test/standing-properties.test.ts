import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Target } from '../src/plan/plan.ts'
import { percentOf } from '../src/progress/decimal.ts'
import { type Standing, standingsOf } from '../src/progress/standing.ts'
import { entriesFor, type Logged, planWith } from './support/ledgers.ts'

/** Amounts as the ledger keeps them: in ten thousandths, so that a test can reckon in whole numbers. */
const SCALE = 10_000
const exactly = (amount: number) => Math.round(amount * SCALE)

const days = fc
  .integer({ min: 0, max: 5 * 365 })
  .map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10))
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 50 }),
  fc.integer({ min: 0, max: 50 * SCALE }).map((amount) => amount / SCALE),
)
const logged: fc.Arbitrary<Logged[]> = fc.array(
  fc.oneof(fc.record({ day: days, add: amounts }), fc.record({ day: days, level: amounts })),
  { maxLength: 8 },
)
const bounds = fc.constantFrom('exact', 'range', 'approximate', 'atLeast', 'moreThan', 'atMost', 'lessThan')
const targets = fc
  .record({
    bound: bounds,
    amount: amounts,
    more: amounts,
    basis: fc.constantFrom('total', 'level', 'change'),
    direction: fc.constantFrom('up', 'down'),
    baseline: fc.option(fc.record({ amount: amounts }), { nil: undefined }),
  })
  .map(({ more, baseline, ...target }) => ({
    ...target,
    kind: 'amount',
    unit: '件',
    ...(target.bound === 'range' && { high: target.amount + more }),
    ...(target.basis === 'level' && baseline && { baseline }),
    due: '2027-12-31',
  }))

/** The figure of a total or a level on a day, reckoned apart, in ten thousandths. */
function figureOn(entries: readonly Logged[], adds: boolean, asof: string): number | undefined {
  return entries
    .filter(({ day }) => day <= asof)
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .reduce<number | undefined>((sum, { add, level }) => {
      if (level !== undefined) return exactly(level)
      return adds && add !== undefined ? (sum ?? 0) + exactly(add) : sum
    }, undefined)
}

/** Whether the bound holds of a figure in ten thousandths, reckoned apart. */
function isMet({ bound, amount, high, basis, direction }: Target, reached: number): boolean {
  const aim = exactly(amount ?? 0)
  const falls = basis === 'level' && direction === 'down'
  const rules = {
    exact: falls ? reached <= aim : reached >= aim,
    range: falls ? reached <= exactly(high ?? 0) : reached >= aim,
    approximate: falls ? reached * 10 <= aim * 11 : reached * 10 >= aim * 9,
    atLeast: reached >= aim,
    moreThan: reached > aim,
    atMost: reached <= aim,
    lessThan: reached < aim,
  }
  return rules[bound ?? 'exact']
}

function standingOn(target: object, entries: readonly Logged[], asof: string): Standing {
  const [standing] = standingsOf(planWith(target), entriesFor(entries), asof)
  if (!standing) throw new Error('the plan has no target')
  return standing
}

test('a target is done where its bound holds of the exact figure, and only there', () => {
  fc.assert(
    fc.property(targets, logged, days, (target, entries, asof) => {
      const standing = standingOn(target, entries, asof)
      const reached = figureOn(entries, target.basis === 'total', asof)
      expect(standing.reached?.times(SCALE).toNumber()).toBe(reached)
      expect(standing.done).toBe(reached !== undefined && isMet(standing.target, reached))
      expect(standing.status === 'done').toBe(standing.done)
    }),
    { numRuns: 500 },
  )
})

test('so much in every year is done in the last year, where every year is', () => {
  fc.assert(
    fc.property(targets, logged, days, (target, entries, asof) => {
      const standing = standingOn({ ...target, basis: 'yearly' }, entries, asof)
      const last = Math.min(2027, Number(asof.slice(0, 4)))
      const met = Array.from({ length: last - 2023 }, (_, index) => last - index).map((year) => {
        const own = entries.filter(({ day }) => Number(day.slice(0, 4)) === year)
        const reached = figureOn(own, true, asof)
        return reached !== undefined && isMet(standing.target, reached)
      })
      expect(standing.years.map(({ done }) => done)).toEqual(met)
      expect(standing.done).toBe(last === 2027 && met.every(Boolean))
    }),
    { numRuns: 300 },
  )
})

test('the schedule goes from where things stood to the aim and never back', () => {
  const twoDays = fc.tuple(days, days).map((pair) => pair.toSorted())
  const steps = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(steps, twoDays, fc.constantFrom('total', 'level'), fc.boolean(), (three, asofs, basis, falls) => {
      const [first = 0, second = 0, third = 0] = three.toSorted((a, b) => (falls ? b - a : a - b))
      const target = {
        ...{ kind: 'amount', bound: 'exact', amount: third, unit: '件', due: '2027-12-31' },
        ...(falls || basis === 'level' ? { basis: 'level', baseline: { amount: first } } : { basis: 'total' }),
        direction: falls ? 'down' : 'up',
        points: [{ due: '2025-12-31', amount: second }],
      }
      const [early = 0, late = 0] = asofs.map((asof) => standingOn(target, [], asof).expected?.toNumber())
      expect(falls ? early >= late : early <= late).toBe(true)
      for (const expected of [early, late]) {
        expect(expected).toBeGreaterThanOrEqual(falls ? third : 0)
        expect(expected).toBeLessThanOrEqual(falls ? first : third)
      }
    }),
    { numRuns: 500 },
  )
})

test('100 % is shown of nothing that is not done, and no colour comes of a difference that is not shown', () => {
  fc.assert(
    fc.property(targets, logged, days, fc.constantFrom(undefined, 'yearly'), (target, entries, asof, yearly) => {
      const { share, done, status, reached, expected, aim } = standingOn(
        { ...target, ...(yearly && { basis: yearly }) },
        entries,
        asof,
      )
      if (!done && share !== null) expect([share < 1, Number(percentOf(share)) < 100]).toEqual([true, true])
      if (status === 'yellow') expect(aim?.falls ? reached?.gt(expected ?? 0) : reached?.lt(expected ?? 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([
  [0.998, '99.8'],
  [0.99999, '99.9'],
  [1, '100'],
  [0.996, '99.6'],
  [0.994, '99'],
  [0.0001, '0.1'],
  [0, '0'],
])('the share %d is shown as %s %%', (share, shown) => {
  expect(percentOf(share)).toBe(shown)
})

/** How a figure was judged before bound, basis and direction were told apart. */
function wasReached({ kind, floor = 0, ceiling = 0, exclusive }: Old, reached: number): boolean {
  if (kind === 'approximate') return reached * 10 >= exactly(floor) * 9
  if (kind === 'threshold') return exclusive ? reached > exactly(floor) : reached >= exactly(floor)
  if (kind === 'ceiling') return exclusive ? reached < exactly(ceiling) : reached <= exactly(ceiling)
  return reached >= exactly(floor)
}

interface Old {
  kind: 'exact' | 'range' | 'approximate' | 'threshold' | 'ceiling'
  floor?: number
  ceiling?: number
  exclusive?: boolean
  measure: 'total' | 'level'
}

test('a target of the old form is done where it was done before', () => {
  const olds: fc.Arbitrary<Old> = fc
    .record({
      kind: fc.constantFrom<Old['kind']>('exact', 'range', 'approximate', 'threshold', 'ceiling'),
      amount: amounts,
      exclusive: fc.boolean(),
      measure: fc.constantFrom<Old['measure']>('total', 'level'),
    })
    .map(({ kind, amount, exclusive, measure }) => ({
      kind,
      measure,
      ...(kind === 'ceiling' ? { ceiling: amount } : { floor: amount }),
      ...(kind === 'range' && { ceiling: amount + 5 }),
      ...((kind === 'threshold' || kind === 'ceiling') && { exclusive }),
    }))
  fc.assert(
    fc.property(olds, logged, days, (old, entries, asof) => {
      const reached = figureOn(entries, old.measure === 'total', asof)
      const { done } = standingOn({ ...old, unit: '件', due: '2027-12-31' }, entries, asof)
      expect(done).toBe(reached !== undefined && wasReached(old, reached))
    }),
    { numRuns: 500 },
  )
})
