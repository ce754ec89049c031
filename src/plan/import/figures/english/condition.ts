import { isMoney, isRate, isTime, scaled } from '../../../../text/index.ts'
import { type Figure, nearby, sentenceAround } from '../find/index.ts'

const QUALIFIES =
  /\b(?:worth|valued at|aged|ages|earning|employing|costing|incomes?(?: of)?|turnover(?: of)?|populations? of|(?:that|which|who) (?:\w+ )?\w+|responsib\w+ for)\s+$/i
const LIMITS = new Set(['moreThan', 'lessThan', 'atLeast', 'atMost'])

/** A noun and what it does: services handling over 100,000; not schools, generating 6 GWh. */
const DOING = /(?:[a-z]s|people|children|men|women|staff)\s+[a-z]+ing\s+$/i
const HAVING = /\b[a-z]+\s+(?:with|of|having)\s+$/i
const AGE = /^ (?:of age|old|and over|and under|or over)\b(?!-)/i

/** services handling over 100,000 transactions, homes over 100 m²: it tells which ones are meant. */
export function isEnglishCondition(figure: Figure): boolean {
  const { bound, amount, paragraph, start, segment } = figure
  if (/^within\b/i.test(paragraph.folded.slice(start, amount.start)) && !isRate(amount.unit)) return isNear(figure)
  const lead = paragraph.masked.slice(segment.start, start)
  if (tellsWhich(figure, lead)) return true
  if (!LIMITS.has(bound) || isRate(amount.unit)) return false
  const led = /\b(?:in|within)\s+$/i.test(lead)
  if (isTime(amount.unit) && (isSecond(figure) || isOfShare(figure)) && (led || !isReached(figure))) return true
  const strict = bound === 'moreThan' || bound === 'lessThan'
  return (
    QUALIFIES.test(lead) ||
    DOING.test(lead) ||
    (strict && HAVING.test(lead)) ||
    isOrMore(figure, lead) ||
    DIFFERING.test(lead) ||
    /\b[a-z]+\s+(?:with|having)\s+$/i.test(lead) ||
    isLengthOfThing(figure)
  )
}

/** within 2 miles of a park, within 30 days of the report; every home will be within 400 m is what is to be so. */
const isNear = (figure: Figure): boolean =>
  isTime(figure.amount.unit)
    ? isSecond(figure) ||
      isOfShare(figure) ||
      (figure.until < figure.segment.end && !isReached(figure)) ||
      isAfter(figure)
    : isSecond(figure) ||
      isOfShare(figure) ||
      !OF_ALL.test(sentenceAround(figure.paragraph.masked, figure.segment.start, figure.segment.end))

const OF_ALL =
  /^\W*(?:every|each|all|any|no)(?: one|body)?\b[^,;]*\b(?:will|shall|must|should|to) (?:be|live|have|reach)\b/i

/** Ages, ranks, what holds only if something else does. */
const tellsWhich = (figure: Figure, lead: string): boolean => {
  const { amount, paragraph, end } = figure
  const behind = paragraph.folded.slice(end)
  if (WHENEVER.test(lead) || TOP.test(lead) || /^ (?:if|unless)\b/i.test(behind)) return true
  if (isRate(amount.unit)) return EARNING.test(lead)
  const has = isSecond(figure) && /\bwith (?:an? )?(?:[\w-]+ ){1,4}of\s+$/i.test(lead)
  return has || isAge(figure) || AGE.test(paragraph.folded.slice(amount.end, amount.end + 16))
}

/** whenever a warning of 40 is issued, if 20% agree: it says when something holds. */
const WHENEVER = /\b(?:whenever|if|unless|in the event)\b[^,;]*$/i
/** the world's top 100 universities, the poorest 20% of areas */
const TOP =
  /(?:\b(?:the|its|our|their)|[’']s)\s+(?:[a-z]+ly )?(?:top|bottom|best|worst|(?:most|least) [a-z]+|[a-z]{3,}est)\s+$/i
/** households earning 80% of the median */
const EARNING = /\b(?:earning|(?:with|on) incomes?(?: of| below| under| up to)?)\s+$/i

const isReached = ({ relation }: Figure): boolean => relation.form === 'to' && !relation.shared

/** drivers exceeding the limit by more than 10 mph */
const DIFFERING = /[a-z]s\s+[a-z]+ing\s+(?:[\w-]+\s+){1,4}by\s+$/i

/** developments of 20 homes or more */
const isOrMore = ({ amount, end }: Figure, lead: string): boolean => end > amount.end && /[a-z]s\s+of\s+$/i.test(lead)

/** aged 20-24 years, (10-17 years) */
const isAge = ({ paragraph, start, amount }: Figure): boolean =>
  (isTime(amount.unit) || amount.unit === '') &&
  /\baged?\s+(?:between\s+|of\s+)?$/i.test(paragraph.folded.slice(Math.max(0, start - 16), start))

/** within 90 days of adoption, within 6 months of the end of the year: it is counted from an event. */
const isAfter = ({ paragraph, end }: Figure): boolean =>
  /^ (?:of|after|from|following) (?:the |its |their |an? )?[a-z\d]/i.test(paragraph.folded.slice(end, end + 16))

/** 95% of patients, in the same sentence: the time that follows tells which of them count. */
const isOfShare = ({ paragraph, segment, start }: Figure): boolean =>
  nearby(paragraph.segments, segment).some((other) =>
    /(?:\d\s?(?:%|per ?cent)|\b(?:proportion|share|percentage)) of\b(?!.*\b(?:and|to) (?:cut|reduce|shorten|bring)\b)/i.test(
      paragraph.folded.slice(other.start, Math.min(start, other.end)),
    ),
  )

/** An amount stands before it in the same words. */
export const isSecond = ({ from, segment }: Figure): boolean => from > segment.start

/** all major projects above $10 million, 100% of trucks over 10,000 pounds; not raise funds over £1 million. */
const ALL = /\b(?:all|any|every|each|of) (?:(?!(?:will|shall|must|should|to|be) )[\w-]+ ){1,6}$/i

/** Journeys under 5 miles, homes over 100 m²: a size right behind a plural. */
function isLengthOfThing({ bound, amount, relation, paragraph, segment, start }: Figure): boolean {
  const words = paragraph.masked.slice(segment.start, start)
  // reduce waits longer than 12 hours: those that are meant are too long already
  const beyond = relation.form === 'to' && relation.direction === (bound === 'moreThan' ? 'down' : 'up')
  if (
    (relation.form === 'to' && !(beyond && /^\S+ than\b/i.test(paragraph.folded.slice(start)))) ||
    (bound !== 'moreThan' && bound !== 'lessThan')
  )
    return false
  const isSize = /\p{Script=Han}/u.test(scaled(amount.unit).base) || isTime(amount.unit)
  return isSize && (ALL.test(words) || (!isMoney(amount.unit) && /[a-z-]{3,}s\s+$/.test(words)))
}
