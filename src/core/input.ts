import type { Sentences } from '../locale/index.ts'
import type { Attachments } from './attachment.ts'
import type { Command, Misfit, Surroundings } from './command.ts'
import type { Choice, Input, Option, Options, RawInput, SuggestionSource } from './option.ts'
import type { Asker } from './platform.ts'
import type { Sentence } from './problem.ts'

/** Who said something, and what else they said with it. */
export interface Said {
  asker: Asker
  raw: RawInput
}

/** The things that values can name. In memory: it answers at once. */
export interface Vocabulary {
  /** The value as it is known here, such as the code for a name; or what is wrong with it. */
  resolve(source: SuggestionSource, value: string, said: Said): { value: string } | { problem: Sentence }
  /** At most 25, best first. */
  suggest(source: SuggestionSource, query: string, said: Said): Choice[]
}

export type Checked<O extends Options> = { input: Input<O>; misfits: [] } | { input: undefined; misfits: Misfit[] }

/** Reads and checks every value of a command's input, however it was entered. */
export function readInput<World>(
  command: Command<World>,
  raw: RawInput,
  context: Surroundings<World> & { vocabulary: Vocabulary; attachments?: Attachments | undefined },
): Checked<Options> {
  const input: Record<string, unknown> = {}
  const misfits: Misfit[] = []
  for (const [name, option] of Object.entries(command.options)) {
    const given = raw[name]?.trim() ?? ''
    const isWithout = option.control === 'file' && given !== '' && !context.attachments?.[name]
    const read: Read = isWithout
      ? { problem: (t) => t.problems.notAttached(shortened(given)) }
      : readValue(option, given, { ...context, raw })
    if ('problem' in read) misfits.push({ option: name, sentence: read.problem, ...(!given && { missing: true }) })
    else input[name] = read.value
  }
  if (!misfits.length) misfits.push(...(command.misfits?.(input, context) ?? []))
  return misfits.length ? { input: undefined, misfits } : { input, misfits: [] }
}

type Read = { value: unknown } | { problem: Sentence }

/** Reads one value; an empty one is undefined, or a problem where the option is required. */
export function readValue(option: Option, given: string, context: Said & { vocabulary: Vocabulary }): Read {
  // Halves of characters, and the character that ends a text elsewhere, cannot be kept.
  const text = given.toWellFormed().replaceAll('\0', '')
  if (text === '') return option.required ? { problem: (t) => t.problems.missing(text) } : { value: undefined }
  const parsed = option.schema.safeParse(text)
  if (!parsed.success) return { problem: (t) => problemSentence(parsed.error.issues[0]?.message, text, t) }
  if (!option.source || typeof parsed.data !== 'string') return { value: parsed.data }
  return context.vocabulary.resolve(option.source, parsed.data, context)
}

function problemSentence(name: string | undefined, text: string, t: Sentences): string {
  const known = (key: string): key is keyof Sentences['problems'] => key in t.problems
  return name && known(name) ? t.problems[name](shortened(text)) : t.problems.unreadable(shortened(text))
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
