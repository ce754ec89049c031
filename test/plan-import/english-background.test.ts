import { describe, expect, test } from 'vitest'
import { readEnglish } from './read-english.ts'

const PERIOD = { first: '2025-07-01', last: '2028-06-30' }

describe('what English sentences only tell', () => {
  test.each([
    ['Just 8% of our street miles account for 61% of crashes.', ['background past', 'background past']],
    ['People in remote valleys are 2.3 times as likely to be admitted.', ['background past']],
    ['It includes more than 60 actions and extends across five themes.', ['background past', 'background past']],
    ['Conduct risk reviews of all major projects above $10 million.', ['background condition']],
    ['Equip every van over 3,500 kg with cameras.', ['background condition']],
    ['Increase the proportion of people aged 20-24 years in work.', ['background condition']],
    ['Publish the results within 90 days of adoption.', ['background condition']],
    ['Applications must be submitted within 28 days.', ['background rule']],
    ['A scheme must serve at least 200 households to be considered.', ['background rule']],
    [
      'Under the planning guidance, sites of 20 homes or more must provide a 25% contribution.',
      ['background rule', 'background rule'],
    ],
    ['Grants cover up to £7,500 of the cost.', ['background rule']],
    [
      'Assistance shall be 55% of the unit cost for small farmers and 45% for others, subject to a ceiling of 5 hectares per beneficiary.',
      ['background rule', 'background rule', 'background rule'],
    ],
    ['Individual grants range from $2,000 to $25,000.', ['background rule']],
    [
      'Two new hostels, with 45 and 52 rooms, will open in 2027.',
      ['new hostels: exact 2 hostels, up, total, 2027-12-31', 'background detail', 'background detail'],
    ],
    ['The Climate Team (7 staff) will report every quarter.', ['background detail']],
    [
      'Manage 60 hectares of meadow, twice the area managed in 2024.',
      ['meadow managed: exact 60 hectares, up, total, 2028-06-30', 'background detail'],
    ],
    ['A panel of 12 experts will report by 31 March 2026.', ['background detail']],
    ['Together with Cork City and over 100 cities we will share what we learn.', ['background detail']],
    [
      'A person commits an offence if the noise exceeds 65 decibels; the maximum fine is £5,000.',
      ['background past', 'background rule'],
    ],
    ['Research shows that a 10% increase in cycling reduces deaths by 3%.', ['background past', 'background past']],
    ['Each ward elects three councillors.', ['background past']],
    ['A household of four pays $84 a month.', ['background past', 'background past']],
    ['Extend nurse visits to children aged 2 to 5.', ['background condition']],
    ['Open the hall whenever a warning of 30 or more is issued.', ['background condition']],
    ['Work with the world’s top 100 universities.', ['background condition']],
    ['Reduce waits longer than 12 hours through better triage.', ['background condition']],
    ['Increase the proportion of patients seen, treated and sent home in 1 day or less.', ['background condition']],
    ['Increase the share of patients who go home on day 5 of their stay.', []],
    ['The review will be carried out within 12 weeks of 31 December 2026.', ['background condition']],
    ['Use the learning from our best teams in 4 key areas.', ['background list']],
    ['Given what is known, this would mean a 20% rise in spending.', ['background past']],
    [
      'Start the second line (38 km long, at a price of £5.4 billion) by June 2026.',
      ['background detail', 'background rule'],
    ],
    [
      'Drill 12 wells, each with a yield of 5 m³ per hour.',
      ['wells drilled: exact 12 wells, up, total, 2028-06-30', 'background detail'],
    ],
    [
      'Upgrade 300 homes through the Warm Loan, which lends up to £9,000 at 2% interest.',
      ['homes upgraded: exact 300 homes, up, total, 2028-06-30', 'background condition', 'background detail'],
    ],
    ['Firms will be granted an award of £5,000.', ['background rule']],
    ['According to the national standard, the deviation shall not exceed 3 metres.', ['background rule']],
    ['Permits shall be processed within 2 working days.', ['background rule']],
    ['A group will be set up, meeting once every quarter.', ['background rule']],
    ['The town is home to 9,000 people, and we expect to welcome another 600.', ['background past', 'doubt unsure']],
    [
      'Demand is high.[footnote 3] We will train 40 cooks.[12] They will serve 5 towns.',
      ['cooks trained: exact 40 cooks, up, total, 2028-06-30', 'towns served: exact 5 towns, up, total, 2028-06-30'],
    ],
    ['1) Plan the works and find partners 2. Deliver them; 3. Report.', []],
  ])('%s', (sentence, expected) => {
    expect(readEnglish(PERIOD, sentence)).toEqual(expected)
  })
})
