import type { Rank } from '../section.ts'

/** How the numbers of a form are cited. */
export type NumberStyle =
  | 'book'
  | 'chapter'
  | 'section'
  | 'article'
  | 'box'
  | 'word'
  | 'part'
  | 'dotted'
  | 'closed'
  | 'decimal'

/** One way of numbering. */
export interface Form {
  style: NumberStyle
  rank?: Rank
  /** Read on folded text; `n` is the numeral, `w` a word before it. The whole match is the number with its sign. */
  pattern: RegExp
  /** As a citation names it. */
  label: (numeral: string, word: string) => string
  /** What tells its series from those of other forms. */
  key: (word: string) => string
  ordinal?: (numeral: string) => number
  /** How high it stands where documents follow custom; the highest is the least. Left out where there is none. */
  custom?: number
  /** Its shape alone says that it is a number; otherwise only a series does. */
  sure?: true
}
