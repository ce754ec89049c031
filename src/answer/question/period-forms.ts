import { dayAfter, daysBetween } from '../../progress/pace.ts'
import { numeralAt } from '../../text/index.ts'

export interface Days {
  from: string
  to: string
}

/** What a form of a period is read against. */
export interface PeriodAnchor {
  /** YYYY-MM-DD */
  today: string
  /** The year that was named just before it. */
  year?: number | undefined
}

export interface PeriodForm extends Days {
  /** The state at its end, or at its beginning, is meant. */
  point?: true
  /** It names no year, so the latest one that has begun is meant. */
  yearless?: true
}

export type Groups = Record<string, string | undefined>

export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** So many months from the first of one on; months may run over the year. */
export const monthSpan = (year: number, month: number, count = 1): Days => ({
  from: isoDay(Date.UTC(year, month - 1, 1)),
  to: isoDay(Date.UTC(year, month - 1 + count, 0)),
})

export const yearOfDay = (day: string): number => Number(day.slice(0, 4))
const monthOfDay = (day: string): number => Number(day.slice(5, 7))

export function daySpan(year: number, month: number, day: number): Days {
  const one = isoDay(Date.UTC(year, month - 1, day))
  return { from: one, to: one }
}

/** A number in digits or in words; 半 is a half. */
export const countOf = (written: string | undefined): number => {
  const digits = Number(written)
  if (written === '半') return 0.5
  return Number.isNaN(digits) ? (numeralAt((written ?? '').replace('两', '二'), 0)?.value ?? Number.NaN) : digits
}

/** The week, month, quarter or year so many before the one of the day. */
export function unitBack(today: string, unit: PeriodUnit, back: number): Days {
  const [year, month] = [yearOfDay(today), monthOfDay(today)]
  if (unit === 'day') return { from: dayAfter(today, -back), to: dayAfter(today, -back) }
  if (unit === 'week') {
    const monday = dayAfter(today, -((new Date(today).getUTCDay() + 6) % 7) - 7 * back)
    return { from: monday, to: dayAfter(monday, 6) }
  }
  if (unit === 'year') return monthSpan(year - back, 1, 12)
  const step = MONTHS[unit]
  return monthSpan(year, month - ((month - 1) % step) - step * back, step)
}

const LONGEST_OF: readonly [number, PeriodUnit][] = [
  [1, 'day'],
  [7, 'week'],
  [31, 'month'],
  [92, 'quarter'],
]

/** What goes on now and is like a period: this month for the last one; this year for one of half a year and more. */
export function currentLike({ from, to }: Days, today: string): Days {
  const days = daysBetween(from, to) + 1
  return unitBack(today, LONGEST_OF.find(([most]) => days <= most)?.[1] ?? 'year', 0)
}

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'
const MONTHS = { month: 1, quarter: 3, half: 6 } as const

/** The days up to today that so many of a unit reach back. */
export function lastly(today: string, count: number, unit: PeriodUnit): Days {
  if (unit === 'day' || unit === 'week')
    return { from: dayAfter(today, -Math.round(count * (unit === 'week' ? 7 : 1))), to: today }
  const months = Math.round(count * (unit === 'year' ? 12 : MONTHS[unit]))
  const [year, month, day] = [yearOfDay(today), monthOfDay(today), Number(today.slice(8))]
  const last = Number(monthSpan(year, month - months).to.slice(8))
  return { from: isoDay(Date.UTC(year, month - 1 - months, Math.min(day, last))), to: today }
}

/** 年底, the end of March: the state on its last day; 年初 on its first. */
export function edgeOfSpan(span: Days, edge: string | undefined): PeriodForm {
  if (/^(?:底|末|终|end|close)/u.test(edge ?? '')) return { ...span, point: true }
  if (/^(?:初|start|beginning)/u.test(edge ?? '')) return { from: span.from, to: span.from, point: true }
  return span
}

/** A time of a year that is not named is the latest that has begun. */
export function inLatestYear(anchor: PeriodAnchor, spanIn: (year: number) => Days): Days {
  if (anchor.year !== undefined) return spanIn(anchor.year)
  const own = spanIn(yearOfDay(anchor.today))
  return own.from > anchor.today ? spanIn(yearOfDay(anchor.today) - 1) : own
}
