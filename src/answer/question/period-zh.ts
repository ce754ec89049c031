import { dayAfter } from '../../progress/pace.ts'
import {
  countOf,
  type Days,
  daySpan,
  edgeOfSpan,
  type Groups,
  inLatestYear,
  lastly,
  monthSpan,
  type PeriodAnchor,
  type PeriodForm,
  type PeriodUnit,
  unitBack,
  yearOfDay,
} from './period-forms.ts'

const YEAR =
  '(?:(?<y>(?:19|20)\\d\\d|(?<!\\d)1[5-9]|(?<!\\d)2\\d)年(?:度)?|(?<ry>大前年|前年|去年|上一?年度?|今年|本年度?|当年|明年))的?'
/** 1到8月 leaves out the first 月. */
const MONTH =
  '(?:(?<m>(?<!\\d)\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?|(?<m2>(?<!\\d)\\d{1,2})(?=[到至-]\\d{1,2}月))'
const PART = `(?<half>[上下]半年)|(?:第?(?<q>[一二三四1-4])(?:(?<=第.)个)?|q(?<q2>[1-4]))季度?|q(?<q3>[1-4])|${MONTH}(?:(?<d>\\d{1,2})[日号]|(?<third>[上中下])旬)?|[前头这](?<first>\\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?<firstUnit>月|季度)`
const EDGE = '(?<edge>年?[底末终初]|年中)'
const NAMED = `(?:${YEAR}(?:${PART})?|${PART.replaceAll(/\?<(?=[a-z])/gu, '?<b')})${EDGE}?(?![个项条件])`

const YEARS_BACK: [RegExp, number][] = [
  [/^大前/u, 3],
  [/^前/u, 2],
  [/^[去上]/u, 1],
  [/^明/u, -1],
]
const UNITS: [RegExp, PeriodUnit][] = [
  [/周|星期|礼拜/u, 'week'],
  [/月/u, 'month'],
  [/季/u, 'quarter'],
  [/半年/u, 'half'],
  [/年/u, 'year'],
  [/天|日/u, 'day'],
]
const unitOf = (word = ''): PeriodUnit => UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? 'day'

function yearIn({ y, ry }: Groups, today: string): number | undefined {
  if (y) return y.length === 2 ? 2000 + Number(y) : Number(y)
  if (!ry) return undefined
  return yearOfDay(today) - (YEARS_BACK.find(([pattern]) => pattern.test(ry))?.[1] ?? 0)
}

const THIRDS: Record<string, [number, number]> = { 上: [1, 10], 中: [11, 20], 下: [21, 31] }

function monthPart(year: number, month: number, { d, third }: Groups): Days {
  if (d) return daySpan(year, month, Number(d))
  const [first, last] = THIRDS[third ?? ''] ?? [1, 31]
  const whole = monthSpan(year, month)
  const end = daySpan(year, month, Math.min(last, Number(whole.to.slice(8)))).to
  return { from: daySpan(year, month, first).from, to: end }
}

function partIn(year: number, groups: Groups): Days {
  const { half, q, q2, q3, first, firstUnit } = groups
  const m = groups.m ?? groups.m2
  if (half) return monthSpan(year, half.startsWith('上') ? 1 : 7, 6)
  const quarter = q ?? q2 ?? q3
  if (quarter) return monthSpan(year, countOf(quarter) * 3 - 2, 3)
  if (m) return monthPart(year, countOf(m), groups)
  if (first) return monthSpan(year, 1, countOf(first) * (firstUnit === '季度' ? 3 : 1))
  return monthSpan(year, 1, 12)
}

/** 前三季度, and 前9个月 as the ninth ends, are of this year; 前三个月 reaches back from today. */
function firstOrLast({ today, year }: PeriodAnchor, count: number, unit: PeriodUnit): PeriodForm {
  const own = year ?? yearOfDay(today)
  const first = monthSpan(own, 1, count * (unit === 'quarter' ? 3 : 1))
  const isOver = first.to <= today && dayAfter(first.to, DAYS_AFTER) > today
  return year !== undefined || unit === 'quarter' || isOver ? first : lastly(today, count, unit)
}
const DAYS_AFTER = 31

