import { isMoney, isTime } from '../../../../text/index.ts'
import type { Figure } from '../find/index.ts'
import { isMeasure } from './phrase.ts'

/** It would mean 400 more beds, would need to triple: it says what would follow. */
const IMPLIED = /\bwould (?:not |also |still |then )?(?:mean|require|need|imply|represent|cost|take)\b/i
export const isImplied = (words: string): boolean => IMPLIED.test(words)

/** , which lends up to £9,000 at 2%: how a thing that was named works. */
const WORKS = /^\W*(?:which|who) (?:also |now |already |currently )?(?!is\b|was\b|has\b|does\b)[a-z]+s\b/i
/** , each covering 20 acres, with an average yield of 8 litres: how large each thing is that was named. */
const OF_EACH = /^\W*each (?:with|of|[a-z]+ing)\b/i
const HAVING = /^\W*with (?:an? )?(?:[\w-]+ ){1,4}of\s+$/i
const STATES_AIM =
  /\b(?:targets?|goals?|aims?|by|to|least|most|more|fewer|less|up|minimum|maximum|which|including|will|from|reduction|rising|year)\b|\d ?%/i

/** A line (38 km long, investment of £5 million), 12 wells, each with a yield of 5 litres. */
export function isAttribute({ paragraph, segment, start, amount }: Figure, lead: string): boolean {
  if (WORKS.test(lead) || OF_EACH.test(lead)) return true
  const isLarge = isMoney(amount.unit) || isMeasure(amount.unit)
  if (!isLarge || isTime(amount.unit)) return false
  const open = paragraph.folded.lastIndexOf('(', start)
  const close = paragraph.folded.indexOf(')', start)
  const inside = open > 0 && close > 0 ? paragraph.folded.slice(open, close) : ')'
  return HAVING.test(lead) && segment.index > 0 ? true : !inside.includes(')') && !STATES_AIM.test(inside)
}
