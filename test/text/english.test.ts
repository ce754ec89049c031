import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  amountIn,
  amountsIn,
  boundedAmountsIn,
  numeralsIn,
  readAmount,
  scaled,
  timesIn,
  yearEndIn,
} from '../../src/text/index.ts'
import { bounds } from './bounds.ts'
import { grouped } from './writings.ts'
import { inEnglish } from './writings-english.ts'

const whole = fc.oneof(
  fc.integer({ min: 1, max: 9999 }),
  fc.integer({ min: 1, max: 1e9 }),
  fc.integer({ min: 1, max: 1e12 - 1 }),
)

/** The only number of a text. */
function read(text: string): number | undefined {
  const found = numeralsIn(text)
  return found.length === 1 && found[0]?.start === 0 && found[0].end === text.length ? found[0].value : undefined
}

describe('a number written in every way English has is read back the same', () => {
  const ways: [string, (value: number) => string][] = [
    ['digits', String],
    ['groups of three', grouped],
    ['words', (value) => inEnglish(value)],
    ['words as in America, without and', (value) => inEnglish(value, ' ')],
    ['words with a capital', (value) => inEnglish(value).replace(/^./, (char) => char.toUpperCase())],
  ]
  test.each(ways)('%s', (_, write) => {
    fc.assert(
      fc.property(whole, (value) => {
        // one alone is a pronoun as often as a number.
        if (value > 1) expect(read(write(value)), write(value)).toBe(value)
      }),
      { numRuns: 400 },
    )
  })

  test('with a scale word: 1.2 million, 1.2m, 1.2bn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 }), (a, b) => {
        const value = Number(`${a}.${b}`)
        expect(read(`${a}.${b} million`)).toBe(Number(`${a}.${b}e6`))
        expect(read(`${a}.${b} billion`)).toBe(Number(`${a}.${b}e9`))
        const pounds = [`£${a}.${b} million`, `£${a}.${b}m`, `£${grouped(Number(`${a}.${b}e6`))}`]
        for (const text of pounds) {
          const [amount] = amountsIn(text)
          expect(amount && amountIn('£ million', amount), text).toBe(value)
        }
      }),
    )
  })
})

test('one amount in different writings is one amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9999 }), (value) => {
      const people = [
        `${value} million people`,
        `${inEnglish(value)} million people`,
        `${grouped(value * 1e6)} people`,
        `${value * 1e6} people`,
      ]
      if (value >= 1000) people.splice(1, 1)
      for (const text of people) {
        const [amount] = amountsIn(text)
        expect(amount && amountIn('million people', amount), text).toBe(value)
      }
    }),
  )
})

test.each([
  ['homes', 'home'],
  ['reuse shops', 'shops'],
  ['million trees', 'trees', 1e6],
  ['km', '公里'],
  ['kilometres', 'km'],
  ['tonnes', 't'],
  ['£ billion', '£', 1e9],
  ['£m', '£', 1e6],
  ['per cent', '%'],
  ['percentage points', '个百分点'],
  ['MWh', 'megawatt-hours'],
  ['Home care hours', 'hours'],
  ['people', 'person'],
  ['libraries', 'library'],
])('%s measures the same as %s', (unit, other, scale = 1) => {
  expect(scaled(unit).base).toBe(scaled(other).base)
  expect(scaled(unit).scale).toBe(scale)
})

test.each([
  ['charge points', 'percentage points'],
  ['charge points', 'data points'],
  ['homes', 'houses'],
  ['kg', 'kg per household'],
  ['£', '$'],
  ['m', 'million'],
])('%s and %s are not the same', (unit, other) => {
  expect(scaled(unit)).not.toEqual(scaled(other))
})

