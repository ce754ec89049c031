import { isMoney, isRate, timesIn } from '../../../../text/index.ts'
import { type Figure, leadOf, participleOf, type Verb, verbsIn } from '../find/index.ts'
import { isEnglishPart } from './part.ts'
import {
  complement,
  counting,
  isMeasure,
  LEADS,
  ofWhat,
  phrase,
  restOfClause,
  tidyPhrase,
  withoutTimes,
} from './phrase.ts'

/** What money is for, by the verb that spends it. */
const SPENDING: Record<string, string> = { invest: 'investment', spend: 'spending', save: 'savings' }
const OWN =
  /^(?:we|they|it|there|(?:the |our )?(?:council|city|county|government|partnership|county|department|board|agency|authority|team|plan|programme|program|strategy)s?)$/i

/** an increase of three points: the change is of what was named before. */
const CHANGE = /^(?:increase|rise|growth|improvement|reduction|decrease|cut|fall|drop|decline|saving)s?$/i
/** What is to reach an amount of an English text; empty where it goes on with what the amount before it is of. */
export function englishName(figure: Figure, baseline: Figure | undefined, before: Figure | undefined): string {
  const first = baseline ?? figure
  const lead = withoutTimes(first, first.from, first.start)
  if (!baseline && before && isEnglishPart(figure)) return partOf(figure, before)
  if (!baseline && before && GOES_ON.test(lead)) return ''
  const words = withoutTimes(first, first.from, first.start, first.paragraph.masked)
  const verb = figure.relation.shared && !baseline ? undefined : governing(words)
  const parts = { lead, verb, object: verb ? lead.slice(verb.end) : '', subject: subjectOf(first, lead, verb) }
  const names = [...namesOf(figure, parts, baseline !== undefined), doneAlone(figure, verb)]
  return names.find((name) => name.length >= 3 && /\p{L}{2}/u.test(name) && !CHANGE.test(name)) ?? ''
}

/** What the amount may be of, the likeliest first. */
function namesOf(figure: Figure, parts: Parts, isMoved: boolean): string[] {
  const { amount, relation } = figure
  const gained = nounOfChange(figure)
  if (gained) return [gained]
  if (isMultiplied(figure)) return [complement(figure), changed(parts)]
  if (isRate(amount.unit) && /\bof\s+$/i.test(parts.object) && /^\s*of\b/i.test(restOfClause(figure)))
    return [complement(figure)]
  const counts = isCount(amount.unit)
  if (isMoved || relation.form === 'by' || (relation.form === 'to' && parts.object.trim() !== ''))
    return [lateObject(figure, parts), changed(parts), complement(figure), counts ? counting(figure) : '']
  if (counts)
    return [given(figure, parts), labelled(figure, done(figure, parts), parts.verb), parts.subject, phrase(parts.lead)]
  if (isMoney(amount.unit)) return [spent(figure, parts), parts.subject, phrase(parts.object)]
  return [labelled(figure, shareOf(figure, parts), parts.verb), parts.subject, phrase(parts.object || parts.lead)]
}

/** a 30% reduction in emissions, an increase in yields of 20%: what the noun of change is of. */
function nounOfChange(figure: Figure): string {
  const behind =
    /^\s*(?:[a-z]+ )?(?:increase|reduction|decrease|cut|rise|growth|improvement|drop|fall|decline|saving|uplift|gain)s? (?:in|of|to) (.+)/i
  const before =
    /\b(?:increase|reduction|decrease|cut|rise|growth|improvement|drop|fall|decline|uplift|gain)s? in ([^,;.]+?)(?: (?:from|to|of|by))?\s*$/i
  const [, own = ''] = behind.exec(restOfClause(figure)) ?? before.exec(leadOf(figure)) ?? []
  return tidyPhrase(own)
}

/** to double exports: the number is the verb. */
const isMultiplied = ({ amount, paragraph }: Figure): boolean =>
  amount.unit === 'times' && /^(?:doubl|tripl|trebl|quadrupl)/i.test(paragraph.folded.slice(amount.start))

const isCount = (unit: string): boolean => !isRate(unit) && !isMoney(unit) && !isMeasure(unit)

/** reduce by 50% the number of decisions: what is reduced stands behind the amount. */
const lateObject = (figure: Figure, { object }: Parts): string =>
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

