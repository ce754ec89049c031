import { type Anchor, day, isOneYear, months, type Span, spanOf, years } from './calendar.ts'
import { MONTH_NAMES, monthOf } from './months-english.ts'
import type { Form } from './time-form.ts'

const MONTH = `(?<named>${MONTH_NAMES.join('|')})`
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const NTH = ['first', 'second', 'third', 'fourth']
/** A month or a day alone is a time where something is to be done by it. */
const LED =
  '(?<=\\b(?:by|before|until|in|during|on) (?:the )?(?:end of |end |middle of |start of |beginning of |early |late |mid-?)?)'
const YEARLESS = '(?!,? (?:19|20)\\d\\d|[\\w-]|,? \\d)'
const en = (source: string) => new RegExp(`(?<![\\w-])${source}`, 'giu')

/** The twelve months that a time without a year lies in: those of a plan for one year, or the year that was named before. */
function yearOf({ period, year }: Anchor): Span | undefined {
  if (period?.first === undefined) return years(year, year)
  return isOneYear(period) ? spanOf(period) : undefined
}

const CARDINALS = ['one', 'two', 'three', 'four', 'five']

/** Year 2: of those that the plan has. */
function nthYear(number = '', period: Anchor['period']): Span | undefined {
  if (period?.first === undefined) return undefined
  const [year = 0, month = 1] = period.first.split('-').map(Number)
  const count = Number(number) || CARDINALS.indexOf(number.toLowerCase()) + 1
  const span = months(year + count - 1, month, 12)
  return span && span.last <= period.last ? span : undefined
}

/** So many months of the year from one of its months on: its third quarter. */
function partOf(anchor: Anchor, from: number, count: number): Span | undefined {
  const whole = yearOf(anchor)
  if (!whole || from < 0) return undefined
  const [year = 0, month = 1] = whole.first.split('-').map(Number)
  const at = month - 1 + from
  return months(year + Math.floor(at / 12), (at % 12) + 1, count)
}

/** The day or month of that name in the year. */
function dateIn(anchor: Anchor, name: string | undefined, date: string | undefined): Span | undefined {
  const whole = yearOf(anchor)
  if (!whole) return undefined
  const begins = Number(whole.first.slice(0, 4))
  return [begins, begins + 1]
    .map((year) => (date ? day(year, String(monthOf(name)), date) : months(year, monthOf(name), 1)))
    .find((span) => span && span.last >= whole.first && span.first <= whole.last)
}

const nth = (number: string | undefined, word: string | undefined): number =>
  number ? Number(number) - 1 : /^(?:last|final)$/i.test(word ?? '') ? 3 : NTH.indexOf((word ?? '').toLowerCase())

/** Times that name no year: Q3, by 30 September, the first half of the year, year end. */
export const ENGLISH_WITHIN: readonly Form[] = [
  {
    pattern: en(
      '(?:(?:Q|quarter )(?<quarter>[1-4])|(?<nth>first|second|third|fourth|last|final) quarter)(?: of the (?:financial |fiscal )?year)?(?! of\\b|,? ?(?:FY|(?:19|20)\\d\\d)|[\\w/-])',
    ),
    grain: 'quarter',
    relative: true,
    span: ({ groups: { quarter, nth: word } }, anchor) => partOf(anchor, nth(quarter, word) * 3, 3),
  },
  {
    pattern: en(
      '(?:H(?<half>[12])|(?<nth>first|second) half)(?: of the (?:financial |fiscal )?year)?(?! of\\b|,? ?(?:FY|(?:19|20)\\d\\d)|[\\w/-])',
    ),
    grain: 'half',
    relative: true,
    span: ({ groups: { half, nth: word } }, anchor) => partOf(anchor, nth(half, word) * 6, 6),
  },
  {
    pattern: en(
      '(?<=\\b(?:in|during|over|within|throughout) )the (?:current )?(?:financial |fiscal |calendar )?year(?! (?:to|from|of|ending|ended|before|after|when|that|which|(?:19|20)\\d\\d)|[\\w-])',
    ),
    grain: 'year',
    relative: true,
    span: (_, { period }) => yearOf({ period }),
  },
  {
    pattern: en(`year (?<number>[1-9]|${CARDINALS.join('|')})(?! of\\b|[\\w-]|[.,]\\d)`),
    grain: 'year',
    relative: true,
    span: ({ groups: { number } }, { period }) => nthYear(number, period),
  },
  {
    pattern: en(
      "(?:year[ -]end|(?:the )?(?:end|close) of (?:the )?(?:financial |fiscal |calendar )?year|the year['’]s end)(?! (?:19|20)\\d\\d|[\\w-])",
    ),
    grain: 'year',
    relative: true,
    span: (_, anchor) => yearOf(anchor),
  },
  {
    pattern: en(
      `${LED}(?:${DAY} (?:of )?${MONTH}|${MONTH.replace('named', 'other')} ${DAY.replace('day', 'date')})${YEARLESS}`,
    ),
    grain: 'day',
    relative: true,
    span: ({ groups: { named, other, day: first, date } }, anchor) => dateIn(anchor, named ?? other, first ?? date),
  },
  {
    pattern: en(`${LED}${MONTH}${YEARLESS}`),
    grain: 'month',
    relative: true,
    span: ({ groups: { named } }, anchor) => dateIn(anchor, named, undefined),
  },
]
