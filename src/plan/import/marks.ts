import { ordinalOf } from './chinese-number.ts'
import { fold } from './fold.ts'
import type { Rank } from './section.ts'

/** What a numbered line begins with. */
export interface Mark {
  rank: Rank
  ordinal: number
  /** As a citation names it: 第三章, 三, (二), 1, (1), ①. */
  label: string
  /** The words after the number. */
  rest: string
}

const HAN = '[一二三四五六七八九十百]{1,5}'

/** Read on folded text: full-width digits and brackets are half-width there. */
const PATTERNS: [Rank, RegExp, (ordinal: string) => string][] = [
  ['book', new RegExp(`^第\\s*(${HAN}|\\d{1,2})\\s*(?:篇|部分)(?![规的中之])[\\s:、]*`), (n) => `第${n}篇`],
  ['chapter', new RegExp(`^第\\s*(${HAN}|\\d{1,2})\\s*章(?![规的中之])[\\s:、]*`), (n) => `第${n}章`],
  ['section', new RegExp(`^第\\s*(${HAN}|\\d{1,2})\\s*节(?![规的中之])[\\s:、]*`), (n) => `第${n}节`],
  ['article', new RegExp(`^第\\s*(${HAN}|\\d{1,3})\\s*条(?![规的中之第款项])[\\s:、]*`), (n) => `第${n}条`],
  ['box', /^专\s*栏\s*([一二三四五六七八九十\d]{0,3})[\s:、]*/, (n) => `专栏${n}`],
  ['part', /^([一二三四五六七八九十]{1,3})[、.](?![一二三四五六七八九十]+[、级类])\s*/, (n) => n],
  ['item', /^[(〔[]\s*([一二三四五六七八九十]{1,3})\s*[)〕\]]\s*[、.]?\s*/, (n) => `(${n})`],
  ['third', /^(\d{1,2})\s*(?:[.、](?!\d))\s*/, (n) => n],
  ['fourth', /^\((\d{1,2})\)\s*[、.]?\s*/, (n) => `(${n})`],
  ['fifth', /^([①-⑳])\s*/, (n) => n],
]

/** The number a line begins with, or undefined for a line without one. */
export function markOf(text: string): Mark | undefined {
  const folded = fold(text)
  for (const [rank, pattern, name] of PATTERNS) {
    const found = pattern.exec(folded)
    if (!found) continue
    const [whole, numeral = ''] = found
    return { rank, ordinal: ordinalOf(numeral), label: name(numeral), rest: text.slice(whole.length) }
  }
  return undefined
}

const LONGEST = 45

/**
 * The heading at the start of a numbered line: up to the first full stop or colon, or the whole line where it is no
 * sentence. Undefined where the line is all body.
 */
export function headingIn(rest: string): string | undefined {
  const folded = fold(rest)
  const stop = folded.search(/[。;!?]/)
  const colon = folded.search(/:/)
  if (colon > 0 && colon <= 20 && (stop < 0 || colon < stop)) return rest.slice(0, colon).trim()
  if (stop < 0) return headingLine(rest)
  const spaced = /^([^\s,。;]{2,20})\s+(?=\S{12})/.exec(folded)
  if (spaced?.[1]) return rest.slice(0, spaced[1].length)
  return folded[stop] === '。' && stop <= LONGEST ? rest.slice(0, stop).trim() : undefined
}

const headingLine = (rest: string) =>
  rest.length > 0 && rest.length <= LONGEST + 15 && !/[，、,]$/.test(rest) ? rest.trim() : undefined
