import { isMoney, isRate } from '../../../../text/index.ts'
import { type Figure, type Verb, verbsIn } from '../find/index.ts'
import { done, given, isMultiplied, labelledCount, nounOfChange, shareOf, spent, withParticiple } from './counted.ts'
import { isEnglishPart } from './part.ts'
import { complement, counting, isMeasure, LEADS, phrase, restOfClause, tidyPhrase, withoutTimes } from './phrase.ts'
import { changed, englishSubjectOf, type SubjectParts } from './subject.ts'

/** an increase of three points: the change is of what was named before. */
const CHANGE = /^(?:increase|rise|growth|improvement|reduction|decrease|cut|fall|drop|decline|saving)s?$/i
/** Throughput will reach 5 million boxes: what comes to an amount, and not what it is counted in. */
const COMES_TO = /^(?:reach|exceed|total|hit|attain|remain|stand|come|go|rise|grow|climb|fall|drop)(?:s|es)?$/i
const comesTo = ({ start, amount, paragraph }: Figure, { lead, verb, object, subject }: SubjectParts): boolean => {
  // Throughput will | exceed 6 million: the bound is the verb.
  const word = verb?.word ?? /^\w+/.exec(paragraph.folded.slice(start, amount.start))?.[0] ?? ''
  return (
    COMES_TO.test(word) &&
    subject !== '' &&
    object.trim() === '' &&
    /\b(?:will|shall|must|should|to)\s+$/i.test(lead.slice(0, verb?.at))
  )
}

/** will double compared with 2024 */
const COMPARED = /^\s*(?:compared|relative|from|against|over|by|since)\b/i

/** The yearly targets are 40 km: the heading says of what. */
const TARGETS = /^(?:[\w-]+ ){0,3}targets$|^(?:national |overall |annual )?(?:target|goal|ambition|aim|commitment)$/i

/** We will bring 9 of them: who acts, and nothing of what. */
const ACTS = /^(?:we|it|they|this|these) (?:will|shall|must|should)\b/i

/** What is to reach an amount of an English text; empty where it goes on with what the amount before it is of. */
export function englishName(figure: Figure, baseline: Figure | undefined, before: Figure | undefined): string {
  const first = baseline ?? figure
  const lead = withoutTimes(first, first.from, first.start)
  if (!baseline && before && isEnglishPart(figure)) return partOf(figure, before)
  if (
    !baseline &&
    before &&
    (GOES_ON.test(lead) ||
      (isMeasure(figure.amount.unit) && lead.trim() === '' && OF_EACH.test(restOfClause(figure))) ||
      (isRate(figure.amount.unit) && /^\s*(?:of|below|above|under|lower than)\b[^,;]*\band\s*$/i.test(lead)))
  )
    return ''
  const words = withoutTimes(first, first.from, first.start, first.paragraph.masked)
  const verb = figure.relation.shared && !baseline ? undefined : governing(words)
  const parts = { lead, verb, object: verb ? lead.slice(verb.end) : '', subject: englishSubjectOf(first, lead, verb) }
  const names = [...namesOf(figure, parts, baseline), doneAlone(figure, verb)]
  return (
    names.find(
      (name) =>
        name.length >= 3 && /\p{L}{2}/u.test(name) && !CHANGE.test(name) && !TARGETS.test(name) && !ACTS.test(name),
    ) ?? ''
  )
}

/** What the amount may be of, the likeliest first. */
function namesOf(figure: Figure, parts: SubjectParts, baseline: Figure | undefined): string[] {
  const { amount, relation } = figure
  const gained = nounOfChange(figure, baseline)
  if (gained) return [gained]
  if (isMultiplied(figure))
    return [COMPARED.test(restOfClause(figure)) ? '' : complement(figure), changed(figure, parts)]
  if (isRate(amount.unit) && /\bof\s+$/i.test(parts.object) && /^\s*of\b/i.test(restOfClause(figure)))
    return [complement(figure)]
  const counts = isCount(amount.unit)
  if (comesTo(figure, parts)) return [parts.subject]
  if (baseline || relation.form === 'by' || (relation.form === 'to' && parts.object.trim() !== ''))
    return [lateObject(figure, parts), changed(figure, parts), complement(figure), counts ? counting(figure) : '']
  if (counts)
    return [
      given(figure, parts),
      labelledCount(figure, done(figure, parts), parts.verb),
      parts.subject,
      phrase(parts.lead),
    ]
  if (isMoney(amount.unit)) return [spent(figure, parts), parts.subject, phrase(parts.object)]
  return [labelledCount(figure, shareOf(figure, parts), parts.verb), parts.subject, phrase(parts.object || parts.lead)]
}

const isCount = (unit: string): boolean => !isRate(unit) && !isMoney(unit) && !isMeasure(unit)

/** reduce by 50% the number of decisions: what is reduced stands behind the amount. */
const lateObject = (figure: Figure, { object }: SubjectParts): string =>
  figure.relation.form === 'by' &&
  object.replace(LEADS, '').trim() === '' &&
  /^\s*(?:the|its|our|their|all)\b/i.test(restOfClause(figure))
    ? complement(figure)
    : ''

/** Afforest 8,000 hectares: nothing but what is done. */
function doneAlone(figure: Figure, verb: Verb | undefined): string {
  const noun = isRate(figure.amount.unit) ? '' : counting(figure)
  return verb?.kind === 'make' && /^[a-z]/.test(noun) ? withParticiple(figure, noun, verb) : ''
}

/** , at least 8 km in each ward: so much of what the amount before is of. */
const OF_EACH = /^\s*(?:in|for|per|at|on) (?:each|every)\b/i

/** and to 80%: of what the amount before it is of. */
const GOES_ON =
  /^(?:.*\b(?:and|or|then|rising|falling))?\s*\b(?:to|by|of|at)\s*$|^\W*at (?:an? |the )?(?:average )?(?:pace|rate|average) of\s*$/i

/** affordable homes + for social rent */
function partOf(figure: Figure, before: Figure): string {
  const words = withoutTimes(figure, figure.from, figure.start, figure.paragraph.masked)
  const verb = governing(words)
  const object = verb ? words.slice(verb.end).trim() : ''
  if (/\s(?:on|in|at|for|to|with|of)$/i.test(object)) return tidyPhrase(`${object} ${counting(before)}`)
  const own = restOfClause(figure).replace(/^of (?:them|these|those|it)\b|^(?:will|to|shall|must|should) be\b/i, '')
  return tidyPhrase(own) && tidyPhrase(`${counting(before)} ${own}`)
}

/** The verb that the amount depends on: in to achieve this, the County shall drill 120 it is drill. */
const governing = (lead: string): Verb | undefined => {
  if (/\b(?:is|are|to be|will be|shall be|must be|should be)\s+$/i.test(lead)) return undefined
  const verbs = verbsIn(lead)
  const last = verbs.at(-1)
  const changing = verbs.findLast(({ kind }) => kind !== 'make')
  // increase the share of trips made by walking to 45%: the participle belongs to the noun.
  return last && changing && LEADS.test(lead) && last.kind === 'make' ? changing : last
}
