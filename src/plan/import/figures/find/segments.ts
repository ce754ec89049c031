import { fold, isEnglish, type StatedTime, timesIn, withoutNames } from '../../../../text/index.ts'
import { closingIn } from './closing.ts'
import { cuts } from './cuts.ts'
import { type Context, type Due, isDue, type Paragraph, type Segment } from './paragraph.ts'
import { pastIn, type Report, reportOf, SUMS_UP } from './past.ts'
import { DOES } from './relation.ts'
import { opensReview } from './review.ts'

/** Cuts a paragraph, and says of each part which time governs it and whether it tells of the past. */
export function paragraphOf(text: string, context: Context): Paragraph {
  const folded = fold(text)
  const english = isEnglish(folded) && /[a-z]/i.test(folded)
  const masked = withoutNames(folded)
  const stated = timesIn(text, context).filter(
    ({ start, end }) =>
      !IN_NAME.test(folded.slice(Math.max(0, start - 8), start)) && !WHICH_YEAR.test(folded.slice(end, end + 8)),
  )
  const times = stated.map((time) => (english || isOfOld(folded.slice(time.end)) ? backThen(time, context) : time))
  const { segments, lasting, reviews } = segmentsOf({ folded, english, masked }, times, context)
  const { due: given, deadline } = context
  const closing = closingIn(folded, masked, times)
  return {
    ...{ text, folded, english, masked, segments, given, deadline, reviews },
    ...(lasting && { due: lasting }),
    ...(closing && { closing }),
  }
}

/** The segments in order, and the time that goes on to govern what follows. */
function segmentsOf(
  source: Pick<Paragraph, 'folded' | 'english' | 'masked'>,
  times: readonly StatedTime[],
  context: Context,
): Pick<Paragraph, 'segments'> & { lasting: Due | undefined; reviews: boolean } {
  const { folded, masked } = source
  const told = toldUpTo(masked, context)
  const led = isEntry(masked, context)
  const segments: Segment[] = []
  const { due } = context
  const review = context.reviews === true && !context.goal
  const first: Said = { past: told > 0, due, lasting: due, review }
  let state: State = { ...first, around: first, sentence: 0, part: 0, heads: true, every: false }
  for (const { start, end, stop } of cuts(masked)) {
    const own = times.filter((time) => time.start >= start && time.start < end)
    const before = state.past && !(start < told && told < end)
    const aimed = !state.past && isAimed(state, segments)
    const past = pastIn(source, [start, end], own, context.period?.first, { before, led, aimed })
    const { sentence, part, every } = state
    const governing = state.due && { due: state.due }
    segments.push({ index: segments.length, start, end, sentence, part, past, every, times: own, ...governing })
    const said = saidIn(source, { start, end, past, own }, state, context)
    const goesOn = stop === ')' ? state.around : said
    const within: State = {
      ...state,
      ...goesOn,
      around: stop === '(' ? said : state.around,
      heads: state.heads && (stop === ':' || isHead(own, folded, start, end) || !/\d/.test(folded.slice(start, end))),
      every:
        (every && leading(own, folded, start) === undefined) ||
        own.some((time) => PLANNED.test(folded.slice(start, time.start)) && isEveryYear(time, folded)),
    }
    state = after(stop, within, context, { told: end < told, rest: masked.slice(end + 1) })
  }
  return { segments, lasting: state.lasting, reviews: state.review }
}

/** 到2027年，形成了体系: the sentence has said by when. */
const isAimed = ({ due, sentence }: State, segments: readonly Segment[]): boolean =>
  due !== undefined && !due.relative && segments.some((one) => one.sentence === sentence && one.times.includes(due))

/** What a segment says for those behind it: a time at its head governs them, and what is past goes on. */
function saidIn(
  { folded }: Pick<Paragraph, 'folded'>,
  { start, end, past, own }: { start: number; end: number; past: boolean; own: readonly StatedTime[] },
  state: State,
  context: Context,
): Said {
  const lead = past ? undefined : leading(own, folded, start)
  return {
    // 在2025年已有5个点位的基础上，再开3个: what is built on goes no further.
    past: past && !/基础上/.test(folded.slice(start, end)),
    due: lead ?? state.due,
    lasting: state.heads && lead && /year/.test(lead.grain) ? lead : state.lasting,
    review: past && (state.review || (start === 0 && opensReview(own, folded, context))),
    report: past && !context.goal ? (reportOf(folded.slice(start, end)) ?? state.report) : undefined,
  }
}

/** What is led to as an aim, and what stands without a stop in a part that sets targets. */
const isEntry = (masked: string, { led, goal }: Context): boolean =>
  led === true || (goal && !/[.!?:]\W*$/.test(masked))

