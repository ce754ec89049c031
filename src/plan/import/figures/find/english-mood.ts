import type { StatedTime } from '../../../../text/index.ts'
import { isPlainVerb } from './english-verbs.ts'

/** will and must, and what is said to be an aim; plans that are submitted are none. */
const AIM =
  /\b(?:will|shall|must|should|ought to|(?<!(?:likely|expected|estimated|known|found|thought|believed|used|ready|able|have|has|had|need|eligible|considered|yet|continues?|tends?) )to be|is to|are to|aim(?:s|ing)? (?:to|for|is|at)|(?<!\b(?:the|an?|its|our|their|[a-z]+ed) )plans? to|intends? to|commit(?:s|ted|ting)? to|pledged? to|agreed to|we target|(?:the|our) [a-z]+ targets (?=an?\b|the\b|\d)|(?<!\b(?:against|me[et]+(?:ing)?|exceed(?:ed|ing)?) (?:the |our |its )?(?:\w+ )?)(?:targets?|goals?|ambitions?|objectives?|intention) (?:is|are|of|to|for)\b|going to|(?<!would )needs? to|wants? (?:[a-z]+ ){0,3}to|expect(?:s|ed)? to|due to (?:be|open)|(?:nobody|no one|none) )\b|(?<=\w)[’']ll\b/i
/** Every school to offer two hours: an order to those who are named. */
const ORDERED = /^\W*(?:every|each|all|any)\b[^.;]*? to [a-z]+/i
/** 90% of patients to receive treatment: the same with an amount, and without another verb. */
const TO_DO =
  /^\W*(?:(?:at least|more than|over|up to|around|about|approximately|all|min(?:imum)?(?: of)?)\W+)?\d([^.;:]*?) to (?!the\b|an?\b|date\b|our\b|its\b|this\b)[a-z]{2,}\b/i
/** Irrigated area to rise by 3 points: the same of what is to change. */
const TO_CHANGE =
  /^([^.;:,]*?) to (?:rise|fall|drop|increase|decrease|grow|reach|improve|exceed|double|go (?:up|down)|come down)\b/i
/** Verbs that another one goes on from: demand continues to rise. */
const LEADS_ON =
  /\b(?:continu|tend|seem|appear|start|fail|help|happen|prov)(?:es?|s|ed)$|\b(?:began|begins?|likely|bound|set|used|due|able|failed|allowed|caused|forced)$/i
const AUXILIARY = /\b(?:is|are|was|were|has|have|had|can|may|might|could|would|does|did|do)\b/i
/** Objective 3: at least 65% of waste is recycled; what is called an aim is one, however it is put. */
const LABELLED =
  /^\W*(?:(?:19|20)\d\d |strategic |key |our |headline |overall )*(?:objective|target|goal|aim|ambition|milestone|commitment|pledge|outcome|deliverable)s?(?: \(?[\dA-Zivx.]{1,5}\)?)?(?: (?:for|by) (?:19|20)\d\d)?\s?(?:[:–—-]|(?<=[)\d]) )/i
/** Building 1.5 million homes: an entry of a list of what is to be done. */
const DOING =
  /^\W*(?!(?:having|being|during|according|following|including|regarding|considering|concerning|depending|owing|pending)\b)[A-Z][a-z]{2,}ing\b/
