import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { readEnglish } from './read-english.ts'

const PERIOD = { first: '2024-01-01', last: '2030-12-31' }
const read = (...lines: string[]) => readEnglish(PERIOD, ...lines)

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
        'protected cycle routes built: exact 30 km, up, total, 2026-05-31',
      ],
    ],
    [
      'Bus journeys will exceed 9 million trips, and cargo volume will double compared with 2023.',
      [
        'Bus journeys: moreThan 9 million trips, up, level, 2030-12-31',
        'cargo volume: exact 2 times, up, change, 2030-12-31',
      ],
    ],
    [
      'All new taxis shall be electric or hydrogen-powered, and the share of clean buses will rise by 20 percentage points by 2028.',
      ['share of clean buses: exact 20 percentage points, up, change, 2028-12-31'],
    ],
    [
      'Release time will be reduced to within 30 hours and appeal time to less than 10 hours, and the average wait of callers will be held below 5 minutes.',
      [
        'Release time: atMost 30 hours, down, level, 2030-12-31',
        'appeal time: lessThan 10 hours, down, level, 2030-12-31',
        'average wait of callers: lessThan 5 minutes, down, level, 2030-12-31',
      ],
    ],
    [
      'We will open 3 hubs, 12 clinics and one gym.',
      [
        'hubs opened: exact 3 hubs, up, total, 2030-12-31',
        'clinics: exact 12 clinics, up, total, 2030-12-31',
        'gym: exact 1 gym, up, total, 2030-12-31',
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
      ['community garden: exact 1 community garden, up, level, 2026-12-31, each ward'],
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
    // Test data from here on: made-up sentences in the manner of such plans.
    [
      'Reduce household water use by 15 percent, to 85 gallons per person per day, by 2030.',
      [
        'household water use: exact 15 %, down, change, 2030-12-31',
        'household water use: exact 85 gallons, down, level, 2030-12-31, each person',
      ],
    ],
    [
      'Cut gas use in schools by one-third by 2027 and by 80 percent by 2030, relative to 2019.',
      [
        'gas use in schools: exact 33.3333 %, down, change, 2027-12-31',
        'gas use in schools: exact 80 %, down, change, 2030-12-31',
      ],
    ],
    [
      'The Agency will reduce by 50% the number of permits that are late.',
      ['permits that are late: exact 50 %, down, change, 2030-12-31'],
    ],
    ['Emissions will be 50% below 2019 levels by 2030.', ['Emissions: exact 50 %, down, change, 2030-12-31']],
    [
      'Travel time will be cut from two hours to 45 minutes.',
      ['background baseline', 'Travel time: exact 45 minutes, down, level, 2030-12-31, from 2'],
    ],
    [
      'Our woodland target is to rise from 10,000 hectares to 18,000 hectares a year.',
      ['background baseline', 'woodland target: exact 18000 hectares, up, yearly, 2030-12-31, from 10000'],
    ],
    [
      'We will enable 5,200 affordable homes, of which at least 1,800 will be for social rent.',
      [
        'affordable homes enabled: exact 5200 affordable homes, up, total, 2030-12-31',
        'affordable homes for social rent: atLeast 1800 affordable homes, up, total, 2030-12-31',
      ],
    ],
    [
      'Screen 500 people in 2026 and 20 per cent of staff every year.',
      ['people screened: exact 500 people, up, total, 2026-12-31', 'staff: exact 20 %, up, yearly, 2030-12-31'],
    ],
    [
      'No class shall have more than 35 pupils, and nobody will wait longer than 28 days.',
      ['pupils: atMost 35 pupils, down, level, 2030-12-31', 'nobody: atMost 28 days, down, level, 2030-12-31'],
    ],
    ['Reserves will be held at not less than £15 million.', ['Reserves: atLeast 15 £ million, up, level, 2030-12-31']],
    [
      'Employ 1,200 more nurses and build public, shared and affordable dwellings.',
      ['nurses employed: exact 1200 nurses, up, total, 2030-12-31'],
    ],
    [
      'Trains will carry 25,000 passengers per day.',
      ['passengers carried: exact 25000 passengers, up, level, 2030-12-31'],
    ],
    [
      'Bursaries worth Ksh 200 million will be disbursed each year.',
      ['Bursaries worth: exact 200 Ksh million, up, yearly, 2030-12-31'],
    ],
    [
      'Every household is to get 55 litres of water per person per day.',
      ['water: exact 55 litres, up, level, 2030-12-31, each person'],
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
  ['Transport remains our largest source, with 28% of the total.', ['past']],
  ['86% of citizens reported that they are satisfied, against the target of 80%.', ['past', 'past']],
  ['Require benchmarking of all buildings over 20,000 square feet.', ['condition']],
  ['We will report against 56 indicators.', ['list']],
  ['The plan needs Ksh 48 billion over five years.', ['rule']],
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

describe('a time that is said for a list', () => {
  test('a line that leads to entries, and one that is nothing but a year with its word', () => {
    expect(
      read(
        'There are 8,940 households on our list. By March 2027 we will:',
        'Start building 1,000 homes',
        'Bring 300 empty homes back into use',
        '2028 targets:',
        'Add 40 ha of parks',
      ),
    ).toEqual([
      'background past',
      'homes: exact 1000 homes, up, total, 2027-03-31',
      'empty homes: exact 300 empty homes, up, total, 2027-03-31',
      'parks added: exact 40 ha, up, total, 2028-12-31',
    ])
  })

  test('entries that are led to as aims are to be so, unless they say that they are or were', () => {
    expect(
      read(
        'It is our ambition that by 2028:',
        'At least 80% of adults can swim',
        '900 nurses are employed in the valleys',
        '40% of pupils already belong to a club',
        'In 2022, 30% of pupils belonged to a club',
        'The service has 45 vans. It has 20 drivers.',
        'In 2023 we completed:',
        '45 clinics are open',
      ),
    ).toEqual([
      'adults can swim: atLeast 80 %, up, level, 2028-12-31',
      'nurses: exact 900 nurses, up, level, 2028-12-31',
      ...Array.from({ length: 5 }, () => 'background past'),
    ])
  })

  test('a note explains, and sets nothing', () => {
    expect(read('Note: a stop every 500 m will need 80 buses.')).toEqual(['background detail', 'background detail'])
  })

  test('a heading that is an aim itself is read, and sets no time for what stands beneath', () => {
    const { plan } = understand(
      [
        '# Test data: Port Ellery Climate Plan 2024–2035',
        '## Goal 1: Energy',
        '**Objective 1.A** Supply 100 percent clean power to all customers by 2031.',
        '**Action 1.1** Add 4,000 chargers, of which 1,200 will be in car parks. The city has 640 chargers now.',
        'The fiscal year of the city ends on June 30.',
        '**Action 1.2** Plant 300 trees by FY2026.',
      ].join('\n\n'),
      { slug: 'ellery' },
    )
    expect(plan.targets.map(({ amount, due }) => [amount, due])).toEqual([
      [100, '2031-12-31'],
      [4000, '2035-12-31'],
      [1200, '2035-12-31'],
      [300, '2026-06-30'],
    ])
  })
})
