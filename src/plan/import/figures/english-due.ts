import type { Figure } from './figure.ts'
import { type Due, isDue, nearby } from './segments.ts'

/** The time that governs an amount of an English text: behind it, before the next; at the head; else the last before it. */
export function englishDue({ segment, start, end, until, paragraph, amounts }: Figure): Due | undefined {
  const own = segment.times.filter(isDue)
  const behind = own.filter((time) => time.start >= end)
  const next = behind.find((time) => time.start < until)
  const before = own.filter((time) => time.start < start)
  const head = before.find((time) => /^\W*$/.test(paragraph.masked.slice(segment.start, time.start)))
  const sentence = nearby(paragraph.segments, segment)
  const earlier = sentence.filter((one) => one.start < segment.start).flatMap((one) => one.times.filter(isDue))
  const after = sentence.filter((one) => one.start > segment.start)
  const alone = after.filter((one) => !amounts.has(one.index))
  const later = [...alone, ...after].flatMap((one) => one.times.filter(isDue))
  return next ?? head ?? segment.due ?? behind[0] ?? before.at(-1) ?? earlier.at(-1) ?? later[0]
}
