import { describe, expect, test } from 'vitest'
import { readPart } from '../../src/plan/import/figures/index.ts'

const context = { goal: false, period: { first: '2024-01-01', last: '2030-12-31' } }

/** Every amount of an English part: of a target what it is, of anything else why not. */
const read = (...lines: string[]) =>
  readPart({ lines: lines.map((text) => ({ text, at: 0 })), heading: '' }, context).verdicts.map((verdict) => {
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
  })

describe('what an English plan will do', () => {
  test.each([
    [
      'Action 1.1 Reduce emissions from council buildings by 55% by March 2028 and at least 80% by March 2030, against a 2019/20 baseline of 18,400 tonnes.',
      [
        'emissions from council buildings: exact 55 %, down, change, 2028-03-31',
        'emissions from council buildings: atLeast 80 %, down, change, 2030-03-31',
        'background baseline',
      ],
    ],
    [
      'Build 110 km of protected cycle routes by 2029, with the first 30 km open by spring 2026.',
      [
        'protected cycle routes built: exact 110 km, up, total, 2029-12-31',
        'protected cycle routes built: exact 30 km, up, total, 2026-03-31',
      ],
    ],
    [
      'Bring the share of fuel-poor households below 9% (2021: 12.5%).',
      ['share of fuel-poor households: lessThan 9 %, down, level, 2030-12-31, from 12.5', 'background baseline'],
    ],
    [
      'Increase tree canopy cover from 14% to 17% by 2030, an increase of three percentage points.',
      [
        'background baseline',
        'tree canopy cover: exact 17 %, up, level, 2030-12-31, from 14',
        'tree canopy cover: exact 3 percentage points, up, change, 2030-12-31',
      ],
    ],
    [
      'Train 600 retrofit installers, no fewer than 120 each year.',
      [
        'retrofit installers trained: exact 600 retrofit installers, up, total, 2030-12-31',
        'retrofit installers trained: atLeast 120 retrofit installers, up, yearly, 2030-12-31',
      ],
    ],
    [
      'Limit residual household waste to no more than 380 kg per household per year.',
      ['residual household waste: atMost 380 kg, down, level, 2030-12-31, each household'],
    ],
    [
      'Reduce injury, accidents and violence by 50 percent from 2010 levels.',
      ['injury, accidents and violence: exact 50 %, down, change, 2030-12-31'],
    ],
    [
      'Halve the rate of childhood obesity by 2028.',
      ['rate of childhood obesity: exact 50 %, down, change, 2028-12-31'],
    ],
    [
      'Each ward will have one community garden by 2026.',
      ['community garden: exact 1 community garden, up, total, 2026-12-31, each ward'],
    ],
    [
      'Staff turnover, which stood at 14.6% in 2023, is to be below 11% by 2027.',
      ['background baseline', 'Staff turnover: lessThan 11 %, down, level, 2027-12-31, from 14.6'],
    ],
    [
      'All 64 school buses to be zero emission by September 2029.',
      ['school buses: exact 64 school buses, up, level, 2029-09-30'],
    ],
    [
      'We will invest £140 million in sidewalks by 2029.',
      ['investment in sidewalks: exact 140 £ million, up, total, 2029-12-31'],
    ],
    [
      '95% of residents will live within 2 miles of a park by 2027.',
      ['residents will live within 2 miles of a park: exact 95 %, up, level, 2027-12-31', 'background condition'],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
})

test.each([
  ['In 2021 the county emitted 4.1 million tonnes of carbon dioxide, or 6.4 tonnes per person.', ['past', 'past']],
  ['Transport accounted for 41% of emissions, homes for 27% and industry for 19%.', ['past', 'past', 'past']],
  ['The government provides more than 650 transactional services.', ['past']],
  ['Install lights by 2028; 85 are already in operation.', ['past']],
  ['Cost: £14.5 million, of which £6.2 million is already in the programme.', ['rule', 'rule']],
  ['Grants of up to £20,000 per project will cover 50% of feasibility costs.', ['rule', 'rule']],
  ['The Climate Change Act 2008 requires a 78% reduction by 2035.', ['rule']],
  ['Services handling over 100,000 transactions each year will be redesigned.', ['condition']],
  ['All contracts worth more than £1 million will carry a label.', ['condition']],
  ['The majority of the benefits will be achieved by the 7 departments.', ['list']],
  ['The programme will be reviewed after two years.', ['duration']],
  ['We will plan a 15-minute city.', ['name']],
])('what is no aim: %s', (sentence, reasons) => {
  expect(read(sentence)).toEqual(reasons.map((reason) => `background ${reason}`))
})

test('what is only expected is left to a person', () => {
  expect(read('A further £9 million of external funding is expected over the life of the plan.')).toEqual([
    'doubt unsure',
  ])
})

test('a table of measures: units in brackets or counted, sums, changes', () => {
  const rows = read(
    '| Measure | Baseline | Target 2026 | Target 2030 |',
    '|---|---|---|---|',
    '| County emissions (million tonnes CO2e) | 4.1 | 3.3 | 2.2 |',
    '| Council emissions, reduction on 2019/20 | 34% | 50% | 100% |',
    '| Homes retrofitted (cumulative) | 2,150 | 5,000 | 14,000 |',
    '| Journeys under 5 miles walked or cycled | 26% | 32% | ≥ 45% |',
  )
  expect(rows).toEqual([
    'background baseline',
    'County emissions: exact 2.2 million tonnes CO2e, down, level, 2030-12-31, from 4.1',
    'background baseline',
    'Council emissions, reduction on 2019/20: exact 100 %, down, change, 2030-12-31',
    'background baseline',
    'Homes retrofitted: exact 14000 Homes, up, level, 2030-12-31, from 2150',
    'background name',
    'background baseline',
    'Journeys under 5 miles walked or cycled: atLeast 45 %, up, level, 2030-12-31, from 26',
  ])
})
