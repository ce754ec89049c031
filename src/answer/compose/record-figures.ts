import { wordingWords } from '../../plan/target-words.ts'
import { edgeOf, isCeiling, isStated } from '../../progress/aim.ts'
import { type Decimal, figure, percentOf } from '../../progress/decimal.ts'
import { daysBetween } from '../../progress/pace.ts'
import type { Gain, RecordFinding, RecordQuery, Stand } from '../../progress/query/index.ts'
import { addsUp } from '../../progress/reached.ts'
import { notesOf } from '../../progress/standing-notes.ts'
import { reachedWords, statusWords } from '../../progress/standing-words.ts'
import type { Part } from '../draft.ts'
import { amountOf, citing, differenceIn, itemName, nameOf, partOf, type RecordWords, spanOf } from './record-words.ts'

type Of<T extends RecordFinding['type']> = Extract<RecordFinding, { type: T }>

const gapWords = (words: RecordWords, { standing, gap }: Stand): string[] => {
  const { aim, target, reached, done } = standing
  if (gap === null || done || gap.isNegative()) return []
  const { say } = words
  const first = (aim?.falls ? say.toFall : say.gap)(differenceIn(words, gap, target.unit))
  if (aim?.high === undefined || aim.falls || reached === null) return [first]
  const upper = reached.minus(aim.high).abs()
  return [
    first,
    say.toUpper(differenceIn(words, upper, target.unit), words.t.target.amounts.exact(String(aim.high), target.unit)),
  ]
}

/** Whoever asks for a share of what is aimed at each year asks of this one, not of all years of the plan. */
function shareWords({ say }: RecordWords, { standing }: Stand, focus: RecordQuery['focus']): string[] {
  const { target, aim, share, reached } = standing
  if (share === null) return []
  const ofYear =
    focus === 'share' && target.basis === 'yearly' && aim && !aim.falls && !isCeiling(aim) && edgeOf(aim) > 0
  return [
    say.share(ofYear && reached ? figure(reached.times(100).div(edgeOf(aim)).toDecimalPlaces(1)) : percentOf(share)),
  ]
}

function sumWords(words: RecordWords, { standing }: Stand): string {
  const { target, asof, latest } = standing
  const amount = reachedWords(standing, words.t)
  return target.basis === 'level' ? words.say.level(latest ?? asof, amount) : words.say.sum(asof, amount)
}

function leadWords(words: RecordWords, stand: Stand, focus: RecordQuery['focus']): string[] {
  const { done } = stand.standing
  const [gap, share] = [gapWords(words, stand), shareWords(words, stand, focus)]
  if (focus === 'gap' && gap.length) return gap
  if (focus === 'share' && share.length) return share
  const [year] = stand.standing.years
  const isOver = year && (!isCeiling(year.aim) || stand.standing.asof >= `${year.year}-12-31`)
  if (focus === 'done' && isOver && year.done) return [words.say.doneIn(String(year.year))]
  return focus === 'done' || done ? [done ? words.say.done : words.say.open] : []
}

/** When it was done, or how long it is overdue. */
function dueWords({ say }: RecordWords, { standing: { due, done, asof, status }, metOn }: Stand): string[] {
  if (done) return metOn === undefined ? [] : [say.met(metOn, due, daysBetween(due, metOn))]
  return status === 'red' && asof > due ? [say.past(due, daysBetween(due, asof))] : []
}

/** What is not rated has no status to tell of. */
const statusOf = (standing: Stand['standing'], t: RecordWords['t']): string[] =>
  standing.done || standing.status === 'grey' ? [] : [statusWords(standing, t)]

/** How a target stands, with what was asked in front. */
export function standingParts(words: RecordWords, { stand, focus }: Of<'standing'>): Part[] {
  const { say, t } = words
  const { standing } = stand
  const { target, asof, entries, reached } = standing
  const [item, wording] = [itemName(words, target), wordingWords(target)]
  if (!entries.length) return [citing(partOf(say.nothing, item, asof, wording), target)]
  if (isStated(target) || reached === null)
    return [citing(partOf(say.stated, item, asof, wording, entries.length, statusWords(standing, t)), target)]
  const lead = leadWords(words, stand, focus)
  const others = [...shareWords(words, stand, focus), ...gapWords(words, stand)].filter((fact) => !lead.includes(fact))
  const sum = [sumWords(words, stand), say.aim(wording), ...others]
  const due = dueWords(words, stand)
  // How much there is comes first, but for whoever asks whether, or when, it was done.
  const facts = ['done', 'date'].includes(focus) ? [...due, ...sum] : [...sum, ...due]
  const tail = [...notesOf(standing, t), ...statusOf(standing, t), say.basis(say.numbers(entries))]
  const part = lead.length
    ? partOf(say.stand, item, lead.join(say.between), facts, tail)
    : partOf(say.plainStand, item, facts, tail)
  return [citing(part, target)]
}

