import type { z } from 'zod'
import type { Sentences } from '../locale/index.ts'

/** What a person is offered to enter a value with. */
export type Control =
  | 'text'
  | 'paragraph'
  | 'number'
  | 'date'
  | 'url'
  | 'choice'
  | 'suggest'
  | 'member'
  | 'time'
  | 'file'

/** Where suggestions for a `suggest` control come from. */
export const SUGGESTION_SOURCES = ['plan', 'archivedPlan', 'item', 'target', 'task', 'timezone', 'entry'] as const
export type SuggestionSource = (typeof SUGGESTION_SOURCES)[number]

export interface Choice {
  value: string
  label: string
}

/**
 * One value of a command's input: how it is entered, and how its raw text is read.
 * A schema's issue carries the name of a sentence in `problems` as its message.
 */
export interface Option<T = unknown, Required extends boolean = boolean> {
  readonly control: Control
  readonly required: Required
  readonly schema: z.ZodType<T, string>
  readonly choices?: (t: Sentences) => Choice[]
  readonly source?: SuggestionSource
}

export type Options = Readonly<Record<string, Option>>

/** What `run` receives: every option is present, the optional ones perhaps undefined. */
export type Input<O extends Options> = {
  [K in keyof O]: O[K] extends Option<infer T, infer R> ? (R extends true ? T : T | undefined) : never
}

/** Raw text by option name, however it was entered. */
export type RawInput = Record<string, string>
