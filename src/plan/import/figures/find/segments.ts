import { type Anchor, fold, isEnglish, type StatedTime, timesIn, withoutNames } from '../../../../text/index.ts'
import { isEnglishPast } from './english-mood.ts'

/** A time by which something is to be so. */
export type Due = StatedTime & { last: string }

/** The words between two commas. Places count from the start of the paragraph. */
export interface Segment {
  /** Its place among the segments of the paragraph. */
  index: number
  start: number
  end: number
  /** Which sentence it stands in, from 。 to 。. */
  sentence: number
  /** Which part of it, from ； to ；. */
  part: number
  /** Speaks of how things were or are. */
  past: boolean
  /** 每年…，…: what a segment before it in this part says of every year. */
  every: boolean
  /** The times stated in it. */
  times: StatedTime[]
  /** The time stated before it that still governs. */
  due?: Due
}

/** A paragraph cut at its commas and stops. */
export interface Paragraph {
  text: string
  folded: string
  /** Read as English. */
  english: boolean
  /** Folded, with names and dates blanked out; every place is the same. */
  masked: string
  segments: Segment[]
  /** The time that governs what comes after it. */
  due?: Due
  /** The time that was stated for all that stands here. */
  given?: Due | undefined
  /** A time that closes what stands before it: （完成时限：2026年6月底）, 以上指标2026年底前达标. */
  closing?: Due
  /** What another line of the part says of all of it. */
  deadline?: Due | undefined
}

export interface Context extends Anchor {
  /** It stands in a part that sets targets: a time holds on from sentence to sentence there. */
  goal: boolean
  /** A time that was stated for all that stands here. */
  due?: Due | undefined
  /** The day that another line of the same part sets for all of it: 完成时限：2026年6月底. */
  deadline?: Due | undefined
  /** It tells how things stand, where a sentence does not say otherwise. */
  told?: boolean
  /** What is spoken of where a sentence does not say. */
  heading?: string
}

const PAST =
  /截至|截止|(?<![项题科栏名条较比与同由从])目前|(?<![较比与同由从])现有|迄今|以来|近年来?|已(?:经|有|达|超|实现|累计|连续|基本|初步|全面|全部|成为|形成|取得|(?:建成|完成|培育|建立|设立|开展|培训|改造)(?!\p{Script=Han}{0,8}的))|先后|累计(?:完成|实现|建成|投入)了|[成现到]了|(?<![较比同与由从以])(?:上年(?!度)|去年)/u
