import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  type ModalData,
  type ModalSubmitInteraction,
} from 'discord.js'
import type { RawInput } from '../../core/option.ts'
import { type CommandName, isCommandName } from '../../locale/index.ts'
import { OTHERS } from './modal.ts'
import { readOthers } from './other-fields.ts'

/** Typed options as raw input. `/plan target` and `/plan more archive` are their last word; `/ask` is its own. */
export function optionsInput({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction) {
  const [outer] = options.data
  const first = outer?.type === ApplicationCommandOptionType.SubcommandGroup ? outer.options?.[0] : outer
  if (first?.type !== ApplicationCommandOptionType.Subcommand) return { command: commandName, raw: rawOf(options.data) }
  return { command: first.name, raw: rawOf(first.options ?? []) }
}

const rawOf = (options: readonly CommandInteractionOption[]): RawInput =>
  Object.fromEntries(
    options.map(({ name, type, value = '' }) => [
      name,
      type === ApplicationCommandOptionType.User ? mention(`${value}`) : `${value}`,
    ]),
  )

const mention = (id: string) => `<@${id}>`

interface ModalInput {
  command: CommandName
  raw: RawInput
  /** Lines that belong to no field. */
  surplus: string[]
}

/** A filled modal as raw input; undefined where it is none of ours. */
export function modalInput({ customId, fields }: ModalSubmitInteraction): ModalInput | undefined {
  const [command = ''] = customId.split(':')
  if (!isCommandName(command)) return undefined
  const values = Object.fromEntries(fields.fields.map((field, name) => [name, enteredIn(field)]))
  const { [OTHERS]: others = '', ...own } = values
  const { raw, surplus } = readOthers(others, command)
  return { command, raw: { ...raw, ...own }, surplus }
}

function enteredIn(field: ModalData): string {
  switch (field.type) {
    case ComponentType.TextInput:
      return field.value
    case ComponentType.UserSelect:
      return field.values.map(mention).join(' ')
    case ComponentType.StringSelect:
      return field.values.join(' ')
    default:
      return ''
  }
}
