import type { CommandName } from '../locale/index.ts'
import type { Attachments } from './attachment.ts'
import type { Command } from './command.ts'
import type { Form } from './form.ts'
import type { Choice, RawInput, SuggestionSource } from './option.ts'
import type { Asker, Waiting } from './platform.ts'
import type { Reply } from './reply.ts'

/** What a typed line comes to. */
export type Reading =
  | { type: 'run'; command: CommandName; raw: RawInput }
  | { type: 'form'; form: Form }
  | { type: 'reply'; reply: Reply }

export interface Request {
  asker: Asker
  command: string
  raw: RawInput
  /** The platform's own identity of the request; the same when it is delivered again. */
  request: string
  waiting?: Waiting
  attachments?: Attachments
}

/** What a platform needs of the bot. Only `handle` reads the database; the rest answers at once. */
export interface Bot {
  readonly commands: readonly Command<never>[]
  /** A typed line, or a button's: a command with its words, without any root. */
  read(line: string | readonly string[], asker: Asker): Reading
  /** The empty or partly filled form of a command. */
  form(command: CommandName, raw: RawInput, asker: Asker): Form
  suggest(source: SuggestionSource, query: string, asker: Asker, raw?: RawInput): Choice[]
  /** Never rejects: whatever goes wrong becomes a reply. */
  handle(request: Request): Promise<Reply>
}
