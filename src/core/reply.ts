import type { Form } from './form.ts'

/**
 * A card says what there is to show; each platform draws it with the best it has.
 * All text is plain: it comes from people and documents, and no platform may read markup into it.
 */
export interface Card {
  title?: string
  nodes: Node[]
}

export type Node =
  | { type: 'text'; text: string; tone?: Tone }
  | { type: 'facts'; items: Fact[] }
  | { type: 'progress'; items: Progress[] }
  | { type: 'list'; items: string[]; ordered?: boolean }
  | { type: 'table'; columns: Column[]; rows: string[][] }
  | { type: 'sources'; items: Source[] }
  | { type: 'actions'; items: Action[] }
  | { type: 'divider' }

/** strong: the line to read first. quiet: small print. warning: needs attention. */
export type Tone = 'strong' | 'quiet' | 'warning'

export interface Fact {
  label: string
  value: string
  /** Where the value can be looked up; http or https. */
  url?: string
}

/** Colour of a standing; grey where nothing is recorded. */
export type Status = 'done' | 'onTrack' | 'blue' | 'yellow' | 'red' | 'grey'

export interface Progress {
  label: string
  /** Share of the way, from 0 to 1; above 1 where more was reached. Null where it cannot be measured. */
  share: number | null
  caption: string
  status: Status
}

export interface Column {
  label: string
  align?: 'left' | 'right'
}

/** A clause of a plan with words taken from it, or an entry of the ledger. */
export interface Source {
  path: string
  quote: string
}

/** A button. What it runs is a command line, so it works after a restart. */
export interface Action {
  label: string
  /** At most 90 characters. */
  run: string
  main?: boolean
}

/** everyone: the whole channel sees it. asker: only the person who asked. */
export type Audience = 'everyone' | 'asker'

export interface Reply {
  audience: Audience
  card: Card
  /** What is missing or wrong in the input, filled with what was understood. */
  form?: Form
  /** The request was not carried out. */
  failed?: true
}
