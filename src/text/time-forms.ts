import {
  counted,
  day,
  daysAfter,
  fiveYears,
  months,
  monthsBefore,
  nthYear,
  quarterOf,
  spanOf,
  thirdOfMonth,
  within,
  years,
} from './calendar.ts'
import { numeralAt } from './numeral.ts'
import type { Form } from './time-form.ts'

const re = (source: string) => new RegExp(source, 'gu')

const Y = '(?<year>(?:19|20)\\d\\d)\\s?'
const M = '(?<month>\\d{1,2})'
const QUARTER = '第?(?<quarter>[一二三四1-4])季度'
/** 3年内 is no 年内. */
const BARE = '(?<![\\d一二两三四五六七八九十半多余上去同往])'
const N = '(?<count>[\\d一二两三四五六七八九十]{1,3})'

/** The more exact forms first: where two overlap, the first one counts. */
export const CHINESE_TIMES: readonly Form[] = [
  {
    pattern: re(`${Y}年?\\s*[-~至到]{1,2}\\s*(?<until>(?:19|20)\\d\\d)年?(?:期间|间)?`),
    grain: 'years',
    span: (f) => years(f.groups.year, f.groups.until),
  },
  {
    pattern: re(
      `${Y}年${M}月(?:份|起)?\\s*[-~至到]{1,2}\\s*(?<until>(?:19|20)\\d\\d)年(?<close>\\d{1,2})月(?:份|底|末)?`,
    ),
    grain: 'years',
    span: ({ groups: { year, month, until, close } }) =>
      months(year, Number(month), (Number(until) - Number(year)) * 12 + Number(close) - Number(month) + 1),
  },
  {
    pattern: re(
      `(?:自|从)?${Y}年${M}月(?:\\d{1,2}[日号])?(?:起|开始)[^。;]{0,24}?(?:为期|利用|用)(?<span>[\\d一二两三四五六七八九十]{1,3})(?<of>个月|年)`,
    ),
    grain: 'years',
    span: ({ groups: { year, month, span, of } }) =>
      months(year, Number(month), (numeralAt(span ?? '', 0)?.value ?? 0) * (of === '年' ? 12 : 1)),
  },
  { pattern: re(`每年(?:的)?${M}月(?:份|底|末)?`), grain: 'month', span: () => undefined, role: 'every' },
  { pattern: re('每(?:个)?季度|按季度?'), grain: 'quarter', span: () => undefined, role: 'every' },
  { pattern: re('每半年|每(?:个)?学期'), grain: 'half', span: () => undefined, role: 'every' },
  { pattern: re('每(?:个)?月|按月|逐月'), grain: 'month', span: () => undefined, role: 'every' },
  { pattern: re('每(?:周|日|天)'), grain: 'day', span: () => undefined, role: 'every' },
  {
    pattern: re(
      `每(?:个)?(?:学年|年度?|[\\d两三四五]年)|按年度?|年平均(?=[增涨下递提])|年均(?!浓度|值|气温|湿度|水位|降水|受灾|每|因)|逐年|${BARE}年(?=增长|增幅|增速|增收|递增|下降|递减)|以后年度`,
    ),
    grain: 'year',
    span: () => undefined,
    role: 'every',
  },
  {
    pattern: re(`${Y}年${M}月(?<third>[上中下])旬`),
    grain: 'day',
    span: (f) => thirdOfMonth(f.groups.year, f.groups.month, f.groups.third),
  },
  {
    pattern: re(`(?<![\\d年])${M}月(?<third>[上中下])旬`),
    grain: 'day',
    relative: true,
    span: (f, { year }) => thirdOfMonth(year, f.groups.month, f.groups.third),
  },
  {
    pattern: re(`${Y}年${M}月(?<day>\\d{1,2})[日号]`),
    grain: 'day',
    span: (f) => day(f.groups.year, f.groups.month, f.groups.day),
  },
  {
    pattern: re(`${Y}-${M}-(?<day>\\d{1,2})`),
    grain: 'day',
    span: (f) => day(f.groups.year, f.groups.month, f.groups.day),
  },
  {
    pattern: re(`${Y}年${M}月?[-~至到](?<until>\\d{1,2})月(?:份|底|末)?`),
    grain: 'month',
    span: (f) => months(f.groups.year, Number(f.groups.month), Number(f.groups.until) - Number(f.groups.month) + 1),
  },
  {
    pattern: re(`${Y}年${M}月(?:份)?(?<before>前|之前|以前)`),
    grain: 'month',
    span: (f) => monthsBefore(f.groups.year, f.groups.month),
  },
  {
    pattern: re(`${Y}年${M}月(?:份|底|末)?`),
    grain: 'month',
    span: (f) => months(f.groups.year, Number(f.groups.month), 1),
  },
  { pattern: re(`${Y}年(?:度)?(?:的)?上半年`), grain: 'half', span: (f) => months(f.groups.year, 1, 6) },
  { pattern: re(`${Y}年(?:度)?(?:的)?下半年`), grain: 'half', span: (f) => months(f.groups.year, 7, 6) },
  {
    pattern: re(`${Y}年(?:度)?(?:的)?${QUARTER}`),
    grain: 'quarter',
    span: (f) => months(f.groups.year, quarterOf(f.groups.quarter) * 3 - 2, 3),
  },
  {
    pattern: re(`(?:自|从)?${Y}年(?:开始|起)[,，]?(?:用|的)?${N}年(?:时间)?(?:内)?`),
    grain: 'years',
    span: (f) => counted(Number(f.groups.year), f.groups.count),
  },
  { pattern: re(`${Y}年(?:度)?(?:内|底|末)?`), grain: 'year', span: (f) => years(f.groups.year, f.groups.year) },
  {
    pattern: re(`(?<![\\d.])${Y}(?=(?:[、和](?:19|20)\\d\\d)*[、和](?:19|20)\\d\\d年)`),
    grain: 'year',
    span: (f) => years(f.groups.year, f.groups.year),
  },
  {
    pattern: re(
      `(?:["“]?十(?<since>[一二三四五六])五["”]?[和、与至到])?["“]?十(?<five>[一二三四五六])(?:五["”]?|个五年)(?:规划|计划|时期)?(?:期?末|期间|时期|期)?`,
    ),
    grain: 'years',
    span: (f) => fiveYears(f.groups.five, f.groups.since),
  },
  { pattern: re(`(?:本|21)?世纪中叶`), grain: 'year', span: () => years('2050', '2050') },
  {
    pattern: re(`(?<!\\d年?)\\d{1,2}月\\d{1,2}[日号]?[-~至到]{1,2}${M}月(?<day>\\d{1,2})[日号]`),
    grain: 'day',
    relative: true,
    span: (f, { year }) => day(year, f.groups.month, f.groups.day),
  },
  {
    pattern: re(`(?<!\\d年?)${M}月(?<day>\\d{1,2})[日号]`),
    grain: 'day',
    relative: true,
    span: (f, { year }) => day(year, f.groups.month, f.groups.day),
  },
  {
    pattern: re(`(?<![\\d年])${M}月(?:份|底|末)`),
    grain: 'month',
    relative: true,
    span: (f, { year }) => months(year, Number(f.groups.month), 1),
  },
  {
    pattern: re(`(?<![\\d年])${M}月(?=前|之前|以前)`),
    grain: 'month',
    relative: true,
    span: (f, { year }) => monthsBefore(year, f.groups.month),
  },
  {
    pattern: re(`全年(?!龄|级|份|无)`),
    grain: 'year',
    relative: true,
    span: (_, { period }) =>
      period?.first?.slice(0, 4) === period?.last.slice(0, 4) ? period && spanOf(period) : undefined,
  },
  { pattern: re(`上半年`), grain: 'half', relative: true, span: (_, { year }) => months(year, 1, 6) },
  { pattern: re(`下半年`), grain: 'half', relative: true, span: (_, { year }) => months(year, 7, 6) },
  {
    pattern: re(QUARTER),
    grain: 'quarter',
    relative: true,
    span: (f, { year }) => months(year, quarterOf(f.groups.quarter) * 3 - 2, 3),
  },
  {
    pattern: re(
      `(?:(?<=^|[^\\p{Script=Han}]|[中上和及与]|行动|计划|方案)|["“][\\p{Script=Han}\\d]{2,12}["”])第(?<nth>[一二三四五])年(?!级|的)`,
    ),
    grain: 'year',
    relative: true,
    span: (f, { period }) => nthYear(f.groups.nth, period),
  },
  {
    pattern: re(`[今本]年(?:内|底|末|度)?`),
    grain: 'year',
    relative: true,
    span: (_, { now, year }) => years(now ?? year, now ?? year),
  },
  {
    pattern: re(`当年(?:内|底|末|度)?|${BARE}年[内底]|${BARE}年末(?=前|之前|[,，])`),
    grain: 'year',
    relative: true,
    span: (_, { year }) => years(year, year),
  },
  {
    pattern: re(
      `(?<!期限?[为是]?)(?:用|经过|未来|今后)?${N}年(?:时间|左右的?时间)?(?:内|里|之内|以内)|(?:(?<![使应服采适沿])用|经过|未来|今后)${N.replace('count', 'more')}年(?:左右)?(?:的)?(?:时间)?|(?<=^|[,。;:(])${N.replace('count', 'bare')}年(?=\\p{Script=Han})(?!行动|计划|规划|滚动|攻坚|专项|方案|目标|任务|左右|义务|一贯|贯通|教育|[以来级制期内后前多时生检度均间龄份初终末底])`,
    ),
    grain: 'years',
    relative: true,
    span: ({ groups }, anchor) => within(groups.count ?? groups.more ?? groups.bare, anchor),
  },
  {
    pattern: re(
      `(?:印发|发布|公布|实施|施行|下达)之日起(?<days>[\\d一二三四五六七八九十]{1,3})(?<working>个工作)?日(?:内|之内)`,
    ),
    grain: 'day',
    relative: true,
    span: (f, { issued }) => daysAfter(issued, f.groups.days, f.groups.working),
  },
]
