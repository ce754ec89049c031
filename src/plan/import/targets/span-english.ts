import { type Anchor, type Span, type StatedTime, timesIn } from '../../../text/index.ts'

interface Source {
  title: string
  whole: string
  anchor: Anchor
}

interface Stated extends Span {
  assumed: 'start'[]
}

/** This Plan covers the period, The Strategy runs from: what follows is the plan's own time. */
const COVERS =
  /\b(?:plan|strategy|programme|program|framework|mission|agenda|roadmap|policy|document|it)\b[^.;\n]{0,120}?\b(?:covers?|covering|runs?|running|spans?|spanning|is for|extends?|lasts?|over|for|deliver(?:ed)? (?:in|between|during))\b[^.;,\n]{0,24}$/i
const OTHER = /\b(?:previous|earlier|last|former|first|existing|current|draws? on|under) [^.;\n]*$/i
const ONE_YEAR =
  /\b(?:annual|yearly|work programme|work program|budget|action programme|delivery plan|business plan)\b/i

/**
 * What an English text says of the time it is for beside its title: the days of the years that the title names, other
 * years where the title has but one, as in a plan for 2030 that runs from 2024 to 2029; and a year at its end.
 */
export function statedInEnglish({ title, whole, anchor }: Source): Stated | undefined {
  const [named, ...others] = namedIn(title, anchor)
  const spans = timesIn(whole, anchor).filter(isSpan)
  const own = spans.filter(({ start }) => isOwn(whole.slice(Math.max(0, start - 160), start)))
  const same = [...own, ...spans].filter((span) => named && isSame(span, named))
  // Strategy 2025–2030, and below it July 2025 to June 2030: days say more than the years.
  const exact = same.find((span) => span.first !== named?.first || span.last !== named.last) ?? same[0]
  const stated = exact ?? (named === undefined || (named.grain === 'year' && others.length === 0) ? own[0] : undefined)
  if (stated) return { first: stated.first, last: stated.last, assumed: [] }
  return named?.grain === 'year' && isCalendarYear(named) && !ONE_YEAR.test(title)
    ? horizon(named, whole, anchor)
    : undefined
}

/** The times of a title; a year is one wherever it stands: The Green City Plan 2030. */
function namedIn(title: string, anchor: Anchor): Whole[] {
  const times = timesIn(title, anchor).filter(isWhole)
  const year = times.length ? undefined : /(?<!\d)20\d\d(?!\d)/.exec(title)?.[0]
  return year ? timesIn(`by ${year}`).filter(isWhole) : times
}

/** The Green City Plan 2030: a year before which things are to be done is the last of the plan's. */
function horizon({ last }: Span, whole: string, anchor: Anchor): Stated | undefined {
  const year = `${last.slice(0, 4)}-01-01`
  const before = timesIn(whole, anchor).flatMap(({ role, start, end, last: day }) =>
    role === 'by' && day && day < year && /^(?:by|before|until)\b/i.test(whole.slice(start, end)) ? [day] : [],
  )
  const [first] = before.sort()
  return first ? { first: `${first.slice(0, 4)}-01-01`, last, assumed: ['start'] } : undefined
}

/** 2025-26 is the time of a plan, and no horizon. */
const isCalendarYear = ({ first }: Span): boolean => first.endsWith('-01-01')

type Whole = StatedTime & Span

const isWhole = (time: StatedTime): time is Whole =>
  (time.grain === 'years' || time.grain === 'year') &&
  !time.relative &&
  time.role === 'by' &&
  time.first !== undefined &&
  time.last !== undefined

const isSpan = (time: StatedTime): time is Whole => isWhole(time) && time.grain === 'years'

const isOwn = (before: string): boolean => COVERS.test(before) && !OTHER.test(before)

const isSame = (one: Span, other: Span): boolean =>
  one.first.slice(0, 4) === other.first.slice(0, 4) && one.last.slice(0, 4) === other.last.slice(0, 4)
