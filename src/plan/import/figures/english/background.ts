import { isMoney, isRate, isTime, scaled } from '../../../../text/index.ts'
import { type Figure, leadOf, restOf, sentenceAround, verbsIn } from '../find/index.ts'
import { isAttribute, isImplied } from './attribute.ts'
import { isEnglishCondition, isSecond } from './condition.ts'
import { englishEach } from './each.ts'
import { isEnglishRule } from './rule.ts'

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
  if (isEnglishRule(figure)) return 'rule'
  if (figure.segment.past) return 'past'
  const tests: [EnglishReason, (figure: Figure) => boolean][] = [
    ['ratio', isRatioBase],
    ['name', isPartOfName],
    ['word', isWord],
    ['condition', isEnglishCondition],
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
  const isOver = segment.times.some(({ role, start: at }) => role === 'past' && at >= end)
  // (58% in 2023/24); claims, at 48 per 1,000 staff in 2024, are to fall
  if (isOver && /\(\s*(?:currently )?(?:at )?$|,\s*(?:currently |still )?at\s+$/i.test(words)) return true
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
  const isNew = /^one (?:new|additional|further|more|extra)\b/i.test(figure.paragraph.folded.slice(figure.start))
  return single && !isNew && relation.form !== 'make' && englishEach(figure) === undefined
}

/** per 100,000 people, 80% of our 1,400 pupils: what a rate is counted by. */
const isRatioBase = ({ paragraph, amount }: Figure): boolean =>
  /\b(?:per|out of) $|(?:%|per ?cent) of (?:the |all |all the |its |our |their )?$/i.test(
    paragraph.folded.slice(Math.max(0, amount.start - 24), amount.start),
  )

const COUNTED = ({ bound, amount }: Figure) =>
  bound === 'exact' && !isRate(amount.unit) && !isMoney(amount.unit) && !isTime(amount.unit)

/** the 7 departments, against 56 indicators: they are there already, and are only counted. */
function isListCount(figure: Figure): boolean {
  const { paragraph, start } = figure
  if (!isRate(figure.amount.unit) && !isMoney(figure.amount.unit) && isStatedList(figure)) return true
  if (!COUNTED(figure)) return false
  const lead = paragraph.folded.slice(Math.max(0, start - 24), start)
  if (PARTS_OF_PLAN.test(paragraph.folded.slice(figure.amount.start, figure.amount.end))) return true
  if (/\b(?:first|next|all|all of) (?:the |our |its )?$|\bthe (?:first|next|last)\s+$/i.test(lead)) return false
  return /\b(?:the|these|those|our|its|their|both|against|towards?)\s+$/i.test(lead)
}

/** across five themes, built around four pillars: a plan is made of them. */
const PARTS_OF_PLAN =
  /\b(?:pillars|themes|priorities|priority areas|goals|objectives|outcomes|principles|strands|dimensions|chapters|sections|domains|workstreams|work streams|(?:key|main|core|focus|priority|thematic|strategic|cross-cutting) areas|cardinal points|strategic aims|phases)$/i

/** It includes more than 60 actions, extends across five areas: what is counted is told, or stands in the text. */
const isStatedList = ({ paragraph, segment, amount }: Figure): boolean => {
  const lead = paragraph.folded.slice(Math.max(segment.start, amount.start - 60), amount.start)
  const counts =
    /\b(?:includes|contains|comprises|consists of|sets out|made up of|brings together|identifies|outlines|lists)\s+(?:more than |over |around |about |some |nearly |up to |at least )?$/i
  return (
    counts.test(lead) || (amount.han && /\b(?:across|around|under|into|through|among|in all|between)\s+$/i.test(lead))
  )
}

/** What something makes possible, or comes to: which can power 260,000 homes; childcare in six areas tells where. */
function isDetail(figure: Figure): boolean {
  const { paragraph, segment, start } = figure
  const lead = paragraph.masked.slice(segment.start, start)
  const before = /^\s*and\b/i.test(lead) ? paragraph.segments[segment.index - 1] : undefined
  const words = before ? paragraph.masked.slice(before.start, start) : lead
  if (/\b(?:which|that) (?:can|could|would|may|might)\b|\benough\b.* to\b|\bequivalent (?:to|of)\b/i.test(words))
    return true
  if (
    /\b(?:rang(?:es?|ing)|var(?:y|ies|ying)|together with|along with|in partnership with)\b(?:(?!\b(?:we|will|shall|to)\b)[^,;])*$/i.test(
      words,
    )
  )
    return true
  if (isImplied(words) || isAttribute(figure, lead)) return true
  if (isSize(figure) || FORECAST.test(sentenceAround(paragraph.folded, segment.start, segment.end))) return true
  if (isGroup(figure) || isOfOne(figure, lead) || isComparison(figure)) return true
  if (/^ of (?:them|these|those)\b/i.test(paragraph.folded.slice(figure.end))) return false
  // and install signals at 40 crossings: with a verb of its own it is done there.
  if (verbsIn(leadOf(figure)).length > 0) return false
  return (
    COUNTED(figure) &&
    isSecond(figure) &&
    /\b(?:in|across|on|at|from|among)\s+(?:all (?:of )?(?:the |our |its |their )?)?$/i.test(lead)
  )
}

/** Without action we will be 900 nurses short: what comes if nothing is done. */
const FORECAST =
  /^\W*(?:without (?:action|intervention|change|further|this|these|new)|(?:on|under|at|based on) (?:current|present|existing) (?:trends?|rates?|polic(?:y|ies))|if (?:nothing|no action|current trends?|trends?)|business as usual)\b/i

/** ponds of 20 m x 20 m; 14 plots, 22 acres in all */
const isSize = ({ paragraph, segment, start, amount }: Figure): boolean =>
  /[\dm] ?[x×] ?$/i.test(paragraph.folded.slice(Math.max(0, start - 8), start)) ||
  /^ ?[x×] ?\d/i.test(paragraph.folded.slice(amount.end)) ||
  /^\W*[\d.,]+ [a-z ]+ in (?:all|total)\W*$/i.test(paragraph.folded.slice(segment.start, segment.end))

/** A panel of 12 experts will report: who does something is there; a team of 20 that will be recruited is not. */
const isGroup = (figure: Figure): boolean =>
  COUNTED(figure) &&
  /\b(?:panel|committee|board|team|group|workforce|commission|task ?force|jury|assembly|council|staff) of\s+$/i.test(
    leadOf(figure),
  ) &&
  !/\b(?:be|been) (?:[a-z]+ly )?[a-z]+(?:ed|t|n)\b/i.test(restOf(figure))

/** 60 hectares of meadow, twice the area of last year, 900 seats, 80 more than in 2024: it says again how much that is. */
const isComparison = ({ amount, paragraph, segment, amounts, relation }: Figure): boolean =>
  relation.form === 'none' &&
  (amount.unit === 'times'
    ? /^(?:twice|\S+ times)/i.test(paragraph.folded.slice(amount.start))
    : /^ (?:more|fewer|less|higher|lower|shorter|longer) than (?:in|at|the|last)\b/i.test(
        paragraph.folded.slice(amount.end),
      )) &&
  paragraph.segments.some(
    ({ index, sentence }) => index < segment.index && sentence === segment.sentence && amounts.has(index),
  )

/** Two new schools, with 600 places; the team (7 staff): how large the thing is that was named before. */
const isOfOne = (figure: Figure, lead: string): boolean => {
  const { paragraph, segment, start, end, amount, from } = figure
  if (!COUNTED(figure)) return false
  if (amount.unit === '')
    return /^\s*and [\d,]+ [a-z]/i.test(paragraph.folded.slice(end, end + 24)) && /^\s*with\s+$/i.test(lead)
  const bracketed = paragraph.folded[segment.start - 1] === '(' && paragraph.folded[segment.end] === ')'
  if (bracketed) return lead.trim() === '' && paragraph.folded.slice(end, segment.end).trim() === ''
  const isFirst = paragraph.segments[segment.index - 1]?.sentence === segment.sentence
  const goesOn = /^\s*and\s+$/i.test(paragraph.folded.slice(from, start)) && from > segment.start
  return isFirst && (/^\s*with\s+$/i.test(lead) || (goesOn && /^\s*with\s+[\d,]+\s+and\s+$/i.test(lead)))
}

/** , down from 38 */
const COMPARED = /^,? (?:up|down|instead|as against|compared|rather)\b/i

/** three years, ten days: how long something takes is an aim only where it is to change, or to stay within bounds. */
function isDuration(figure: Figure): boolean {
  const { amount, relation, segment, bound, paragraph, end } = figure
  if (!isTime(amount.unit)) return false
  if (/\b(?:for|after|every|lasting|over|during|by)\s+$/i.test(leadOf(figure)) && relation.form !== 'by') return true
  if (relation.form === 'to' || relation.form === 'by' || bound === 'atMost' || bound === 'lessThan') return false
  // Provide 5,000 hours of care: they are given, and nothing lasts as long
  if (relation.form === 'make' && /hours?$/i.test(amount.unit) && !/\b(?:in|within)\s+$/i.test(leadOf(figure)))
    return false
  if (/\bto\s+$/i.test(leadOf(figure)) || COMPARED.test(paragraph.folded.slice(end))) return false
  return !segment.times.some(({ role }) => role === 'every') && !/^ of\b/i.test(restOf(figure))
}
