import { isRate, isTime } from '../../../text/index.ts'
import { aimOf, isBaseline } from './aim.ts'
import { type Reason, reasonOf } from './background.ts'
import { dueOf } from './due.ts'
import { withCountedUnits } from './english-aim.ts'
import { isHedged, speaksOfAims } from './english-mood.ts'
import type { Figure } from './figure.ts'
import { amountsOf, figuresOf } from './find.ts'
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
  const aside = new Map(
    all.flatMap((figure, index) => {
      const reason = isBaseline(figure, all[index + 1]) ? undefined : reasonOf(figure, context.goal)
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

/** Sizes that a norm sets as often as a plan. */
const isSize = (unit: string) => /(?:米|公里|亩|层|度|分贝|岁)$/.test(unit)

/**
 * Outside the parts that set targets a verb that makes or reaches something, a bound or a time says that it is aimed
 * at; so does a number at the end of its phrase: 新品种20个.
 */
function binds(figure: Figure, goesOn: boolean): boolean {
  const { relation, amount, bound, segment, paragraph, end } = figure
  if (isTime(amount.unit)) return relation.form !== 'none' && !relation.shared
  const stated = dueOf(figure) !== undefined || segment.times.some(({ role }) => role === 'every')
  if (isSize(amount.unit) && bound !== 'exact' && relation.form !== 'make') return stated
  if (relation.form !== 'none' || goesOn || stated) return true
  if (paragraph.english && speaksOfAims(paragraph.masked, segment.start, segment.end)) return true
  if (amount.unit === '') return false
  return (
    bound !== 'exact' || isRate(amount.unit) || /^\s*(?:[、,;。和与及]|$)/.test(paragraph.masked.slice(end, end + 1))
  )
}

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
  return verdicts.map((verdict, index) => {
    if (verdict.type !== 'aim') return verdict
    const { aim } = verdict
    const sentence = figures[index]?.segment.sentence ?? 0
    const near = found.slice(-NEAR).filter((one) => sentence - one.sentence <= 1)
    const before = near.findLast((one) => one.aim.unit === aim.unit) ?? near.at(-1)
    const named = subjectOf(aim, before, sentence, heading)
    found.push({ aim: named, name: BARE.test(aim.name) ? (before?.name ?? named.name) : named.name, sentence })
    return { ...verdict, aim: named }
  })
}

function subjectOf(aim: Aim, before: Named | undefined, sentence: number, heading: string): Aim {
  if (aim.name === '' && before?.aim.unit === aim.unit)
    return { ...aim, name: before.name, basis: before.aim.basis, direction: before.aim.direction }
  if (aim.name === '') return { ...aim, name: before?.name ?? heading }
  return BARE.test(aim.name) && before?.sentence === sentence ? { ...aim, name: `${before.name}${aim.name}` } : aim
}
