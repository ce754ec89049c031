import type { CommandName, Sentences } from '../locale/index.ts'
import type { Attachments } from './attachment.ts'
import type { Form } from './form.ts'
import type { Input, Option, Options, RawInput } from './option.ts'
import type { Asker, Waiting } from './platform.ts'
import type { Sentence } from './problem.ts'
import type { Reply } from './reply.ts'

/** From the least to the most that a member may do. */
export const ROLES = ['viewer', 'coordinator', 'reviewer', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** What a role is called. */
export const roleLabel = (role: Role, t: Sentences): string => t.choices.role[role][0] ?? role

export interface Member {
  id: string
  name: string
  role: Role
}

/** One call of a command, with everything it may use. */
export interface Invocation<I, World> {
  input: I
  asker: Asker
  member: Member
  /** The platform's own identity of the request; the same when it is delivered again. */
  request: string
  now: Date
  t: Sentences
  world: World
  waiting: Waiting
  attachments: Attachments
  /**
   * The form of another command, filled in: nothing of it is done before the person submits it.
   * @throws Problem where the person may not use that command
   */
  formOf(command: CommandName, raw: RawInput): Form
}

/** What is known before anything is read from the database. */
export interface Surroundings<World> {
  world: World
  asker: Asker
  now: Date
}

/** A value that does not fit, at the option it belongs to. */
export interface Misfit {
  option: string
  sentence: Sentence
  /** Nothing was given yet. */
  missing?: true
}

/** How a form differs from the whole list of options. */
export interface FormAsks {
  /** Options that make no sense here; one that was given is shown all the same. */
  without: readonly string[]
  /** What to say beside a field instead of its usual hint. */
  hints: Readonly<Record<string, Sentence>>
}

/**
 * What a person can say, declared once. Its words stand in the locale under the same name;
 * text, forms, typed options, help, manifest and registration follow from it.
 */
export interface Command<World, O extends Options = Options> {
  readonly name: CommandName
  readonly role: Role
  readonly options: O
  /** Only a button of a reply says it, since nobody could know its values: no list offers it. */
  readonly forButtons?: true
  /** Checks that span several options. Pure and immediate: it decides whether a form must be shown. */
  misfits?(input: Input<O>, context: Surroundings<World>): Misfit[]
  /** What its form asks for, where that follows from what is given already. Pure and immediate. */
  asks?(raw: RawInput, context: Surroundings<World>): FormAsks
  run(invocation: Invocation<Input<O>, World>): Promise<Reply>
}

/** The commands that people are offered to type or to choose. */
export const offered = <World>(commands: readonly Command<World>[]): Command<World>[] =>
  commands.filter(({ forButtons }) => !forButtons)

type Texts<N extends CommandName> = Sentences['commands'][N]['options']

/** Gives a command its types: its options are exactly those that the locale has words for. */
export function commandsOf<World>() {
  return <N extends CommandName, O extends { [K in keyof Texts<N>]: Option }>(
    command: Command<World, O & Options> & { name: N; options: O },
  ): Command<World> => command
}
