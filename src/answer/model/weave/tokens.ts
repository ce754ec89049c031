import { stemmer } from 'stemmer'

/** Stands for whatever joins the members of a list. */
export const LIST = '&'
const JOINS = new Set('、 和 与 及 以及 或 或者 并 并且 and or & /'.split(' '))
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** A word as tokens: characters of Chinese, stems of other words. */
export type Word = readonly string[]

export interface Tokens {
  tokens: string[]
  /** Where words begin among them, as the segmenter cuts them. */
  starts: Set<number>
  /** Characters that stand for something else, and before which token they stand. */
  marks: { mark: string; at: number }[]
}

/** The pieces of a normalised text in which marks stand for its numbers. */
export function tokensIn(plain: string): Tokens {
  const tokens: string[] = []
  const starts = new Set<number>()
  const marks: Tokens['marks'] = []
  for (const { segment, isWordLike } of segmenter.segment(plain)) {
    starts.add(tokens.length)
    if (JOINS.has(segment)) tokens.push(LIST)
    else if (/\p{Script=Han}/u.test(segment)) tokens.push(...segment)
    else if (isWordLike) tokens.push(stemmer(segment.replace(/'s?$/, '')))
    else if (/\p{Co}/u.test(segment)) marks.push({ mark: segment, at: tokens.length })
  }
  return { tokens, starts, marks }
}

/** Whether a word stands at a place. Asked so often that it must allocate nothing. */
export function matches(tokens: Word, at: number, word: Word): boolean {
  for (let index = 0; index < word.length; index++) if (tokens[at + index] !== word[index]) return false
  return true
}

export const has = (tokens: Word, word: Word): boolean => tokens.some((_, at) => matches(tokens, at, word))

export const isHan = (token: string | undefined): boolean => token !== undefined && /\p{Script=Han}/u.test(token)

export const isOneOf = (words: readonly Word[], tokens: Word): boolean =>
  words.some((word) => word.length === tokens.length && matches(tokens, 0, word))
