import { isRate } from '../../../text/index.ts'
import { englishDue } from './english/index.ts'
import { type Due, type Figure, isDue, LEADING_MAKE, MAKES, nearby } from './find/index.ts'
import { withoutLead } from './tidy.ts'

/**
 * The stated time by which an amount is to be reached; undefined where none governs it. `yearly`: what is of every year
 * is not of the one day that the sentence before it is.
 */
export function dueOf(figure: Figure, yearly = false): Due | undefined {
  if (figure.paragraph.english) return englishDue(figure)
  const { segment, start, end } = figure
  const own = segment.times.filter(isDue)
  const before = own.filter((time) => time.start < start && !isAttribute(figure, time)).at(-1)
  const behind = own.find((time) => time.start >= end)
  const right = behind && behind.start < figure.until ? behind : undefined
  const { given, closing, deadline } = figure.paragraph
  const governing = segment.due !== given ? segment.due : undefined
  const led = (yearly && !/year/.test(governing?.grain ?? '')) || isOfDeed(figure, governing) ? undefined : governing
  const closed = closing && closing.start >= end ? closing : undefined
  const stated =
    bracketed(figure) ?? before ?? right ?? higherOf(figure) ?? led ?? atOnceOf(figure) ?? outcomeOf(figure)
  return stated ?? closed ?? deadline ?? given ?? behind
}

/** 9月底前培训600人次，满意率达到90%: the day is that of the deed it stands with, not of a rate. */
const isOfDeed = ({ amount, paragraph }: Figure, governing: Due | undefined): boolean =>
  governing !== undefined &&
  isRate(amount.unit) &&
  !/year/.test(governing.grain) &&
  !/^[^\p{Script=Han}]*,/u.test(paragraph.folded.slice(governing.end))

/** 2025年下达的27个项目: it only tells which ones. */
const isAttribute = ({ amount, paragraph, start }: Figure, { end }: Due): boolean => {
  const words = paragraph.masked.slice(end, start)
  return !isRate(amount.unit) && (/^[^,。;\d]{0,12}的$/.test(words) || DONE_THEN.test(words))
}

/** 2000年底前建成的老旧小区36个; 2026年应完成的任务 is to be done then. */
const DONE_THEN = new RegExp(`^(?:以?前|之前)?(?!\\p{Script=Han}{0,3}[应须])\\p{Script=Han}{0,4}${MAKES.source}的`, 'u')

/** 建成5家（2025年）: a time in brackets behind the amount, with no amount of its own. */
function bracketed({ segment, end, until, paragraph }: Figure): Due | undefined {
  return segment.times.filter(isDue).find((time) => {
    if (time.start < end || time.start >= until + 1) return false
    const close = paragraph.folded.indexOf(')', time.end)
    const alone = until > close || until === segment.end
    return alone && /^[^,、]{0,12}\([^()]*$/.test(paragraph.folded.slice(end, time.start))
  })
}

/** What says no more than what becomes of the same thing: 投入运行, 全部完成, 完成改造; 建成平台 is another thing. */
const isOutcome = (words: string): boolean => !hasOther(words) && tellsEnd(words)

const hasOther = (words: string): boolean => {
  const verb = LEADING_MAKE.exec(words.trim())?.[0] ?? ''
  const thing = words.trim().slice(verb.length)
  return verb !== '' && thing.length > 1 && !STAGES.test(thing)
}

/** 任务, 主体工程, 竣工验收, 改造: what a thing that is being made goes through. */
const STAGES = new RegExp(
  `^(?:全部|主体|年度|各项|相关|整体|全面|并|和|及|[竣完]工|${MAKES.source})*(?:任务|工作|工程|项目|目标|验收|使用|运[行营]|手续|工|总量)?$`,
)

const tellsEnd = (words: string): boolean =>
  (words.trim().length >= 2 && words.length <= 8 && !/新[增建设]|[建制]成?\p{Script=Han}{2}/u.test(words)) ||
  /^(?:全部|全面|均|都|实现)*(?:完[工成]|竣工|通车|投[用产入运]|运行|验收|建成)\p{Script=Han}{0,10}$/u.test(words)

/**
 * 组建2个，2024年6月底前运行: a time in another segment of this part that has no amount itself, and behind the figure
 * nothing but what becomes of the same thing.
 */
function outcomeOf({ segment, paragraph, amounts }: Figure): Due | undefined {
  const { folded } = paragraph
  const others = nearby(paragraph.segments, segment).filter(
    (other) => other.part === segment.part && other !== segment && !amounts.has(other.index),
  )
  const behind = others
    .filter(({ start }) => start > segment.start)
    // 45座，12眼，其中…4月底前出水: it tells of the last of them.
    .filter(({ index, start }) => !/^\s*其中/.test(folded.slice(start)) || !between(segment.index, index, amounts))
    .flatMap(({ times, end }) => times.filter(isDue).filter((time) => isOutcome(folded.slice(time.end, end))))
  return behind.at(-1)
}

/** 能力2021年确保达到800万吨，力争达到1000万吨: what says no more than how much goes on with the time before it. */
function higherOf({ segment, paragraph, start, relation, from, amounts }: Figure): Due | undefined {
  const before = paragraph.segments[segment.index - 1]
  const said = paragraph.masked.slice(segment.start, from + relation.at)
  if (before?.part !== segment.part || !amounts.has(before.index) || from > segment.start) return undefined
  if (relation.form === 'make' || relation.form === 'by' || relation.shared) return undefined
  return withoutLead(said.slice(0, start - segment.start)).trim() === '' ? before.times.findLast(isDue) : undefined
}

/** 划定率2025年底前达到100%，设置率同步达到100%: at the time of the one before. */
const atOnceOf = ({ segment, paragraph, start }: Figure): Due | undefined =>
  /同步/.test(paragraph.masked.slice(segment.start, start))
    ? nearby(paragraph.segments, segment)
        .filter(({ index }) => index < segment.index)
        .flatMap(({ times }) => times.filter(isDue))
        .at(-1)
    : undefined

const between = (from: number, to: number, amounts: ReadonlySet<number>): boolean =>
  [...amounts].some((index) => index > from && index < to)
