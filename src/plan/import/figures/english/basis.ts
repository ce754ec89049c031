import { isMoney, isRate, isTime, scaled } from '../../../../text/index.ts'
import { type Figure, leadOf, verbsIn } from '../find/index.ts'
import { isFallingNoun, saidBefore, saidBehind } from './change.ts'
import { isEnglishPart } from './part.ts'

type EnglishBasis = 'total' | 'level' | 'yearly' | 'change'

/** The basis of an amount of an English text: told by what leads to it, by its unit and by what is said of it. */
export function englishBasis(figure: Figure): EnglishBasis {
  const { amount, relation, segment } = figure
  const { base } = scaled(amount.unit)
  const isRatio = / per |\//.test(amount.unit) && !isMoney(amount.unit)
  if (isYearly(figure) && !isRatio) return 'yearly'
  if (isChange(figure)) return 'change'
  if (isRate(amount.unit)) return 'level'
  if (base === 'time' && segment.times.some(({ role }) => role === 'every')) return 'yearly'
  if (relation.form === 'by') return isDifference(figure) ? 'change' : 'total'
  return (isRatio && !isAdded(figure)) || isLevel(figure) ? 'level' : 'total'
}

/** 5,000 trees a year, each year 5,000 trees; a year that is said of something else does not count. */
function isYearly({ segment, start, end, until, paragraph, from }: Figure): boolean {
  const every = segment.times.filter((time) => time.role === 'every' && time.grain === 'year')
  const behind = every.some(
    (time) =>
      time.start >= end &&
      (time.start <= until || isShared(paragraph.masked.slice(end, time.start))) &&
      !/\b(?:and|or) [a-z]+ (?:an?|the|our|its|their|\d)|\b(?:which|while)\b/.test(
        paragraph.folded.slice(end, time.start),
      ),
  )
  const head = every.some(
    (time) =>
      time.start < start &&
      (/^\W*$/.test(paragraph.folded.slice(segment.start, time.start)) ||
        (time.start >= from && !/,|\band\b|\bby [a-z]+ing\b/.test(paragraph.folded.slice(time.end, start)))),
  )
  return behind || head
}

/** 35 miles of lanes and 500 ramps every year: it is said of both. */
const isShared = (between: string): boolean => /^[^,;:\p{Cc}]*\band [£$€]?\d[^,;:\p{Cc}]*$/u.test(between)

const STATED = new Set(['atMost', 'lessThan'])

/** by 20%, a 20% reduction, 20% below 2019 levels, reduce emissions 20%, halve: a change, not where it leads to. */
function isChange(figure: Figure): boolean {
  const { amount, relation, bound, paragraph, segment, start } = figure
  if (amount.unit === 'times') return !segment.times.some(({ role }) => role === 'every')
  if (!isRate(amount.unit)) return false
  if (isBelow(figure)) return false
  if (goesOnBelow(figure)) return true
  if (relation.form === 'by' || isHalving(figure) || saidBehind(figure) || saidBefore(figure)) return true
  const led = /\b(?:to|at|be|is|from|of|than)\s+(?:an? |the )?$/i.test(paragraph.masked.slice(segment.start, start))
  const changes = relation.form === 'to' && !relation.shared && relation.direction === 'down'
  return changes && !led && !STATED.has(bound) && bound !== 'moreThan'
}

/** to 55% below 2010 levels by 2030 and 75% by 2035: the second is below them, too. */
const goesOnBelow = ({ paragraph, segment, from, start }: Figure): boolean =>
  from > segment.start &&
  /^\s*(?:below|under|lower than|less than|fewer than|above|reduction|cut|increase)\b[^,;]*\band\s+(?:by\s+)?(?:at least |around |about )?$/i.test(
    paragraph.masked.slice(from, start),
  )

/** fall below 5%: where it is to be, not by how much. */
const isBelow = ({ paragraph, bound, start, relation }: Figure): boolean =>
  (bound === 'lessThan' || bound === 'moreThan') &&
  relation.at < start &&
  /^(?:below|under|beneath|above|beyond)\b/i.test(paragraph.folded.slice(start)) &&
  !/\bby\s+$/i.test(paragraph.folded.slice(Math.max(0, start - 8), start))

const isHalving = ({ amount, paragraph }: Figure) => /^halv/i.test(paragraph.folded.slice(amount.start, amount.end))

/** cut diesel use by 1.1 million gallons: how much less there is; cut 500 tonnes is done piece by piece. */
const isDifference = (figure: Figure): boolean =>
  /\bby\s+(?:an? |the |another |about )?$/i.test(leadOf(figure)) &&
  verbsIn(leadOf(figure)).some(({ kind }) => kind === 'up' || kind === 'down')

/** will be built, are to be trained: what has a participle adds up; will be open, will live is a state. */
const DONE =
  /^(?:[^,;.]{0,60}?\b)?(?:(?:will|must|shall|should) (?:have )?|(?:is|are) )?(?:to )?(?:be|been) (?:[a-z]+ly )?(?!used\b)(?:[a-z-]+ed|built|made|put|set|cut|laid|met|held|sown|run|won|given|taken|grown|dug|drawn|sunk|bought|sold|sent|spent|lent|fed|found|brought|taught|written|chosen|driven|rebuilt|begun|done)\b/i
const BEING =
  /^(?:[^,;.]{0,60}?\b)?(?:will|to|must|shall|should) (?:be|have|move|meet|become|use|live|stay|remain|run)\b/i

