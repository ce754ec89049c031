import { fold } from '../../../text/index.ts'

/** Longest first sentence that is taken for a heading, measured on published plans. */
const LONGEST = 45
/** Longest words before a colon that are. */
const LONGEST_LABEL = 30
/** Longest line without a full stop that is. */
const LONGEST_LINE = 60

export interface Heading {
  /** As published, without blanks between its characters. */
  text: string
  /** How many characters of the words it takes, its stop included. */
  length: number
}

/**
 * The heading at the start of the words behind a number: up to the first full stop or colon, or the whole line where
 * it is no sentence. Undefined where the line is all body.
 */
export function headingIn(words: string): Heading | undefined {
  const folded = fold(words.slice(0, 400))
  const stop = folded.search(/[。;!?]|(?<=[a-z)]{2})\.(?=\s)/)
  const colon = folded.search(/:/)
  if (colon > 0 && colon <= LONGEST_LABEL && (stop < 0 || colon < stop)) return cut(words, colon)
  if (stop < 0) return isHeadingLine(words) ? cut(words, words.length) : undefined
  const spaced = /^(?=\S*\p{Script=Han})([^\s,。;]{2,20})\s+(?=\S{12})/u.exec(folded)
  if (spaced?.[1]) return cut(words, spaced[1].length)
  return /[。.]/.test(folded[stop] ?? '') && widthOf(words.slice(0, stop)) <= LONGEST ? cut(words, stop) : undefined
}

/** Letters take half of what characters do. */
const widthOf = (text: string) => (/\p{Script=Han}/u.test(text) ? text.length : text.length / 2)

/** A line that is no sentence, and short enough. */
export const isHeadingLine = (words: string): boolean =>
  words.length > 0 && widthOf(words) <= LONGEST_LINE && !/[，、,。；;]$/.test(words)

/** A line that is nothing but a heading. */
export const wholeHeading = (words: string): Heading | undefined => cut(words, words.length)

function cut(words: string, end: number): Heading | undefined {
  const text = closedUp(
    words
      .slice(0, end)
      .replace(/\*\*|__/g, '')
      .trim(),
  )
  const rest = /^[。：:；;!?！？\s*]*/.exec(words.slice(end))?.[0].length ?? 0
  return text ? { text, length: end + rest } : undefined
}

/** 总 体 要 求 → 总体要求: blanks set between characters to spread a heading, or left there by a scanner. */
export function closedUp(text: string): string {
  const spread = text.match(/\p{Script=Han}(?=\s+\p{Script=Han})/gu)?.length ?? 0
  const joined = text.match(/\p{Script=Han}(?=\p{Script=Han})/gu)?.length ?? 0
  return spread > joined ? text.replace(/(?<=[\p{Script=Han}、，])\s+(?=[\p{Script=Han}、，])/gu, '') : text
}
