import { type RespondFn, type types, webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Reply } from '../../core/reply.ts'
import type { Language } from '../../locale/index.ts'
import { type Message, QUIETLY } from './message.ts'
import type { Parts } from './parts.ts'
import { findPost, markedBy } from './posts.ts'

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

/** One way to give an answer. */
export interface Way {
  give(message: Message): Promise<unknown>
  /** Whether the answer stands there; undefined where it cannot be looked for. Rejects where it may not be. */
  isThere?: () => Promise<boolean>
}

const refusal = z.object({ ok: z.literal(false), error: z.string() })

/** By the way back that came with the request. */
export const byResponse = (respond: RespondFn, { thread }: Target, { audience }: Reply): Way => ({
  async give(message) {
    const answer = await respond({
      ...QUIETLY,
      ...message,
      response_type: audience === 'everyone' ? 'in_channel' : 'ephemeral',
      replace_original: false,
      ...(thread && { thread_ts: thread }),
    })
    const refused = refusal.safeParse(await answer.json().catch(() => undefined)).data
    if (refused) throw new webApi.WebAPIPlatformError(refused)
  },
})

/** Where it was asked. */
export function inChannel({ client }: Parts, target: Target, { audience }: Reply, key: string): Way {
  const { channel, user, thread } = target
  const there = { channel, ...(thread && { thread_ts: thread }) }
  if (audience === 'everyone' || isDirect(channel))
    return {
      give: (message) => client.chat.postMessage({ ...there, ...markedBy(key), ...QUIETLY, mrkdwn: false, ...message }),
      isThere: async () => (await findPost({ client }, { channel, ...(thread && { thread }) }, key)) !== undefined,
    }
  const alone = { ...(target.newThread ? { channel } : there), user, parse: 'none' as const, link_names: false }
  return { give: (message) => client.chat.postEphemeral({ ...alone, ...message }) }
}

/** To the asker alone. */
export function directly({ client }: Parts, { user }: Target, key: string): Way {
  const channel = async () => (await client.conversations.open({ users: user })).channel?.id ?? user
  return {
    give: async (message) =>
      client.chat.postMessage({ channel: await channel(), ...markedBy(key), ...QUIETLY, mrkdwn: false, ...message }),
    isThere: async () => (await findPost({ client }, { channel: await channel() }, key)) !== undefined,
  }
}

const isDirect = (channel: string) => channel.startsWith('D')