const OF_ALL = /^\W*(?:no|every|each|all|any|an?|another)\b/i
const PERFECT =
  /(?<!\b(?:who|which|that) )\b(?:has|have|had|[’']ve)\s+(?:already |now |also |since |been |not |recently )*(?!to\b|the\b|a\b|an\b|no\b|until\b|\d)[a-z]+(?:ed|en|wn|un|et|ut|ld|lt|ught|de|ne|od|id|ade)\b|\bhave set aside\b/i
const STATE =
  /\b(?:was|were|had|has|have|is|are|did|does|don[’']t|doesn[’']t|currently|already|today|at present|to date|so far|there (?:is|are)|stands?|stood|(?:continues|tends|seems|appears) to|accounts? for|accounted for|rose|fell|grew|took|made|spent|saw|became|met|ran|paid|lost|won|(?:tell|show|suggest|report|indicate|estimate|find)s? (?:us )?that|told us)\b/i
const WAS = /\b(?:was|were|had|did)\b/i
const NOW = /\b(?:already|currently|today|at present|to date|so far|now)\b/i

/** Whether a part of an English sentence tells how things were or are. `masked` is the paragraph, `place` that of the part. */
export function isEnglishPast(
  { folded, masked, led }: { folded: string; masked: string; led: boolean },
  place: readonly [number, number],
  own: readonly StatedTime[],
  first: string | undefined,
  before: boolean,
): boolean {
  const words = masked.slice(...place).replace(/\([^()]*\)/g, ' ')
  const [from, until] = sentencePlace(masked, ...place)
  const sentence = masked.slice(from, until)
  const orders = ordersIn(sentence) || LABELLED.test(folded.slice(from, until))
  const aims = AIM.test(words)
  const over = own.some(({ role, start }) => role === 'past' && !isBracketed(masked, start))
  if (!aims && (isBefore(words, orders || led) || (led && (before || over || WAS.test(words))))) return true
  const intended = aims || orders || led
  if (!intended && over) return true
  const stated = own.filter(({ role, last }) => role === 'by' && last !== undefined)
  if (stated.length === 0) return !intended && isStatement(words, sentence, before)
  if (first !== undefined && stated.every(({ last = '' }) => last < first)) return true
  return !intended && !isToCome(masked, words, stated, first) && STATE.test(words)
}

/** It has been done, or is so already, though the sentence has an order. */
const isBefore = (words: string, orders: boolean): boolean => PERFECT.test(words) || (orders && NOW.test(words))

/** What is so by a day that is still to come is to be so; what is hoped for is not yet. */
function isToCome(masked: string, words: string, stated: readonly StatedTime[], first: string | undefined): boolean {
  const until = stated.some(({ start, end }) => /\b(?:by|until|before)\b/i.test(masked.slice(start, end)))
  return (until && !WAS.test(words)) || (first !== undefined && HOPED.test(words))
}

const isBracketed = (masked: string, at: number) => {
  const open = masked.lastIndexOf('(', at)
  return open >= 0 && !masked.slice(open, at).includes(')')
}

/** 95% of children fully immunised at 24 months: of how many something is done. */
const DONE_SHARE =
  /^\W*(?:at least |more than |over |all )?[\d.,]+\s?(?:%|per ?cent) of [^.;:]*? (?:[a-z]+ly )?[a-z]{3,}ed(?: (?:at|by|with|in|to|within|from|on|for|under|per)\b|\W*$|,)/i

/** Treatment success of 90%, no class of more than 21: without a verb nothing is said of how things are. */
function isNounPhrase(sentence: string): boolean {
  const [, head = ''] = HEAD.exec(sentence.replace(MARK, '')) ?? []
  if (DONE_SHARE.test(sentence) && !AUXILIARY.test(sentence)) return true
  const named = OF_ALL.test(sentence) || (head !== '' && !SUBJECT.test(head))
  const tells = TELLS.test(sentence.trim()) || /[a-z]{3,}s (?:the|an?|our|its|their) /.test(sentence)
  return named && !FINITE.test(sentence) && !tells
}

/** by and a date, which is blanked out */
const BY_DAY = /\bby (?:the end of |[A-Z][a-z]+ )?\p{Cc}/u

/** It is home to 9,000 people, and we expect to …: the aim is of another clause, with a subject of its own. */
const isApart = (words: string, sentence: string): boolean => {
  const clauses = sentence.split(
    /,\s+(?=(?:and|but|so|yet|while|whereas) (?:we|they|it|he|she|this|the|our|there|another)\b)/i,
  )
  const own = clauses.find((clause) => clause.includes(words.trim()))
  return clauses.length > 1 && own !== undefined && !AIM.test(own) && !ordersIn(own)
}

/** Without a time a sentence with a subject and no will, must or order says how things are; what goes on from it, too. */
function isStatement(words: string, sentence: string, before: boolean): boolean {
  if (before) return true
  if (STATE.test(words) && isApart(words, sentence)) return true
  if (AIM.test(sentence) || (BY_DAY.test(sentence) && !WAS.test(sentence))) return false
  return STATE.test(words) || (isWhole(sentence) && !isNounPhrase(sentence))
}

const STOP = /[.!?;](?=\s+["“'‘(]?[A-Z£$€\d\p{Cc}]|\s*$)|;|\n/gu

/** Where the sentence that a part stands in begins and ends. */
function sentencePlace(masked: string, from: number, until: number): [number, number] {
  const start = [...masked.slice(0, from).matchAll(STOP)].at(-1)
  const end = new RegExp(STOP.source, 'u').exec(masked.slice(until))
  return [start ? start.index + 1 : 0, end ? until + end.index + 1 : masked.length]
}

/** The sentence that a part stands in; a mark at its head is blanked out. */
export const sentenceAround = (masked: string, from: number, until: number): string =>
  masked.slice(...sentencePlace(masked, from, until))

const isDoing = (sentence: string): boolean =>
  DOING.test(sentence) &&
  !FINITE.test(
    sentence.replace(/\b(?:that|which|who|as|where|when|while|if)\b.*$/i, ' ').replace(/[a-z]{3,}ed\b/g, ' '),
  )

/** What stands before the first word that tells an order: a mark, and a time: (a) By 2030, reduce. */
const MARK =
  /^\W*(?:[a-z\d]{1,3}\)\s+|\d+\.[\d.]*[a-z]?\s+)?(?:(?:by|in|before|from|over|during|within|until)\b[^,;.]{0,40},\s*)?/i
const HEAD = /^(?:(?:and|or|then|also|to)\s+)?(?:[a-z]+ly\s+)?([A-Za-z][\w-]*)(?:\s+([\w£$€][\w-]*))?/
const OBJECT =
  /^(?:a|an|the|all|our|its|their|at|every|each|more|no|not|up|over|around|about|some|nearly|almost|\d.*|[£$€].*)$/i
const SUBJECT =
  /^(?:a|an|the|this|that|these|those|our|we|it|its|they|their|there|most|many|some|half|around|about|nearly|over|more|fewer|less|in|on|at|by|from|for|to|of|with|under|between|since|as|if|when|while|every|each|all|no|one|two|three|who|which|and|or|but|so|just|only|almost|roughly|approximately|currently|already|today|now|nowadays|overall|also|however|although|though|because|despite|together|people|compared|given|based|owing|due|according|regarding|considering|provided|assuming|unlike|like|via|alongside|within|without|following|throughout|towards?|beyond|behind|above|below|across|against|among|before|after|during|until|upon|through|such|another|both|either|neither|much|several|what|how|why|where|i|you|he|she|his|her|my|your|\d.*)$/i
const ACRONYM = /^[A-Z]{2,}$/
/** Measure H yields: a name, and no order. */
const NUMBERED = /^(?:[B-Z]|[IVX]+)$/
/** A noun, or a verb that says how things are. */
const NO_ORDER = /(?:s|ed|ing|ions?|ments?|ity|ness|ances?|ship)$/i
/** Transport remains our largest source, yields average 9 bags. */
const TELLS =
  /^(?:\S+ ){1,2}?[a-z]+[^\Ws]s (?:an?|the|our|its|their|at|\d|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|^(?:\S+ )?[a-z-]+s (?!(?:in|at|on|for|by|to|of|with|across|from|and|or)\b)[a-z]+ \d|^(?:an?|the) (?:\S+ ){1,4}?[a-z]{2,}[^\Wsu]s [£$€]?\d/i
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|shall|must|should|can|may|might|could|would|does|did|[a-z]{3,}ed)\b/i

/** Reduce emissions …, Recycle, reuse or compost …: it says what is to be done. */
export function isOrder(sentence: string): boolean {
  const words = sentence.replace(MARK, '')
  const [, head = '', next = ''] = HEAD.exec(words) ?? []
  if (head === '' || SUBJECT.test(head) || ACRONYM.test(head) || NUMBERED.test(next)) return false
  if (isPlainVerb(head)) return true
  if (NO_ORDER.test(head)) return false
  if (OBJECT.test(next)) return true
  const [clause = ''] = words.split(/[,;:]/)
  return !FINITE.test(clause) && !STATE.test(clause) && !TELLS.test(clause)
}

/** A sentence with its full stop; a line of a list without one is none. */
const isWhole = (sentence: string): boolean =>
  (/[.!?]\s*$/.test(sentence) || (/;\s*$/.test(sentence) && TELLS.test(sentence.trim()))) &&
  sentence.trim().split(/\s+/).length >= 4

function isToChange(sentence: string): boolean {
  const [, subject = ''] = TO_CHANGE.exec(sentence.replace(MARK, '')) ?? []
  return subject !== '' && !AUXILIARY.test(subject) && !LEADS_ON.test(subject) && !PRONOUN.test(subject)
}
const PRONOUN = /^\W*(?:we|they|it|this|these|that|those|there|who|which)\b/i

const ordersIn = (sentence: string): boolean =>
  isOrder(sentence) ||
  ORDERED.test(sentence) ||
  isDoing(sentence) ||
  isToChange(sentence) ||
  (TO_DO.test(sentence) && !AUXILIARY.test(TO_DO.exec(sentence)?.[1] ?? ''))

/** By 2030:, Our targets for 2030:, By then we want: what is listed below is to be so. */
export const leadsToAims = (masked: string, time: string): boolean =>
  !WAS.test(masked) &&
  (/^(?:by|until|before)\b/i.test(time) ||
    AIM.test(masked) ||
    /\b(?:targets|goals|aims|ambitions|objectives|outcomes|milestones)\b/i.test(masked))

/** Whether the sentence around a part says what is to be done or to be so. */
export function speaksOfAims(masked: string, from: number, until: number): boolean {
  const sentence = sentenceAround(masked, from, until)
  return AIM.test(sentence) || ordersIn(sentence)
}

/** Written large it is the month. */
const HOPED =
  /\b(?:(?:[Ii]s|(?<!\b(?:systems|providers|trusts|boards|councils|authorities|departments|ministries|agencies|bodies|organi[sz]ations|schools|colleges|universities|employers|operators|partners|practices|hospitals|teams|members|states|[A-Z]{2,}s) )[Aa]re|[Bb]e) (?:expected|hoped|anticipated|estimated|projected|forecast)|may|[Mm]ight|[Cc]ould|[Ww]here possible|[Ww]e (?:hope|expect|estimate|anticipate))\b/

/** What is only hoped for, or left open. */
export const isHedged = (masked: string, from: number, until: number): boolean => HOPED.test(masked.slice(from, until))
