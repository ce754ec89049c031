import type { StatedTime } from '../../../text/index.ts'
import { isPlainVerb } from './english-verbs.ts'

const AIM =
  /\b(?:will|shall|must|should|ought to|to be|is to|are to|aim(?:s|ing)? (?:to|for)|plans? to|intends? to|commit(?:s|ted|ting)? to|pledged? to|agreed to|targets?|goals?|ambitions?|going to|need(?:s)? to|want to|expect(?:s|ed)? to|due to (?:be|open))\b|(?<=\w)[’']ll\b/i
/** Every school to offer two hours: an order to those who are named. */
const ORDERED = /^\W*(?:every|each|all|any)\b[^.;]*? to [a-z]+/i
const PERFECT =
  /\b(?:has|have|had|[’']ve)\s+(?:already |now |also |since |been |not |recently )*(?!to\b|the\b|a\b|an\b|no\b|until\b|\d)[a-z]+(?:ed|en|wn|un|et|ut|ld|lt|ught|de|ne|od|id|ade)\b|\bhave set aside\b/i
const STATE =
  /\b(?:was|were|had|has|have|is|are|did|does|don[’']t|doesn[’']t|currently|already|today|at present|to date|so far|there (?:is|are)|stands?|stood|accounts? for|accounted for|rose|fell|grew|took|made|spent|saw|became|met|ran|paid|lost|won)\b/i

/** Whether a part of an English sentence tells how things were or are. `masked` is the paragraph, `place` that of the part. */
export function isEnglishPast(
  masked: string,
  place: readonly [number, number],
  own: readonly StatedTime[],
  first: string | undefined,
  before: boolean,
): boolean {
  const words = masked.slice(...place)
  const aims = AIM.test(words)
  if (!aims && (PERFECT.test(words) || (own.some(({ role }) => role === 'past') && !words.includes('(')))) return true
  const stated = own.flatMap(({ role, last }) => (role === 'by' && last !== undefined ? [last] : []))
  if (stated.length > 0 && first !== undefined) return stated.every((last) => last < first)
  if (aims) return false
  return stated.length > 0 ? STATE.test(words) : isStatement(words, sentenceAround(masked, ...place), before)
}

/** Without a time a sentence with a subject and no will, must or order says how things are; what goes on from it, too. */
function isStatement(words: string, sentence: string, before: boolean): boolean {
  if (isOrder(words) || ORDERED.test(sentence)) return false
  if (before) return true
  const aims = AIM.test(sentence) || isOrder(sentence)
  return !aims && (STATE.test(words) || isWhole(sentence))
}

/** The sentence that a part stands in; a mark at its head is blanked out. */
export function sentenceAround(masked: string, from: number, until: number): string {
  const start = [...masked.slice(0, from).matchAll(/[.!?;](?=\s|$)|\n/g)].at(-1)
  const end = /[.!?;](?=\s|$)|\n/.exec(masked.slice(until))
  return masked.slice(start ? start.index + 1 : 0, end ? until + end.index + 1 : masked.length)
}

const HEAD = /^\W*(?:(?:and|or|then|also|to)\s+)?(?:[a-z]+ly\s+)?([A-Za-z][\w-]*)(?:\s+([\w£$€][\w-]*))?/
const OBJECT = /^(?:a|an|the|all|our|its|their|at|every|each|more|no|up|\d.*|[£$€].*)$/i
const SUBJECT =
  /^(?:a|an|the|this|that|these|those|our|we|it|its|they|their|there|most|many|some|half|around|about|nearly|over|more|fewer|less|in|on|at|by|from|for|to|of|with|under|between|since|as|if|when|while|every|each|all|no|one|two|three|who|which|and|or|but|so|\d.*)$/i

/** Reduce emissions …, Recycle, reuse or compost …: it says what is to be done. */
export function isOrder(sentence: string): boolean {
  const [, head = '', next = ''] = HEAD.exec(sentence) ?? []
  if (SUBJECT.test(head)) return false
  if (isPlainVerb(head)) return true
  return OBJECT.test(next) && !/(?:s|ed|ing)$/.test(head)
}

/** A sentence with its full stop; a line of a list without one is none. */
const isWhole = (sentence: string): boolean => /[.!?]\s*$/.test(sentence) && sentence.trim().split(/\s+/).length >= 4

/** Whether the sentence around a part says what is to be done or to be so. */
export function speaksOfAims(masked: string, from: number, until: number): boolean {
  const sentence = sentenceAround(masked, from, until)
  return AIM.test(sentence) || ORDERED.test(sentence) || isOrder(sentence)
}

/** What is only hoped for, or left open. */
export const isHedged = (masked: string, from: number, until: number): boolean =>
  /\b(?:(?:is|are|be) (?:expected|hoped|anticipated|estimated|projected|forecast)|may|might|could|where possible|we (?:hope|expect|estimate|anticipate))\b/i.test(
    sentenceAround(masked, from, until),
  )
