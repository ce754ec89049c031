import { type Anchor, isEnglish, type Span, type StatedTime, timesIn } from '../../../text/index.ts'
import { statedInEnglish } from './span-english.ts'

/** The years a plan is for, and which end of them had to be assumed. */
export interface PlanSpan extends Span {
  assumed: ('start' | 'end')[]
}

interface Text {
  title: string
  issued?: string | undefined
  /** Month and day with which its fiscal years end. */
  yearEnd?: string | undefined
  /** The parts that set targets, and all the rest but the notice. */
  goals: string
  whole: string
}

/** The years that a title or the text names for the plan; undefined where nothing tells. */
export function spanOf({ title, issued, yearEnd, goals, whole }: Text): PlanSpan | undefined {
  const anchor: Anchor = { issued, yearEnd }
  const english = isEnglish(title) ? statedInEnglish({ title, whole, anchor }) : undefined
  if (english) return english
  const { titled, deadline } = namedBy(title, anchor)
  if (titled) return { first: titled.first, last: titled.last, assumed: [] }
  const ownText = whole.replace(PAPER, (name) => '　'.repeat(name.length))
  const times = timesIn(ownText, anchor)
  const stated = times
    .filter((time): time is Whole => isSpan(time) || isFromTo(time, ownText))
    .filter(({ last }) => issued === undefined || last > issued)
  const yearsOf = (all: readonly StatedTime[]) =>
    all.filter(isYear).filter(({ last }) => issued === undefined || last > issued)
  const aimed = yearsOf(timesIn(goals, anchor))
  // 到2027年，…: where no part is called one of aims.
  const horizon =
    horizonOf(aimed) ?? horizonOf(yearsOf(times).filter(({ start }) => UP_TO.test(ownText.slice(0, start + 1))))
  if (deadline) return { ...begun(deadline, [...stated, ...aimed.filter(isYear)], issued), last: deadline.last }
  const latest = stated.toSorted((a, b) => a.last.localeCompare(b.last)).at(-1)
  const own = stated.find(({ last }) => last.slice(0, 4) === horizon?.slice(0, 4)) ?? latest
  // 到2025年，…；“十五五”期间，…: it begins with the first of the spans that it sets targets for.
  if (own) return { first: beginning(own, stated, aimed), last: own.last, assumed: [] }
  if (horizon) return { first: issued ?? firstOf(goals, horizon), last: horizon, assumed: issued ? [] : ['start'] }
  return issued ? { first: issued, last: `${Number(issued.slice(0, 4)) + 2}-12-31`, assumed: ['end'] } : aimedAt(whole)
}

/** 《纲要（2021—2035年）》, “十五五”规划编制: the years of another paper. */
const PAPER = /《[^《》]{1,80}》|[“"]?十[一二三四五六七]五[”"]?(?=[^，,。；;、\n]{0,8}(?:规划|纲要|计划))/gu

/** What a title says: the years that a plan is for, or only by when. */
function namedBy(title: string, anchor: Anchor): { titled?: Span | undefined; deadline?: Whole | undefined } {
  const named = namedIn(title, timesIn(title, anchor))
  return named && isDeadline(title, named) ? { deadline: named } : { titled: named ?? yearIn(title) }
}

/** 2030年前碳达峰: by then, not in that year. */
const isDeadline = (title: string, time: Whole): boolean =>
  isYear(time) && /^[到至]|前$/.test(title.slice(time.start, time.end))

/** A year of a title that is read as no time. */
function yearIn(title: string): Span | undefined {
  const year = title
    .replace(PAPER_NUMBER, '')
    .match(/(?<!\d)20\d\d(?!\d)/g)
    ?.sort()
    .at(-1)
  return year === undefined ? undefined : { first: `${year}-01-01`, last: `${year}-12-31` }
}

/** It begins when it is issued, or with the first time that it names. */
function begun(
  { first }: Whole,
  times: readonly Whole[],
  issued: string | undefined,
): Pick<PlanSpan, 'first' | 'assumed'> {
  if (issued !== undefined) return { first: issued, assumed: [] }
  return { first: [first, ...times.map((time) => time.first)].sort()[0] ?? first, assumed: ['start'] }
}

