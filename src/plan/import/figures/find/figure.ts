import { type Amount, BLANK, type Bound } from '../../../../text/index.ts'
import type { Paragraph, Segment } from './paragraph.ts'
import type { Relation } from './relation.ts'

/** An amount in its place, with all that its words say. */
export interface Figure {
  amount: Amount
  bound: Bound
  /** From the first word that binds it to the last. */
  start: number
  end: number
  paragraph: Paragraph
  segment: Segment
  /** Where the words that belong to this amount begin and end: behind the amount before, up to the one after. */
  from: number
  until: number
  relation: Relation
  /** The segments of the paragraph, by their index, that have an amount. */
  amounts: ReadonlySet<number>
}

/** The folded words between the amount before and this one, names blanked out. */
export const leadOf = ({ paragraph, from, start }: Figure): string => paragraph.masked.slice(from, start)

/** The same without the blanks that names and times left at its ends. */
export const wordsBefore = (figure: Figure): string => leadOf(figure).replaceAll(BLANK, ' ').trim()

/** The folded words behind it, up to the next amount or comma. */
export const restOf = ({ paragraph, end, until }: Figure): string => paragraph.masked.slice(end, until)