/** a capacity of 80 tonnes per day will be added */
const isAdded = ({ paragraph, segment, end }: Figure): boolean => DONE.test(paragraph.folded.slice(end, segment.end))

/** provide 1,000 hours of training, 9,000 home care hours: they add up */
const isSpent = ({ relation, paragraph, end, amount }: Figure): boolean =>
  relation.form === 'make' &&
  (/^ of\b/i.test(paragraph.folded.slice(end)) || /[a-z] hours?$/i.test(amount.unit.replace(/^[mb]illion /, '')))

/** all 64 buses are to be …: a state of those there are; what is built, trained or agreed adds up. */
function isLevel(figure: Figure): boolean {
  const { amount, relation } = figure
  if (isMoney(amount.unit)) return isReached(figure) && /\b(?:to|at)\s+(?:a |the )?$/i.test(leadOf(figure))
  if (
    isReached(figure) ||
    (isFlow(figure) && !isAdded(figure)) ||
    (isTime(amount.unit) && !isSpent(figure)) ||
    isCeiling(figure)
  )
    return true
  if ((amount.unit === '' && relation.form === 'to') || isExceeded(figure)) return true
  return relation.form !== 'make' && !isEnglishPart(figure) && isState(figure)
}

/** Throughput will exceed 220 tons: where it is to be. */
const isExceeded = ({ paragraph, start }: Figure): boolean => /^exceed/i.test(paragraph.folded.slice(start, start + 6))

const isReached = (figure: Figure): boolean =>
  figure.relation.form === 'to' && !figure.relation.shared && !isPlace(figure) && !isMore(figure)

/** at 180 signals: where it is done. The targets shall be 80,000 hectares: what they are of is done. */
const isPlace = (figure: Figure): boolean => {
  const isCounted = /^[a-z]/i.test(scaled(figure.amount.unit).base)
  const lead = leadOf(figure)
  return (isCounted && /\bat\s+$/i.test(lead)) || TARGETS_ARE.test(lead) || isGiven(figure)
}

const TARGETS_ARE = /\btargets? (?:(?:shall|will|must) be|is|are|of)\s+$/i

/** a fund of £2 million to 35 groups: it is given to so many. */
const isGiven = ({ paragraph, from, start, amount }: Figure): boolean =>
  /^[a-z]/i.test(scaled(amount.unit).base) &&
  /^\s*to\s*$/i.test(paragraph.masked.slice(from, start)) &&
  /[£$€₹]\s?[\d.,]+(?: ?(?:million|billion|m|bn|k))?$/i.test(paragraph.folded.slice(Math.max(0, from - 40), from))

/** extended to a further 2,200 homes */
const isMore = ({ paragraph, amount }: Figure): boolean =>
  /\b(?:further|additional|extra|another)\s+$/i.test(
    paragraph.folded.slice(Math.max(0, amount.start - 20), amount.start),
  ) ||
  /^[\d.,]+ (?:[a-z]+illion )?(?:further|additional|extra|more)\b/i.test(
    paragraph.folded.slice(amount.start, amount.end),
  )

/** What is said behind the amount of what it counts: all 64 buses, 1,500 buses will be in service. */
function isState(figure: Figure): boolean {
  const { paragraph, segment, from, start, end } = figure
  const behind = paragraph.folded.slice(end, segment.end)
  if (DONE.test(behind)) return false
  const all = /\ball (?:of )?(?:the |our |its )?$/i.test(paragraph.folded.slice(from, start))
  return all || BEING.test(behind) || /^\s*(?:are|is)\s+(?!to\b)[a-z]/i.test(behind) || isCeiling(figure)
}

/** 25,000 passengers per day */
const isFlow = ({ segment, end }: Figure): boolean =>
  segment.times.some(
    ({ role, grain, start }) => role === 'every' && grain !== 'year' && start >= end && start <= end + 1,
  )

/** no more than 400 metres; up to 400 parents is as many as can be. */
const isCeiling = ({ bound, paragraph, start }: Figure): boolean =>
  STATED.has(bound) && !/^up to\b/i.test(paragraph.folded.slice(start, start + 6))

/** Whether less is better, or the amount is the size of a fall. */
export function englishDirection(figure: Figure, basis: EnglishBasis): 'up' | 'down' {
  const { relation } = figure
  if (isHalving(figure)) return 'down'
  if (isExceeded(figure)) return 'up'
  const noun = saidBehind(figure) ?? saidBefore(figure)
  if (noun !== undefined && basis === 'change') return isFallingNoun(noun) ? 'down' : 'up'
  if (isCeiling(figure) && basis !== 'total') return 'down'
  if (relation.form === 'make' || (basis === 'total' && relation.form !== 'by')) return 'up'
  return relation.direction === 'down' || goesOnFalling(figure) ? 'down' : 'up'
}

/** reduce incidence by 50% and deaths by 75%: what has no verb of its own goes on from the one before. */
function goesOnFalling(figure: Figure): boolean {
  const { paragraph, segment, from } = figure
  if (verbsIn(leadOf(figure)).length > 0) return false
  const head = paragraph.segments[segment.index]?.sentence
  const first = paragraph.segments.find(({ sentence }) => sentence === head)
  const before = paragraph.masked.slice(first?.start ?? segment.start, from)
  const changing = verbsIn(before).findLast(({ kind }) => kind === 'up' || kind === 'down')
  return changing ? changing.kind === 'down' : /\bdown\b/i.test(before)
}