describe('words that bind', () => {
  const number = fc.integer({ min: 2, max: 9999 })
  test('a negated less is a floor, a negated more a ceiling', () => {
    const negation = fc.constantFrom('no', 'not')
    fc.assert(
      fc.property(number, negation, fc.constantFrom('fewer', 'less', 'lower'), (value, not, less) => {
        expect(bounds(`train ${not} ${less} than ${value} nurses`)).toEqual([['atLeast', value, 'nurses']])
        expect(bounds(`train ${less} than ${value} nurses`)).toEqual([['lessThan', value, 'nurses']])
      }),
    )
    fc.assert(
      fc.property(number, negation, fc.constantFrom('more', 'greater', 'higher'), (value, not, more) => {
        expect(bounds(`use ${not} ${more} than ${value} MWh`)).toEqual([['atMost', value, 'MWh']])
        expect(bounds(`use ${more} than ${value} MWh`)).toEqual([['moreThan', value, 'MWh']])
      }),
    )
  })

  test.each([
    ['between 4,000 and 5,000 households', [['range', 4000, 5000, 'households']]],
    ['20 to 25 miles of sidewalk', [['range', 20, 25, 'miles']]],
    [
      '£1.7 and £1.8 billion',
      [
        ['exact', 1.7, '£'],
        ['exact', 1.8, '£ billion'],
      ],
    ],
    ['between £1.7 and £1.8 billion a year', [['range', 1.7, 1.8, '£ billion']]],
    [
      'from 14% to 17%',
      [
        ['exact', 14, '%'],
        ['exact', 17, '%'],
      ],
    ],
    ['aged from 16 to 24', [['range', 16, 24, '']]],
    ['at least half of them', [['atLeast', 50, '%']]],
    ['a minimum 10% weighting', [['atLeast', 10, '%']]],
    ['a maximum of three visits', [['atMost', 3, 'visits']]],
    ['costs will not exceed 4%', [['atMost', 4, '%']]],
    ['no household waits longer than 6 weeks', [['atMost', 6, 'weeks']]],
    ['at or below eight minutes', [['atMost', 8, 'minutes']]],
    ['20 or more homes', [['atLeast', 20, 'homes']]],
    ['50 percent or more', [['atLeast', 50, '%']]],
    ['some 900 tonnes of goods', [['approximate', 900, 'tonnes']]],
    ['nearly two-thirds', [['approximate', 66.6667, '%']]],
    ['up to 18 km of river', [['atMost', 18, 'km']]],
    ['one in eight households', [['exact', 12.5, '%']]],
    ['nine out of ten pupils', [['exact', 90, '%']]],
    ['by a quarter', [['exact', 25, '%']]],
    ['a dozen hubs', [['exact', 12, 'hubs']]],
    ['half a million people', [['exact', 0.5, 'million people']]],
    ['Double the number of visits', [['exact', 2, 'times']]],
    ['halve emissions by 2030', [['exact', 50, '%']]],
    ['hundreds of jobs', [['approximate', 100, 'jobs']]],
    ['380 kg per household per year', [['exact', 380, 'kg per household']]],
    ['6.4 tonnes per person', [['exact', 6.4, 'tonnes per person']]],
    ['less than 70 per 100,000 live births', [['lessThan', 70, 'per 100,000 live births']]],
    ['20 other council buildings', [['exact', 20, 'council buildings']]],
    ['three ‘exemplar’ services in each', [['exact', 3, 'services']]],
    ['train 2000 teachers by 2030', [['exact', 2000, 'teachers']]],
    ['1,200 more nurses', [['exact', 1200, 'nurses']]],
    ['5,000 additional public, shared and affordable dwellings', [['exact', 5000, 'affordable dwellings']]],
    ['replace 25,000 gas heaters', [['exact', 25000, 'gas heaters']]],
    ['1.2 million head of cattle', [['exact', 1.2, 'million head']]],
    ['to 2 kWh/m3', [['exact', 2, 'kWh/m³']]],
    [
      'Ksh 3.4 billion, Rs 500 crore',
      [
        ['exact', 3.4, 'Ksh billion'],
        ['exact', 5e9, 'Rs'],
      ],
    ],
    ['1.5 gigawatt-peak (GWp) of solar power', [['exact', 1.5, 'gigawatt-peak']]],
    ['nobody has to walk more than 400 metres', [['atMost', 400, 'metres']]],
    [
      '1,000 homes, at least 15% of them',
      [
        ['exact', 1000, 'homes'],
        ['atLeast', 15, '%'],
      ],
    ],
    ['every year 64,000 people', [['exact', 64000, 'people']]],
  ])('%s', (text, expected) => {
    expect(bounds(text)).toEqual(expected)
  })
})

test.each([
  'Action 1.2 Objective 3: Table 4, Annex 2 and Phase 1',
  'grades 3, 6 and 9',
  'by 31 March 2028, on May 4 or in 2025/26',
  'the Climate Change Act 2008',
  'on 2019 levels, against a 2019/20 baseline',
  'FY2025–FY2029, Q3 2026',
  'the 21st century, the 3rd quarter',
  'one of them, the one that counts',
  'open 24/7 and from 9am to 17:30',
  'double glazing and a third runway',
  '## 01 Summary',
  '2.1 Care closer to home',
  'the second half of the year',
  '2030 targets:',
  'GOAL 1, CHAPTER FOUR: aims',
  'as required by SB 1383 and Level 4',
  'report CAB/26/041',
])('numbers that name or date something are no amounts: %s', (text) => {
  expect(amountsIn(text)).toEqual([])
})