const FUTURE = /力争|争取|将(?!.{0,12}纳入)|计划|确保|今后|未来|再(?:建|新|培|创|打)/
const CUT =
  /[。;!?！？\n]|(?<!\b(?:approx|no|vs|fig|art|pp?|St|Dr|Mr|Ms))[.](?=\s+[“"‘(]?[A-Z£$€\d])|,(?!\d{3}(?!\d))|:(?!(?<=\d:)\d)|$/g

/** Cuts a paragraph, and says of each part which time governs it and whether it tells of the past. */
export function paragraphOf(text: string, context: Context): Paragraph {
  const folded = fold(text)
  const english = isEnglish(folded) && /[a-z]/i.test(folded)
  const masked = withoutNames(folded)
  const told = context.told === true && !context.goal
  const times = english ? timesIn(text, context).map((time) => backThen(time, context)) : timesIn(text, context)
  const segments: Segment[] = []
  /** `heads`: nothing but times stood in this part before. */
  let state: State = {
    sentence: 0,
    part: 0,
    past: told,
    heads: true,
    every: false,
    due: context.due,
    lasting: context.due,
  }
  for (const { start, end, stop } of cuts(masked)) {
    const own = times.filter((time) => time.start >= start && time.start < end)
    const past = pastIn({ folded, masked, english }, [start, end], own, context.period?.first, state.past)
    const { sentence, part, due, every } = state
    segments.push({ index: segments.length, start, end, sentence, part, past, every, times: own, ...(due && { due }) })
    const lead = leading(own, folded, start)
    const heads = state.heads && (stop === ':' || isHead(own, folded, start, end))
    const lasting = state.heads && lead?.grain === 'year' ? lead : state.lasting
    const yearly =
      every ||
      own.some(
        ({ start: at, role, grain }) =>
          at === start && role === 'every' && grain === 'year' && /^每/.test(folded.slice(at)),
      )
    state = after(stop, { ...state, past, heads, every: yearly, due: lead ?? due, lasting }, context, told)
  }
  const closing = times
    .filter(isDue)
    .findLast(({ start }) => CLOSING.test(folded.slice(Math.max(0, start - 24), start)))
  const { due: given, deadline } = context
  return {
    ...{ text, folded, english, masked, segments, given, deadline },
    ...(state.lasting && { due: state.lasting }),
    ...(closing && { closing }),
  }
}

const CLOSING = /(?:(?:时限|期限|完成时间|时间节点|完成日期)(?:要求)?[:为是]?|(?:以上|上述|前述)[^,。;()]{0,10})\s*$/

/** 11所（其中2024年3所）: brackets with an amount of their own. */
const BRACKETS = /\((?=[^()]*\d)[^()]*\)/g

/** Nothing can be due before the plan begins: 52 per cent in 2023 is how things were. */
const backThen = (time: StatedTime, { period, issued }: Context): StatedTime =>
  time.role === 'by' && time.last !== undefined && time.last < (period?.first ?? issued ?? '')
    ? { ...time, role: 'past' }
    : time

function cuts(masked: string): { start: number; end: number; stop: string }[] {
  const found: { start: number; end: number; stop: string }[] = []
  const brackets = [...masked.matchAll(BRACKETS)].flatMap(({ 0: words, index }) => [
    { 0: '(', index },
    { 0: ')', index: index + words.length - 1 },
  ])
  const stops = [...masked.matchAll(CUT), ...brackets].sort((a, b) => a.index - b.index)
  let start = 0
  for (const { 0: stop, index } of stops) {
    if (index > start) found.push({ start, end: index, stop })
    start = index + stop.length
  }
  return found
}

interface State {
  sentence: number
  part: number
  past: boolean
  heads: boolean
  every: boolean
  /** It governs up to the end of the part. */
  due: Due | undefined
  /** It stood at the head of a part, and goes on to govern the next. */
  lasting: Due | undefined
}

/** What holds behind a stop: a new part after ；, a new sentence after 。, where only goals keep their time. */
function after(stop: string, state: State, { goal, due }: Context, told: boolean): State {
  const { sentence, part, lasting } = state
  if (/[;；]/.test(stop)) return { ...state, part: part + 1, heads: true, every: false, due: lasting }
  if (!/[。!?！？\n.]/.test(stop)) return state
  const next = goal ? lasting : due
  return { sentence: sentence + 1, part: part + 1, past: told, heads: true, every: false, due: next, lasting: next }
}

/** A segment with nothing in it but times, such as 到2025年. */
const isHead = (own: readonly StatedTime[], folded: string, start: number, end: number): boolean =>
  own.length > 0 && end - start < 24 && own.every((time) => leading([time], folded, start) !== undefined)

/** So many segments away words may still belong to a sentence. */
const NEAR = 12

/** The segments of the same sentence. */
export const nearby = (segments: readonly Segment[], { index, sentence }: Segment): Segment[] =>
  segments.slice(Math.max(0, index - NEAR), index + NEAR).filter((other) => other.sentence === sentence)

export const isDue = (time: StatedTime): time is Due => time.role === 'by' && time.last !== undefined

/** 到2025年，…: a time at the head of a segment governs what comes after it, too. */
const leading = (own: readonly StatedTime[], folded: string, from: number): Due | undefined =>
  own
    .filter(isDue)
    .find(({ start }) =>
      /^[^\p{Script=Han}\w]*(?:力争|确保|争取|展望|预计|in|by)?\s*$/iu.test(folded.slice(from, start)),
    )

function pastIn(
  { folded, masked, english }: Pick<Paragraph, 'folded' | 'masked' | 'english'>,
  place: readonly [number, number],
  own: readonly StatedTime[],
  first: string | undefined,
  before: boolean,
): boolean {
  if (english) return isEnglishPast(masked, place, own, first, before)
  return isPast(folded.slice(...place), place[0], own, first, before)
}

/** 2005年以前建成的68个小区: it only tells which ones. */
const isAttribute = (behind: string): boolean => /^[^,。;\d]{0,8}的/.test(behind)

function isPast(
  words: string,
  start: number,
  all: readonly StatedTime[],
  first: string | undefined,
  before: boolean,
): boolean {
  const own = all.filter(({ last, role, end }) => {
    const over = role === 'past' || (role === 'by' && first !== undefined && last !== undefined && last < first)
    return !(over && isAttribute(words.slice(end - start)))
  })
  if (own.some(({ role }) => role === 'past')) return true
  const stated = own.filter(isDue)
  if (stated.length > 0) return first !== undefined && stated.every(({ last }) => last < first)
  if (FUTURE.test(words)) return false
  return before || (PAST.test(words) && !/基础上/.test(words))
}
