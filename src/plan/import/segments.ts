import { type Deadline, deadlinesIn } from './deadlines.ts'
import { withoutNames } from './quantity.ts'

/** The words between two commas. Places count from the start of the text. */
export interface Segment {
  start: number
  end: number
  /** Which sentence of the text it stands in. */
  sentence: number
  /** Speaks of what was already so. */
  past: boolean
  /** The stated time that governs it. */
  deadline?: Deadline
  /** The time is stated in the same sentence, not in one before it. */
  timed: boolean
}

export interface SegmentedText {
  text: string
  /** Folded, with names, dates and brackets blanked out; every place is the same. */
  masked: string
  segments: Segment[]
}

const PAST = /截至|截止|目前|现有|迄今|以来|已(?!知|定)|累计(?:完成|实现|建成|投入)了|[成现到]了|同比|上年|去年/
const BASE = /基础上\s*$/
const FUTURE = /力争|争取|将(?!.{0,12}纳入)|计划|确保|今后|未来|再(?:建|新|培|创|打)/

/** Cuts a paragraph at its commas and full stops. Sentences about the past are told by the period's first day. */
export function segmentsOf(text: string, periodStart: string): SegmentedText {
  const masked = withoutNames(text)
  const deadlines = deadlinesIn(text)
  const segments: Segment[] = []
  let sentence = 0
  let past = false
  for (const { start, end, stop } of cuts(masked)) {
    const words = text.slice(start, end)
    const own = deadlines.filter((deadline) => deadline.start >= start && deadline.start < end).at(-1)
    const before = segments.at(-1)
    const same = before?.sentence === sentence ? before : undefined
    past = isPast(words, own, periodStart, same ? past : false)
    const coming = own && own.day >= periodStart ? own : undefined
    const deadline = coming ?? before?.deadline
    segments.push({
      start,
      end,
      sentence,
      past: past || BASE.test(words),
      ...(deadline && { deadline }),
      timed: coming !== undefined || (same?.timed ?? false),
    })
    if (stop) sentence++
  }
  return { text, masked, segments }
}

function isPast(words: string, own: Deadline | undefined, periodStart: string, before: boolean): boolean {
  if (own ? own.day < periodStart : beginsBefore(words, periodStart)) return true
  if (own || FUTURE.test(words)) return false
  return before || (PAST.test(words) && !BASE.test(words))
}

/** 2003年污水处理率达到42%: a bare year before the plan. */
const beginsBefore = (words: string, periodStart: string) =>
  (/^\s*(20\d\d)年(?!以来)/.exec(words)?.[1] ?? periodStart.slice(0, 4)) < periodStart.slice(0, 4)

/** Commas between digits, as in 1,200, cut nothing. */
function cuts(masked: string): { start: number; end: number; stop: boolean }[] {
  const found: { start: number; end: number; stop: boolean }[] = []
  let start = 0
  for (const match of masked.matchAll(/[。;!?:\n]|,(?!\d{3}(?!\d))|(?<!\d),|$/g)) {
    if (match.index > start) found.push({ start, end: match.index, stop: /[。;!?\n]/.test(match[0]) })
    start = match.index + match[0].length
  }
  return found
}
