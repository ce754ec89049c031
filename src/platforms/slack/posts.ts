import { webApi } from '@slack/bolt'
import { type Place, type Posting, Undeliverable } from '../../core/platform.ts'
import { locales } from '../../locale/index.ts'
import { codeOf, GONE, isAboutBlocks } from './errors.ts'
import { type Message, messageOf, plainerMessageOf, QUIETLY } from './message.ts'
import type { Parts } from './parts.ts'

/** Answers carry the same mark as digests. */
const EVENT = 'huimin_digest'
const PAGE = 200
const PAGES = 5

/**
 * Posts once, with the key in the message's metadata. Rejects with `Undeliverable` where the channel is gone;
 * after any other rejection `findPost` tells whether the message is there.
 */
export async function post({ client, log }: Parts, { place, card, key, language }: Posting): Promise<string> {
  const t = locales[language]
  try {
    return await posted(client, place, key, messageOf(card, t))
  } catch (error) {
    if (GONE.has(codeOf(error))) throw new Undeliverable(codeOf(error))
    if (!(error instanceof webApi.WebAPIPlatformError) || !isAboutBlocks(error)) throw error
    log.warn({ code: codeOf(error) }, 'Slack refused the blocks; posting them plainer')
    return posted(client, place, key, plainerMessageOf(card, t))
  }
}

async function posted(client: webApi.WebClient, { channel, thread }: Place, key: string, message: Message) {
  const { ts } = await client.chat.postMessage({
    channel,
    ...(thread && { thread_ts: thread }),
    ...markedBy(key),
    ...QUIETLY,
    mrkdwn: false,
    ...message,
  })
  if (!ts) throw new Error('Slack took a message and did not say which it is')
  return ts
}

/** What tells a message apart, so that it can be looked for. */
export const markedBy = (key: string) => ({ metadata: { event_type: EVENT, event_payload: { key } } })

/** Reads back the channel's latest messages, or the thread's, for the one with this key. */
export async function findPost(
  { client }: Pick<Parts, 'client'>,
  place: Pick<Place, 'channel' | 'thread'>,
  key: string,
): Promise<string | undefined> {
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const read = await messagesIn(client, place, cursor)
    const found = read.messages?.find(
      ({ metadata }) => metadata?.event_type === EVENT && keyIn(metadata.event_payload) === key,
    )
    cursor = read.response_metadata?.next_cursor
    if (found?.ts || !cursor) return found?.ts
  }
  return undefined
}

function messagesIn(
  client: webApi.WebClient,
  { channel, thread }: Pick<Place, 'channel' | 'thread'>,
  cursor: string | undefined,
) {
  const page = { channel, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) }
  return thread ? client.conversations.replies({ ...page, ts: thread }) : client.conversations.history(page)
}

const keyIn = (payload: object | undefined) => (payload && 'key' in payload ? payload.key : undefined)
