import { afterEach, expect } from 'vitest'
import type { Bot } from '../../src/core/bot.ts'
import type { Role } from '../../src/core/command.ts'
import type { Log } from '../../src/core/log.ts'
import { discordPlatform } from '../../src/platforms/discord/index.ts'
import { type DiscordServer, startDiscord } from './discord-server.ts'
import { TOKEN } from './discord-state.ts'
import { type SampleBot, sampleBot } from './sample-bot.ts'

/** The bot in Discord, with what it wrote to its log. */
export async function botInDiscord({
  role = 'admin' as Role,
  bot = sampleBot({ role }) as Bot,
  patience = 1000,
  discord = undefined as DiscordServer | undefined,
} = {}) {
  const server = discord ?? (await startDiscord())
  const { log, lines } = listeningLog()
  const platform = discordPlatform({ token: TOKEN, apiUrl: server.apiUrl }, bot, { log, language: 'zh', patience })
  await platform.start()
  return {
    discord: server,
    platform,
    lines,
    async close() {
      await platform.stop()
      if (!discord) await server.close()
    },
  }
}

/** A log that can be read afterwards. */
export function listeningLog() {
  const lines: string[] = []
  const write = (fields: object, message: string) => void lines.push(`${JSON.stringify(fields)} ${message}`)
  const log: Log = { debug: () => {}, info: write, warn: write, error: write }
  return { log, lines }
}

/**
 * Conversations with the bot, one for each test. Afterwards nothing may have been against Discord's rules,
 * nothing may have pinged anybody, and nothing may have gone wrong that the test did not take off the lists.
 */
export function conversations() {
  const open: Awaited<ReturnType<typeof botInDiscord>>[] = []
  afterEach(async () => {
    for (const { close, discord, lines } of open.splice(0).reverse()) {
      await close()
      expect(lines).toEqual([])
      expect(discord.state.refusals).toEqual([])
      for (const sent of discord.state.requests) expectNoPing(sent)
    }
  })
  return async (options: Omit<NonNullable<Parameters<typeof botInDiscord>[0]>, 'bot'> & { bot?: SampleBot } = {}) => {
    const bot = options.bot ?? sampleBot()
    const started = await botInDiscord({ ...options, bot })
    open.push(started)
    return { ...started, bot, zhang: started.discord.person('张三') }
  }
}

function expectNoPing({ method, path, body }: { method: string; path: string; body: unknown }) {
  const message = Object(Object(body).data ?? body)
  if (method !== 'GET' && message.components && !message.custom_id)
    expect(message.allowed_mentions, path).toEqual({ parse: [] })
}
