import { createServer } from 'node:http'
import type { Role } from '../../src/core/command.ts'
import type { Log } from '../../src/core/log.ts'
import { type SlackPlatform, slackPlatform } from '../../src/platforms/slack/index.ts'
import { sampleBot } from './sample-bot.ts'
import { deliverByHttp } from './slack-http.ts'
import { type Deliver, slackPerson } from './slack-people.ts'
import { startSlack } from './slack-server.ts'
import type { Envelope } from './slack-socket.ts'
import { BOT } from './slack-world.ts'

export type Transport = 'socket' | 'http'

/** The bot in a workspace of test data, over the real client libraries. */
export async function slackTalk({ transport = 'socket' as Transport, role = 'admin' as Role, start = true } = {}) {
  const slack = await startSlack()
  const { world } = slack
  world.channels.set('C1', { type: 'public', members: new Set([BOT.user, 'U1', 'U2']), archived: false })
  const bot = sampleBot({ role })
  const logged: string[] = []
  const log = memoryLog(logged)
  const secret = transport === 'socket' ? { appToken: BOT.appToken } : { signingSecret: BOT.secret }
  const settings = { botToken: BOT.token, apiUrl: slack.apiUrl, ...secret }
  const platform = slackPlatform(settings, bot, { log, language: 'zh' })
  const door = await serve(platform)
  if (start) await platform.start()

  const deliver: Deliver = (envelope: Envelope) =>
    transport === 'socket' ? slack.socket.deliver(envelope) : deliverByHttp(door.url, envelope)
  return {
    ...slack,
    platform,
    bot,
    logged,
    url: door.url,
    deliver,
    person(id: string, { name = `测试${id}`, locale = 'zh-CN' } = {}) {
      world.users.set(id, { name, locale })
      world.channels.set(`D${id}`, { type: 'im', members: new Set([BOT.user, id]), archived: false })
      return slackPerson(slack, deliver, id, name)
    },
    async end() {
      await platform.stop()
      await door.close()
      await slack.close()
    },
  }
}

export type SlackTalk = Awaited<ReturnType<typeof slackTalk>>

function memoryLog(lines: string[]): Log {
  const write = (fields: object, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`)
  return { debug: write, info: write, warn: write, error: write }
}

/** The server that somebody else runs, with the platform's listener on it. */
async function serve({ listener }: SlackPlatform) {
  const server = createServer((req, res) => listener?.(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no address')
  return {
    url: `http://127.0.0.1:${bound.port}/slack/events`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
