import { isRate, isTime } from '../../../text/index.ts'
import { aimOf, isBaseline } from './aim.ts'
import { type Reason, reasonOf } from './background.ts'
import { dueOf } from './due.ts'
import { withCountedUnits } from './english-aim.ts'
import { isHedged, speaksOfAims } from './english-mood.ts'
import { type Figure, leadOf } from './figure.ts'
import { amountsOf, figuresOf, isPart, rowOf } from './find.ts'
import { type Context, type Due, paragraphOf } from './segments.ts'
import { type Aim, placeOf, type Verdict } from './verdict.ts'

export interface Reading {
  verdicts: Verdict[]
  /** A time at the head of a sentence that governs the paragraphs that follow in a part that sets targets. */
  due?: Due
}

/** Amounts that only describe what others are amounts of. */
const DESCRIBES: ReadonlySet<Reason> = new Set(['condition', 'word', 'list', 'ratio', 'name', 'duration'])

/** Every amount of a paragraph, each with what it is. */
export function readFigures(text: string, context: Context): Reading {
  const paragraph = paragraphOf(text, context)
  const amounts = amountsOf(paragraph)
  const all = figuresOf(paragraph, amounts)
  const reasons = all.map((figure, index) =>
    isBaseline(figure, all[index + 1]) ? undefined : reasonOf(figure, context.goal),
  )
  const aside = new Map(
    all.flatMap((figure, index) => {
      // 突破50亿元、100亿元的企业: what the last of a row describes, all of it does.
      const last = rowOf(all, index).length > 1 ? reasons[all.indexOf(rowOf(all, index).at(-1) ?? figure)] : undefined
      const reason = last === 'condition' ? last : reasons[index]
      return reason && DESCRIBES.has(reason)
        ? [[figure.amount.start, { type: 'background', reason, ...placeIn(figure) } satisfies Verdict]]
        : []
    }),
  )
  // What only describes does not cut the words of its neighbours.
  const figures = figuresOf(
    paragraph,
    amounts.filter(({ amount }) => !aside.has(amount.start)),
  )
  const verdicts: Verdict[] = []
  for (const [index, figure] of figures.entries()) {
    const goesOn = verdicts.at(-1)?.type === 'aim' && figures[index - 1]?.segment.sentence === figure.segment.sentence
    verdicts.push(verdictOf(figures, index, context, goesOn))
  }
  const subjects = withSubjects(verdicts, figures, context.heading ?? '')
  const named = paragraph.english ? withCountedUnits(subjects) : subjects
  return {
    verdicts: [...named, ...aside.values()].sort((a, b) => placeOf(a) - placeOf(b)),
    ...(paragraph.due && { due: paragraph.due }),
  }
}

const placeIn = ({ start, end, paragraph }: Figure) => ({ at: start, wording: paragraph.text.slice(start, end) })

/** `goesOn`: the amount before it in the sentence is aimed at. */
function verdictOf(figures: readonly Figure[], index: number, context: Context, goesOn: boolean): Verdict {
  const figure = figures[index] as Figure
  const { paragraph } = figure
  const place = placeIn(figure)
  if (isBaseline(figure, figures[index + 1])) return { type: 'background', reason: 'baseline', ...place }
  const reason = reasonOf(figure, context.goal)
  if (reason) return { type: 'background', reason, ...place }
  if (figure.amount.or) return { type: 'doubt', why: 'ambiguous', ...place }
  const hedged = paragraph.english && isHedged(paragraph.masked, figure.segment.start, figure.segment.end)
  if (hedged || (!context.goal && !binds(figure, goesOn))) return { type: 'doubt', why: 'unsure', ...place }
  return { type: 'aim', aim: aimOf(figures, index, context) }
}

/** A measure of time: 重污染天数不超过2天. */
const HOW_LONG = /(?:天数|时间|时长|用时|周期|期限|时限|时间)[\s\u0001]*$/

/** Sizes that a norm sets as often as a plan. */
const isSize = (unit: string) => !unit.includes('/') && /(?:米|公里|亩|层|度|分贝|岁)$/.test(unit)

/**
 * Outside the parts that set targets a verb that makes or reaches something, a bound or a time says that it is aimed
 * at; so does a number at the end of its phrase: 新品种20个.
 */
