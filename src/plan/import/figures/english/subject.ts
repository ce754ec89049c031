import { timesIn } from '../../../../text/index.ts'
import type { Figure, Verb } from '../find/index.ts'
import { LEADS, tidyPhrase } from './phrase.ts'

const OWN =
  /^(?:we|they|it|there|(?:the |our )?(?:council|city|county|district|province|region|municipality|government|ministry|partnership|department|board|agency|authority|commission|corporation|trust|office|team|plan|programme|program|strategy)s?)$/i

export interface SubjectParts {
  /** The words before the amount. */
  lead: string
  verb: Verb | undefined
  /** The words between the verb and the amount. */
  object: string
  /** What stands before the verb, if it is not those who act. */
  subject: string
}

/** Reduce emissions by: the object; emissions will be reduced to, prices fall by: the subject. */
export function changed(figure: Figure, { object, subject }: SubjectParts): string {
  const whole = object.replace(/\s*\([^()]*\)/g, '')
  const what = tidyPhrase((whole.split(/[.;:](?=\s|$)|\s\(/)[0] ?? '').replace(LEADS, ' '))
  if (PRONOUN.test(whole.replace(LEADS, ' ').trim())) return spokenOf(figure)
  return what.length >= 3 && !/^(?:down|up)$/.test(what) ? what : subject
}

const PRONOUN =
  /^(?:this|it|that|them|these|those|(?:this|that) (?:rate|figure|number|share|level|proportion|total|amount))(?: down| up)?$/i

/** Fuel poverty affects 27% of households. We will bring it below 20%: what the sentence before is of. */
function spokenOf({ paragraph, segment }: Figure): string {
  const first = paragraph.segments.find(({ part }) => part === segment.part)?.start ?? 0
  const words =
    paragraph.text
      .slice(0, first)
      .replace(/[.;:\s]+$/, '')
      .split(/[.;]\s/)
      .at(-1) ?? ''
  return subject(
    words.replace(
      /\s+(?:currently|now|already|today|stood|stands?|rose|fell|grew|came|[a-z]{3,}ed|[a-z]+s (?=(?:an?|the|around|about|over|only|just|nearly) |\d)).*$/i,
      '',
    ),
  )
}

/** What stands before will, is to or the verb; where the amount's own words have none, what the sentence begins with. */
export function englishSubjectOf(first: Figure, lead: string, verb: Verb | undefined): string {
  const before = lead.slice(0, verb?.at ?? lead.length)
  // of road and mend 95%: it is said of the amount before.
  const own =
    first.from > first.segment.start && /^\s*(?:of|to|for|with)\b.*\band\s*$/i.test(before) ? '' : subject(before)
  if (/\b(?:this|it|that|these|them|those)$/i.test(own)) return spokenOf(first)
  if (own) return own
  const { paragraph, segment } = first
  const head = paragraph.segments.find(({ sentence }) => sentence === segment.sentence)
  const goesOn = /^\s*(?:is|are|will|must|should|shall|to)\b/i.test(lead)
  return head && head !== segment && goesOn ? subject(paragraph.text.slice(head.start, head.end)) : ''
}

function subject(words: string): string {
  const clause = words.split(/[.;:](?=\s|$)/).at(-1) ?? ''
  // 70% will be repaired and the number of leaks reduced from: the second has a subject of its own
  const last =
    /\b(?:will|shall|must|should) (?:(?:be|have) [a-z]+(?:ed|t|n)\b[^,;]*?|[^;]*, )\band ((?:the|our|its|their) .*)$/is.exec(
      clause,
    )?.[1] ?? clause
  let text = last.replace(
    /\s+(?:(?:will|shall|must|should|can|would|is|are|was|were|has|have|needs?|ought|aims?|targets(?= (?:an?|the|\d)))\b|to\s+(?:be\s+)?(?:[a-z]+ly\s+)?$).*$/is,
    '',
  )
  text = text.replace(/^.*\bensur(?:e|es|ing) (?:that )?/is, '')
  for (const { start, end } of timesIn(text).reverse()) text = text.slice(0, start) + text.slice(end)
  const framed = /^\W*(?:in|by|with|from|to|as|under|over|during|since|for|at|on|where|when|if)\b/i.test(text)
  const name = tidyPhrase(framed ? text.replace(/^.*,/s, '') : text)
  return OWN.test(name) || /^(?:[\w-]+ ){0,3}targets$|^target$/i.test(name) ? '' : name
}
