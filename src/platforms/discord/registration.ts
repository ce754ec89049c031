import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import { isBeyond } from '../../core/carriers.ts'
import { type Command, offered } from '../../core/command.ts'
import type { Option } from '../../core/option.ts'
import { TEXT_LIMIT } from '../../core/option-kinds.ts'
import { type CommandName, locales, optionText, type Sentences } from '../../locale/index.ts'
import { errorFields } from './errors.ts'
import { fitted, LIMITS } from './limits.ts'

const { command: limits } = LIMITS
const { zh, en } = locales

/** Where the commands can be used: servers and direct messages with the bot. */
const EVERYWHERE = {
  type: ApplicationCommandType.ChatInput,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
} as const

type Registered = RESTPostAPIChatInputApplicationCommandsJSONBody

/**
 * The bot's commands as Discord knows them: `/plan` with a subcommand for each, and `/ask`. For which `/plan` has no
 * room stand in a group of it, as `/plan more archive`; what not even that has room for is left out.
 * No option is required, because what is missing opens a form.
 */
export function registration(commands: readonly Command<never>[]): Registered[] {
  const { direct, more } = dividedOf(commands)
  const options = [...direct.map(subcommand), ...(more.length ? [groupOf(more)] : [])]
  const plan = { name: 'plan', ...localised((t) => t.discord.root, zh.commands.plan.name), options }
  const asks = commands.filter(({ name }) => name === 'ask').map(described)
  return [plan, ...asks].map((command) => ({
    ...EVERYWHERE,
    ...command,
    contexts: [...EVERYWHERE.contexts],
    integration_types: [...EVERYWHERE.integration_types],
  }))
}

const subcommandsOf = (commands: readonly Command<never>[]) =>
  offered(commands).filter((command) => command.name !== 'ask' && !isBeyond('discord', command))

/** The commands that stand right under `/plan`, those in its group, and those for which there is no room. */
function dividedOf(commands: readonly Command<never>[]) {
  const all = subcommandsOf(commands)
  const most = limits.subcommands
  const room = all.length > most ? most - 1 : most
  return { direct: all.slice(0, room), more: all.slice(room, room + most), rest: all.slice(room + most) }
}

/** The commands for which Discord has no room; typed after a mention they work all the same. */
export const leftOut = (commands: readonly Command<never>[]): CommandName[] =>
  dividedOf(commands).rest.map(({ name }) => name)

const groupOf = (commands: readonly Command<never>[]): APIApplicationCommandSubcommandGroupOption => ({
  type: ApplicationCommandOptionType.SubcommandGroup,
  name: 'more',
  ...localised((t) => t.discord.moreCommands, zh.discord.moreName),
  options: commands.map(subcommand),
})

const subcommand = (command: Command<never>): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  ...described(command),
})

const described = ({ name, options }: Command<never>) => ({
  name,
  ...localised((t) => t.commands[name].summary, zh.commands[name].name),
  options: Object.entries(options).map(([key, option]) => optionOf(name, key, option)),
})

/** English first, since Discord falls back to it; Chinese for those who use Discord in Chinese. */
function localised(describe: (t: Sentences) => string, name: string) {
  return {
    name_localizations: { 'zh-CN': name },
    description: fitted(describe(en), limits.description),
    description_localizations: { 'zh-CN': fitted(describe(zh), limits.description) },
  }
}

function optionOf(command: CommandName, name: string, option: Option): APIApplicationCommandBasicOption {
  const described = (t: Sentences) => {
    const { label, hint } = optionText(t, command, name)
    return hint ? `${label} · ${hint}` : label
  }
  const common = { name, ...localised(described, optionText(zh, command, name).name) }
  if (option.control === 'member') return { type: ApplicationCommandOptionType.User, ...common }
  const type = ApplicationCommandOptionType.String
  if (option.control === 'suggest' && option.source) return { type, ...common, autocomplete: true }
  const choices = option.choices?.(en) ?? []
  if (choices.length && choices.length <= limits.choices) return { type, ...common, choices: choicesOf(option) }
  return { type, ...common, max_length: TEXT_LIMIT }
}

function choicesOf(option: Option) {
  const chinese = option.choices?.(zh) ?? []
  return (option.choices?.(en) ?? []).map(({ label, value }) => ({
    name: fitted(label, limits.choice),
    name_localizations: {
      'zh-CN': fitted(chinese.find((choice) => choice.value === value)?.label ?? label, limits.choice),
    },
    value,
  }))
}

/** Registers the commands, unless they are registered like this already. Rejects with Discord's reason. */
export async function register(rest: REST, application: string, commands: readonly Command<never>[]): Promise<void> {
  const route = Routes.applicationCommands(application)
  const wanted = registration(commands)
  try {
    const found = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
    if (normalised(found) !== normalised(wanted)) await rest.put(route, { body: wanted })
  } catch (error) {
    const { message } = errorFields(error)
    throw new Error(`Discord did not register the commands of application ${application}: ${message}`)
  }
}

const ASSIGNED = [
  'id',
  'application_id',
  'version',
  'guild_id',
  'name_localized',
  'description_localized',
  'dm_permission',
  'handler',
]

/** The part of commands that we decide, in one order and without values that mean "as usual". */
function normalised(value: unknown): string {
  const tidy = (_key: string, part: unknown): unknown => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    const entries = Object.entries(part).filter(
      ([name, entry]) =>
        !ASSIGNED.includes(name) && entry !== null && entry !== false && !(Array.isArray(entry) && !entry.length),
    )
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  const commands = Array.isArray(value) ? value : []
  return JSON.stringify(
    [...commands].sort((a, b) => (a.name < b.name ? -1 : 1)),
    tidy,
  )
}
