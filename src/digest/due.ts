import { Temporal } from 'temporal-polyfill'

/** A weekly time in its own time zone. */
export interface Rule {
  /** ISO: 1 Monday … 7 Sunday. */
  weekday: number
  /** HH:MM. */
  time: string
  timezone: string
}

/** The first slot after an instant. Where clocks skip the time that day, the slot is just after the gap. */
export function nextDue(rule: Rule, after: Date): Date {
  const from = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(rule.timezone)
  const ahead = (rule.weekday - from.dayOfWeek + 7) % 7
  const slot = from
    .toPlainDate()
    .add({ days: ahead })
    .toZonedDateTime({ timeZone: rule.timezone, plainTime: rule.time })
  const due = slot.epochMilliseconds > after.getTime() ? slot : slot.add({ weeks: 1 }).withPlainTime(rule.time)
  return new Date(due.epochMilliseconds)
}

/** Every slot from the one that is due up to now, oldest first; at most a year of them. */
export function slotsUntil(rule: Rule, due: Date, now: Date): Date[] {
  const slots = [due]
  for (let slot = nextDue(rule, due); slot <= now && slots.length < 53; slot = nextDue(rule, slot)) slots.push(slot)
  return slots
}
