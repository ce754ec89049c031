import { Problem } from '../../../core/problem.ts'
import type { Sentences } from '../../../locale/index.ts'
import type { PageFacts } from './site-words.ts'

export type DocumentFormat = 'docx' | 'pdf' | 'html' | 'markdown' | 'text'

/** Where a block stands: its line in a text file, otherwise the how-manieth paragraph it is. Counted from 1. */
interface Placed {
  at: number
  /** The page of a document that has pages. */
  page?: number
}

export interface ParagraphBlock extends Placed {
  type: 'line'
  text: string
  /** 1… where the document itself says that the paragraph is a heading. */
  level?: number
  /** All of it is set in bold. */
  bold?: true
}

export interface TableBlock extends Placed {
  type: 'table'
  /** Every row is complete: a merged cell stands in each place that it covers. */
  rows: string[][]
  /** How many rows at the top name the columns, where the document says so. */
  header?: number
}

/** A footnote or endnote, told by its mark. */
export interface Note extends Placed {
  type: 'note'
  mark: string
  text: string
}

export type Block = ParagraphBlock | TableBlock | Note

export type RemovalReason =
  | 'furniture'
  | 'struck'
  | 'deleted'
  | 'hidden'
  | 'contents'
  | 'repeated'
  | 'navigation'
  | 'attachment'
  | 'unreadable'

/** What the file has and the plan has not. */
export interface Removed extends Placed {
  reason: RemovalReason
  text: string
}

/** What a reader made of a file. */
export interface Draft {
  blocks: Block[]
  removed: Removed[]
}

export interface PlanDocument extends Draft {
  format: DocumentFormat
  /** What the page that it was saved from says of it. */
  facts: PageFacts
  /** The blocks line by line, a row of a table as `| a | b |`. */
  text: string
}

/** A sentence of the import, for whoever chose the file. */
export const problem = (say: (t: Sentences['import']) => string): Problem => new Problem((t) => say(t.import))
