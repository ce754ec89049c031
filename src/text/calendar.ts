import { numeralAt } from './numeral.ts'

/** Days as YYYY-MM-DD, both included. */
export interface Span {
  first: string
  last: string
}

/** What relative times are counted from. */
export interface Anchor {
  /** The day the text was issued. */
  issued?: string | undefined
  /** What the whole text is about, as far as that is known. */
  period?: { first?: string | undefined; last: string } | undefined
  /** The year that 6月底前 and 年底 mean, where none was named before. */
  year?: number | undefined
  /** The year that 今年 means: that of the text itself, whatever year was named before. */
  now?: number | undefined
  /** Month and day with which its fiscal years end, as 06-30, where it says so. */
  yearEnd?: string | undefined
}

const two = (value: number) => String(value).padStart(2, '0')
const iso = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)

/** From the first day of one year to the last of another. */
export function years(from: string | number | undefined, until: string | number | undefined): Span | undefined {
  if (from === undefined || until === undefined || Number(from) > Number(until)) return undefined
  return { first: `${from}-01-01`, last: `${until}-12-31` }
}

/** 第二年 of a plan from 2027 to 2029; undefined where it has no such year. */
export function nthYear(nth: string | undefined, period: Anchor['period']): Span | undefined {
  if (!nth || !period?.first) return undefined
  const year = Number(period.first.slice(0, 4)) + (numeralAt(nth, 0)?.value ?? 0) - 1
  return year <= Number(period.last.slice(0, 4)) ? years(year, year) : undefined
}

/** So many months from one of a year on. */
export function months(year: string | number | undefined, month: number, count: number): Span | undefined {
  if (year === undefined || month < 1 || month > 12) return undefined
  return { first: iso(Number(year), month, 1), last: iso(Number(year), month + count, 0) }
}

/** 2025年6月前 ends with May. */
export function monthsBefore(year: string | number | undefined, month: string | undefined): Span | undefined {
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return undefined
  return { first: `${year}-01-01`, last: iso(Number(year), Number(month), 0) }
}

/** 上旬, 中旬 and 下旬: the first ten days of a month, the next ten, and the rest. */
export function thirdOfMonth(
  year: string | number | undefined,
  month: string | undefined,
  third: string | undefined,
): Span | undefined {
  const whole = months(year, Number(month), 1)
  if (!whole || third === '下') return whole && { ...whole, first: `${whole.first.slice(0, 8)}21` }
  return third === '上'
    ? { ...whole, last: `${whole.first.slice(0, 8)}10` }
    : { first: `${whole.first.slice(0, 8)}11`, last: `${whole.first.slice(0, 8)}20` }
}

/** One day; undefined where the calendar has none. */
export function day(
  year: string | number | undefined,
  month: string | undefined,
  date: string | undefined,
): Span | undefined {
  if (year === undefined || month === undefined || date === undefined) return undefined
  const written = `${year}-${two(Number(month))}-${two(Number(date))}`
  return iso(Number(year), Number(month), Number(date)) === written ? { first: written, last: written } : undefined
}

const numberOf = (written: string | undefined) => (written === undefined ? undefined : numeralAt(written, 0)?.value)

/** 一 or 1 to 1. */
export const quarterOf = (written = '') => numberOf(written) ?? 1

/** 自2023年起5年 is 2023 to 2027. */
export function counted(year: number | string | undefined, count: string | undefined): Span | undefined {
  const number = numberOf(count)
  if (year === undefined || !number || number > 50) return undefined
  return { first: `${year}-01-01`, last: `${Number(year) + number - 1}-12-31` }
}

/** A period of which both ends are known. */
export const spanOf = (period: Anchor['period']): Span | undefined =>
  period?.first === undefined ? undefined : { first: period.first, last: period.last }

/** A plan for one year, of the calendar or of account. */
export function isOneYear(period: Anchor['period']): boolean {
  const span = spanOf(period)
  return span !== undefined && Date.parse(span.last) - Date.parse(span.first) < 367 * 86_400_000
}

const monthAt = (written: string) => Number(written.slice(0, 4)) * 12 + Number(written.slice(5, 7))
const yearsOf = ({ first, last }: Span) => (monthAt(last) - monthAt(first) + 1) / 12

/** 三年内: the plan's own years, where it has as many; else from the day of issue, or from the plan's first year on. */
export function within(count: string | undefined, { issued, period }: Anchor): Span | undefined {
  const number = numberOf(count)
  if (!number || number > 50) return undefined
  const whole = spanOf(period)
  if (whole && yearsOf(whole) === number) return whole
  if (issued) return { first: issued, last: sameDay(issued, number) }
  return counted(period?.first?.slice(0, 4), count)
}

/** The same day so many years later; 29 February becomes the 28th. */
function sameDay(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [iso(year + later, month, date), iso(year + later, month + 1, 0)].sort()[0] ?? day
}

/** 2025/26 ends with March 2026, or with the stated end of fiscal years; 2025/28 are whole years. */
export function fiscal(from: string | undefined, until: string, yearEnd = '03-31'): Span | undefined {
  if (from === undefined || Number(until) <= Number(from)) return undefined
  return Number(until) === Number(from) + 1 ? fiscalYear(until, yearEnd) : years(from, until)
}

/** FY2026 is the year that ends in it: with December, where nothing else is stated. */
export function fiscalYear(year: string | undefined, yearEnd = '12-31'): Span | undefined {
  if (year === undefined) return undefined
  const [month = 12, date = 31] = yearEnd.split('-').map(Number)
  return { first: iso(Number(year) - 1, month, date + 1), last: iso(Number(year), month, date) }
}

/** over three years, within 18 months: the plan's own years, where it has as many; else from the day of issue on. */
export function withinMonths(count: number, { issued, period }: Anchor): Span | undefined {
  if (count <= 0 || count > 600) return undefined
  const whole = spanOf(period)
  if (whole && yearsOf(whole) * 12 === count) return whole
  const from = issued ?? period?.first
  if (from === undefined) return undefined
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  return { first: from, last: iso(year, month + count, issued ? date : date - 1) }
}

/** The years of a five-year plan: 十四五 is 2021 to 2025, “十四五”和“十五五” goes on to 2030. */
export function fiveYears(written: string | undefined, since = written): Span | undefined {
  const [end, begun] = [written, since].map((five) => 1955 + 5 * (10 + (numberOf(five) ?? 0))) as [number, number]
  return { first: `${begun - 4}-01-01`, last: `${end}-12-31` }
}

/** Working days are counted as seven days to five: the text does not know the holidays. */
export function daysAfter(
  issued: string | undefined,
  written: string | undefined,
  working: string | undefined,
): Span | undefined {
  const number = numberOf(written)
  if (!issued || !number) return undefined
  const days = working ? Math.ceil((number * 7) / 5) : number
  const last = new Date(Date.parse(issued) + days * 86_400_000).toISOString().slice(0, 10)
  return { first: issued, last }
}
