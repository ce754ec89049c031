import type { OldTarget } from '../version1.ts'
import type { Period } from './deadlines.ts'
import { englishDays } from './english-days.ts'

type Found = Omit<OldTarget, 'code' | 'clause'>

const NUMBER = '\\$?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\$?\\d+(?:\\.\\d+)?'
const PATTERN = new RegExp(
  [
    '(?<before>(?:at least|no fewer than|not less than|a minimum of|more than|over|exceeding|above|at most|no more than|not more than|up to|less than|fewer than|under|below|about|around|approximately|roughly|nearly|reach|to)\\s+)?',
    `(?<low>${NUMBER})(?:\\s*(?:-|–|—|to)\\s*(?<high>${NUMBER}))?`,
    '\\s*(?<unit>percent(?:age points?)?|%|(?:million|billion|thousand|trillion)(?:\\s+[a-z]+)?|[a-z][a-z-]{2,}(?:\\s+(?!(?:by|in|to|for|of|and|or|across|at|on|with|from|per|through|the|over|under|each|who|that)\\b)[a-z][a-z-]+)?)?(?<after>\\s+or (?:more|less|fewer|higher))?',
  ].join(''),
  'gi',
)
const AIM =
  /\b(?:increase|reduce|decrease|cut|raise|reach|achieve|train|build|establish|create|launch|deliver|open|install|hire|complete|expand|double|ensure|attain|plant|serve|support|publish|grow|lower|deploy|connect|restore|protect|buy|purchase|acquire|add|recruit|enroll?|provide|upgrade|replace|retrofit|convert|award|invest|offer|certify|remove|develop|conduct)\b/i
const PAST =
  /\b(?:was|were|had|has|have|in 20\d\d, (?:agencies|the)|currently|to date|since|nominated|graduated|completed their)\b/i

/** Amounts that a sentence aims at: it needs a verb of aim and a stated day. */
export function englishQuantities(text: string, period: Period): Found[] {
  return sentencesOf(text).flatMap((sentence) => {
    const days = englishDays(sentence).filter(({ day }) => day >= period.start)
    if (!AIM.test(sentence) || PAST.test(sentence) || !days.length) return []
    const masked = days.reduce(
      (words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end),
      sentence,
    )
    const due = days[0]?.day ?? period.end
    return [...masked.matchAll(PATTERN)].flatMap((match) => found(match, sentence, due))
  })
}

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?;])\s+(?=[A-Z*])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)

function found(match: RegExpExecArray, sentence: string, due: string): Found[] {
  const { before = '', low = '', high, unit = '', after = '' } = match.groups ?? {}
  const value = numberOf(low)
  const money = low.startsWith('$')
  if ((!unit && !money) || (value >= 1990 && value <= 2100 && !unit) || isReference(match, sentence)) return []
  const rate = /^(?:%|percent)/i.test(unit)
  return [
    {
      name: nameOf(sentence),
      quote: sentence,
      ...bounds(
        before.trim().toLowerCase(),
        after.trim().toLowerCase(),
        value,
        high === undefined ? undefined : numberOf(high),
      ),
      wording: match[0].replace(/^(?:to|reach)\s+/i, '').trim(),
      unit: rate ? '%' : (money ? `$ ${unit}` : unit).trim(),
      measure: rate || money ? 'level' : 'total',
      due,
    },
  ]
}

/** Section 5, Title 44, M-19-18, 10-year: numbers that name or describe something. */
const isReference = (match: RegExpExecArray, sentence: string) =>
  /(?:section|title|action|part|chapter|order|figure|act of|fy|goal|phase|-|§|no\.)\s*$/i.test(
    sentence.slice(0, match.index),
  ) ||
  /^(?:year|years|day|days|month|months|and|or|of|the|in|to|by|st|nd|rd|th)$/i.test(match.groups?.unit ?? '') ||
  /^-/.test(sentence.slice(match.index + match[0].length))

const numberOf = (text: string) => Number(text.replace(/[$,]/g, ''))

function bounds(
  before: string,
  after: string,
  low: number,
  high: number | undefined,
): Pick<OldTarget, 'kind' | 'floor' | 'ceiling' | 'exclusive'> {
  if (high !== undefined) return { kind: 'range', floor: low, ceiling: high }
  if (/^(?:about|around|approximately|roughly|nearly)/.test(before)) return { kind: 'approximate', floor: low }
  if (/^(?:at least|no fewer|not less|a minimum)/.test(before) || /more|higher/.test(after))
    return { kind: 'threshold', floor: low }
  if (/^(?:more than|over|exceeding|above)/.test(before)) return { kind: 'threshold', floor: low, exclusive: true }
  if (/^(?:at most|no more|not more|up to)/.test(before) || /less|fewer/.test(after))
    return { kind: 'ceiling', ceiling: low }
  if (/^(?:less than|fewer than|under|below)/.test(before)) return { kind: 'ceiling', ceiling: low, exclusive: true }
  return { kind: 'exact', floor: low }
}

const nameOf = (sentence: string) => {
  const words = sentence
    .replace(/\*\*|^[-*•]\s*/g, '')
    .replace(/^By [^,]+,\s*/i, '')
    .replace(/\.$/, '')
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}
