import { countedIn, isMoney, isRate, scaled, timesIn } from '../../../text/index.ts'
import { isPlainVerb, participleOf } from './english-verbs.ts'
import { type Figure, leadOf } from './figure.ts'
import { relationOf } from './relation.ts'

const LONGEST = 70
const OPENING =
  /^(?:the|a|an|all|our|its|their|these|those|this|each of|of|and|or|but|that|so|so that|with|in|on|at|for|to|by|from|first|next|further|another|additional|number of|overall|total|between|of which|including|around|about|up|per|year|then|also|whom|which|whose|who|will|is|are|be)(?:\s+|$)/i
const CLOSING =
  /(?:^|\s+)(?:by|to|from|of|the|a|an|and|or|at|with|within|in|on|for|is|are|be|will|that|so|which|further|has|have|not|both|an average of|up|out|shall|must|should|no|least|only|than)$/i
/** What money is for, by the verb that spends it. */
const SPENDING: Record<string, string> = { invest: 'investment', spend: 'spending' }
const OWN =
  /^(?:we|they|it|there|(?:the |our )?(?:council|city|government|partnership|county|department|board|agency|authority|team|plan|programme|program|strategy)s?)$/i

/** What is to reach an amount of an English text; empty where it goes on with what the amount before it is of. */
export function englishName(figure: Figure, baseline: Figure | undefined): string {
  const { paragraph, relation } = figure
  const first = baseline ?? figure
  const words = paragraph.text.slice(first.from, first.start)
  const { form, at } = baseline ? relationOf(leadOf(baseline), true) : relation
  const begins = relation.shared && !baseline ? words.length : Math.min(at, words.length)
  const object = words.slice(begins).replace(/^\s*\S+\s*/, '')
  const before = subject(words.slice(0, begins))
  const head = /^\s*(?:is|are|will|must|should|shall|to)\b/i.test(words) ? subjectOfSentence(first) : ''
  if (baseline || form === 'to' || form === 'by')
    return firstOf(tidy(object.split(/[.;:](?=\s|$)|\s\(/)[0] ?? ''), before, complement(figure), head)
  return firstOf(done(figure, object, words.slice(begins)), before, phrase(words), head)
}

/** an increase of three points: the change is of what was named before. */
const CHANGE = /^(?:increase|rise|growth|improvement|reduction|decrease|cut|fall|drop|decline|saving)s?$/i

const firstOf = (...names: string[]): string => names.find((name) => name.length >= 3 && !CHANGE.test(name)) ?? ''

/** Staff turnover, which stood at 14.6%, is to be below 11%: the verb goes on from the head of the sentence. */
function subjectOfSentence({ paragraph, segment }: Figure): string {
  const head = paragraph.segments.find(({ sentence }) => sentence === segment.sentence)
  return head && head !== segment ? subject(paragraph.text.slice(head.start, head.end)) : ''
}

/** What is made, counted or shared out: trees planted, rooftop solar on schools, residents live within 2 miles. */
function done(figure: Figure, object: string, words: string): string {
  const { amount, relation } = figure
  const made = relation.form === 'make' && !relation.shared
  const verb = made ? (/^\s*(\S+)/.exec(words)?.[1] ?? '') : ''
  if (isMoney(amount.unit)) return tidy(`${SPENDING[verb.toLowerCase()] ?? ''} ${restOfClause(figure)}`)
  const counted = isRate(amount.unit) || isMeasure(amount.unit) ? '' : counting(figure)
  const own = counted ? `${counted} ${ofWhat(figure)}`.trim() : complement(figure)
  if (own === '') return phrase(made ? object : '')
  if (counted && tidy(object, false)) return tidy(`${object.trim()} ${own}`)
  const participle = passiveIn(figure) ?? doneBy(verb, amount.unit)
  return tidy(own.includes(participle) ? own : `${own} ${participle}`)
}

const doneBy = (verb: string, unit: string): string => (isPlainVerb(verb) && !isRate(unit) ? participleOf(verb) : '')

/** 3 services will be agreed */
const passiveIn = ({ paragraph, end, segment }: Figure): string | undefined =>
  /^\s*(?:will|to|shall|must|should) be ([a-z]+(?:ed|t|n))\b/i.exec(paragraph.text.slice(end, segment.end))?.[1]

const isMeasure = (unit: string) => /\p{Script=Han}/u.test(scaled(unit).base) || scaled(unit).base === 'time'

/** The noun phrase that the amount counts, as it stands: new reuse shops. */
const counting = ({ amount, paragraph }: Figure): string =>
  amount.unit === ''
    ? ''
    : paragraph.text
        .slice(amount.start, amount.end)
        .replace(/^\S+\s+(?:(?:hundred|thousand|million|billion|trillion|dozen|and|to|or more|[\d.,]+)\s+)*/i, '')
        .replace(/ per \w+$/, '')

/** homes + of social housing; homes + insulated is the same homes. */
const ofWhat = (figure: Figure): string => /^of (?!them\b|which\b|whom\b).*/i.exec(restOfClause(figure))?.[0] ?? ''

/** 95% of residents live within 2 miles, 30 km open: what stands behind a share or a size. */
function complement(figure: Figure): string {
  const words = restOfClause(figure)
  if (/^(?:of (?:them|these|those|which|whom|it)\b|\w+$)/i.test(words)) return ''
  return tidy(words.replace(/^of\s+/i, ''))
}

/** The words behind an amount up to a stop, a stated time or the next amount. */
function restOfClause({ segment, end, until, paragraph }: Figure): string {
  const times = segment.times.filter(({ start }) => start >= end && start < until)
  const stop = times.find(({ role }) => role !== 'every')?.start ?? Math.max(end, until)
  let text = paragraph.text.slice(end, stop)
  for (const time of times.filter(({ start, role }) => role === 'every' && start < stop).reverse())
    text = text.slice(0, time.start - end) + text.slice(Math.min(time.end, stop) - end)
  return upToStop(text)
}

const upToStop = (text: string): string => (text.split(/[.;:,()](?=\s|$)|\s\(/)[0] ?? '').trim()

const phrase = (words: string): string => tidy(upToStop(words))

/** What stands before will, is to or a verb. */
function subject(words: string): string {
  const last = words.split(/[.;:](?=\s|$)/).at(-1) ?? ''
  let text = last.replace(/\b(?:will|shall|must|should|is|are|to|can|would)\b.*$/is, '')
  for (const { start, end } of timesIn(text).reverse()) text = text.slice(0, start) + text.slice(end)
  const framed = /^\W*(?:in|by|with|from|to|as|under|over|during|since|for|at|on|where|when|if)\b/i.test(text)
  const name = tidy(framed ? text.replace(/^.*,/s, '') : text)
  return OWN.test(name) ? '' : name
}

function tidy(words: string, short = true): string {
  let name = words
    .replace(/[\s*#>|]+/g, ' ')
    .replace(/^[^\p{L}\p{N}‘“'"(]+/u, '')
    .trim()
  for (let before = ''; before !== name; ) {
    before = name
    name = name
      .replace(OPENING, '')
      .replace(CLOSING, '')
      .replace(/[\s,;:–-]+$/, '')
  }
  return short && name.length > LONGEST ? name.slice(0, LONGEST).replace(/\s+\S*$/, '') : name
}

/** The noun a name counts: number of public charge points. */
export const unitOfName = (name: string): string => countedIn(name.replace(/^(?:the )?(?:total )?number of /i, ''))
