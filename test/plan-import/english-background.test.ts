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
    ['1) Plan the works and find partners 2. Deliver them; 3. Report.', []],
  ])('%s', (sentence, expected) => {
    expect(readEnglish(PERIOD, sentence)).toEqual(expected)
  })
})