/** Role and last day of each time. */
const times = (text: string) =>
  timesIn(text, { issued: '2025-05-12', period: { first: '2024-01-01', last: '2030-12-31' } }).map(({ role, last }) =>
    [role, last].filter(Boolean).join(' '),
  )

describe('times', () => {
  test.each([
    ['by March 2028', ['by 2028-03-31']],
    ['by the end of 2026', ['by 2026-12-31']],
    ['before the end of 2025', ['by 2025-12-31']],
    ['by 30 June 2026 or by June 30, 2026', ['by 2026-06-30', 'by 2026-06-30']],
    ['by spring 2026', ['by 2026-05-31']],
    ['in spring 2026', ['by 2026-05-31']],
    ['in autumn 2026', ['by 2026-11-30']],
    ['in 2025/26 and by 2029/30', ['by 2026-03-31', 'by 2030-03-31']],
    ['2024–2030', ['by 2030-12-31']],
    ['FY2025', ['by 2025-12-31']],
    ['in FY18', ['by 2018-12-31']],
    ['2030 targets', ['by 2030-12-31']],
    ['2026/27 – 2030/31', ['by 2031-03-31']],
    ['no later than May 2027', ['by 2027-05-31']],
    ['from 46 per cent in 2022 to 70', ['past 2022-12-31']],
    ['by mid-2027', ['by 2027-06-30']],
    ['in the second half of 2026', ['by 2026-12-31']],
    ['over the next three years', ['by 2028-05-12']],
    ['over seven years', ['by 2030-12-31']],
    ['within 18 months', ['by 2026-11-12']],
    ['over the life of the plan', ['by 2030-12-31']],
    ['120 each year', ['every']],
    ['four times a year', ['every']],
    ['in each planting season', ['every']],
    ['annually, per annum, every two years', ['every', 'every', 'every']],
    ['meets quarterly, twice a month', ['every', 'every']],
    ['From April 2025, all contracts', ['from 2025-04-30']],
    ['on 2019 levels by 2030', ['base 2019-12-31', 'by 2030-12-31']],
    ['against a 2019/20 baseline', ['base 2020-03-31']],
    ['compared with 1990', ['base 1990-12-31']],
    ['since 2015, as of June 2024', ['past 2015-12-31', 'past 2024-06-30']],
    ['(2021: 12.5%)', ['past 2021-12-31']],
    ['2000 teachers, 30 homes per household', []],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected)
  })

  test('a month is read in every writing', () => {
    const names = 'January February March April May June July August September October November December'.split(' ')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 2000, max: 2060 }), (index, year) => {
        const name = names[index] ?? ''
        const last = new Date(Date.UTC(year, index + 1, 0)).toISOString().slice(0, 10)
        for (const text of [`by ${name} ${year}`, `by the end of ${name} ${year}`, `in ${name.slice(0, 3)} ${year}`])
          expect(times(text), text).toEqual([`by ${last}`])
      }),
    )
  })
})

test.each([
  ["the City's fiscal year ends on June 30", '2030-06-30'],
  ['our financial year runs from 1 July to 30 June', '2030-06-30'],
  ['nothing of the kind', '2030-12-31'],
])('FY2030 of a plan that says: %s', (text, last) => {
  expect(timesIn('by FY2030', { yearEnd: yearEndIn(text) })[0]?.last).toBe(last)
})

describe('what a person types', () => {
  test.each([
    ['12 homes', 12, 'homes'],
    ['3 reuse shop', 3, 'reuse shop'],
    ['$5m', 5, '$ million'],
    ['1.2 million people', 1.2, 'million people'],
    ['30km', 30, 'km'],
    ['50 per cent', 50, '%'],
    ['twelve', 12, ''],
    ['2000', 2000, ''],
  ])('%s', (text, value, unit) => {
    expect(readAmount(text)).toMatchObject({ value, unit })
  })

  test.each(['5 or 6', '12 of them', 'about 30', 'homes'])('%s is no one amount', (text) => {
    expect(readAmount(text)).toBeUndefined()
  })
})

test('any text is read in a time that grows with its length, and every place is right', () => {
  const piece = fc.constantFrom(
    ...'a one twenty hundred thousand million half third two-thirds in out of and between from to by at least no more than double 12 1,200 2030 2025/26 £ $ % per year each homes km . , ( ) - ‘'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join(' ')
      let last = 0
      timesIn(text)
      for (const { start, end, amount } of boundedAmountsIn(text)) {
        expect(start).toBeLessThanOrEqual(amount.start)
        expect(end).toBeGreaterThanOrEqual(amount.end)
        expect(amount.start).toBeGreaterThanOrEqual(last)
        expect(Number.isFinite(amount.value)).toBe(true)
        last = amount.end
      }
    }),
    { numRuns: 1000 },
  )
})
