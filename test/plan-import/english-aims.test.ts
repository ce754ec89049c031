import { describe, expect, test } from 'vitest'
import { readEnglish } from './read-english.ts'

const PERIOD = { first: '2025-07-01', last: '2028-06-30' }

describe('what English sentences of many bodies aim at', () => {
  test.each([
    [
      'Building 900 homes on public land and at least 12 neighbourhood parks',
      [
        'homes: exact 900 homes, up, total, 2028-06-30',
        'neighbourhood parks: atLeast 12 neighbourhood parks, up, total, 2028-06-30',
      ],
    ],
    [
      'Objective (ii) At least 65% of garden waste is composted or reused.',
      ['garden waste is composted or reused: atLeast 65 %, up, level, 2028-06-30'],
    ],
    [
      'Objective (iii) Individual boilers replaced in ~9,500 flats.',
      ['Individual boilers replaced in flats: approximate 9500 flats, up, total, 2028-06-30'],
    ],
    [
      '90% of callers to reach an adviser within two minutes.',
      ['callers to reach an adviser within two minutes: exact 90 %, up, level, 2028-06-30', 'background condition'],
    ],
    [
      '85% of learners fully certified at the end of the course.',
      ['learners fully certified at the end of the course: exact 85 %, up, level, 2028-06-30'],
    ],
    [
      'Increase the share of jobseekers who have completed a course (level 3 and above) to 70 per cent.',
      ['share of jobseekers who have completed a course: exact 70 %, up, level, 2028-06-30'],
    ],
    [
      'Reduce the number of people waiting longer than 12 months for treatment by 40%.',
      [
        'background condition',
        'people waiting longer than 12 months for treatment: exact 40 %, down, change, 2028-06-30',
      ],
    ],
    [
      'Ensure that electric vans are 20 per cent of new vans by 2027 and 50 per cent by 2028.',
      [
        'electric vans, share of new vans: exact 20 %, up, level, 2027-12-31',
        'electric vans, share of new vans: exact 50 %, up, level, 2028-12-31',
      ],
    ],
    [
      'Contribute to a 30 per cent reduction in water use on campus.',
      ['water use on campus: exact 30 %, down, change, 2028-06-30'],
    ],
    [
      'The Ministry targets an increase in average wheat yield from 14 to 18 bags per acre and in milk sold of 20 per cent.',
      [
        'background baseline',
        'average wheat yield: exact 18 bags per acre, up, level, 2028-06-30, from 14',
        'milk sold: exact 20 %, up, change, 2028-06-30',
      ],
    ],
    ['Cut depot diesel use by 90,000 litres.', ['depot diesel use: exact 90000 litres, down, change, 2028-06-30']],
    [
      'Fuel debt currently affects 27% of tenants. Our ambition is to bring this below 20% by 2027.',
      ['background past', 'Fuel debt: lessThan 20 %, down, level, 2027-12-31'],
    ],
    [
      'Improve youth employment to meet the national standard of 72% of leavers in work.',
      ['leavers in work: exact 72 %, up, level, 2028-06-30'],
    ],
    [
      'Install bird boxes at 180 schools by June 2027.',
      ['bird boxes at schools: exact 180 schools, up, total, 2027-06-30'],
    ],
    [
      'Fit sensors in 5 Government of Yukon depots.',
      ['Fit sensors in Government of Yukon depots: exact 5 depots, up, total, 2028-06-30'],
    ],
    [
      'Telehealth will be extended to a further 2,200 patients.',
      ['Telehealth: exact 2200 patients, up, total, 2028-06-30'],
    ],
    [
      'Meals will be delivered to 25,000 pensioners.',
      ['Meals delivered to pensioners: exact 25000 pensioners, up, total, 2028-06-30'],
    ],
    [
      'Award a fund of €80,000 to around 35 clubs by May 2026.',
      ['fund: exact 80000 €, up, total, 2026-05-31', 'fund: approximate 35 clubs, up, total, 2026-05-31'],
    ],
    ['Provide 1,000 hours of free tuition.', ['free tuition provided: exact 1000 hours, up, total, 2028-06-30']],
    [
      'Processing capacity of 8 lakh litres per day shall be added.',
      ['capacity: exact 800000 litres, up, total, 2028-06-30'],
    ],
    [
      'We will repair 400 sheds and install solar tiles on 150 of them.',
      [
        'sheds repaired: exact 400 sheds, up, total, 2028-06-30',
        'solar tiles on sheds: exact 150 sheds, up, total, 2028-06-30',
      ],
    ],
    [
      'Restore 40 km of canal, at a pace of eight per year.',
      ['canal restored: exact 40 km, up, total, 2028-06-30', 'canal restored: exact 8 km, up, yearly, 2028-06-30'],
    ],
    [
      'By March 2026 we will open a depot with 20 bays, and by 2027 we will add 15 buses.',
      ['depot with bays: exact 20 bays, up, total, 2026-03-31', 'buses added: exact 15 buses, up, total, 2027-12-31'],
    ],
    [
      'Pave 25 lanes and install pedestrian signals at 40 crossings by May 2027.',
      [
        'lanes paved: exact 25 lanes, up, total, 2028-06-30',
        'pedestrian signals at crossings: exact 40 crossings, up, total, 2027-05-31',
      ],
    ],
    [
      'Forest cover will reach 11 per cent by the end of 2026, for which 90,000 seedlings will be planted.',
      [
        'Forest cover: exact 11 %, up, level, 2026-12-31',
        'seedlings planted: exact 90000 seedlings, up, total, 2028-06-30',
      ],
    ],
    [
      'Build 220 cabins, with the first 80 to be ready in 2025–26.',
      ['cabins built: exact 220 cabins, up, total, 2028-06-30', 'cabins ready: exact 80 cabins, up, total, 2026-03-31'],
    ],
    [
      'As many as 1,20,000 toolkits shall be issued to 2 lakh artisans.',
      [
        'toolkits issued: exact 120000 toolkits, up, total, 2028-06-30',
        'artisans: exact 200000 artisans, up, total, 2028-06-30',
      ],
    ],
    [
      'Offer a check to 30,000 Aboriginal and Torres Strait Islander people each year.',
      ['check to Aboriginal and Torres Strait Islander people: exact 30000 people, up, yearly, 2028-06-30'],
    ],
    [
      'One new primary school will open in 2027.',
      ['new primary school: exact 1 primary school, up, total, 2027-12-31'],
    ],
    [
      'Shore power at no fewer than 14 berths by 2027',
      ['Shore power at berths: atLeast 14 berths, up, total, 2027-12-31'],
    ],
    [
      'Raise container traffic from 2.1 million TEU to 3.4 million TEU.',
      ['background baseline', 'container traffic: exact 3.4 million TEU, up, level, 2028-06-30, from 2.1'],
    ],
    [
      'Port traffic will exceed 20 million tonnes, and box throughput will reach 5.5 million TEUs.',
      [
        'Port traffic: moreThan 20 million tonnes, up, level, 2028-06-30',
        'box throughput: exact 5.5 million TEUs, up, level, 2028-06-30',
      ],
    ],
    [
      'Automated cranes will rise from the current 4 to 9.',
      ['background baseline', 'Automated cranes: exact 9 Automated cranes, up, level, 2028-06-30, from 4'],
    ],
    [
      'The district will gravel 185 km in all 20 wards, at least 8 km in each ward.',
      [
        'km graveled: exact 185 km, up, total, 2028-06-30',
        'background detail',
        'km graveled: atLeast 8 km, up, total, 2028-06-30, each ward',
      ],
    ],
    ['Install heat pumps in 600 of these flats.', ['heat pumps in flats: exact 600 flats, up, total, 2028-06-30']],
    [
      'Every resident will live within 400 metres of a park.',
      ['park: atMost 400 metres, down, level, 2028-06-30, each resident'],
    ],
    [
      'All providers are expected to deliver a 30% reduction in waits.',
      ['waits: exact 30 %, down, change, 2028-06-30'],
    ],
    [
      'Issue permits in an average of 20 working days, down from 38.',
      ['Issue permits: exact 20 working days, down, level, 2028-06-30, from 38', 'background baseline'],
    ],
    [
      'The Council looks after 63 parks. We will bring 9 of them to Green Flag standard.',
      ['background past', 'parks to Green Flag standard: exact 9 parks, up, total, 2028-06-30'],
    ],
    [
      'We will pave 14 km of road and mend at least 95% of potholes.',
      ['road paved: exact 14 km, up, total, 2028-06-30', 'potholes: atLeast 95 %, up, level, 2028-06-30'],
    ],
    [
      'Average use stood at 1.82 barrels in 2024. We will bring it down to 1.5 barrels by 2027.',
      ['background past', 'Average use: exact 1.5 barrels, down, level, 2027-12-31'],
    ],
    [
      'Provide 23 million home support hours, 2 million more than in 2024.',
      ['home support hours provided: exact 23 million home support hours, up, total, 2028-06-30', 'background detail'],
    ],
    [
      'No more than 40 bins per 100,000 are missed by 2027.',
      ['bins per 100,000: atMost 40 bins per 100,000, down, level, 2027-12-31'],
    ],
    [
      'We will cut noise to 55% below 2010 levels by 2026 and 75% by 2028.',
      ['noise: exact 55 %, down, change, 2026-12-31', 'noise: exact 75 %, down, change, 2028-12-31'],
    ],
    [
      'By 2027, 70% of the drains will be parted and the number of homes at risk of flooding reduced from 940 to fewer than 500.',
      [
        'drains will be parted: exact 70 %, up, level, 2027-12-31',
        'background baseline',
        'homes at risk of flooding: lessThan 500 homes, down, level, 2027-12-31, from 940',
      ],
    ],
    [
      'Extend piped water to 4,500 additional households.',
      ['piped water: exact 4500 households, up, total, 2028-06-30'],
    ],
    ['We will meet the target of 800 new flats.', ['new flats: exact 800 flats, up, total, 2028-06-30']],
    [
      'The Council will resurface 85 km of road each year and repair potholes within five working days of a report.',
      ['road resurfaced: exact 85 km, up, yearly, 2028-06-30', 'background condition'],
    ],
  ])('%s', (sentence, expected) => {
    expect(readEnglish(PERIOD, sentence)).toEqual(expected)
  })
})
