import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { read } from './read.ts'

/** Test data: the plans and their bodies are invented. */
const outlineOf = async (file: string, lines: readonly string[]) =>
  understand(await read(file, lines.join('\n')), {}).plan.clauses.map(({ path, parent }) =>
    parent ? `${path} < ${parent}` : path,
  )

describe('the clauses of an English plan by what stands apart', () => {
  const bold = [
    ...['# Carrow Valley Plan 2030 (test data)', '', '## Land', '', '**Soils that Hold More**', ''],
    ...['Plant 40 ha of hedges.', '', '**Fewer Fires by Half:**', '', 'Clear 12 km of paths.', ''],
    ...['**Rivers**', '', '2027 targets:', '- Restore 9 km of bank', '', '## Towns', '', 'Build 300 homes.'],
  ]

  test('lines all in bold divide a part; one with a stop only leads on', async () => {
    expect(await outlineOf('plan.md', bold)).toEqual([
      ...['Title', 'Land', 'Soils that Hold More < Land', 'Rivers < Land', 'Towns'],
    ])
  })

  test('with a code before their words, and chapters counted in words', async () => {
    const lines = [
      ...['# Carrow Valley Plan 2030 (test data)', '', '## Land', '', '**Objective L1: Hold the soil**', ''],
      ...['Plant 40 ha of hedges.', '', '**L2 – Clean rivers**', '', 'Restore 9 km of bank.'],
    ]
    expect(await outlineOf('plan.md', lines)).toEqual([
      ...['Title', 'Land', 'Objective L1: Hold the soil < Land', 'L2 – Clean rivers < Land'],
    ])
    const chapters = [
      ...[
        'Annual plan 2026 (test data)',
        '',
        'CHAPTER ONE: INTRODUCTION',
        '1.1 Overview',
        'There are 412 schools.',
        '',
      ],
      ...['CHAPTER TWO: PRIORITIES', '2.1 Schools', 'The Council will build 45 classrooms.', '2.2 Roads', 'Pave 9 km.'],
    ]
    expect(await outlineOf('plan.txt', chapters)).toEqual([
      ...['Title', 'CHAPTER ONE: INTRODUCTION', '1.1 Overview < CHAPTER ONE: INTRODUCTION', 'CHAPTER TWO: PRIORITIES'],
      ...['2.1 Schools < CHAPTER TWO: PRIORITIES', '2.2 Roads < CHAPTER TWO: PRIORITIES'],
    ])
  })

  test('one alone is only stressed', async () => {
    const lines = bold.filter((line) => !line.includes('Rivers'))
    expect(await outlineOf('plan.md', lines)).toEqual(['Title', 'Land', 'Towns'])
  })

  test('on a page, too', async () => {
    const page = [
      '<h1>Carrow Valley Plan 2030 (test data)</h1><h2>Land</h2>',
      '<p><strong>Soils</strong></p><p>Plant <b>40 ha</b> of hedges.</p>',
      '<p><b>Rivers</b> </p><p><strong>Restore</strong> 9 km of bank.</p>',
    ]
    expect(await outlineOf('plan.html', page)).toEqual(['Title', 'Land', 'Soils < Land', 'Rivers < Land'])
  })

  test('parts counted in words; what stands below them is no part of the introduction', async () => {
    const lines = [
      ...['Care plan 2026 (test data)', '', 'Introduction', '', 'In 2025, 4,100 people waited.', ''],
      ...['Priority One: Shorter waits', '', '1. Open 48 beds in Rillham and 36 in Sowe.', ''],
      ...['Priority Two – Care at home', '', '2. Train 60 nurses.'],
    ]
    expect(await outlineOf('plan.txt', lines)).toEqual([
      ...['Title', 'Introduction', 'Priority One: Shorter waits', 'Priority Two – Care at home'],
    ])
  })

  test('the day on which it was passed', async () => {
    for (const [line, issued] of [
      ['Strategy approved by Council in May 2024', '2024-05-01'],
      ['Adopted by the Board at its meeting of 17 February 2025', '2025-02-17'],
      ['It replaces the one adopted by Council in May 2019', undefined],
    ] as const) {
      const text = ['# Carrow Valley Plan 2035 (test data)', '', line, '', '## Land', '', 'Plant 40 ha of hedges.']
      expect(understand(await read('plan.md', text.join('\n')), {}).plan.issued).toBe(issued)
    }
  })

  test('what names a table or a figure begins no clause', async () => {
    const lines = [
      ...['# Annual plan 2026 (test data)', '', '## 2.1 Water', '', 'Table 2.1: Planned works', ''],
      ...['| Output | Baseline | Target 2026 |', '| --- | --- | --- |', '| Wells drilled | 4 | 9 |', ''],
      ...['Table 2.2: Planned pipes', '', 'Lay 30 km of pipe.'],
    ]
    expect(await outlineOf('plan.md', lines)).toEqual(['Title', '2.1 Water'])
  })

  test('a long line right above a paragraph heads it; a numbered one is cut at its stop', async () => {
    const long = 'Shorten the wait for a first visit and make it easier to reach a nurse, a therapist or a pharmacist'
    const lines = [
      ...[
        'Care guidance 2026/27 (test data)',
        '',
        'Our aims',
        'Test data. These are the aims of the service for the year.',
        '',
      ],
      ...['Hospitals', 'Hospitals are asked to work on two things, which are told below for each of them.'],
      ...['1. Drive improvements in theatres. All units will:', '• open 4 theatres'],
      ...['2. Improve discharge by:', '• staffing 6 lounges', ''],
      ...[long, 'Boards are expected to go on with the work of last year, and to put plans in place for the next one.'],
      ...['• train 30 nurses'],
    ]
    expect(await outlineOf('plan.txt', lines)).toEqual([
      ...['Title', 'Our aims', 'Hospitals', '1. Drive improvements in theatres < Hospitals'],
      ...['2. Improve discharge by < Hospitals', long],
    ])
  })
})
