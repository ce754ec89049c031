import type { OldTarget } from '../version1.ts'
import { accepts } from './accept.ts'
import { dueOf } from './due.ts'
import { boundsOf, measureOf } from './kind.ts'
import { nameOf } from './name-of.ts'
import { type Quantity, quantitiesIn } from './quantity.ts'
import type { Scope } from './scope.ts'
import { type Segment, type SegmentedText, segmentsOf } from './segments.ts'
import { specialAims } from './special-aims.ts'

/** A target on its way into the plan; it has its code once all are known. */
export type Aim = Omit<OldTarget, 'code' | 'clause'> & {
  /** Place in the paragraph. */
  at: number
}

/** An amount that may be a target, but was not taken for one. */
export interface LeftOut {
  at: number
  words: string
}

export interface Reading {
  aims: Aim[]
  leftOut: LeftOut[]
}

export interface Ground {
  scope: Scope
  /** Heading of the clause: the subject, where a sentence has none. */
  heading: string
  periodStart: string
  periodEnd: string
}

/** An amount in its segment, with the words between it and its neighbours. */
export interface Placed {
  quantity: Quantity
  segment: Segment
  paragraph: SegmentedText
  /** Where the words that belong to this amount begin and end. */
  from: number
  until: number
  ground: Ground
}

/** Finds the amounts of a paragraph that the plan aims at. */
export function quantitiesAimedAt(text: string, ground: Ground): Reading {
  const paragraph = segmentsOf(text, ground.periodStart)
  const reading: Reading = { aims: [], leftOut: [] }
  for (const segment of paragraph.segments) {
    const alone = placedIn(paragraph, segment, ground)
    const pairs = pairedNames(alone)
    const placed = pairs.length ? alone.map((one) => sharing(one, alone)) : alone
    const verdicts = placed.map((one, index) => accepts(one, placed[index + 1]))
    const taken = placed.filter((_, index) => verdicts[index] === 'yes')
    const left = placed.filter((_, index) => verdicts[index] === 'doubt')
    reading.leftOut.push(...left.map(({ quantity: { start, end } }) => ({ at: start, words: text.slice(start, end) })))
    reading.aims.push(...taken.map((one, index) => aimOf(between(one, taken, index), pairs[placed.indexOf(one)])))
    reading.aims.push(...specialAims(paragraph, segment, ground))
  }
  return reading
}

function placedIn(paragraph: SegmentedText, segment: Segment, ground: Ground): Placed[] {
  const words = paragraph.masked.slice(segment.start, segment.end)
  const quantities = quantitiesIn(words).map((found) => {
    const quantity = withDistantBound(found, words)
    return { ...quantity, start: quantity.start + segment.start, end: quantity.end + segment.start }
  })
  return quantities.map((quantity, index) => ({
    quantity,
    segment,
    paragraph,
    from: quantities[index - 1]?.end ?? segment.start,
    until: quantities[index + 1]?.start ?? segment.end,
    ground,
  }))
}

/** 至少建成1个: the verb stands between the comparing word and the amount. */
function withDistantBound(quantity: Quantity, words: string): Quantity {
  const found = /(至少|不少于|不低于|最少)[^,。、]{1,4}$/.exec(words.slice(0, quantity.start))
  return found && !quantity.before ? { ...quantity, before: '至少', start: found.index } : quantity
}

/** Amounts that are no aims belong to the words around them. */
const between = (placed: Placed, taken: readonly Placed[], index: number): Placed => ({
  ...placed,
  from: taken[index - 1]?.quantity.end ?? placed.segment.start,
  until: taken[index + 1]?.quantity.start ?? placed.segment.end,
})

/** A率、B率分别达到80%、90%: as many names as amounts. */
function pairedNames(placed: readonly Placed[]): (string | undefined)[] {
  const first = placed[0]
  if (!first || placed.length < 2) return []
  const lead = first.paragraph.text.slice(first.from, first.quantity.start)
  const [subject, rest] = lead.split('分别')
  if (rest === undefined || !subject) return []
  const names = subject.split(/[、和与及]/).filter(Boolean)
  return names.length === placed.length ? names : []
}

/** 分别达到80%、90%以上: what stands before the first and after the last holds for each. */
function sharing(placed: Placed, all: readonly Placed[]): Placed {
  const { quantity } = placed
  const before = quantity.before || (all[0]?.quantity.before ?? '')
  const after = quantity.after || (all.at(-1)?.quantity.after ?? '')
  return { ...placed, quantity: { ...quantity, before, after } }
}

function aimOf(placed: Placed, paired: string | undefined): Aim {
  const { quantity, paragraph, ground } = placed
  const lead = paired ?? paragraph.text.slice(placed.from, quantity.start)
  const { name, from } = nameOf(placed, paired)
  const quoted = quoteOf(placed, paired === undefined ? from : undefined)
  return {
    name,
    quote: quoted,
    ...boundsOf(quantity),
    wording: paragraph.text.slice(quantity.start, quantity.end).replace(/的目标$/, ''),
    unit: quantity.unit,
    measure: measureOf(quantity, lead),
    due: dueOf(placed.segment, ground),
    at: quantity.start,
  }
}

/** The segment, and the words before it where the name came from there. */
function quoteOf({ segment, paragraph }: Placed, from: number | undefined): string {
  const start = from === undefined ? segment.start : Math.min(segment.start, from)
  return paragraph.text.slice(start, segment.end).trim()
}
