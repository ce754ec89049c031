import { type Amount, boundedAmountsIn, isRate, scaled } from '../../../../text/index.ts'
import type { Figure } from './figure.ts'
import type { Paragraph, Segment } from './paragraph.ts'
import { type Relation, relationOf } from './relation.ts'
import { nearby } from './segments.ts'

/** An amount with what binds it, and the segment it stands in. */
type PlacedAmount = ReturnType<typeof boundedAmountsIn>[number] & { segment: Segment }

/** The amounts of a paragraph; those that a stated time is written with (3年内) are none. */
export const amountsOf = ({ text, segments }: Paragraph): PlacedAmount[] =>
  inSegments(boundedAmountsIn(text), segments).filter(
    ({ amount, segment }) => !segment.times.some(({ start, end }) => amount.start < end && amount.end > start),
  )

/** The figures that these amounts are, each with its words; an amount cuts the words of its neighbours. */
export function figuresOf(paragraph: Paragraph, placed: readonly PlacedAmount[]): Figure[] {
  const { masked } = paragraph
  const amounts = new Set(placed.map(({ segment }) => segment.index))
  const figures: Figure[] = []
  for (const [index, { amount, bound, start: first, end, segment }] of placed.entries()) {
    const before = placed[index - 1]
    const after = placed[index + 1]
    const from = before?.segment === segment ? before.end : beginningOf(paragraph, segment, amounts)
    const start = Math.max(first, from)
    const until = after?.segment === segment ? after.start : segment.end
    const figure = { amount, bound, start, end, paragraph, segment, from, until, amounts }
    const relation = ownRelation(masked.slice(from, start), paragraph.english, before?.segment === segment)
    const one = { ...figure, relation }
    figures.push(sharing(one, isPart(one) ? wholeOf(one, figures) : figures.at(-1)))
  }
  return figures.map((_, index) => boundTogether(figures, index))
}

/** 20场演出、30场活动: of the words behind an amount before it only those behind the last 、 are its own. */
function ownRelation(words: string, english: boolean, goesOn: boolean): Relation {
  const own = goesOn && !english ? words.lastIndexOf('、') + 1 : 0
  const relation = relationOf(words.slice(own), english)
  return { ...relation, at: relation.at + own }
}

/** Both in the order of the text. */
function inSegments<Found extends { amount: Amount }>(
  found: readonly Found[],
  segments: readonly Segment[],
): (Found & { segment: Segment })[] {
  let next = 0
  return found.flatMap((one) => {
    while (next < segments.length && one.amount.start >= (segments[next]?.end ?? 0)) next++
    const segment = segments[next]
    return segment && one.amount.start >= segment.start ? [{ ...one, segment }] : []
  })
}

/** Where the words that belong to the first amount of a segment begin; in English a comma also stands in a list of names. */
function beginningOf({ segments, english }: Paragraph, segment: Segment, amounts: ReadonlySet<number>): number {
  if (!english) return segment.start
  const earlier = nearby(segments, segment).filter((one) => one.part === segment.part && one.index < segment.index)
  const free = earlier.every((one) => !amounts.has(one.index))
  return free ? (earlier[0]?.start ?? segment.start) : segment.start
}

/** In the same segment; in English also behind a comma: 250 hectares of meadow, 30 ponds, and up to 18 km of river. */
const goesOn = ({ segment, paragraph }: Figure, before: Figure): boolean =>
  before.segment === segment ||
  (before.segment.sentence === segment.sentence &&
    paragraph.english &&
    (/^\s*(?:and|or|plus)\b(?! (?:will|to|the)\b)/i.test(paragraph.folded.slice(segment.start, segment.end)) ||
      (before.relation.form === 'make' &&
        /^\s*[\d£$€](?![^,;]* than\b)/.test(paragraph.folded.slice(segment.start, segment.end)))))

/**
 * 选拔专家不少于100名，人才不少于500名: what is bound alike and counted alike goes on, too; so does a part of it, as in
 * 其中骨干50名.
 */
const isAlike = (figure: Figure, before: Figure): boolean =>
  (before.segment.index === figure.segment.index - 1 || isPart(figure)) &&
  before.segment.sentence === figure.segment.sentence &&
  (before.relation.form === 'make' ||
    (before.relation.form === 'to' && (isPart(figure) || figure.bound !== 'exact'))) &&
  (figure.bound === before.bound || isPart(figure)) &&
  scaled(figure.amount.unit).base === scaled(before.amount.unit).base &&
  figure.amount.unit !== '' &&
  !isRate(figure.amount.unit)

/** What a part is a part of: the nearest amount of the sentence that counts the same. */
const wholeOf = ({ amount, segment }: Figure, before: readonly Figure[]): Figure | undefined =>
  before
    .slice(-4)
    .findLast(
      (one) => scaled(one.amount.unit).base === scaled(amount.unit).base && one.segment.sentence === segment.sentence,
    ) ?? before.at(-1)

/** 其中…: it is a part of the amount before. */
export const isPart = ({ paragraph, segment, start }: Figure): boolean =>
  /^\s*其中/.test(paragraph.folded.slice(segment.start, start))

/** 选拔100名正职、200名副职: what has no verb of its own takes that of the amount before it. */
function sharing(figure: Figure, before: Figure | undefined): Figure {
  if (figure.relation.form !== 'none' || !before || !(goesOn(figure, before) || isAlike(figure, before))) return figure
  if (before.relation.form === 'none') return figure
  // 至少建成1个中心、2个托育点: what binds the first binds the others, too.
  const led = figure.bound === 'exact' && before.bound === 'atLeast' && before.end === before.amount.end
  const bound = led && figure.segment === before.segment ? before.bound : figure.bound
  return { ...figure, bound, relation: { ...before.relation, at: 0, shared: true } }
}

/** 分别达到80%、90%以上: what binds one of a row binds all of it. */
function boundTogether(figures: readonly Figure[], index: number): Figure {
  const figure = figures[index] as Figure
  const row = rowOf(figures, index)
  const words = figure.paragraph.masked.slice(figure.segment.start, row[0]?.start)
  const said =
    row.length > 1 && /分别|均|respectively/.test(words)
      ? row.map(({ bound }) => bound).find((bound) => bound !== 'exact' && bound !== 'range')
      : undefined
  // 分别达到100%、95%以上: of all of it there is no more.
  const whole = figure.amount.value === 100 && figure.amount.unit === '%'
  return figure.bound === 'exact' && said && !whole ? { ...figure, bound: said } : figure
}

/** The amounts that stand in one row with this one, with nothing but 、 and 和 between them. */
export function rowOf(figures: readonly Figure[], index: number): readonly Figure[] {
  const rows = known.get(figures) ?? rowsOf(figures)
  known.set(figures, rows)
  return rows[index] ?? []
}

/** Asked for again and again, of every figure of a row. */
const known = new WeakMap<readonly Figure[], readonly (readonly Figure[])[]>()

function rowsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const rows: Figure[][] = []
  return figures.map((figure, index) => {
    const row = rows.at(-1)
    if (row && isJoined(figures[index - 1], figure)) row.push(figure)
    else rows.push([figure])
    return rows.at(-1) ?? []
  })
}

const isJoined = (one: Figure | undefined, other: Figure): boolean =>
  one !== undefined &&
  one.segment === other.segment &&
  (/^\s*(?:[、和与及或]|以及|and|or)\s*$/.test(one.paragraph.masked.slice(one.end, other.start)) ||
    (one.amount.unit === other.amount.unit && one.paragraph.masked.slice(one.end, other.start) === '/'))
