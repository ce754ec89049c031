import { setTimeout as delay } from 'node:timers/promises'
import type { Bot } from '../../core/bot.ts'
import { createCancels } from '../../core/cancels.ts'
import type { Log } from '../../core/log.ts'
import type { Platform } from '../../core/platform.ts'
import { unfinished } from '../../core/unfinished.ts'
import type { Language } from '../../locale/index.ts'
import { appFor, clientFor, type Identity, type SlackSettings, transportFor } from './app.ts'
import type { Listener } from './door.ts'
import { codeOf } from './errors.ts'
import { listen } from './listeners.ts'
import { type Parts, repeats } from './parts.ts'
import { peopleOf } from './people.ts'
import { findPost, post } from './posts.ts'
import { reached } from './reach.ts'

export { slackManifest } from './manifest.ts'

/** `listener` answers `/slack/events`; it is there when Slack's requests come over HTTP. */
export type SlackPlatform = Platform & { listener?: Listener }

interface Dependencies {
  log: Log
  language: Language
}

const LAST_ANSWERS = 1500

/**
 * Slack, over Socket Mode or HTTP. Opens no port; throws where the settings allow neither.
 * `start` waits until Slack can be reached, and rejects where Slack refuses a token.
 */
export function slackPlatform(settings: SlackSettings, bot: Bot, deps: Dependencies): SlackPlatform {
  const closing = new AbortController()
  const work = unfinished()
  const parts: Parts = { ...partsFor(settings, bot, deps, closing.signal), follow: work.follow }
  const transport = transportFor(settings, deps.log)
  let identity: Identity = {}
  const app = appFor(settings, transport, () => identity, closing.signal, deps.log)
  listen(app, parts)

  async function start() {
    identity = await reachedFor(parts, 'the bot token', () => whoAmI(parts))
    await reachedFor(parts, 'the connection', transport.connection.start)
  }
  async function stop() {
    await transport.connection.stop()
    void parts.cancels.cancelAll()
    await Promise.race([work.done(), delay(LAST_ANSWERS, undefined, { ref: false })])
    closing.abort()
  }
  return {
    name: 'slack',
    start,
    stop,
    ready: transport.connection.ready,
    post: (posting) => post(parts, posting),
    findPost: (place, key) => findPost(parts, place, key),
    ...(transport.listener && { listener: transport.listener }),
  }
}

function partsFor(
  settings: SlackSettings,
  bot: Bot,
  { log, language }: Dependencies,
  closing: AbortSignal,
): Omit<Parts, 'follow'> {
  const client = clientFor(settings, closing, log)
  return {
    bot,
    client,
    people: peopleOf(client, log),
    log,
    language,
    isRepeat: repeats(),
    cancels: createCancels(),
    closing,
  }
}

function reachedFor<T>({ closing, log }: Parts, what: string, attempt: () => Promise<T>): Promise<T> {
  return reached(attempt, closing, log).catch((error) => {
    throw new Error(closing.aborted ? 'Slack was stopped' : `Slack refused ${what}: ${codeOf(error)}`)
  })
}

async function whoAmI({ client }: Parts): Promise<Identity> {
  const { bot_id, user_id } = await client.auth.test()
  return { ...(bot_id && { botId: bot_id }), ...(user_id && { botUserId: user_id }) }
}
