import { expect, test } from 'vitest'
import { readEnglish } from './read-english.ts'

/** Test data: the tables are invented. */
const read = (...rows: string[]) => readEnglish({ first: '2026-01-01', last: '2030-12-31' }, ...rows)
const inOneYear = (...rows: string[]) => readEnglish({ first: '2025-07-01', last: '2026-06-30' }, ...rows)
const aims = (found: readonly string[]) => found.filter((verdict) => !verdict.startsWith('background baseline'))

test('what a cell says beside its number: a change, of whom, how often', () => {
  const rows = read(
    '| Measure | Baseline 2024 | Target 2030 |',
    '|---|---|---|',
    '| Rough sleeping | 64 people | Halve |',
    '| Waste | 410 kg | Reduce by 20% |',
    '| Emissions | 40 kt | 50% below 2019 |',
    '| Shops | 120 | Double the number |',
    '| Hedges planted | 2,000 | 6,000 a year |',
    '| Clouds | 26% | 75% of firms using them |',
    '| Lending | 0 | 40 loan desks |',
  )
  expect(aims(rows)).toEqual([
    'Rough sleeping: exact 50 %, down, change, 2030-12-31, from 64',
    'Waste: exact 20 %, down, change, 2030-12-31, from 410',
    'Emissions: exact 50 %, down, change, 2030-12-31, from 40',
    'Shops: exact 2 times, up, change, 2030-12-31, from 120',
    'Hedges planted: exact 6000 Hedges, up, yearly, 2030-12-31, from 2000',
    'Clouds, firms using them: exact 75 %, up, level, 2030-12-31, from 26',
    'Lending, loan desks: exact 40 loan desks, up, level, 2030-12-31, from 0',
  ])
})

test('of several amounts in a cell the first is its value where the others tell which are meant; none is lost', () => {
  const rows = read(
    '| Measure | Baseline | 2030 target |',
    '|---|---|---|',
    '| Skills | 58% (61% of men) | 80% of adults aged 16-74 |',
    '| Output | 10% | 20% of output (below 5 mm) |',
    '| Calls | 71% | 90% within 20 seconds |',
    '| Classes | 3 | 10 courses and 5 clubs |',
  )
  expect(rows.sort()).toEqual(
    [
      ...['background baseline', 'background baseline', 'background baseline', 'background baseline'],
      ...['background baseline', 'background condition', 'background condition', 'background condition'],
      'Calls: exact 90 %, up, level, 2030-12-31, from 71',
      ...['doubt unsure', 'doubt unsure'],
      'Output: exact 20 %, up, level, 2030-12-31, from 10',
      'Skills, adults aged 16-74: exact 80 %, up, level, 2030-12-31, from 58',
    ].sort(),
  )
})

test('a unit in the words of an indicator, and what was done in the year', () => {
  const rows = inOneYear(
    '| Programme | Key performance indicator | Baseline | Target |',
    '|---|---|---|---|',
    '| Crops | No. of farmers supplied with seed | 15,600 | 22,000 |',
    '| Stock | Number of cattle vaccinated against fever | 88,000 | 120,000 |',
    '| Health | % of deliveries with a midwife | 61 | 70 |',
    '| Works | Kiosks built and equipped | - | 5 |',
    '| Water | No. of households connected to a pipe | 310 | 340 |',
    '| Milk | Coolers installed and operational | 6 | 10 |',
  )
  expect(aims(rows).map((row) => row.replace(/^.*?: /, ''))).toEqual([
    'exact 22000 farmers, up, total, 2026-06-30, from 15600',
    'exact 120000 cattle, up, total, 2026-06-30, from 88000',
    'exact 70 %, up, level, 2026-06-30, from 61',
    'exact 5 Kiosks, up, total, 2026-06-30',
    'exact 340 households, up, level, 2026-06-30, from 310',
    'exact 10 Coolers, up, level, 2026-06-30, from 6',
  ])
})

test('a cell of each place and measure has the names of both', () => {
  expect(
    read('| District | Schools | Clinics |', '|---|---|---|', '| North Vale | 4 | 2 |', '| Lee | 3 | 1 |'),
  ).toEqual([
    'North Vale, Schools: exact 4, up, level, 2030-12-31',
    'North Vale, Clinics: exact 2, up, level, 2030-12-31',
    'Lee, Schools: exact 3, up, level, 2030-12-31',
    'Lee, Clinics: exact 1, up, level, 2030-12-31',
  ])
})