function binds(figure: Figure, goesOn: boolean): boolean {
  const { relation, amount, bound, segment, paragraph, end } = figure
  if (isTime(amount.unit))
    return (relation.form !== 'none' && !relation.shared) || (bound !== 'exact' && HOW_LONG.test(leadOf(figure)))
  const stated = dueOf(figure) !== undefined || segment.times.some(({ role }) => role === 'every')
  if (isSize(amount.unit) && bound !== 'exact' && relation.form !== 'make') return stated
  if (relation.form !== 'none' || goesOn || stated) return true
  if (paragraph.english && speaksOfAims(paragraph.masked, segment.start, segment.end)) return true
  if (amount.unit === '') return false
  if (bound !== 'exact' || isRate(amount.unit) || /^\s*(?:[、,;。和与及]|$)/.test(paragraph.masked.slice(end, end + 1)))
    return true
  return !isSize(amount.unit) && !SPOKEN_OF.test(leadOf(figure))
}

/** 对26个村, 在12个区: a preposition right before the amount tells where or for whom something is done. */
const SPOKEN_OF =
  /(?:[对为向在从由与同以按把将被给]|针对|围绕|根据|涉及|包括|包含|含|共有|现有|下辖|分|的|各\p{Script=Han}{1,2})[\s\u0001]*$/u

/** Measures that say nothing without what they are measures of. */
const BARE =
  /^(?:总[数量额]|总体?规模|总面积|占比|比例|比重|数量|面积|规模|增幅|增速|金额|均|配备|.{0,2}(?:率|比例|数))$/

/** So many amounts before it may say what an amount is of. */
const NEAR = 24

interface Named {
  aim: Aim
  name: string
  sentence: number
}

/** An amount without a subject of its own is of what the amount before it in the paragraph is of, one of its unit first. */
function withSubjects(verdicts: readonly Verdict[], figures: readonly Figure[], heading: string): Verdict[] {
  const found: Named[] = []
  const named = verdicts.map((verdict, index) => {
    const figure = figures[index]
    if (verdict.type !== 'aim' || !figure) return verdict
    const { sentence } = figure.segment
    const near = found.slice(-NEAR).filter((one) => sentence - one.sentence <= 1)
    const aim = subjectOf(verdict.aim, figure, near, heading)
    const before = near.at(-1)
    found.push({ aim, name: BARE.test(verdict.aim.name) ? (before?.name ?? aim.name) : aim.name, sentence })
    return { ...verdict, aim }
  })
  return named.map((verdict, index) => withHead(verdict, figures[index], named[index + 1], figures[index + 1]))
}

/** It says itself what it is of. */
const OWN = /累计|合计|总|净增|新增|增加/

const BACK = /^(?:上述|前述|以上)/

function subjectOf(aim: Aim, figure: Figure, near: readonly Named[], heading: string): Aim {
  const last = near.at(-1)
  const alike = last && isRate(last.aim.unit) && isRate(aim.unit) ? last : undefined
  const before = alike ?? near.findLast((one) => one.aim.unit === aim.unit) ?? last
  if (aim.name === '' && before?.aim.unit === aim.unit)
    return OWN.test(leadOf(figure)) || aim.basis === 'yearly'
      ? { ...aim, name: before.name }
      : { ...aim, name: before.name, basis: before.aim.basis, direction: before.aim.direction }
  if (aim.name === '') return { ...aim, name: before?.name ?? heading }
  if (BACK.test(aim.name)) {
    const rest = aim.name.replace(BACK, '')
    return { ...aim, name: near.findLast(({ name }) => name.endsWith(rest))?.name ?? aim.name }
  }
  if (before?.sentence !== figure.segment.sentence) return aim
  if (BARE.test(aim.name)) return { ...aim, name: `${before.name}${aim.name}` }
  return isPart(figure) && !before.name.includes('（') ? { ...aim, name: `${before.name}（${aim.name}）` } : aim
}

/** 1个国家级、3个省级创新平台: the noun behind the last of a row is that of those before it, too. */
function withHead(verdict: Verdict, figure?: Figure, after?: Verdict, next?: Figure): Verdict {
  if (verdict.type !== 'aim' || after?.type !== 'aim' || !figure || figure.segment !== next?.segment) return verdict
  const { name } = verdict.aim
  const head = /^.{1,8}?[级型类](\p{Script=Han}.*)$/u.exec(after.aim.name)?.[1]
  return /[级型类]$/.test(name) && head ? { ...verdict, aim: { ...verdict.aim, name: `${name}${head}` } } : verdict
}
