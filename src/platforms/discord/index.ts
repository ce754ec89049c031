import { type Client, Events } from 'discord.js'
import type { Bot } from '../../core/bot.ts'
import { createCancels, Withdrawn } from '../../core/cancels.ts'
import type { Log } from '../../core/log.ts'
import type { Platform } from '../../core/platform.ts'
import type { Language } from '../../locale/index.ts'
import { connect, createClient, disconnect, isConnected } from './connect.ts'
import { createDrafts } from './drafts.ts'
import { errorFields } from './errors.ts'
import { onInteraction } from './interactions.ts'
import { onMessage } from './messages.ts'
import { findPost, oneAttempt, post } from './post.ts'
import { leftOut, register } from './registration.ts'
import { createSeen } from './seen.ts'
import type { Talk } from './talk.ts'

export interface DiscordSettings {
  token: string
  applicationId?: string | undefined
  /** Another server that speaks Discord's API, such as `http://127.0.0.1:4000/api`. */
  apiUrl?: string | undefined
}

interface Surroundings {
  log: Log
  language: Language
  /** Milliseconds a reply may take before Discord is told to wait; Discord itself waits 3000. */
  patience?: number
}

/** The bot on Discord. */
export function discordPlatform(settings: DiscordSettings, bot: Bot, deps: Surroundings): Platform {
  const api = (settings.apiUrl ?? 'https://discord.com/api').replace(/\/+$/, '').replace(/\/v\d+$/, '')
  const talk: Talk = { bot, patience: 1000, ...deps, drafts: createDrafts(), cancels: createCancels() }
  const posting = oneAttempt(api, settings.token)
  let client: Client | undefined
  return {
    name: 'discord',
    async start() {
      client = createClient(api, deps.log)
      listen(client, talk)
      try {
        const { rest, application } = await connect(client, settings.token)
        const without = leftOut(bot.commands)
        if (without.length) deps.log.warn({ commands: without }, 'discord: no room for all commands')
        await register(rest, settings.applicationId ?? application.id, bot.commands)
      } catch (error) {
        await disconnect(client)
        throw error
      }
    },
    async stop() {
      await talk.cancels.cancelAll()
      posting.clearHashSweeper()
      posting.clearHandlerSweeper()
      if (client) await disconnect(client)
    },
    ready: () => isConnected(client),
    post: (card) => post(posting, card),
    async findPost(place, key) {
      if (!client?.user) throw new Error('Discord is not connected')
      return findPost(posting, client.user.id, place, key)
    },
  }
}

function listen(client: Client, talk: Talk) {
  const seen = createSeen()
  const failed = (error: unknown) => talk.log.error(errorFields(error), 'discord: an answer failed')
  client.on(Events.InteractionCreate, (interaction) => {
    if (!seen(interaction.id)) onInteraction(interaction, talk).catch(failed)
  })
  client.on(Events.MessageCreate, (message) => {
    if (!seen(message.id)) onMessage(message, talk).catch(failed)
  })
  client.on(Events.MessageDelete, ({ id }) => void talk.cancels.cancel(id, new Withdrawn()))
}
