import { type Anchor, day, fiscal, fiscalYear, months, type Span, spanOf, withinMonths, years } from './calendar.ts'
import { cardinal, SINGLE } from './cardinal-english.ts'
import { MONTH_NAMES, monthOf } from './months-english.ts'
import type { Form } from './time-form.ts'
import { ENGLISH_SPANS } from './time-spans-english.ts'
import { ENGLISH_WITHIN } from './time-within-english.ts'
import { BEFORE_ANY, BEFORE_YEAR, COUNTED_NEXT } from './words-english.ts'

const SEASONS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }
const NTH = ['first', 'second', 'third', 'fourth']

const Y = '(?<year>(?:19|20)\\d\\d)'
const UNTIL = '(?<until>(?:19|20)?\\d\\d)'
const month = `(?<named>${MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`
const COUNT = `(?<count>\\d{1,2}|(?:${SINGLE})(?:-(?:${SINGLE}))?)`
const en = (source: string) => new RegExp(`(?<![\\w-])${source}`, 'giu')
const nth = (name = '') => (/\d/.test(name) ? Number(name) : NTH.indexOf(name.toLowerCase()) + 1)
const full = (from = '', until = '') => (until.length === 2 ? from.slice(0, 2) + until : until)

const every = (source: string, grain: Form['grain']): Form => ({
  pattern: en(`(?:${source})(?![\\w-])`),
  grain,
  span: () => undefined,
  role: 'every',
})

/** before spring is when it has begun; by spring, as by 2026, until it is over. */
const season = (found: RegExpExecArray, name = '', year = ''): Span | undefined =>
  months(
    year,
    SEASONS[name.toLowerCase()] ?? 0,
    /\bbefore\s+(?:the\s+)?$/i.test(found.input.slice(0, found.index)) ? 1 : 3,
  )

const partOfYear = (part = '', year = ''): Span | undefined =>
  /^mid/i.test(part)
    ? months(year, 1, 6)
    : /^(?:early|start|begin)/i.test(part)
      ? months(year, 1, 3)
      : years(year, year)

/** the early 2030s are 2030 to 2033. */
const partOfDecade = (part = '', decade: number): Span | undefined => {
  const [from, until] = /^mid|middle/i.test(part)
    ? [4, 6]
    : /early|start|begin/i.test(part)
      ? [0, 3]
      : /late|end/i.test(part)
        ? [7, 9]
        : [0, 9]
  return years(String(decade + from), String(decade + until))
}

const yearOf = (year: string | undefined): Span | undefined => years(year, year)

const fromIssue = (count: string | undefined, factor: number, anchor: Anchor) =>
  withinMonths((cardinal(count ?? '') ?? 0) * factor, anchor)

/** A year behind a word that leads to it; any other number of four digits may be an amount. */
const BARE_YEAR = `(?:(?<=\\b(?:${BEFORE_YEAR}) )${Y}|(?<=(?:^|\\b(?:${BEFORE_ANY}) |[,:|(/] ?))${Y.replace('year', 'other')}${COUNTED_NEXT})`