/** Whose entries alone are in a figure stands before it. */
const byMembers = (words: RecordWords, part: Part, people: readonly string[] = []): Part =>
  people.length
    ? { ...part, text: words.say.loggedBy(people.map((id) => nameOf(words, id)).join(words.say.between), part.text) }
    : part

export const gainParts = (words: RecordWords, { gain, people }: Of<'gain'>): Part[] =>
  gainsOf(words, gain).map((part) => byMembers(words, part, people))

function gainsOf(words: RecordWords, gain: Gain): Part[] {
  const { say } = words
  const { target, period, amount, before, after, entries } = gain
  const [item, span, numbers] = [itemName(words, target), spanOf(words, period), say.numbers(entries)]
  if (!entries.length) return [citing(partOf(say.gainedNothing, item, span), target)]
  if (addsUp(target) && amount)
    return [citing(partOf(say.gained, item, span, amountOf(words, amount, target.unit), numbers), target)]
  if (!after) return [citing(partOf(say.gainedNothing, item, span), target)]
  const level = amountOf(words, after, target.unit)
  if (!before || !amount) return [citing(partOf(say.onlyLevel, item, span, level, numbers), target)]
  const change = differenceIn(words, amount, target.unit)
  return [citing(partOf(say.moved, item, span, amountOf(words, before, target.unit), level, change, numbers), target)]
}

export function differenceParts(words: RecordWords, { target, from, to, amount }: Of<'difference'>): Part[] {
  const { say } = words
  const at = (amountThen: Decimal | null) => (amountThen ? amountOf(words, amountThen, target.unit) : say.unknown)
  const args = [itemName(words, target), from.asof, at(from.reached), to.asof, at(to.reached)] as const
  return [
    citing(
      amount
        ? partOf(say.difference, ...args, differenceIn(words, amount, target.unit))
        : partOf(say.noDifference, ...args),
      target,
    ),
  ]
}

export function comparedParts(words: RecordWords, { more, less, difference }: Of<'compared'>): Part[] {
  const { say } = words
  if (!more.entries.length && !less.entries.length) return [...gainsOf(words, more), ...gainsOf(words, less)]
  const sameTarget = more.target === less.target
  const label = (gain: Gain) =>
    sameTarget
      ? `${itemName(words, gain.target)}${say.betweenClauses}${spanOf(words, gain.period)}`
      : itemName(words, gain.target)
  const short = (gain: Gain) => (sameTarget ? periodName(words, gain) : label(gain))
  const amount = ({ amount: gained, target }: Gain) => (gained ? amountOf(words, gained, target.unit) : say.unknown)
  const sides = [short(more), amount(more), short(less), amount(less)] as const
  if (!difference) return [citing(partOf(say.apart, ...sides), more.target)]
  const part = difference.isZero()
    ? partOf(say.same, sides[0], sides[1], sides[2])
    : partOf(say.more, ...sides, differenceIn(words, difference, more.target.unit))
  return [
    citing(
      sameTarget ? { ...part, text: `${itemName(words, more.target)}${words.say.betweenClauses}${part.text}` } : part,
      more.target,
    ),
  ]
}

/** A whole year goes by its number. */
function periodName(words: RecordWords, { period: { from, to } }: Gain): string {
  const year = from.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31` ? words.say.year(year) : words.say.span(from, to)
}

export const proportionParts = (
  words: RecordWords,
  { part, whole, within, percent, people }: Of<'proportion'>,
): Part[] => {
  const { target } = part
  const in_ = (amount: Decimal | null) => (amount ? amountOf(words, amount, target.unit) : words.say.unknown)
  return [
    citing(
      partOf(
        words.say.proportion,
        itemName(words, target),
        spanOf(words, part.period),
        in_(part.amount),
        within ? words.say.addedIn(spanOf(words, within), in_(whole)) : words.say.inAll(in_(whole)),
        percent.toFixed(),
        words.say.numbers(part.entries),
      ),
      target,
    ),
  ].map((one) => byMembers(words, one, people))
}
