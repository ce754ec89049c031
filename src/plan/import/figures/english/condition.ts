import { isMoney, isRate, isTime, scaled } from '../../../../text/index.ts'
import { type Figure, nearby } from '../find/index.ts'

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
  if (/^within\b/i.test(paragraph.folded.slice(start, amount.start)) && !isRate(amount.unit))
    return (
      !isTime(amount.unit) || isSecond(figure) || isOfShare(figure) || figure.until < segment.end || isAfter(figure)
    )
  const lead = paragraph.masked.slice(segment.start, start)
  if (isSecond(figure) && !isRate(amount.unit) && /\bwith (?:an? )?(?:[\w-]+ ){1,4}of\s+$/i.test(lead)) return true
  if (isAge(figure) || AGE.test(paragraph.folded.slice(amount.end, amount.end + 16))) return true
  if (!LIMITS.has(bound) || isRate(amount.unit)) return false
  if (isTime(amount.unit) && (isSecond(figure) || isOfShare(figure)) && !isReached(figure)) return true
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

const isReached = ({ relation }: Figure): boolean => relation.form === 'to' && !relation.shared

/** drivers exceeding the limit by more than 10 mph */
const DIFFERING = /[a-z]s\s+[a-z]+ing\s+(?:[\w-]+\s+){1,4}by\s+$/i

/** developments of 20 homes or more */
const isOrMore = ({ amount, end }: Figure, lead: string): boolean => end > amount.end && /[a-z]s\s+of\s+$/i.test(lead)

/** aged 20-24 years, (10-17 years) */
const isAge = ({ paragraph, start, amount }: Figure): boolean =>
  isTime(amount.unit) &&
  /\baged?\s+(?:between\s+|of\s+)?$/i.test(paragraph.folded.slice(Math.max(0, start - 16), start))

/** within 90 days of adoption, within 6 months of the end of the year: it is counted from an event. */
const isAfter = ({ paragraph, end }: Figure): boolean =>
  /^ (?:of|after|from|following) (?:the |its |their |an? )?[a-z]/i.test(paragraph.folded.slice(end, end + 16))

/** 95% of patients, in the same sentence: the time that follows tells which of them count. */
const isOfShare = ({ paragraph, segment, start }: Figure): boolean =>
  nearby(paragraph.segments, segment).some((other) =>
    /\d\s?(?:%|per ?cent) of\b(?!.*\b(?:and|to) (?:cut|reduce|shorten|bring)\b)/i.test(
      paragraph.folded.slice(other.start, Math.min(start, other.end)),
    ),
  )

/** An amount stands before it in the same words. */
export const isSecond = ({ from, segment }: Figure): boolean => from > segment.start

/** all major projects above $10 million, 100% of trucks over 10,000 pounds; not raise funds over £1 million. */
const ALL = /\b(?:all|any|every|each|of) (?:[\w-]+ ){1,6}$/i

/** Journeys under 5 miles, homes over 100 m²: a size right behind a plural. */
function isLengthOfThing({ bound, amount, relation, paragraph, segment, start }: Figure): boolean {
  if (relation.form === 'to' || (bound !== 'moreThan' && bound !== 'lessThan')) return false
  const isSize = /\p{Script=Han}/u.test(scaled(amount.unit).base)
  const words = paragraph.masked.slice(segment.start, start)
  return isSize && (ALL.test(words) || (!isMoney(amount.unit) && /[a-z-]{3,}s\s+$/.test(words)))
}
