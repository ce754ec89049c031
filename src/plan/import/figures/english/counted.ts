import { BLANK, isRate } from '../../../../text/index.ts'
import { type Figure, leadOf, participleOf, type Verb } from '../find/index.ts'
import {
  complement,
  counting,
  isMeasure,
  LABEL,
  LEADS,
  ofWhat,
  phrase,
  restOfClause,
  tidyPhrase,
  withoutTimes,
} from './phrase.ts'
import type { SubjectParts } from './subject.ts'

/** What money is for, by the verb that spends it. */
const SPENDING: Record<string, string> = { invest: 'investment', spend: 'spending', save: 'savings' }
/** and in milk of 20%: the noun of change stands before the amount before. */
const ALSO = /^\s*and in ([^,;.]+?) (?:of|by)\s*$/i

/** a 30% reduction in emissions, an increase in yields of 20%: what the noun of change is of. */
export function nounOfChange(figure: Figure, baseline: Figure | undefined): string {
  const behind =
    /^\s*(?:[a-z]+ )?(?:increase|reduction|decrease|cut|rise|growth|improvement|drop|fall|decline|saving|uplift|gain)s? (?:in|of|to) (.+)/i
  const before =
    /\b(?:increase|reduction|decrease|cut|rise|growth|improvement|drop|fall|decline|uplift|gain)s? in ([^,;.]+?)(?: (?:from|to|of|by))?\s*$/i
  const [, own = ''] =
    behind.exec(restOfClause(figure)) ?? before.exec(leadOf(baseline ?? figure)) ?? ALSO.exec(leadOf(figure)) ?? []
  return tidyPhrase(own)
}

/** to double exports: the number is the verb. */
export const isMultiplied = ({ amount, paragraph }: Figure): boolean =>
  amount.unit === 'times' && /^(?:doubl|tripl|trebl|quadrupl)/i.test(paragraph.folded.slice(amount.start))

/** Things counted: trees planted, preventive treatment for people living with HIV. */
export function done(figure: Figure, { verb, object }: SubjectParts): string {
  const counted = `${counting(figure)} ${ofWhat(figure)}`.trim()
  const own = counted.replace(/^of (?:the|these|those|our|its|their) /i, '')
  if (own === '') return phrase(object) || complement(figure)
  const before = /,\s*(?:(?:and|or|plus|with)\s+)?$/i.test(object) ? '' : phrase(object)
  if (before) return tidyPhrase(`${object.trim()} ${own}`)
  const named = nounBefore(figure)
  if (named && !verb) return tidyPhrase(`${named} ${own}`)
  return withParticiple(figure, own, verb)
}

/** Fertiliser will be distributed to 25,000 farmers: what is given to them. */
export function given(figure: Figure, { subject: before, lead }: SubjectParts): string {
  const [, participle = '', to = ''] =
    /\b(?:will|shall|must|to|should) be ([a-z]+(?:ed|t|n)) (?:out )?(to|for|in|with|at|among|across)\s*$/i.exec(lead) ??
    []
  return before && participle ? tidyPhrase(`${before} ${participle} ${to} ${counting(figure)}`) : ''
}

/** homes + built: what is done to them belongs to the name. */
export function withParticiple(figure: Figure, name: string, verb: Verb | undefined): string {
  const plain =
    verb?.kind === 'make' &&
    !/(?:ing|ed)$|^(?:include|comprise|contain|cover|see|mean|be|live|lie|stay|stand|go|come|work|run|operate)s?$/i.test(
      verb.word,
    )
  const participle = passiveIn(figure) ?? (plain ? participleOf(verb.word) : '')
  return tidyPhrase(name.includes(participle) ? name : `${tidyPhrase(name, false)} ${participle}`)
}

/** treatment for 33,000 people: a noun phrase that leads to the amount with a preposition. */
const nounBefore = ({ paragraph, from, start, segment }: Figure): string =>
  /^\W*(?:no )?([A-Za-z][^.,;:()]*? (?:for|of|to|with|in|at|on|across|among))\s+$/i.exec(
    paragraph.text.slice(Math.max(from, segment.start), start).replace(LABEL, ''),
  )?.[1] ?? ''

/** 3 services will be agreed */
const passiveIn = ({ paragraph, end, segment }: Figure): string | undefined =>
  /^\s*(?:will|to|shall|must|should) be ([a-z]+(?:ed|t|n))\b/i.exec(paragraph.text.slice(end, segment.end))?.[1]

/** What money is for: investment in sidewalks, bursaries worth. */
export function spent(figure: Figure, { verb, subject: before, object }: SubjectParts): string {
  const word = SPENDING[verb?.word.toLowerCase() ?? ''] ?? ''
  const own = restOfClause(figure)
  // to upgrade 60 bridges: what another amount counts is what it is for.
  const rest = /^(?:for|to|in) ?\w*$/.test(own) ? withoutTimes(figure, figure.end, figure.segment.end).trim() : own
  const purpose = tidyPhrase(`${word} ${rest.replace(/^(?:will|to|shall|must) be [a-z]+(?:ed|t|n|de)?\b/i, '')}`)
  const named = phrase(object.replace(/\b(?:of|worth|at)\s*$/, ''))
  return named || (before && !word ? before : '') || (purpose === word ? '' : purpose) || purpose
}

/** A share or size: of what it is a part, or what has it. */
export function shareOf(figure: Figure, { lead, verb, object, subject: before }: SubjectParts): string {
  const behind = complement(figure)
  const held = /^\s*(?:that )?(.+?)\s(?:are|is|be|make up|makes up|account for|represent)\s+$/i.exec(object)?.[1]
  if (held && behind) return tidyPhrase(`${held}, share of ${behind}`)
  const named = tidyPhrase((object || (verb ? '' : lead)).replace(LEADS, ' '))
  // Treatment success rate of 90%, an enrolment of 85%: the noun that the amount is of.
  if (/\bof\s+(?:an? )?$/i.test(lead) && named && !/^\s*of\b/i.test(restOfClause(figure))) return named
  const ofIt = isMeasure(figure.amount.unit) && /^\s*of\b/i.test(restOfClause(figure))
  if (before && verb && verb.kind !== 'make' && !ofIt) return before
  if (before && behind && isRate(figure.amount.unit) && /^\s*of\b/i.test(restOfClause(figure)))
    return tidyPhrase(`${before}, share of ${behind}`)
  return (behind && isMeasure(figure.amount.unit) ? withParticiple(figure, behind, verb) : behind) || named || before
}

/** District heating: up to 0.8 TWh of installed capacity. */
export function labelledCount({ paragraph, segment, from }: Figure, name: string, verb: Verb | undefined): string {
  const before = paragraph.segments[segment.index - 1]
  const said =
    before && paragraph.text[before.end] === ':' && before.sentence === segment.sentence && from <= segment.start
  const label =
    said && !verb
      ? tidyPhrase(
          paragraph.masked.slice(before.start, before.end).includes(BLANK)
            ? ''
            : paragraph.text.slice(before.start, before.end),
        )
      : ''
  return label && label !== name ? tidyPhrase(`${label}, ${name}`) : name
}
