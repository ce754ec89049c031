import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { readEnglish } from './read-english.ts'

const PERIOD = { first: '2025-07-01', last: '2028-06-30' }

/** Test data: the plans and their bodies are invented. */
const planOf = (...lines: string[]) => understand(lines.join('\n'), {}).plan
const said = (...lines: string[]) =>
  planOf(...lines)
    .targets.filter(({ kind }) => kind === 'amount')
    .map(({ name, amount, basis, due, clause }) => `${clause} | ${name}: ${amount} ${basis} ${due}`)

describe('the time that governs an amount', () => {
  test.each([
    ['Open 4 clinics by 31.12.2026.', ['clinics opened: exact 4 clinics, up, total, 2026-12-31']],
    ['Open 4 clinics by end October 2026.', ['clinics opened: exact 4 clinics, up, total, 2026-10-31']],
    [
      'Fewer than 30 drownings in calendar year 2027, on the way to none by 2035.',
      ['drownings: lessThan 30 drownings, down, level, 2027-12-31'],
    ],
    [
      'Complete 12 bridges in Year 1, 15 in Year 2 and 20 in Year 3.',
      [
        'bridges completed: exact 12 bridges, up, total, 2026-06-30',
        'bridges completed: exact 15 bridges, up, total, 2027-06-30',
        'bridges completed: exact 20 bridges, up, total, 2028-06-30',
      ],
    ],
    [
      'Build 28 schools: 12 in 2026 and 16 in 2027.',
      [
        'schools built: exact 28 schools, up, total, 2027-12-31',
        'schools built: exact 12 schools, up, total, 2026-12-31',
        'schools built: exact 16 schools, up, total, 2027-12-31',
      ],
    ],
    [
      'Lay 30 km of pipe, of which 10 km by June 2026.',
      ['pipe laid: exact 30 km, up, total, 2028-06-30', 'pipe laid: exact 10 km, up, total, 2026-06-30'],
    ],
    ['Protect 300 flats whose leases end before 2030.', ['flats protected: exact 300 flats, up, total, 2028-06-30']],
    [
      'Open 12 clinics by 2027 and make sure that 90% of patients are seen.',
      [
        'clinics opened: exact 12 clinics, up, total, 2027-12-31',
        'patients are seen: exact 90 %, up, level, 2028-06-30',
      ],
    ],
    ['Extend the tramway to 36 km by the early 2030s.', ['tramway: exact 36 km, up, level, 2033-12-31']],
    [
      'Use timber for 25% of all schemes commencing from 2026.',
      ['Use timber, share of schemes commencing: exact 25 %, up, level, 2028-06-30'],
    ],
    ['Train 40 cooks, with savings from 2023.', ['cooks trained: exact 40 cooks, up, total, 2028-06-30']],
    [
      'Raise the share of calls answered at once from 41% in 2024 to 55% in 2027.',
      ['background baseline', 'share of calls answered at once: exact 55 %, up, level, 2027-12-31, from 41'],
    ],
    [
      'Drownings will drop 40% from the 2018–2022 average by 2027.',
      ['Drownings: exact 40 %, down, change, 2027-12-31'],
    ],
    [
      'It will pave 14 lanes by 31 March 2026, build 3 bridges and list 60 barns for review, and sell 12 of them by May 2027.',
      [
        'lanes paved: exact 14 lanes, up, total, 2026-03-31',
        'bridges built: exact 3 bridges, up, total, 2028-06-30',
        'barns listed: exact 60 barns, up, total, 2028-06-30',
        'barns listed: exact 12 barns, up, total, 2027-05-31',
      ],
    ],
    [
      'By 2026, 2027 and 2028, the number of farms with a meter will reach 28, 33 and 40 respectively.',
      [
        'farms with a meter: exact 28 farms, up, level, 2026-12-31',
        'farms with a meter: exact 33 farms, up, level, 2027-12-31',
        'farms with a meter: exact 40 farms, up, level, 2028-12-31',
      ],
    ],
    [
      'The loss rate of plums, beans and trout will drop to 8, 6 and 9 per cent respectively by 2027.',
      [
        'loss rate of plums: exact 8 %, down, level, 2027-12-31',
        'loss rate of beans: exact 6 %, down, level, 2027-12-31',
        'loss rate of trout: exact 9 %, down, level, 2027-12-31',
      ],
    ],
    [
      'Publish a call in Q2 2026, and sign 3 leases by the end of that year.',
      ['leases signed: exact 3 leases, up, total, 2026-12-31'],
    ],
    [
      'Cut rough sleeping by 40% from the 2024 count by March 2027.',
      ['rough sleeping: exact 40 %, down, change, 2027-03-31'],
    ],
    [
      'Plant 35 hectares of hedge and 500 street trees every financial year.',
      [
        'hedge planted: exact 35 hectares, up, yearly, 2028-06-30',
        'street trees: exact 500 street trees, up, yearly, 2028-06-30',
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(readEnglish(PERIOD, sentence)).toEqual(expected)
  })
})

describe('what is to be so, and what only is', () => {
  test.each([
    [
      'Share of wooded land under care to rise by 4 percentage points over last year.',
      ['Share of wooded land under care: exact 4 percentage points, up, change, 2028-06-30'],
    ],
    ['The price of bread continues to rise by 3% a year.', ['background past']],
    [
      'Inspect not fewer than 60 licensed kitchens.',
      ['licensed kitchens inspected: atLeast 60 licensed kitchens, up, total, 2028-06-30'],
    ],
    ['Without further action we will be short of 900 nurses by 2028.', ['background detail']],
    ['Measure B, approved by 61% of voters in 2023, yields $4 million a year.', ['background past', 'background past']],
    [
      'Accident claims, at 12 per 1,000 workers in 2023, are to be cut by 20 per cent by 2028.',
      ['background baseline', 'Accident claims: exact 20 %, down, change, 2028-12-31'],
    ],
    [
      '80% of our 11,400 flats will have a meter by 2027.',
      ['11,400 flats will have a meter: exact 80 %, up, level, 2027-12-31', 'background ratio'],
    ],
    ['The board will meet four times a year.', ['background rule']],
    ['A moving payment of $3,000 is open to new teachers.', ['background rule']],
    [
      'Sell 9 sites, 14 hectares in all, by 2027.',
      ['sites sold: exact 9 sites, up, total, 2027-12-31', 'background detail'],
    ],
    [
      'Repair 24 fish passage barriers.',
      ['fish passage barriers repaired: exact 24 fish passage barriers, up, total, 2028-06-30'],
    ],
  ])('%s', (sentence, expected) => {
    expect(readEnglish(PERIOD, sentence)).toEqual(expected)
  })
})

describe('the years of a plan', () => {
  test.each([
    ['Harbour plan FY2026–FY2028', 'The fiscal year runs from July 1 to June 30.', '2025-07-01', '2028-06-30'],
    ['Water plan FY 2025/26 – 2027/28', 'Drill 9 wells by 30th June 2028.', '2025-07-01', '2028-06-30'],
    ['Water plan 2025/26 – 2027/28', 'Drill 9 wells by 31 March 2028.', '2025-04-01', '2028-03-31'],
    ['Skills strategy 2025–2030', 'July 2025 to June 2030', '2025-07-01', '2030-06-30'],
    ['County development plan FY 2026/2027', 'Disburse bursaries of Kshs. 90 million.', '2026-07-01', '2027-06-30'],
    ['2025–26 agency plan', 'Lay 40 km of cable by June 2025.', '2025-04-01', '2026-03-31'],
  ])('%s, with: %s', (title, words, start, end) => {
    expect(planOf(title, '', words, '', 'Train 40 people.').period).toMatchObject({ start, end })
  })
})

describe('parts, records and rows', () => {
  test('a series of headings that go on in small letters, of two words, and one that ends with it', () => {
    const lines = ['Foreword', '', 'Test data.', '', 'Objective 1: warmer homes', '', 'Insulate 900 homes.', '']
    const more = ['Objective 2: cleaner air', '', 'Plant 700 trees.', '', 'Paying for it', '', 'Raise £3 million.']
    expect(planOf('Town plan 2026-2028', '', ...lines, ...more).clauses.map(({ path }) => path)).toEqual([
      ...['Title', 'Foreword', 'Objective 1: warmer homes', 'Objective 2: cleaner air', 'Paying for it'],
    ])
    const core = ['Core duty 1: Roads', '', 'Mend 90 km of road.', '', 'Core duty 2: Parks', '', 'Open 4 parks.']
    expect(planOf('Town plan 2026-2028', '', ...core).clauses.map(({ path }) => path)).toEqual([
      ...['Title', 'Core duty 1: Roads', 'Core duty 2: Parks'],
    ])
  })

  test('lines with labels are the row of a table', () => {
    const first = [
      'Indicator: Share of homes with fast internet',
      'Starting point: 71.5% (2024)',
      'Target: At least 90%',
    ]
    const second = ['Indicator: Number of schools with fibre', 'Baseline: 12', 'Target: 30', 'Target date: March 2027']
    const lines = [
      'Internet plan 2025-2028',
      '',
      'Outcome: Everybody has fast internet',
      '',
      ...first,
      'Date: June 2027',
      '',
    ]
    expect(said(...lines, ...second)).toEqual([
      'Outcome: Everybody has fast internet | Share of homes with fast internet: 90 level 2027-06-30',
      'Outcome: Everybody has fast internet | Number of schools with fibre: 30 level 2027-03-31',
    ])
  })

  test('what a row of duties only counts is of its task', () => {
    const head = ['| Ref | Action | Output | Timeframe |', '|---|---|---|---|']
    const row = '| C1 | Put solar panels on depots | At least 18 roofs | Q2 2027 |'
    expect(said('Energy plan 2025-2029', '', '## Power', '', ...head, row)).toEqual([
      'Power | Put solar panels on depots, roofs: 18 total 2027-06-30',
    ])
  })

  test('what was done in the year is done anew in it; the row says by when', () => {
    const head = ['| Measure | 2025 outturn | 2026 target | Due |', '|---|---|---|---|']
    const rows = ['| Wells drilled | 40 | 55 | Q3 2026 |', '| Farms connected | 310 | 340 | Q4 2026 |']
    expect(said('Water programme 2026', '', '## Wells', '', ...head, ...rows)).toEqual([
      'Wells | Wells drilled: 55 total 2026-09-30',
      'Wells | Farms connected: 340 level 2026-12-31',
    ])
  })
})
