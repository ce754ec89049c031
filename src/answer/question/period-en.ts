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

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const YEAR = '(?:20\\d\\d|(?:this|last|the|next) year|the year before last)'
const OF = `(?:,? (?:of |in )?(?<year>${YEAR}))?`
const EDGE = '(?:(?:the )?(?<edge>end|close|start|beginning) of (?:the )?)?'
/** may is a month only where a preposition stands before it. */
const MONTH_ALONE = MONTH.replace(
  'may',
  '(?<=\\b(?:in|since|of|from|to|by|until|for|during|through|between|and|before|after|last|this) )may',
)

const COUNTS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}
/** A small number in digits or words, in digits; undefined for any other word. */
export const englishCount = (word: string): string | undefined => (/^\d+$/.test(word) ? word : COUNTS[word]?.toString())

const UNITS: Record<string, PeriodUnit> = {
  day: 'day',
  week: 'week',
  fortnight: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
}
const unitOf = (word = ''): PeriodUnit => (/half/.test(word) ? 'half' : (UNITS[word.replace(/s$/, '')] ?? 'day'))

function yearIn(written: string | undefined, today: string): number | undefined {
  if (written === undefined) return undefined
  if (/^\d/.test(written)) return Number(written)
  const own = yearOfDay(today)
  if (/before last/.test(written)) return own - 2
  return /last/.test(written) ? own - 1 : /next/.test(written) ? own + 1 : own
}

function dated(groups: Groups, anchor: PeriodAnchor, spanIn: (year: number) => Days): PeriodForm {
  const year = yearIn(groups.year, anchor.today)
  const days = year === undefined ? inLatestYear(anchor, spanIn) : spanIn(year)
  return { ...edgeOfSpan(days, groups.edge), ...(year === undefined && { yearless: true as const }) }
}

const monthIn = (name = ''): number => NAMES.indexOf(name.slice(0, 3)) + 1
const NTH: Record<string, number> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  final: 4,
}

interface Reader {
  pattern: RegExp
  read(groups: Groups, anchor: PeriodAnchor): PeriodForm | undefined
}

const re = (source: string) => new RegExp(`(?<![\\w-])${source}(?![\\w-])`, 'giu')

/** How periods are named in English, the longer forms first. */
export const ENGLISH_PERIODS: readonly Reader[] = [
  {
    pattern: re('(?<y>20\\d\\d)-(?<m>\\d{1,2})-(?<d>\\d{1,2})'),
    read: ({ y, m, d }) => ({ ...daySpan(Number(y), Number(m), Number(d)), point: true }),
  },
  {
    pattern: re(
      `(?:(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>${MONTH})|(?<m2>${MONTH}) (?<d2>\\d{1,2})(?:st|nd|rd|th)?)${OF}`,
    ),
    read: (groups, anchor) => ({
      ...dated(groups, anchor, (year) => daySpan(year, monthIn(groups.m ?? groups.m2), Number(groups.d ?? groups.d2))),
      point: true,
    }),
  },
  {
    pattern: re(`${EDGE}(?:the )?(?:(?<nth>first|1st|second|2nd) half|h(?<half>[12]))${OF}`),
    read: (groups, anchor) =>
      dated(groups, anchor, (year) => monthSpan(year, groups.half === '2' || NTH[groups.nth ?? ''] === 2 ? 7 : 1, 6)),
  },
  {
    pattern: re(
      `${EDGE}(?:the )?(?:(?<nth>first|1st|second|2nd|third|3rd|fourth|4th|final) quarter|q(?<q>[1-4]))${OF}`,
    ),
    read: (groups, anchor) =>
      dated(groups, anchor, (year) => monthSpan(year, (Number(groups.q) || (NTH[groups.nth ?? ''] ?? 1)) * 3 - 2, 3)),
  },
  {
    pattern: re(`${EDGE}(?<last>last |this )?(?<m>${MONTH_ALONE})${OF}`),
    read: (groups, anchor) => dated(groups, anchor, (year) => monthSpan(year, monthIn(groups.m))),
  },
  {
    pattern: re(
      `(?:the |these )?(?:last|past|previous|preceding) (?<n>\\d{1,2}|${Object.keys(COUNTS).join('|')}) (?<unit>days|weeks|fortnights|months|quarters|years)`,
    ),
    read: ({ n = '', unit }, { today }) => lastly(today, COUNTS[n] ?? countOf(n), unitOf(unit)),
  },
  {
    pattern: re(
      '(?:the )?(?:(?:last|past) (?:half[- ]year|half a year|half of a year)|past (?<unit>day|week|month|quarter|year))',
    ),
    read: ({ unit }, { today }) => lastly(today, 1, unit ? unitOf(unit) : 'half'),
  },
  {
    pattern: re(`${EDGE}(?:the )?(?<which>last|previous|this|current) (?<unit>week|month|quarter|half[- ]year|year)`),
    read: ({ which = '', unit, edge }, { today }) =>
      edgeOfSpan(unitBack(today, unitOf(unit), /last|prev/.test(which) ? 1 : 0), edge),
  },
  {
    pattern: re(`${EDGE}(?<year>20\\d\\d)`),
    read: (groups, anchor) => dated(groups, anchor, (year) => monthSpan(year, 1, 12)),
  },
  {
    pattern: re('(?:(?<edge>end) of (?:the )?year|year[- ]end)'),
    read: (_, { today }) => ({ ...monthSpan(yearOfDay(today), 1, 12), point: true }),
  },
  {
    pattern: re('(?<back>today|yesterday)'),
    read: ({ back }, { today }) => ({ ...unitBack(today, 'day', back === 'today' ? 0 : 1), point: true }),
  },
]
