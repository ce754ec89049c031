import type { BaseInteraction, Message, TextBasedChannel, User } from 'discord.js'
import type { Account, Asker, Place } from '../../core/platform.ts'
import { type Language, languageOf } from '../../locale/index.ts'

/** Who asks by an interaction: in the language of their words, of their Discord, of the server, or else the usual one. */
export function interactionAsker(interaction: BaseInteraction, usual: Language, words = ''): Asker {
  return {
    account: accountOf(interaction.user, interaction.member),
    place: placeOf(interaction.channel, interaction.channelId ?? '', interaction.guildId),
    language: languageOf(words) ?? spoken(interaction.locale) ?? spoken(interaction.guildLocale) ?? usual,
  }
}

/** Who asks by a message: in the language of its words, of the server, or else the usual one. */
export function messageAsker(message: Message, usual: Language, words: string): Asker {
  return {
    account: accountOf(message.author, message.member),
    place: placeOf(message.channel, message.channelId, message.guildId),
    language: languageOf(words) ?? spoken(message.guild?.preferredLocale) ?? usual,
  }
}

function accountOf(user: User, member: BaseInteraction['member']): Account {
  const nickname = member && ('displayName' in member ? member.displayName : member.nick)
  return { platform: 'discord', workspace: '', id: user.id, name: nickname || user.displayName }
}

function placeOf(channel: TextBasedChannel | null, id: string, guild: string | null): Place {
  const thread = channel?.isThread() && channel.parentId ? channel : undefined
  return {
    platform: 'discord',
    workspace: guild ?? '',
    channel: thread?.parentId ?? id,
    ...(thread && { thread: thread.id }),
  }
}

function spoken(locale: string | null | undefined): Language | undefined {
  if (locale?.startsWith('zh')) return 'zh'
  return locale?.startsWith('en') ? 'en' : undefined
}
