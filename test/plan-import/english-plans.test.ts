import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'

/** Test data: these plans and their bodies are invented. */
const CORPORATE = `Ballyhale Borough Council

Corporate Plan 2025-2029

Published June 2025

Mayor's introduction

Test data. Our borough is home to 142,000 people. We have invested £18 million since 2021.

Our priorities

Priority A - Clean and green

What we will do

• Plant 8,000 trees and 3 km of hedgerow by March 2028
• Increase the recycling rate from 41% to 55%
• Reduce fly-tipping incidents by a third
• Work with residents on a new litter strategy

How we will measure success

• 85% of streets at grade B or above
• Fewer than 1,200 missed bins a year

Priority B - Homes for everyone

What we will do

• 1,500 affordable homes completed by 2029, including 400 for social rent
• Bring all 6,200 council homes up to the Decent Homes Standard by December 2027
• Spend £32 million on fire safety works over four years

How we will measure success

• Average re-let time of 25 days or less
• Tenant satisfaction of at least 80%

Delivering the plan

The Executive will receive a report every six months.
`

const CODED = `Example Territory climate strategy
Actions (2021 to 2031)

Transport

T1 Work with dealers so that electric cars are 20 per cent of sales by 2027.
T2 Expand the bus fleet by 12 vehicles.
T3 Publish a cycling map.

Homes and buildings

H1 Retrofit 300 homes by 2030.
H2 Train 40 assessors.
`

const ACTIONS = `Department of Health

HEALTH ACCESS PLAN 2025–26 to 2027–28

About this plan

This plan says what the Department will deliver over the three financial years to 30 June 2028.

Priority 1: A workforce that stays

Action 1.1 Recruit 450 nurses by 30 June 2027.

Action 1.2 Lift the share of local staff to 5.5 per cent by the end of the plan. The Department will report on it every year.

Priority 2: Care closer to home

Action 2.1 Open eight clinics in 2025–26.
`

const clauses = (text: string) =>
  understand(text, {}).plan.clauses.map(({ path, parent }) => (parent ? `${path} < ${parent}` : path))

describe('the clauses of an English text without marks for its headings', () => {
  test('headings stand apart; those that come again stand below the ones they follow', () => {
    expect(clauses(CORPORATE)).toEqual([
      'Title',
      "Mayor's introduction",
      'Our priorities',
      'Priority A - Clean and green < Our priorities',
      'Priority A - Clean and green: What we will do < Priority A - Clean and green',
      'Priority A - Clean and green: How we will measure success < Priority A - Clean and green',
      'Priority B - Homes for everyone < Our priorities',
      'Priority B - Homes for everyone: What we will do < Priority B - Homes for everyone',
      'Priority B - Homes for everyone: How we will measure success < Priority B - Homes for everyone',
      'Delivering the plan',
    ])
  })

  test('codes in a series begin clauses', () => {
    expect(clauses(CODED)).toEqual([
      'Title',
      'Transport',
      'T1 < Transport',
      'T2 < Transport',
      'T3 < Transport',
      'Homes and buildings',
      'H1 < Homes and buildings',
      'H2 < Homes and buildings',
    ])
  })

  test('a clause that is a sentence is cited by its number, and its task named by the sentence', () => {
    expect(clauses(ACTIONS)).toContain('Action 1.2 < Priority 1: A workforce that stays')
    expect(understand(ACTIONS, {}).plan.tasks.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '1.1 Recruit 450 nurses by 30 June 2027',
      '1.2 Lift the share of local staff to 5.5 per cent by the end of the plan',
      '2.1 Open eight clinics in 2025–26',
    ])
  })
})

const plan = (title: string, ...lines: string[]) => understand([title, '', ...lines].join('\n'), {}).plan

describe('the years of an English plan', () => {
  test.each([
    [
      'Housing Strategy 2025–2030',
      'It runs over the five years from April 2025 to March 2030.',
      '2025-04-01',
      '2030-03-31',
    ],
    ['Annual Plan, FY 2025/26', 'It covers the period 1 July 2025 to 30 June 2026.', '2025-07-01', '2026-06-30'],
    ['Mission Plan 2025-26 to 2027-28', 'Milk yields will rise.', '2025-04-01', '2028-03-31'],
    ['Health Plan', 'This plan covers the three financial years to 30 June 2028.', '2025-07-01', '2028-06-30'],
    ['2030 Climate Plan', 'This plan covers the period 2024 to 2029.', '2024-01-01', '2029-12-31'],
    ['The Green Town Plan 2030', 'All taxis will be electric by 2026.', '2026-01-01', '2030-12-31'],
    ['Work Programme 2026', 'The Council will build 20 homes.', '2026-01-01', '2026-12-31'],
  ])('%s: %s', (title, text, start, end) => {
    expect(plan(title, text).period).toMatchObject({ start, end })
  })

  test.each([
    ['Work Programme 2026', 'We will build 20 homes by Q3.', '2026-09-30'],
    ['Work Programme 2026', 'We will build 20 homes by 30 September.', '2026-09-30'],
    ['Work Programme 2026', 'We will build 20 homes in the first half of the year.', '2026-06-30'],
    ['Work Programme 2026', 'We will build 20 homes by year end.', '2026-12-31'],
    ['Plan 1 July 2025 to 30 June 2026', 'We will build 20 homes by the third quarter.', '2026-03-31'],
    ['Plan 1 July 2025 to 30 June 2026', 'We will build 20 homes by December.', '2025-12-31'],
  ])('%s: %s', (title, text, due) => {
    const [target] = plan(title, text).targets
    expect(target).toMatchObject({ amount: 20, due })
  })
})
