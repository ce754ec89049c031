import { type Command, offered } from '../../core/command.ts'
import {
  type CommandName,
  type Language,
  locales,
  optionNames,
  optionText,
  type Sentences,
} from '../../locale/index.ts'
import type { Caller } from './caller.ts'
import { identitiesOf, type Web } from './deps.ts'
import type { ChannelView, CommandView, OptionView, SessionView } from './protocol.ts'

const DEFAULT_CHANNELS = ['general', 'digest'] as const

const LANGUAGES = ['zh', 'en'] as const

/** What the page of a caller needs to begin with, in a language. */
export async function sessionView(web: Web, caller: Caller, language: Language): Promise<SessionView> {
  const t = locales[language]
  return {
    commands: offered(web.bot.commands).map((command) => commandView(command, t)),
    channels: (await channelsOf(web)).map((id) => channelView(id, t)),
    identities: identitiesOf(web, caller),
    newChannels: web.access.to === 'machine',
    languages: LANGUAGES.map((id) => ({ id, name: locales[id].languageName })),
    language,
  }
}

/** The channels that there are. */
export const channelsOf = async (web: Web): Promise<string[]> => [
  ...new Set([...DEFAULT_CHANNELS, ...(await web.posts.channels())]),
]

/** The channels that are always there have a name in every language; the others are called by their id. */
export function channelView(id: string, t: Sentences): ChannelView {
  const known = DEFAULT_CHANNELS.find((name) => name === id)
  return { id, name: known ? t.web.channels[known] : id }
}

function commandView(command: Command<never>, t: Sentences): CommandView {
  const { name, role, options } = command
  const { name: word, summary } = t.commands[name]
  const words = [...new Set([name, ...Object.values(locales).map((each) => each.commands[name].name)])]
  return { name, words, word, summary, role, options: Object.keys(options).map((key) => optionView(command, key, t)) }
}

function optionView(command: Command<never>, name: string, t: Sentences): OptionView {
  const option = command.options[name]
  const { name: word, label, hint } = optionText(t, command.name, name)
  return {
    name,
    words: wordsOf(command.name, name),
    word,
    label,
    hint,
    control: option?.control ?? 'text',
    required: option?.required ?? false,
    ...(option?.choices && { choices: option.choices(t) }),
    ...(option?.source && { source: option.source }),
  }
}

const wordsOf = (command: CommandName, option: string) =>
  [...optionNames(command)].filter(([, name]) => name === option).map(([word]) => word)
