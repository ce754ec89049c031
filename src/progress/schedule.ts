import { Temporal } from 'temporal-polyfill'
import type { Plan } from '../plan/plan.ts'

/** The day it is in a time zone, as YYYY-MM-DD. */
export const dayIn = (timezone: string, now: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone).toPlainDate().toString()

const isAfter = (day: string, other: string) => day > other

/** The day a plan is reported as of: today, or the end of its period once that has passed. */
export function reportDay(plan: Plan, timezone: string, now: Date): string {
  const today = dayIn(timezone, now)
  return isAfter(today, plan.period.end) ? plan.period.end : today
}

/** An instant as a clock in a time zone shows it: YYYY-MM-DD HH:MM. */
export const momentIn = (timezone: string, instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timezone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
