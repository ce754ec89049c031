import type { Language } from '../../locale/index.ts'
import { dayAfter } from '../../progress/pace.ts'
import type { RecordPeriod } from '../../progress/query/index.ts'
import { ENGLISH_PERIODS } from './period-en.ts'
import { type PeriodForm, yearOfDay } from './period-forms.ts'
import { CHINESE_PERIODS } from './period-zh.ts'

/** A period with where a text names it. */
export interface NamedPeriod extends RecordPeriod {
  start: number
  end: number
}

interface Found extends PeriodForm {
  /** From one to another. */
  range?: true
  start: number
  end: number
}

const CONNECTS: Record<Language, RegExp> = {
  zh: /^\s*(?:到了?|至|-|一直到)\s*$/u,
  en: /^,? (?:to|until|till|through|-) (?:the )?$|^\s?-\s?$/iu,
}
const BETWEEN = /\bbetween (?:the )?$/iu
/** The year of one goes on to the next: 2018年3月和5月. */
const NEAR: Record<Language, RegExp> = {
  zh: /^[^\d，。,；;]{0,3}$/u,
  en: /^,? (?:and|to|or|with|than|until|through|vs\.?)? ?(?:in |the |that of )?$/iu,
}
const OPEN: Record<Language, RegExp> = {
  zh: /^\s*(?:以来|至今|迄今|到现在|到今天|到目前|到如今|起|开始|(?:之后|以后|后)(?!\p{Script=Han}{0,2}年))/u,
  en: /^,? (?:to date|until now|till now|onwards?|so far)\b/iu,
}
const SINCE = /\bsince (?:the )?$/iu
const UNTIL_BEFORE: Record<Language, RegExp> = {
  zh: /(?:截至|截止到?|截至到|直?到|至)了?\s*$/u,
  en: /\b(?:as of|as at|up to|until|till|by|at)(?: the)? $/iu,
}
const UNTIL_AFTER = /^(?:为止|止|时(?!候?[报登记])|的时候|那天|当天)/u
const BEFORE: Record<Language, { ahead: RegExp; behind: RegExp }> = {
  zh: { ahead: /^(?:之前|以前|前(?!后|\d|[一二三四五六七八九十]))/u, behind: /(?!)/u },
  en: { ahead: /(?!)/u, behind: /\bbefore (?:the )?$/iu },
}

function collect(text: string, language: Language, today: string): Found[] {
  const found: Found[] = []
  const matches = (language === 'zh' ? CHINESE_PERIODS : ENGLISH_PERIODS).flatMap((form, rank) =>
    [...text.matchAll(form.pattern)].map((match) => ({
      form,
      match,
      rank,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  const taken = matches.filter(
    (one) =>
      one.end > one.start &&
      !matches.some((other) => other.rank < one.rank && other.start < one.end && other.end > one.start),
  )
  for (const { form, match, start, end } of taken.toSorted((a, b) => a.start - b.start)) {
    const before = found.at(-1)
    const near = before && NEAR[language].test(text.slice(before.end, start))
    const span = form.read({ ...match.groups }, { today, year: near ? yearOfDay(before.from) : undefined })
    if (span) found.push({ ...span, start, end })
  }
  return found
}

/** Without a year it is over; from the end of a year is from the day after. */
function rangeOf(first: Found, last: Found, today: string): Found {
  const begins = first.point && first.to > first.from ? dayAfter(first.to, 1) : first.from
  const back = first.yearless && last.yearless && last.to > today ? 1 : 0
  const shift = (day: string) => `${yearOfDay(day) - back}${day.slice(4)}`
  const own = first.yearless && !last.yearless ? `${last.to.slice(0, 4)}${begins.slice(4)}` : shift(begins)
  return { from: own, to: shift(last.to), start: first.start, end: last.end, range: true }
}

/** 从3月到6月, between March and June: one period from the first to the last. */
function connected(text: string, language: Language, today: string, found: readonly Found[]): Found[] {
  const joined: Found[] = []
  for (const one of found) {
    const before = joined.at(-1)
    const between = before ? text.slice(before.end, one.start) : ''
    const isRange =
      before &&
      (CONNECTS[language].test(between) || (/^ and $/i.test(between) && BETWEEN.test(text.slice(0, before.start))))
    const range = isRange ? rangeOf(before, one, today) : undefined
    if (range && range.from <= range.to) joined.splice(-1, 1, range)
    else joined.push(one)
  }
  return joined
}

/** 拖到4月才 tells when it came, not until when. */
const isUntil = (before: string, after: string, language: Language): boolean =>
  UNTIL_AFTER.test(after) || (UNTIL_BEFORE[language].test(before) && !/^才/u.test(after))

/** What stands beside a period says whether its days, the state at its end, or all since then is meant. */
function placed(text: string, language: Language, today: string, one: Found): NamedPeriod {
  const [before, after] = [text.slice(0, one.start), text.slice(one.end)]
  const { from, to, start, end } = one
  if (OPEN[language].test(after) || (language === 'en' && SINCE.test(before) && !one.range && one.point === undefined))
    return { from: one.point && to > from && language === 'zh' ? dayAfter(to, 1) : from, to: today, start, end }
  if (BEFORE[language].ahead.test(after) || BEFORE[language].behind.test(before)) {
    // 6月底前 is by its last day, 6月前 by the day before it begins.
    const day = one.point && to > from ? to : dayAfter(from, -1)
    return { from: day, to: day, point: true, until: true, start, end }
  }
  const until = isUntil(before, after, language)
  return {
    from,
    to,
    start,
    end,
    ...((one.point || until) && { point: true as const }),
    ...(until && { until: true as const }),
  }
}

/** The periods that a normalised text names, in its order, in the calendar of the day that it is asked on. */
export function periodsNamed(text: string, language: Language, today: string): NamedPeriod[] {
  const found = connected(text, language, today, collect(text, language, today))
  return found.map((one) => placed(text, language, today, one))
}

/** A text with something else in the place of the periods that were found in it. */
export const putForPeriods = (text: string, found: readonly NamedPeriod[], put: (words: string) => string): string =>
  found.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}${put(left.slice(start, end))}${left.slice(end)}`,
    text,
  )