interface Parts {
  /** The words before the amount. */
  lead: string
  verb: Verb | undefined
  /** The words between the verb and the amount. */
  object: string
  /** What stands before the verb, if it is not those who act. */
  subject: string
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

/** Reduce emissions by: the object; emissions will be reduced to, prices fall by: the subject. */
function changed({ object, subject }: Parts): string {
  const whole = object.replace(/\s*\([^()]*\)/g, '')
  const what = tidyPhrase((whole.split(/[.;:](?=\s|$)|\s\(/)[0] ?? '').replace(LEADS, ' '))
  return what.length >= 3 && !/^(?:down|up)$/.test(what) ? what : subject
}

/** What stands before will, is to or the verb; where the amount's own words have none, what the sentence begins with. */
function subjectOf(first: Figure, lead: string, verb: Verb | undefined): string {
  const own = subject(lead.slice(0, verb?.at ?? lead.length))
  if (own) return own
  const { paragraph, segment } = first
  const head = paragraph.segments.find(({ sentence }) => sentence === segment.sentence)
  const goesOn = /^\s*(?:is|are|will|must|should|shall|to)\b/i.test(lead)
  return head && head !== segment && goesOn ? subject(paragraph.text.slice(head.start, head.end)) : ''
}

function subject(words: string): string {
  const last = words.split(/[.;:](?=\s|$)/).at(-1) ?? ''
  let text = last.replace(
    /\s+(?:(?:will|shall|must|should|can|would|is|are|was|were|has|have|needs?|ought|aims?|targets(?= (?:an?|the|\d)))\b|to\s+(?:be\s+)?(?:[a-z]+ly\s+)?$).*$/is,
    '',
  )
  for (const { start, end } of timesIn(text).reverse()) text = text.slice(0, start) + text.slice(end)
  const framed = /^\W*(?:in|by|with|from|to|as|under|over|during|since|for|at|on|where|when|if)\b/i.test(text)
  const name = tidyPhrase(framed ? text.replace(/^.*,/s, '') : text)
  return OWN.test(name) || /^(?:[\w-]+ ){0,3}targets$|^target$/i.test(name) ? '' : name
}

/** Things counted: trees planted, preventive treatment for people living with HIV. */
function done(figure: Figure, { verb, object }: Parts): string {
  const own = `${counting(figure)} ${ofWhat(figure)}`.trim()
  if (own === '') return phrase(object) || complement(figure)
  const before = /,\s*(?:(?:and|or|plus|with)\s+)?$/i.test(object) ? '' : phrase(object)
  if (before) return tidyPhrase(`${object.trim()} ${own}`)
  const named = nounBefore(figure)
  if (named && !verb) return tidyPhrase(`${named} ${own}`)
  return withParticiple(figure, own, verb)
}

/** Fertiliser will be distributed to 25,000 farmers: what is given to them. */
function given(figure: Figure, { subject: before, lead }: Parts): string {
  const [, participle = '', to = ''] =
    /\b(?:will|shall|must|to|should) be ([a-z]+(?:ed|t|n)) (?:out )?(to|for|in|with|at|among|across)\s*$/i.exec(lead) ??
    []
  return before && participle ? tidyPhrase(`${before} ${participle} ${to} ${counting(figure)}`) : ''
}

/** homes + built: what is done to them belongs to the name. */
function withParticiple(figure: Figure, name: string, verb: Verb | undefined): string {
  const plain = verb?.kind === 'make' && !/(?:ing|ed)$|^(?:include|comprise|contain|cover|see|mean)s?$/i.test(verb.word)
  const participle = passiveIn(figure) ?? (plain ? participleOf(verb.word) : '')
  return tidyPhrase(name.includes(participle) ? name : `${name} ${participle}`)
}

/** treatment for 33,000 people: a noun phrase that leads to the amount with a preposition. */
const nounBefore = ({ paragraph, from, start, segment }: Figure): string =>
  /^\W*(?:no )?([A-Za-z][^.,;:()]*? (?:for|of|to|with|in|at|on|across|among))\s+$/i.exec(
    paragraph.text.slice(Math.max(from, segment.start), start),
  )?.[1] ?? ''

/** 3 services will be agreed */
const passiveIn = ({ paragraph, end, segment }: Figure): string | undefined =>
  /^\s*(?:will|to|shall|must|should) be ([a-z]+(?:ed|t|n))\b/i.exec(paragraph.text.slice(end, segment.end))?.[1]

/** What money is for: investment in sidewalks, bursaries worth. */
function spent(figure: Figure, { verb, subject: before, object }: Parts): string {
  const word = SPENDING[verb?.word.toLowerCase() ?? ''] ?? ''
  const rest = restOfClause(figure)
  const purpose = tidyPhrase(`${word} ${rest.replace(/^(?:will|to|shall|must) be [a-z]+(?:ed|t|n|de)?\b/i, '')}`)
  const named = phrase(object.replace(/\b(?:of|worth|at)\s*$/, ''))
  return named || (before && !word ? before : '') || (purpose === word ? '' : purpose) || purpose
}

/** A share or size: of what it is a part, or what has it. */
function shareOf(figure: Figure, { lead, verb, object, subject: before }: Parts): string {
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
function labelled({ paragraph, segment, from }: Figure, name: string, verb: Verb | undefined): string {
  const before = paragraph.segments[segment.index - 1]
  const said =
    before && paragraph.text[before.end] === ':' && before.sentence === segment.sentence && from <= segment.start
  const label =
    said && !verb
      ? tidyPhrase(
          paragraph.masked.slice(before.start, before.end).includes('\u0001')
            ? ''
            : paragraph.text.slice(before.start, before.end),
        )
      : ''
  return label && label !== name ? tidyPhrase(`${label}, ${name}`) : name
}
