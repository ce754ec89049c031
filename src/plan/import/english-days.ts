export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

export interface EnglishDay {
  start: number
  end: number
  day: string
}

/** Dates written out, such as December 31, 2021; ends of quarters and years. */
export function englishDays(text: string): EnglishDay[] {
  const found: EnglishDay[] = []
  const add = (pattern: RegExp, day: (match: RegExpExecArray) => string) => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!found.some((other) => start < other.end && end > other.start)) found.push({ start, end, day: day(match) })
    }
  }
  const monthOf = (name = '') => MONTHS.toLowerCase().split('|').indexOf(name.toLowerCase()) + 1
  const last = (year: string | undefined, month: number) =>
    new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10)
  add(
    new RegExp(`(${MONTHS})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d\\d)`, 'gi'),
    ([, month, day, year]) => `${year}-${String(monthOf(month)).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )
  add(
    new RegExp(`(\\d{1,2})\\s+(${MONTHS})\\s+(20\\d\\d)`, 'gi'),
    ([, day, month, year]) => `${year}-${String(monthOf(month)).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )
  add(new RegExp(`(?:the\\s+end\\s+of\\s+)?(${MONTHS})\\s+(20\\d\\d)`, 'gi'), ([, month, year]) =>
    last(year, monthOf(month)),
  )
  add(/\b(20\d\d)-(\d\d)-(\d\d)\b/g, ([whole]) => whole)
  add(/Q([1-4])\s+(?:of\s+)?(20\d\d)/gi, ([, quarter, year]) => last(year, Number(quarter) * 3))
  add(
    /(?:by|before|no later than)\s+(?:the\s+)?(?:end\s+of\s+)?(?:calendar\s+year\s+|CY\s*)?(20\d\d)\b/gi,
    ([, year]) => `${year}-12-31`,
  )
  return found.sort((a, b) => a.start - b.start)
}
