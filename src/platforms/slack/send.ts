import { setTimeout as delay } from 'node:timers/promises'
import { type RespondFn, type types, webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Card, Reply } from '../../core/reply.ts'
import { type Language, locales, type Sentences } from '../../locale/index.ts'
import { buttons } from './cards.ts'
import { codeOf, isAboutBlocks, isRefused, patience } from './errors.ts'
import { lineOf } from './line.ts'
import { type Frame, type Message, messageOf, plainerMessageOf } from './message.ts'
import type { Parts } from './parts.ts'

/** Where an answer goes. */
export interface Target {
  user: string
  channel: string
  thread?: string | undefined
  /** The thread has only the question yet: what is for the asker alone would not be seen in it. */
  newThread?: boolean
  /** The way back that came with the request; it works where the bot is no member. */
  respond?: RespondFn | undefined
  /** Shown above what everyone sees. */
  lead?: types.KnownBlock
  language: Language
}

type Way = (message: Message) => Promise<unknown>

/**
 * Never rejects: an answer that cannot be shown where it was asked goes to the asker directly.
 * A form cannot be opened any more by then; the answer gets a button for it.
 */
export async function sendReply(parts: Parts, target: Target, reply: Reply): Promise<void> {
  const t = locales[target.language]
  const frame = {
    lead: reply.audience === 'everyone' ? target.lead : undefined,
    tail: reply.form && buttons([{ label: t.bot.fillIn, run: lineOf(reply.form), main: true }], 'form'),
  }
  for (const { way, card } of waysFor(parts, target, reply)) {
    try {
      return await delivered(parts, way, card, t, frame)
    } catch (error) {
      parts.log.warn({ code: codeOf(error) }, 'Slack did not take an answer')
      if (!isRefused(error)) return
    }
  }
}

/** The ways to give an answer, best first. */
function waysFor(parts: Parts, target: Target, reply: Reply): { way: Way; card: Card }[] {
  const { respond, language } = target
  const { card } = reply
  return [
    ...(respond ? [{ way: byResponse(respond, target, reply), card }] : []),
    { way: inChannel(parts, target, reply), card },
    { way: directly(parts, target), card: elsewhere(card, locales[language]) },
  ]
}

async function delivered(parts: Parts, way: Way, card: Card, t: Sentences, frame: Frame) {
  try {
    await patiently(parts, () => way(messageOf(card, t, frame)))
  } catch (error) {
    if (!isAboutBlocks(error)) throw error
    parts.log.warn({ code: codeOf(error) }, 'Slack refused the blocks; sending them plainer')
    await patiently(parts, () => way(plainerMessageOf(card, t, frame)))
  }
}

/** Waits as long as Slack asks to, three times at most; nothing was posted meanwhile. */
async function patiently<T>(parts: Parts, call: () => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const wait = patience(error)
    if (wait === undefined || attempts <= 1) throw error
    await delay(wait, undefined, { signal: parts.closing })
    return patiently(parts, call, attempts - 1)
  }
}

/** What every message says of itself: nothing in it is to be parsed or unfolded. */
export const QUIETLY = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const

const refusal = z.object({ ok: z.literal(false), error: z.string() })

const byResponse =
  (respond: RespondFn, { thread }: Target, { audience }: Reply): Way =>
  async (message) => {
    const answer = await respond({
      ...QUIETLY,
      ...message,
      response_type: audience === 'everyone' ? 'in_channel' : 'ephemeral',
      replace_original: false,
      ...(thread && { thread_ts: thread }),
    })
    const refused = refusal.safeParse(await answer.json().catch(() => undefined)).data
    if (refused) throw new webApi.WebAPIPlatformError(refused)
  }

const inChannel =
  ({ client }: Parts, target: Target, { audience }: Reply): Way =>
  (message) => {
    const { channel, user, thread } = target
    const there = { channel, ...(thread && { thread_ts: thread }) }
    if (audience === 'everyone' || isDirect(channel))
      return client.chat.postMessage({ ...there, ...QUIETLY, mrkdwn: false, ...message })
    return client.chat.postEphemeral({
      ...(target.newThread ? { channel } : there),
      user,
      parse: 'none',
      link_names: false,
      ...message,
    })
  }

const directly =
  ({ client }: Parts, { user }: Target): Way =>
  async (message) => {
    const { channel } = await client.conversations.open({ users: user })
    return client.chat.postMessage({ channel: channel?.id ?? user, ...QUIETLY, mrkdwn: false, ...message })
  }

const isDirect = (channel: string) => channel.startsWith('D')

const elsewhere = (card: Card, t: Sentences): Card => ({
  ...card,
  nodes: [{ type: 'text', text: t.slack.notThere, tone: 'quiet' }, ...card.nodes],
})