function named(all: Groups, anchor: PeriodAnchor): PeriodForm | undefined {
  const bare = Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) =>
      value !== undefined && key.startsWith('b') ? [[key.slice(1), value]] : [],
    ),
  )
  const year = yearIn(all, anchor.today)
  const groups = year === undefined ? bare : all
  if (year === undefined && bare.first) return firstOrLast(anchor, countOf(bare.first), unitOf(bare.firstUnit))
  const month = groups.m === undefined ? 1 : countOf(groups.m)
  if (!(month >= 1 && month <= 12)) return undefined
  const days = year === undefined ? inLatestYear(anchor, (one) => partIn(one, groups)) : partIn(year, groups)
  const edge = all.edge?.replace('年', '')
  if (edge === '中') return { from: days.from, to: `${days.from.slice(0, 4)}-06-30`, point: true }
  return {
    ...(groups.d ? { ...days, point: true as const } : edgeOfSpan(days, edge)),
    ...(year === undefined && { yearless: true as const }),
  }
}

const WEEKDAYS = '一二三四五六日天'

function relative({ which = '', unit = '', weekday }: Groups, { today }: PeriodAnchor): PeriodForm {
  const back = which === '上上' ? 2 : which === '上' ? 1 : which === '下' ? -1 : 0
  const days = unitBack(today, unitOf(unit), back)
  if (!weekday) return days
  const day = dayAfter(days.from, Math.min(6, WEEKDAYS.indexOf(weekday)))
  return { from: day, to: day, point: true }
}

interface Reader {
  pattern: RegExp
  read(groups: Groups, anchor: PeriodAnchor): PeriodForm | undefined
}

/** How periods are named in Chinese, the longer forms first. */
export const CHINESE_PERIODS: readonly Reader[] = [
  {
    pattern: /(?:去年|上年)同期/gu,
    read: (_, { today }) => {
      const { from } = lastly(today, 1, 'year')
      return { from: `${from.slice(0, 4)}-01-01`, to: from }
    },
  },
  {
    pattern: /(?<y>20\d\d)[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/gu,
    read: ({ y, m, d }) => ({ ...daySpan(Number(y), Number(m), Number(d)), point: true }),
  },
  {
    pattern:
      /(?<!年的?)(?:最?近|过去|之前|往前|刚过去的?|(?=这))这?(?<n>\d{1,2}|[一二两三四五六七八九十半]{1,3})个?(?:多)?(?<unit>天|日|周|星期|礼拜|月|季度|年)(?:以?来|内|里)?/gu,
    read: ({ n, unit }, { today }) => lastly(today, countOf(n), unitOf(unit)),
  },
  {
    pattern:
      /(?<![以之])(?<which>上上|上|本|这|当|下)(?:(?:一?个|一)?(?<unit>周|星期|礼拜|月|季度?)(?<weekday>[一二三四五六日天](?![个项条共起直定般]))?|个(?<year>半年|年度?))/gu,
    read: ({ year, ...groups }, anchor) => relative({ ...groups, unit: groups.unit ?? year }, anchor),
  },
  {
    pattern: /(?<![\d个一二三四五六七八九十])(?<which>[上下本这]个?)?月(?<edge>[底末])/gu,
    read: ({ which = '', edge }, { today }) =>
      edgeOfSpan(unitBack(today, 'month', which.startsWith('上') ? 1 : which.startsWith('下') ? -1 : 0), edge),
  },
  { pattern: new RegExp(NAMED, 'gu'), read: named },
  {
    pattern: /(?<!\p{Script=Han}|\d)年(?<edge>底|末|终|初|中)|(?<=到|至|截至|在|从|自)年(?<other>底|末|初)/gu,
    read: ({ edge, other }, { today }) => {
      const year = monthSpan(yearOfDay(today), 1, 12)
      return edge === '中'
        ? { from: year.from, to: `${today.slice(0, 4)}-06-30`, point: true }
        : edgeOfSpan(year, edge ?? other)
    },
  },
  {
    pattern: /(?<back>今天|今日|昨天|昨日|前天)/gu,
    read: ({ back }, { today }) => ({
      ...unitBack(today, 'day', back?.startsWith('今') ? 0 : back?.startsWith('昨') ? 1 : 2),
      point: true,
    }),
  },
]
