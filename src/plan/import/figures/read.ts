import { isRate, isTime, scaled } from '../../../text/index.ts'
import { aimOf, isBaseline } from './aim.ts'
import { isHowLong, reasonOf } from './background.ts'
import { isAside } from './brackets.ts'
import { dueOf } from './due.ts'
import { withCountedUnits, withRespective } from './english/index.ts'
import {
  amountsOf,
  type Context,
  DOES,
  type Due,
  type Figure,
  figuresOf,
  isHedged,
  paragraphOf,
  rowOf,
  speaksOfAims,
  wordsBefore,
} from './find/index.ts'
import { reasonGoingOn } from './goes-on.ts'
import { isPartOfSum } from './part-of-sum.ts'
import { withSubjects } from './subjects.ts'
import { placeOf, type Reason, type Verdict } from './verdict.ts'
import { withWhose } from './whose.ts'

interface Reading {
  verdicts: Verdict[]
  /** A time at the head of a sentence that governs the paragraphs that follow in a part that sets targets. */
  due?: Due
  /** It tells what the years before the plan came to, up to its end. */
  reviews: boolean
}

/** Amounts that only describe what others are amounts of. */
const DESCRIBES: ReadonlySet<Reason> = new Set(['condition', 'word', 'list', 'ratio', 'name', 'duration'])

/** Every amount of a paragraph, each with what it is. */
export function readFigures(text: string, context: Context): Reading {
  const paragraph = paragraphOf(text, context)
  const amounts = amountsOf(paragraph)
  const all = figuresOf(paragraph, amounts)
  const reasons = all.map((figure, index) =>
    isBaseline(figure, all[index + 1]) ? undefined : reasonOf(figure, context),
  )
  const parts = new Set(all.flatMap((figure) => (isPartOfSum(figure) ? [figure.amount.start] : [])))
  const aside = new Map(
    all.flatMap((figure, index) => {
      if (parts.has(figure.amount.start)) return []
      // 突破50亿元、100亿元的企业: what the last of a row describes, all of its kind does.
      const last = rowOf(all, index).at(-1) ?? figure
      const shared = reasons[all.indexOf(last)] === 'condition' && isAlike(figure, last)
      const reason = shared || isOfThose(all, index, reasons) ? 'condition' : reasons[index]
      return reason && (DESCRIBES.has(reason) || (reason === 'detail' && isAside(figure)))
        ? [[figure.amount.start, { type: 'background', reason, ...placeIn(figure) } satisfies Verdict]]
        : []
    }),
  )
  // What only describes does not cut the words of its neighbours.
  const figures = figuresOf(
    paragraph,
    amounts.filter(({ amount }) => !aside.has(amount.start) && !parts.has(amount.start)),
  )
  const verdicts: Verdict[] = []
  for (const [index, figure] of figures.entries()) {
    const goesOn = verdicts.at(-1)?.type === 'aim' && figures[index - 1]?.segment.sentence === figure.segment.sentence
    const told = reasonGoingOn(verdicts.at(-1), figures, index)
    verdicts.push(
      told ? { type: 'background', reason: told, ...placeIn(figure) } : verdictOf(figures, index, context, goesOn),
    )
  }
  const subjects = withWhose(withSubjects(verdicts, figures, context.heading ?? ''), figures)
  const named = paragraph.english ? withRespective(withCountedUnits(subjects), paragraph) : subjects
  return {
    verdicts: [...named, ...aside.values(), ...partsOf(named, all, parts, context)].sort(
      (a, b) => placeOf(a) - placeOf(b),
    ),
    reviews: paragraph.reviews,
    ...(paragraph.due && { due: paragraph.due }),
  }
}

/** What makes up a whole is aimed at as the whole is. */
function partsOf(
  verdicts: readonly Verdict[],
  all: readonly Figure[],
  parts: ReadonlySet<number>,
  context: Context,
): Verdict[] {
  return all.flatMap((figure, index): Verdict[] => {
    if (!parts.has(figure.amount.start)) return []
    const whole = verdicts.findLast((one) => placeOf(one) < figure.start)
    if (whole?.type !== 'aim') return [{ type: 'background', reason: 'detail', ...placeIn(figure) }]
    const { basis, direction, due } = whole.aim
    return [{ type: 'aim', aim: { ...aimOf(all, index, context), basis, direction, ...(due && { due }) } }]
  })
}

/** 服役30年以上、煤耗300克/千瓦时以上、30万千瓦左右老旧机组: what is counted last must be all of it. */
function isOfThose(all: readonly Figure[], index: number, reasons: readonly (Reason | undefined)[]): boolean {
  const figure = all[index] as Figure
  const next = all[index + 1]
  const more = figure.bound === 'moreThan' && next?.bound === 'moreThan'
  if (!next || next.segment !== figure.segment || (figure.relation.form === 'to' && !more)) return false
  if ((figure.end === figure.amount.end && !more) || !/^、/.test(figure.paragraph.masked.slice(figure.end, next.start)))
    return false
  return reasons[index + 1] === 'condition' || isOfThose(all, index + 1, reasons)
}