/** 国办发〔2015〕71号: the year of the paper that is carried out. */
const PAPER_NUMBER = /[〔［[(（]\s?(?:19|20)\d\d\s?[〕］\])）]\s?第?\d+号/g

/** The first day of the span stated for the first year that targets are set for, where that ends before the last span begins. */
function beginning({ first }: Whole, stated: readonly Whole[], aimed: readonly Whole[]): string {
  const earliest = aimed.map(({ last }) => last).sort()[0] ?? first
  const span = stated.find((one) => one.first <= earliest && earliest <= one.last)
  return span && earliest < first ? span.first : first
}

/** At the head of a sentence or part of it. */
const UP_TO = /(?:^|[。；，：:（(\n])(?:力争)?[到至]$/

/**
 * 十五五规划2026年工作要点 is for the year, 十四五规划和2035年远景目标 for the five years, （2024—2026年） for what it says,
 * 2023年计划执行情况与2024年计划草案 for the later year.
 */
function namedIn(title: string, times: readonly StatedTime[]): Whole | undefined {
  const span = times.find(isSpan)
  const year = times.filter(isYear).findLast(({ last }, _, all) => all.every((other) => other.last <= last))
  if (!span || !year) return span ?? year
  const isFiveYear = title.slice(span.start, span.end).includes('五')
  return isFiveYear && year.first >= span.first && year.last <= span.last ? year : span
}

/**
 * Where nothing tells what time a plan is for: the years of the days that it aims at, those near the last of them. One
 * year that all of them name is as good as stated.
 */
function aimedAt(whole: string): PlanSpan | undefined {
  const counted = isEnglish(whole)
  const days = timesIn(whole).flatMap(({ role, last, relative }) =>
    role === 'by' && last && !(counted && relative) ? [last] : [],
  )
  const end = days.sort().at(-1)
  if (end === undefined) return undefined
  const isOne = new Set(days.map((day) => day.slice(0, 4))).size === 1
  const first = days.find((day) => Number(day.slice(0, 4)) >= Number(end.slice(0, 4)) - 5) ?? end
  return {
    first: `${first.slice(0, 4)}-01-01`,
    last: `${end.slice(0, 4)}-12-31`,
    assumed: isOne ? ['start'] : ['start', 'end'],
  }
}

type Whole = StatedTime & Span

const isSpan = (time: StatedTime): time is Whole =>
  time.grain === 'years' && !time.relative && time.first !== undefined && time.last !== undefined && time.role === 'by'

/** 自2025年4月至11月开展: months of one year that something is to take. */
const isFromTo = (time: StatedTime, text: string): time is Whole =>
  time.grain === 'month' &&
  time.first?.slice(0, 7) !== time.last?.slice(0, 7) &&
  /^[自从]/.test(text.slice(time.start, time.end)) &&
  /^[，,\s]*(?:在[^，。]{1,12})?(?:集中|组织|全面)?(?:开展|实施|进行)/.test(text.slice(time.end, time.end + 24))

const isYear = (time: StatedTime): time is Whole =>
  time.grain === 'year' && !time.relative && time.role === 'by' && time.first !== undefined && time.last !== undefined

/** Where nothing tells when a plan begins: with the first of the years near its end that it sets targets for. */
function firstOf(goals: string, horizon: string): string {
  const last = Number(horizon.slice(0, 4))
  const years = timesIn(goals).flatMap(({ role, last: day }) => (role === 'by' && day ? [Number(day.slice(0, 4))] : []))
  return `${Math.min(last, ...years.filter((year) => year > last - 5))}-01-01`
}

/** The last stated year that is no far vision: 2020年 and 2025年 end a plan, 2035年 beside them does not. */
function horizonOf(stated: readonly Whole[]): string | undefined {
  const days = stated.map(({ last }) => last).sort()
  const first = days[0]
  if (first === undefined) return undefined
  return days.findLast((day) => Number(day.slice(0, 4)) <= Number(first.slice(0, 4)) + 5)
}
