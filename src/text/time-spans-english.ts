import { day, fiscal, fiscalYear, months, type Span, years } from './calendar.ts'
import { cardinal, SINGLE } from './cardinal-english.ts'
import { MONTH_NAMES, monthOf } from './months-english.ts'
import type { Form } from './time-form.ts'

const Y = '(?:19|20)\\d\\d'
const SHORT = '(?:19|20)?\\d\\d'
const MONTH = `(?:${MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const FISCAL = `(?:FY ?|(?:financial|fiscal) years? )?`
const TO = '\\s?(?:-|to|until|till|through(?: to)?)\\s?'
/** 30 June 2026, June 30, 2026, June 2026, 30 June, June. */
const dated = (name: string) => `(?<${name}>(?:${DAY} (?:of )?)?${MONTH}(?: ${DAY}(?![\\d%]))?(?:,? ${Y})?)`
const en = (source: string) => new RegExp(`(?<![\\w-])${source}`, 'giu')
const full = (from = '', until = '') => (until.length === 2 ? from.slice(0, 2) + until : until)

/** The days of one date as it is written; the year may stand behind another. */
function written(words: string, year: string | undefined): Span | undefined {
  const own = /(?:19|20)\d\d$/.exec(words)?.[0] ?? year
  const month = monthOf(/[a-z]{3,}/i.exec(words.replace(/^\d+(?:st|nd|rd|th)?/i, ''))?.[0])
  const date = /(?<!\d)\d{1,2}(?!\d)/.exec(words.replace(/(?:19|20)\d\d$/, ''))?.[0]
  return date ? day(own, String(month), date) : months(own, month, 1)
}

/** From one date to another: where only the last has a year, it is that of both, or the one before. */
function between(from = '', until = ''): Span | undefined {
  const last = written(until, undefined)
  if (!last) return undefined
  const year = last.last.slice(0, 4)
  const same = written(from, year)
  const first = same && same.first > last.last ? written(from, String(Number(year) - 1)) : same
  return first && { first: first.first, last: last.last }
}

/** So many years up to a day. */
function yearsTo(count: string | undefined, until: string | undefined): Span | undefined {
  const last = written(until ?? '', undefined)?.last
  const number = cardinal(count ?? '') ?? 0
  if (!last || number < 1 || number > 30) return undefined
  const [year = 0, month = 1, date = 1] = last.split('-').map(Number)
  return { first: new Date(Date.UTC(year - number, month - 1, date + 1)).toISOString().slice(0, 10), last }
}

/** From one time to another. */
export const ENGLISH_SPANS: readonly Form[] = [
  {
    pattern: en(`${dated('from')}${TO}(?:the )?${dated('until')}(?<=${Y})`),
    grain: 'years',
    span: ({ groups: { from, until } }) => between(from, until),
  },
  {
    pattern: en(`(?<=between (?:the )?)${dated('from')} and ${dated('until')}(?<=${Y})`),
    grain: 'years',
    span: ({ groups: { from, until } }) => between(from, until),
  },
  {
    pattern: en(
      `(?<count>\\d{1,2}|${SINGLE})(?:-year| (?:financial |fiscal )?years) (?:up )?(?:to|ending|until)(?: on)? ${dated('until')}(?<=${Y})`,
    ),
    grain: 'years',
    span: ({ groups: { count, until } }) => yearsTo(count, until),
  },
  {
    pattern: en(
      `${FISCAL}(?<year>${Y})[/-](?<short>\\d\\d)(?:${TO}| and )${FISCAL}(?<last>${Y})[/-](?<until>${SHORT})(?!\\d)`,
    ),
    grain: 'years',
    span: ({ groups: { year, short, last, until } }, { yearEnd }) => {
      const [from, to] = [fiscal(year, full(year, short), yearEnd), fiscal(last, full(last, until), yearEnd)]
      return from && to && { first: from.first, last: to.last }
    },
  },
  {
    pattern: en(`(?:FY ?|(?:financial|fiscal) years? )(?<year>${Y})${TO}${FISCAL}(?<until>${Y})(?!\\d|,\\d)`),
    grain: 'years',
    span: ({ groups: { year, until } }, { yearEnd }) => {
      const [from, to] = [fiscalYear(year, yearEnd), fiscalYear(until, yearEnd)]
      return from && to && from.first < to.last ? { first: from.first, last: to.last } : undefined
    },
  },
  {
    pattern: en(`${FISCAL}(?<year>${Y})${TO}${FISCAL}(?<until>${Y})(?!\\d|,\\d)`),
    grain: 'years',
    span: ({ groups: { year, until } }) => years(year, until),
  },
  {
    pattern: en(`(?:between|from) (?<year>${Y}) (?:and|to) (?<until>${Y})(?!\\d)`),
    grain: 'years',
    span: ({ groups: { year, until } }) => years(year, until),
  },
]
