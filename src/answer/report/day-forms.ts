import type { Language } from '../../locale/index.ts'
import { dayAfter } from '../../progress/pace.ts'
import { numeralAt } from '../../text/index.ts'
import { type NamedPeriod, periodsNamed } from '../question/index.ts'

/** Ways to name a day that people who report use and who ask a record hardly do. */
interface DayForm {
  pattern: RegExp
  /** How many days ago it was. */
  ago(groups: Record<string, string | undefined>, today: string): number
}

const WEEKDAYS: Record<Language, string> = { zh: '日一二三四五六', en: 'sunmontuewedthufrisat' }

/** Days since the last such weekday before today. */
function sinceWeekday(at: number, today: string): number {
  const back = (new Date(today).getUTCDay() - at + 7) % 7
  return back === 0 ? 7 : back
}

const countIn = (written = ''): number =>
  /^an?$/.test(written) ? 1 : (numeralAt(written, 0)?.value ?? Number(written))

const ENGLISH_COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
const englishCount = (written = ''): number =>
  ENGLISH_COUNTS.includes(written) ? ENGLISH_COUNTS.indexOf(written) + 1 : countIn(written)

const FORMS: Record<Language, readonly DayForm[]> = {
  zh: [
    { pattern: /大前[天日]/gu, ago: () => 3 },
    {
      pattern: /(?<n>\d{1,3}|[一二两三四五六七八九十]{1,2})天[之以]?前/gu,
      ago: ({ n }) => countIn(n?.replace('两', '二')),
    },
    {
      pattern: /(?<![上下本这])(?:周|星期|礼拜)(?<day>[一二三四五六日天])(?![个项条家])/gu,
      ago: ({ day = '' }, today) => sinceWeekday(WEEKDAYS.zh.indexOf(day.replace('天', '日')), today),
    },
  ],
  en: [
    { pattern: /\bthe day before yesterday\b/giu, ago: () => 2 },
    {
      pattern: /\b(?<n>\d{1,3}|an?|one|two|three|four|five|six|seven) (?<unit>day|week)s? ago\b/giu,
      ago: ({ n, unit }) => englishCount(n) * (unit === 'week' ? 7 : 1),
    },
    {
      pattern: /\b(?:last |this |on )?(?<day>mon|tues|wednes|thurs|fri|satur|sun)day\b/giu,
      ago: ({ day = '' }, today) => sinceWeekday(WEEKDAYS.en.indexOf(day.slice(0, 3)) / 3, today),
    },
  ],
}

/** The periods and days that a normalised text names, in its order. */
export function daysNamed(text: string, language: Language, today: string): NamedPeriod[] {
  const own = FORMS[language].flatMap(({ pattern, ago }) =>
    [...text.matchAll(pattern)].map((match): NamedPeriod => {
      const day = dayAfter(today, -ago({ ...match.groups }, today))
      return { from: day, to: day, point: true, start: match.index, end: match.index + match[0].length }
    }),
  )
  const isApart = ({ start, end }: NamedPeriod) => own.every((one) => end <= one.start || start >= one.end)
  return [...own, ...periodsNamed(text, language, today).filter(isApart)].toSorted((a, b) => a.start - b.start)
}
