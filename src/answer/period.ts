/** Days as YYYY-MM-DD, both included. */
export interface Period {
  from: string
  to: string
}

const DAY = 86_400_000
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** From the first day of a month counted from one of a year; months may run over the year. */
function months(year: number, month: number, count: number): Period {
  return { from: iso(Date.UTC(year, month, 1)), to: iso(Date.UTC(year, month + count, 1) - DAY) }
}

function weeks(day: number, back: number): Period {
  const monday = day - (((new Date(day).getUTCDay() + 6) % 7) + 7 * back) * DAY
  return { from: iso(monday), to: iso(monday + 6 * DAY) }
}

const NAMED: [RegExp, (year: number, month: number, day: number) => Period][] = [
  [/上个?季度?|last quarter|previous quarter/iu, (year, month) => months(year, month - (month % 3) - 3, 3)],
  [/[本这]个?季度?|this quarter/iu, (year, month) => months(year, month - (month % 3), 3)],
  [/上个?月|last month/iu, (year, month) => months(year, month - 1, 1)],
  [/[本这]个?月|this month/iu, (year, month) => months(year, month, 1)],
  [/上个?半年|first half/iu, (year) => months(year, 0, 6)],
  [/下半年|second half/iu, (year) => months(year, 6, 6)],
  [/去年|上一?年|last year/iu, (year) => months(year - 1, 0, 12)],
  [/前年/u, (year) => months(year - 2, 0, 12)],
  [/今年|本年度?|this year/iu, (year) => months(year, 0, 12)],
  [/上个?(?:周|星期|礼拜)|last week/iu, (_year, _month, day) => weeks(day, 1)],
  [/[本这]个?(?:周|星期|礼拜)|this week/iu, (_year, _month, day) => weeks(day, 0)],
]

/** The periods that a question names, earliest first; years must lie in the past of the day. */
export function periodsIn(text: string, asof: string): Period[] {
  const day = Date.parse(`${asof}T00:00:00Z`)
  const [year, month] = [Number(asof.slice(0, 4)), Number(asof.slice(5, 7)) - 1]
  const years = [...text.matchAll(/(?<!\d)(20\d\d)(?:年|\b)/gu)].map((match) => months(Number(match[1]), 0, 12))
  const named = NAMED.flatMap(([pattern, periodOf]) => (pattern.test(text) ? [periodOf(year, month, day)] : []))
  return [...named, ...years].filter(({ from }) => from <= asof).sort((a, b) => a.from.localeCompare(b.from))
}
