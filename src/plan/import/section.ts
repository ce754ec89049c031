import type { Sentence } from '../../core/problem.ts'
import type { Clause } from '../plan.ts'

/** A line of the document that has words in it. */
export interface Line {
  /** Counted from 1 in the text that was read. */
  number: number
  text: string
  /** 1… where the document itself says that it is a heading. */
  level?: number
  /** All of it is set in bold. */
  bold?: true
  /** The how-manieth row of a table it is, as `| a | b |`. */
  row?: number
  /** It says again what the text before has said: its figures count there. */
  repeats?: true
}

/**
 * What a clause is: `whole` is one such as the title or the preamble, `box` one that stands apart from the numbering,
 * `inline` one cut out of a running paragraph.
 */
export type Rank =
  | 'whole'
  | 'book'
  | 'chapter'
  | 'section'
  | 'article'
  | 'part'
  | 'item'
  | 'third'
  | 'fourth'
  | 'fifth'
  | 'inline'
  | 'box'

/** A clause on its way into the plan. */
export interface Section {
  path: string
  heading?: string
  parent?: string
  rank: Rank
  lines: Line[]
  /** Where in the first line the words behind number and heading begin; 0 where it has neither. */
  bodyAt?: number
}

/** What the reader was unsure of. */
export interface Doubt {
  line: number
  /** Of a table that begins there. */
  row?: number
  /** The words of the document in question. */
  words: string
  say: Sentence
}

export const textOf = (section: Section): string => section.lines.map((line) => line.text).join('\n')

export const clauseFrom = (section: Section): Clause => ({
  path: section.path,
  ...(section.heading !== undefined && { heading: section.heading }),
  ...(section.parent !== undefined && { parent: section.parent }),
  text: textOf(section),
})