/** 计划每年: what may stand before it at the head. */
const PLANNED = /^(?:计划|力争|确保|争取|原则上|[要将须应])?$/

const isEveryYear = ({ start, role, grain }: StatedTime, folded: string): boolean =>
  role === 'every' && grain === 'year' && /^每/.test(folded.slice(start))

const AIMS = /(?:目标|预期指标|总体要求|主要任务|总体思路)(?:任务)?[是为:]/

/** Up to where a text tells how things are: up to 主要预期目标：…, or all of it. */
const toldUpTo = (masked: string, { told, reviews, goal }: Context): number =>
  (told || reviews) && !goal ? (AIMS.exec(masked)?.index ?? masked.length + 1) : 0

/** 三年行动计划（2024—2026年）: the years of another plan. */
const IN_NAME = /(?:计划|方案|规划|纲要|行动|意见)["”’》]?\(\s*$/

/** 今年是“十五五”开局之年: which year of it this one is. */
const WHICH_YEAR = /^[”"]?(?:规划)?的?(?:开局|收官|起步|承[上启]|第[一二三四五]年)/

/** Nothing can be due before the plan begins: 52 per cent in 2023, savings from 2022 tell how things were. */
const backThen = (time: StatedTime, { period, issued }: Context): StatedTime =>
  (time.role === 'by' || time.role === 'from') && time.last !== undefined && time.last < (period?.first ?? issued ?? '')
    ? { ...time, role: 'past' }
    : time

/** 达到1988年颁布的标准: it only tells which one. */
const isOfOld = (behind: string): boolean => /^[^,。;\d]{0,8}的/.test(behind)

/** What goes on from one segment to the next. */
interface Said {
  past: boolean
  /** It governs up to the end of the part. */
  due: Due | undefined
  /** It stood at the head of a part, and goes on to govern the next. */
  lasting: Due | undefined
  /** The paragraph began with years that are over, and has told of nothing else since. */
  review: boolean
  /** What a sentence before it in the paragraph tells of as done. */
  report?: Report | undefined
}

interface State extends Said {
  sentence: number
  part: number
  /** What was said before the bracket that is open: （2025年为61%） says nothing of what stands around it. */
  around: Said
  /** Nothing but times stood in this part before. */
  heads: boolean
  every: boolean
}

/** What holds behind a stop: a new part after ；, a new sentence after 。, where only goals keep their time. */
function after(
  stop: string,
  state: State,
  { goal, due }: Context,
  { told, rest }: { told: boolean; rest: string },
): State {
  const { sentence, part, lasting } = state
  if (/[;；]/.test(stop))
    return { ...state, part: part + 1, heads: true, every: false, due: isThing(rest) ? state.due : lasting }
  if (!/[。!?！？\n.]/.test(stop)) return state
  const next = goal ? lasting : due
  // 现有货车4980辆。其中冷藏车375辆: it divides what was told.
  const goesOn = state.report === 'sums' ? SUMS_UP.test(rest) : state.past && /^\s*其中/.test(rest)
  const past = told || state.review || state.report === 'all' || goesOn
  const said: Said = { past, due: next, lasting: next, review: state.review, report: state.report }
  return { ...said, around: said, heads: true, every: false, sentence: sentence + 1, part: part + 1 }
}

/** 新增点位30个；特色道路10条: without a verb it goes on with what stands before the ；. */
const isThing = (rest: string): boolean => {
  const words = /^\p{Script=Han}{2,10}(?<![到至为于达过])(?=\d+\p{Script=Han})/u.exec(rest)?.[0]
  return words !== undefined && !DOES.test(words)
}

/** A segment with hardly anything in it but times, such as 到2025年 and 力争到2025年全市. */
function isHead(own: readonly StatedTime[], folded: string, start: number, end: number): boolean {
  const last = own.at(-1)
  const leads = own.every((time) => leading([time], folded, start) !== undefined)
  return last !== undefined && leads && folded.slice(last.end, end).trim().length <= 4
}

/** So many segments away words may still belong to a sentence. */
const NEAR = 12

/** The segments of the same sentence. */
export const nearby = (segments: readonly Segment[], { index, sentence }: Segment): Segment[] =>
  segments.slice(Math.max(0, index - NEAR), index + NEAR).filter((other) => other.sentence === sentence)

/** 到2025年，…: a time at the head of a segment governs what comes after it, too. */
const leading = (own: readonly StatedTime[], folded: string, from: number): Due | undefined =>
  own
    .filter(isDue)
    .find(({ start }) =>
      /^[^\p{Script=Han}\w]*(?:力争|确保|争取|展望|预计|in|by)?\s*$/iu.test(folded.slice(from, start)),
    )
