import type { Sentence } from '../../core/problem.ts'
import type { Clause } from '../plan.ts'

/** A line of the document that has words in it. */
export interface Line {
  /** Counted from 1 in the text that was read. */
  number: number
  text: string
}

/** How deep a clause stands. The numbers order the ranks; `whole` is a clause such as the title or the preamble. */
export const RANKS = {
  whole: 0,
  book: 1,
  chapter: 2,
  section: 3,
  part: 4,
  item: 5,
  third: 6,
  fourth: 7,
  fifth: 8,
  inline: 9,
  box: 10,
} as const

export type Rank = keyof typeof RANKS | 'article'

export const depthOf = (rank: Rank): number => (rank === 'article' ? RANKS.part : RANKS[rank])

/** A clause on its way into the plan. */
export interface Section {
  path: string
  heading?: string
  parent?: string
  rank: Rank
  lines: Line[]
}

/** What the reader was unsure of. */
export interface Doubt {
  line: number
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