const isAlike = ({ amount: { unit } }: Figure, last: Figure): boolean =>
  unit === '' || scaled(unit).base === '' || scaled(unit).base === scaled(last.amount.unit).base

const placeIn = ({ start, end, paragraph }: Figure) => ({ at: start, wording: paragraph.text.slice(start, end) })

/** `goesOn`: the amount before it in the sentence is aimed at. */
function verdictOf(figures: readonly Figure[], index: number, context: Context, goesOn: boolean): Verdict {
  const figure = figures[index] as Figure
  const { paragraph } = figure
  const place = placeIn(figure)
  if (isBaseline(figure, figures[index + 1])) return { type: 'background', reason: 'baseline', ...place }
  const reason =
    reasonOf(figure, context) ??
    ruleOfRow(figures, index, context) ??
    (context.rules && isOfRule(figure) ? 'rule' : undefined)
  if (reason) return { type: 'background', reason, ...place }
  if (figure.amount.or) return { type: 'doubt', why: 'ambiguous', ...place }
  const hedged = paragraph.english && isHedged(paragraph.masked, figure.segment.start, figure.segment.end)
  if (hedged || (!context.goal && !binds(figure, goesOn))) return { type: 'doubt', why: 'unsure', ...place }
  return { type: 'aim', aim: aimOf(figures, index, context) }
}

/** 分别不低于1万元、5000元、3000元: what the first of a row is, all of it is. */
function ruleOfRow(figures: readonly Figure[], index: number, context: Context): Reason | undefined {
  const [first] = rowOf(figures, index)
  return first && first !== figures[index] && reasonOf(first, context) === 'rule' ? 'rule' : undefined
}

/** 抽查比例不低于30% below 考核办法, where no day, no change and no outcome is stated. */
const isOfRule = (figure: Figure): boolean =>
  dueOf(figure) === undefined &&
  !isHowLong(figure) &&
  !(/^(?:to|by)$/.test(figure.relation.form) && !/为$/.test(wordsBefore(figure))) &&
  !/满意/.test(wordsBefore(figure))

/** Sizes that a norm sets as often as a plan. */
const isSize = (unit: string) => !unit.includes('/') && /^[^万亿]*(?:米|公里|亩|层|度|分贝|岁)$/.test(unit)

/**
 * Outside the parts that set targets a verb that makes or reaches something, a bound or a time says that it is aimed
 * at; so does a number at the end of its phrase: 新品种20个.
 */
function binds(figure: Figure, goesOn: boolean): boolean {
  const { relation, amount, bound, segment, paragraph } = figure
  if (isTime(amount.unit) && !paragraph.english)
    return relation.form === 'to' || (relation.form !== 'none' && !relation.shared) || isHowLong(figure)
  const stated = dueOf(figure) !== undefined || segment.times.some(({ role }) => role === 'every')
  if (bound !== 'exact' && relation.form === 'none' && isNorm(figure, stated)) return false
  if (relation.form !== 'none' || goesOn || stated || STRIVES.test(wordsBefore(figure))) return true
  if (paragraph.english && speaksOfAims(paragraph.masked, segment.start, segment.end)) return true
  return (amount.unit !== '' || /率$/.test(wordsBefore(figure))) && standsAlone(figure)
}

/** 力争能源利用效率不高于1.4: it is said to be aimed at. */
const STRIVES = /^(?:力争|争取|确保)/

const isNorm = ({ amount, paragraph, segment, start }: Figure, stated: boolean): boolean =>
  isSize(amount.unit) && !stated && !/均|每万|累计|[总合]/.test(paragraph.folded.slice(segment.start, start))

/** 新品种20个, 绘制16张图谱: no preposition before it says that it only tells where or for whom. */
function standsAlone(figure: Figure): boolean {
  const { amount, bound, paragraph, end } = figure
  const closed = /^\s*(?:[、,;。和与及]|$)/.test(paragraph.masked.slice(end, end + 1))
  if (bound !== 'exact' || isRate(amount.unit) || closed) return true
  if (isSize(amount.unit)) return false
  return !SPOKEN_OF.test(wordsBefore(figure)) || isServed(figure)
}

/** 为456户老人开展监测服务: with no amount behind it, it is the measure of what is done. */
const isServed = (figure: Figure): boolean => {
  const { until, segment, paragraph, end } = figure
  const given = /[的与同由从以]$|全[国省市区县域]|现有/.test(wordsBefore(figure))
  const served = /(?:^|,)为$/.test(wordsBefore(figure)) && /[人名户]$/.test(figure.amount.unit)
  return (
    !given && until === segment.end && (DOES.test(paragraph.masked.slice(end, until)) || (served && until - end >= 6))
  )
}

/** 对26个村, 在12个区: a preposition right before the amount tells where or for whom something is done. */
const SPOKEN_OF =
  /(?:[对为向在从由与同以按把将被给]|针对|围绕|根据|涉及|包括|包含|含|共有|现有|下辖|分|的|各\p{Script=Han}{1,2})$/u