/** The forms in which English states a time; the more exact ones first. */
export const ENGLISH_TIMES: readonly Form[] = [
  every(
    `annually|yearly|per year|(?:every|each) (?:(?!per\\b)\\w+ ){0,2}?(?:year|season|spring|summer|autumn|winter)|per annum|(?<=[a-z%\\d] )a year|(?:every|each) (?:two|three|four|five) years`,
    'year',
  ),
  every('quarterly|(?:every|each|per) quarter', 'quarter'),
  every('half-yearly|twice-yearly|every six months', 'half'),
  every('monthly|(?:every|each|per) month|(?<=[a-z%\\d] )a month', 'month'),
  every('weekly|(?:every|each|per) (?:week|weekday)|(?<=[a-z%\\d] )a week', 'day'),
  every('daily|(?:every|each) day|per day|(?<=[a-z%\\d] )a day', 'day'),
  ...ENGLISH_SPANS,
  {
    pattern: en(`(?:FY ?|(?:financial|fiscal) year )?${Y}(?:/|-)${UNTIL}(?!\\d)`),
    grain: 'year',
    span: (f, { yearEnd }) => fiscal(f.groups.year, full(f.groups.year, f.groups.until), yearEnd),
  },
  {
    pattern: en(
      `(?:FY ?['’]?(?:\\d\\d[/-])?(?<short>\\d\\d)(?!\\d)|(?:FY ?|(?:fiscal|financial) year )${Y}(?![/-]?\\d))`,
    ),
    grain: 'year',
    span: (f, { yearEnd }) => fiscalYear(f.groups.year ?? `20${f.groups.short ?? ''}`, yearEnd),
  },
  {
    pattern: en(`${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${Y}`),
    grain: 'day',
    span: (f) => day(f.groups.year, String(monthOf(f.groups.named)), f.groups.day),
  },
  {
    pattern: en(`(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month},? ${Y}`),
    grain: 'day',
    span: (f) => day(f.groups.year, String(monthOf(f.groups.named)), f.groups.day),
  },
  {
    pattern: en(`(?<day>\\d{1,2})(?<joint>[./])(?<number>\\d{1,2})\\k<joint>${Y}(?!\\d)`),
    grain: 'day',
    span: ({ groups: { day: date, number, year } }) => day(year, number, date) ?? day(year, date, number),
  },
  { pattern: en(`${month},? ${Y}`), grain: 'month', span: (f) => months(f.groups.year, monthOf(f.groups.named), 1) },
  {
    pattern: en(`(?:Q(?<quarter>[1-4])|(?<nth>first|second|third|fourth) quarter(?: of)?),? (?:FY ?)?${Y}`),
    grain: 'quarter',
    span: (f) => months(f.groups.year, nth(f.groups.quarter ?? f.groups.nth) * 3 - 2, 3),
  },
  {
    pattern: en(`(?:H(?<half>[12])|(?<nth>first|second) half(?: of)?),? ${Y}`),
    grain: 'half',
    span: (f) => months(f.groups.year, nth(f.groups.half ?? f.groups.nth) * 6 - 5, 6),
  },
  {
    pattern: en(`(?<season>spring|summer|autumn|fall|winter)(?: of)?,? ${Y}`),
    grain: 'quarter',
    span: (f) => season(f, f.groups.season, f.groups.year),
  },
  {
    pattern: en(
      `(?<part>early|mid|late|(?:the )?(?:start|beginning|middle|end) of|year-end|end)[ -]${Y}(?![\\ds]|,\\d)`,
    ),
    grain: 'year',
    span: (f) => partOfYear(f.groups.part?.replace(/^the /i, '').replace('middle', 'mid'), f.groups.year),
  },
  {
    pattern: en(
      `(?:(?<part>early|mid|late|(?:the )?(?:start|beginning|middle|end) of)[ -])?(?:the )?(?<decade>(?:19|20)\\d0)s`,
    ),
    grain: 'years',
    span: ({ groups: { part, decade } }) => partOfDecade(part, Number(decade)),
  },
  {
    pattern: en(`(?<!\\d[-–])${BARE_YEAR}(?!\\d|,\\d|[/-]\\d)`),
    grain: 'year',
    span: (f) => yearOf(f.groups.year ?? f.groups.other),
  },
  { pattern: en('mid-?century|the middle of the century'), grain: 'year', span: () => years('2050', '2050') },
  {
    pattern: en(
      `(?:over|within|in|during|across|for|by|before|at) the (?:same |plan |planning |programme |program |(?:life(?:time)?|end|close) of the )(?:period|plan|programme|program|strategy)`,
    ),
    grain: 'years',
    relative: true,
    span: (_, { period }) => spanOf(period),
  },
  {
    pattern: en(
      `(?:over|within|in|during|across) (?:the )?(?:next |coming |following |first )?${COUNT} years?(?! of age)`,
    ),
    grain: 'years',
    relative: true,
    span: (f, anchor) => fromIssue(f.groups.count, 12, anchor),
  },
  {
    pattern: en(`(?:over|within|in|during|across) (?:the )?(?:next |coming |following |first )?${COUNT} months`),
    grain: 'month',
    relative: true,
    span: (f, anchor) => fromIssue(f.groups.count, 1, anchor),
  },
  ...ENGLISH_WITHIN,
  {
    pattern: en(
      "(?<=\\b(?:over|on|than|against|versus|vs|from|compared (?:with|to)|relative to) )(?:last|the previous) year(?![’'\\w-])",
    ),
    grain: 'year',
    span: () => undefined,
    role: 'base',
  },
  {
    pattern: en('(?:last|the (?:previous|past)) year|to date|so far|at present'),
    grain: 'year',
    span: () => undefined,
    role: 'past',
  },
  {
    pattern: en('(?:in|during) the first (?:financial |fiscal )?year'),
    grain: 'year',
    relative: true,
    span: (_, { period }) =>
      period?.first === undefined ? undefined : withinMonths(12, { period: { first: period.first, last: '' } }),
  },
  {
    pattern: en(
      '(?<=\\b(?:by|before|until|in|during|within) )(?:the end of )?(?:that|the same) (?:calendar |financial |fiscal )?year',
    ),
    grain: 'year',
    relative: true,
    span: (_, { year }) => years(year, year),
  },
  { pattern: en('this year'), grain: 'year', relative: true, span: (_, { year }) => years(year, year) },
  {
    pattern: en('next year'),
    grain: 'year',
    relative: true,
    span: (_, { year }) => (year === undefined ? undefined : years(year + 1, year + 1)),
  },
]
