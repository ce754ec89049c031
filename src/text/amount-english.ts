import type { EnglishNumeral } from './cardinal-english.ts'
import type { Amount } from './stated.ts'
import { exact } from './sum.ts'
import { isRate } from './unit.ts'
import { CURRENCY, englishScaled, englishUnitAt, isEnglishMoney } from './unit-english.ts'
import { STOP_WORDS } from './words-english.ts'

const SCALES = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12, million: 1e6, billion: 1e9, trillion: 1e12 } as const
/** half a mile, hundreds of jobs; not half of the homes. */
const PART_OF = /^ (?:an?(?= [a-z])|of(?! (?:the|our|its|their|these|those|all)\b))/i
const OR_MORE = /^(?: or more|\+| plus)(?= [a-z])/i

/** The amounts of a folded text; the 100,000 of 70 per 100,000 births is a part of its unit. */
export function englishAmounts(folded: string, numerals: readonly EnglishNumeral[]): Amount[] {
  const found: Amount[] = []
  for (const [index, numeral] of numerals.entries()) {
    const last = found.at(-1)
    if (last && numeral.start < last.end) continue
    const next = numerals[index + 1]
    const until = next && !/(?: per |\/)$/.test(folded.slice(0, next.start)) ? next.start : undefined
    found.push(englishAmountFrom(folded.slice(0, until), numeral))
  }
  for (let at = found.length - 2; at >= 0; at--) {
    const unit = sharedUnit(folded, found[at], found[at + 1])
    if (unit) Object.assign(found[at] ?? {}, { unit })
  }
  return found
}

/** 8, 6 and 9 per cent: the unit that stands behind the last of a row is that of all. */
function sharedUnit(folded: string, amount: Amount | undefined, next: Amount | undefined): string {
  if (!amount || !next || amount.unit !== '' || !(isRate(next.unit) || isMeasured(next.unit))) return ''
  return /^(?:,| and|, and| or) $/.test(folded.slice(amount.end, next.start)) ? next.unit : ''
}

const isMeasured = (unit: string): boolean =>
  /\p{Script=Han}/u.test(englishScaled(unit)?.base ?? '') && !isEnglishMoney(unit)

/** £1.7 billion, 1.2 million people, 20 other council buildings, 20 or more homes: a number with what stands around it. */
function englishAmountFrom(folded: string, numeral: EnglishNumeral): Amount {
  const { start, end, scale, han, or, rate } = numeral
  const shared = { ...(numeral.vague && { vague: numeral.vague }), ...(or && { or }), han }
  if (rate) return { start, end, value: numeral.value, unit: rate, ...shared }
  const value = exact(numeral.value / SCALES[scale])
  const sign = signBefore(folded, start)
  const after = sign ? { more: false, ...ratioAt(folded, end) } : countedAt(folded, numeral)
  const unit = sign
    ? `${sign.trim()}${scale && ` ${scale}`}${after.unit}`
    : [scale, after.unit].filter(Boolean).join(' ')
  const amount = { start: start - sign.length, end: after.end, value, unit, ...shared }
  return after.more ? { ...amount, vague: 'least' } : amount
}

interface After {
  unit: string
  end: number
  /** 20 or more homes */
  more: boolean
}

/** What is counted, where a blank or one word stands between: 20 or more homes, half a mile, hundreds of jobs. */
function countedAt(folded: string, { end, value, vague, han }: EnglishNumeral): After {
  const more = OR_MORE.exec(folded.slice(end, end + 10))?.[0] ?? ''
  const of = vague === 'some' || (han && value < 1) ? (PART_OF.exec(folded.slice(end, end + 8))?.[0] ?? '') : ''
  const from = end + more.length + of.length
  const at = folded[from] === ' ' ? from + 1 : from
  const { unit, length } = englishUnitAt(folded, at, value <= 1)
  return { unit, end: unit ? at + length : end + more.length, more: more !== '' }
}

function signBefore(folded: string, start: number): string {
  const signs = [...folded.slice(Math.max(0, start - 6), start + 1).matchAll(CURRENCY)]
  const last = signs.at(-1)
  return last && Math.max(0, start - 6) + last.index + last[0].length === start ? last[0] : ''
}

/** £20,000 per project */
function ratioAt(folded: string, at: number): { unit: string; end: number } {
  const unit = /^(?: per |\/)(?!year\b|annum\b|month\b|week\b|quarter\b|day\b)[a-z]+/i.exec(folded.slice(at))?.[0] ?? ''
  return { unit, end: at + unit.length }
}

/** between 4,000 and 5,000, 20 to 25 miles; from 14% to 17% leads from one to the other. */
export function joinsInEnglish(before: string, between: string): boolean {
  if (/^ ?(?:-|~) ?$/.test(between)) return true
  if (/^ and $/.test(between)) return /\bbetween (?:\w+ )?$/i.test(before)
  const leads =
    /\bfrom (?:\w+ ){0,3}$/i.test(before) && !/\b(?:rang|var|aged?\b|span)\w* (?:\w+ )?from (?:\w+ )?$/i.test(before)
  return /^ to $/.test(between) && !leads
}

/** The words a person typed behind a number: 3 reuse shop. */
export const isTypedUnit = (tail: string): boolean =>
  /^ ?[a-z][a-z -]{0,30}$/i.test(tail) &&
  !tail
    .trim()
    .split(/[ -]/)
    .some((word) => STOP_WORDS.has(word.toLowerCase()))
