import type { Numeral } from './stated.ts'

/** A number in English words, or digits with a scale word: twelve, 1.2 million, two-thirds, one in eight, double. */
export type EnglishNumeral = Numeral & {
  /** The number is a share of a hundred, or a multiple: it has this unit of its own. */
  rate?: '%' | 'times'
}

const SMALL = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
export const VALUES: Record<string, number> = {
  ...Object.fromEntries(SMALL.map((word, value) => [word, value])),
  ...Object.fromEntries(TENS.map((word, index) => [word, (index + 2) * 10])),
}
export const POWERS: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  crore: 1e7,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
export const SINGLE = Object.keys(VALUES)
  .filter((word) => word !== 'zero')
  .join('|')
export const POWER = Object.keys(POWERS).join('|')

/** Where a number in words may begin. */
export const WORD_BEGINS = new RegExp(`(?<![\\w-])(?:${SINGLE}|an? (?=(?:${POWER})\\b))`, 'gi')
const NEXT = new RegExp(`[ -](?:and )?(${SINGLE}|${POWER})(?![\\w])`, 'iy')
/** one of them, the one that: no number but a word for a thing. */
const PRONOUN =
  /^(?:one(?: (?:of|another|that|which|who|to|by|in|at|and|or|for|from|is|was|has|will|with|on|as|where|day)\b|\s*(?:[.,;:)!?]|$)))/i
const NO_ONE = /(?:\b(?:no|the|any|every|each|this|that|which|another)|\w-)\s?$/i

/** three hundred and twenty, twenty-five thousand, a million. */
export function wordsAt(text: string, start: number): EnglishNumeral | undefined {
  if (isPronoun(text, start)) return undefined
  const article = /^an? /i.exec(text.slice(start, start + 3))?.[0] ?? ''
  const from = start + article.length
  let sum: Sum = {
    total: 0,
    section: article ? 1 : 0,
    power: Number.POSITIVE_INFINITY,
    room: article ? 0 : Number.POSITIVE_INFINITY,
    scale: '',
  }
  let end = from
  for (let read = wordAt(FIRST, text, from); read; read = wordAt(NEXT, text, end)) {
    const next = plus(sum, read.word)
    if (!next) break
    ;[sum, end] = [next, read.end]
  }
  return end === from ? undefined : { start, end, value: sum.total + sum.section, scale: sum.scale, han: true }
}

const isPronoun = (text: string, start: number): boolean =>
  PRONOUN.test(text.slice(start, start + 16)) ||
  (/^one\b/i.test(text.slice(start)) && NO_ONE.test(text.slice(0, start)))

const FIRST = new RegExp(`(${SINGLE}|${POWER})(?![\\w])`, 'iy')

function wordAt(pattern: RegExp, text: string, at: number): { word: string; end: number } | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found?.[1] ? { word: found[1].toLowerCase(), end: at + found[0].length } : undefined
}

interface Sum {
  total: number
  /** What the words since the last thousand or million come to. */
  section: number
  /** The last thousand or million. */
  power: number
  /** The smallest place that is already filled: behind twenty only one to nine may follow. */
  room: number
  scale: Numeral['scale']
}

/** The number with one more word; undefined where the word cannot follow. */
function plus(sum: Sum, word: string): Sum | undefined {
  const power = POWERS[word]
  if (power === undefined) return plusSmall(sum, VALUES[word] ?? 0)
  if (sum.section === 0) return undefined
  if (power <= 100)
    return sum.section >= 100
      ? undefined
      : { ...sum, section: sum.section * power, room: power === 100 ? 100 : 0, scale: '' }
  if (power >= sum.power) return undefined
  const total = sum.total + sum.section * power
  return { total, section: 0, power, room: Number.POSITIVE_INFINITY, scale: scaleOf(word) }
}

const plusSmall = (sum: Sum, value: number): Sum | undefined =>
  value === 0 || value >= sum.room
    ? undefined
    : { ...sum, section: sum.section + value, room: value >= 20 ? 10 : 0, scale: '' }

export const scaleOf = (word: string): Numeral['scale'] =>
  word === 'million' || word === 'billion' || word === 'trillion' ? word : ''

/** twenty-five and 25, without any scale word. */
export const cardinal = (word: string): number | undefined =>
  /^\d/.test(word)
    ? Number(word)
    : word
        .toLowerCase()
        .split('-')
        .reduce((sum, part) => sum + (VALUES[part] ?? 0), 0)
