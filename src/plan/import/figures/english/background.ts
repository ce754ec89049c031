import { isMoney, isRate, isTime, scaled } from '../../../../text/index.ts'
import { type Figure, leadOf, restOf, sentenceAround } from '../find/index.ts'
import { englishEach } from './each.ts'

type EnglishReason =
  | 'past'
  | 'detail'
  | 'ratio'
  | 'word'
  | 'list'
  | 'condition'
  | 'rule'
  | 'duration'
  | 'name'
  | 'baseline'

/** Why an amount of an English text does not bind; undefined where it may. */
export function englishReason(figure: Figure): EnglishReason | undefined {
  if (isStartingPoint(figure)) return 'baseline'
  if (isRule(figure)) return 'rule'
  if (figure.segment.past) return 'past'
  const tests: [EnglishReason, (figure: Figure) => boolean][] = [
    ['ratio', isRatioBase],
    ['name', isPartOfName],
    ['word', isWord],
    ['condition', isCondition],
    ['detail', isDetail],
    ['list', isListCount],
    ['duration', isDuration],
  ]
  return tests.find(([, test]) => test(figure))?.[0]
}

/** Where an amount starts from, said beside it: up from 76% today, (2021: 12.5%), a baseline of 18,400 tonnes. */
export function isStartingPoint(figure: Figure): boolean {
  const { paragraph, segment, start, end } = figure
  const words = paragraph.folded.slice(Math.max(0, segment.start - 12), start)
  if (
    /\b(?:up|down|increase|decrease|rise|fall) from\s+$|, from\s+$|\bcompared (?:to|with)\s+$|\bwhich (?:was|is|(?:currently )?(?:stood|stands|stand) at)\s+$|\bbaseline (?:of|is|was|figure of)\s+$|\b(?:currently|now|presently)\s+(?:at )?$|\(from\s+$/i.test(
      words,
    )
  )
    return true
  const open = paragraph.folded.lastIndexOf('(', start)
  const close = paragraph.folded.indexOf(')', end)
  if (open < 0 || close < 0 || paragraph.folded.slice(open, start).includes(')')) return false
  return /^\((?:[^()]*\b(?:baseline|currently|now|from|was|actual)\b|(?:in )?(?:19|20)\d\d(?:[/-]\d{2,4})?\s*[:=])[^()]*$/i.test(
    paragraph.folded.slice(open, start),
  )
}

/** 30-minute, 15-bed: a part of an adjective; 20 mph limits: a part of a name. */
function isPartOfName({ amount, paragraph, end, relation }: Figure): boolean {
  const rest = paragraph.folded.slice(amount.end, end + 24)
  if (/^-[a-z]/i.test(rest)) return true
  const speed = /^(?:英里|公里)\/小时$/.test(scaled(amount.unit).base)
  return speed && relation.form !== 'to' && /^ (?:speed )?(?:limit|zone|road|street)/i.test(rest)
}

/** one web address, one place: the number one as an article; it counts where it is bound or made. */
const isWord = (figure: Figure): boolean => {
  const { amount, bound, relation } = figure
  const single = amount.han && amount.value === 1 && bound === 'exact' && !isRate(amount.unit)
  return single && relation.form !== 'make' && englishEach(figure) === undefined
}

/** per 100,000 people: what a rate is counted by. */
const isRatioBase = ({ paragraph, amount }: Figure): boolean => /\bper $/i.test(paragraph.folded.slice(0, amount.start))

const RULE =
  /\b(?:grants?|subsid(?:y|ies)|loans?|vouchers?|fines?|penalt(?:y|ies)|fees?|discounts?|rebates?|allowances?) (?:of|worth|are|will)\b|\beligible (?:for|to)\b|\bentitled\b|\bestimate[sd]?\b|\best(?:imated)?\. cost/i
const LAW =
  /\b(?:Act|Regulations?|Directive|Code|Treaty|Agreement|statutory|legislation|law)\b(?=.*\b(?:requires?|required|obliges?|sets?|commits?|entitle[sd]?|mandates?)\b)|\bby law\b/

/** Grants of up to £20,000, Cost: £14.5 million: what somebody gets by a rule, what is estimated, what a law asks. */
function isRule(figure: Figure): boolean {
  const { amount, segment, paragraph, start, relation } = figure
  const sentence = sentenceAround(paragraph.folded, segment.start, segment.end)
  if (LAW.test(sentence)) return true
  if (!isMoney(amount.unit) && !isRate(amount.unit)) return false
  if (isMoney(amount.unit) && / per /.test(amount.unit)) return true
  const before = paragraph.folded.slice(Math.max(0, start - 60), start)
  if (
    isMoney(amount.unit) &&
    /\b(?:costs?|costing|needs?|requires?|budget|price|value|of which)(?::| of| is| at| to)?\s*$/i.test(before)
  )
    return true
  return relation.form !== 'to' && RULE.test(sentence)
}

const QUALIFIES =
  /\b(?:worth|valued at|aged|ages|earning|employing|costing|incomes?(?: of)?|turnover(?: of)?|populations? of|(?:that|which|who) (?:\w+ )?\w+|responsib\w+ for)\s+$/i
const LIMITS = new Set(['moreThan', 'lessThan', 'atLeast', 'atMost'])

/** A noun and what it does: services handling over 100,000; not schools, generating 6 GWh. */
const DOING = /[a-z]s\s+[a-z]+ing\s+$/i
const HAVING = /\b[a-z]+\s+(?:with|of|having)\s+$/i
const AGE = /^ (?:of age|old|and over|and under|or over)\b(?!-)/i

/** services handling over 100,000 transactions, homes over 100 m²: it tells which ones are meant. */
function isCondition(figure: Figure): boolean {
  const { bound, amount, paragraph, start, segment } = figure
  if (/^within\b/i.test(paragraph.folded.slice(start, amount.start)) && !isRate(amount.unit))
    return !isTime(amount.unit) || isSecond(figure) || figure.until < segment.end
  const lead = paragraph.masked.slice(segment.start, start)
  if (isSecond(figure) && /\bwith (?:an? )?(?:[\w-]+ ){1,4}of\s+$/i.test(lead)) return true
  if (AGE.test(paragraph.folded.slice(amount.end, amount.end + 16))) return true
  if (!LIMITS.has(bound) || isRate(amount.unit)) return false
  if (isTime(amount.unit) && isSecond(figure) && figure.relation.form !== 'to') return true
  const strict = bound === 'moreThan' || bound === 'lessThan'
  return (
    QUALIFIES.test(lead) ||
    DOING.test(lead) ||
    (strict && HAVING.test(lead)) ||
    /\b[a-z]+\s+(?:with|having)\s+$/i.test(lead) ||
    isLengthOfThing(figure)
  )
}

/** An amount stands before it in the same words. */
const isSecond = ({ from, segment }: Figure): boolean => from > segment.start

/** Journeys under 5 miles, homes over 100 m²: a size right behind a plural. */
function isLengthOfThing({ bound, amount, relation, paragraph, segment, start }: Figure): boolean {
  if (relation.form === 'to' || (bound !== 'moreThan' && bound !== 'lessThan')) return false
  const isSize = /\p{Script=Han}/u.test(scaled(amount.unit).base) && !isMoney(amount.unit)
  return isSize && /[a-z-]{3,}s\s+$/.test(paragraph.masked.slice(segment.start, start))
}

const COUNTED = ({ bound, amount }: Figure) =>
  bound === 'exact' && !isRate(amount.unit) && !isMoney(amount.unit) && !isTime(amount.unit)

/** the 7 departments, against 56 indicators: they are there already, and are only counted. */
function isListCount(figure: Figure): boolean {
  const { paragraph, start } = figure
  if (!COUNTED(figure)) return false
  const lead = paragraph.folded.slice(Math.max(0, start - 24), start)
  if (/\b(?:first|next|all|all of) (?:the |our |its )?$|\bthe (?:first|next|last)\s+$/i.test(lead)) return false
  return /\b(?:the|these|those|our|its|their|both|against|towards?)\s+$/i.test(lead)
}

/** What something makes possible, or comes to: which can power 260,000 homes; childcare in six areas tells where. */
function isDetail(figure: Figure): boolean {
  const { paragraph, segment, start } = figure
  const lead = paragraph.masked.slice(segment.start, start)
  const before = /^\s*and\b/i.test(lead) ? paragraph.segments[segment.index - 1] : undefined
  const words = before ? paragraph.masked.slice(before.start, start) : lead
  if (/\b(?:which|that) (?:can|could|would|may|might)\b|\benough\b.* to\b|\bequivalent (?:to|of)\b/i.test(words))
    return true
  return COUNTED(figure) && isSecond(figure) && /\b(?:in|across|on|at|from|among)\s+$/i.test(lead)
}

/** three years, ten days: how long something takes is an aim only where it is to change, or to stay within bounds. */
function isDuration(figure: Figure): boolean {
  const { amount, relation, segment, bound } = figure
  if (!isTime(amount.unit)) return false
  if (/\b(?:for|after|every|lasting|over|during|by)\s+$/i.test(leadOf(figure)) && relation.form !== 'by') return true
  if (relation.form === 'to' || relation.form === 'by' || bound === 'atMost' || bound === 'lessThan') return false
  if (/\bto\s+$/i.test(leadOf(figure))) return false
  return !segment.times.some(({ role }) => role === 'every') && !/^ of\b/i.test(restOf(figure))
}
