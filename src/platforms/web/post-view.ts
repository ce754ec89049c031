import type { Post } from '../../core/posts.ts'
import type { PostView } from './protocol.ts'

export const BOT = 'bot'

/** Keys of posts: what belongs to a request of the page, and what the bot posts by itself, never meet. */
export const keys = {
  said: (request: string) => `said:${request}`,
  reply: (request: string) => `reply:${request}`,
  post: (channel: string, key: string) => `post:${channel}:${key}`,
  channel: (channel: string) => `channel:${channel}`,
}

export function postView({ id, channel, author, text, card, key, createdAt }: Post): PostView {
  const [, request] = /^(?:said|reply):(.+)$/.exec(key ?? '') ?? []
  return {
    id,
    channel,
    author,
    ...(text !== undefined && { text }),
    ...(card && { card }),
    at: createdAt.toISOString(),
    ...(request && { request }),
  }
}
