import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { checked, streamQuery } from './bodies.ts'
import type { WebEnv } from './caller.ts'
import type { Web } from './deps.ts'
import { postView } from './post-view.ts'
import type { GrowingView } from './protocol.ts'

/** How long a stream stays silent at most; also how late the posts of another process can come, in ms. */
const PULSE = 15_000

/** The posts of a channel as they come. A browser that lost the connection names the last one that it has. */
export function postStream(web: Web, c: Context<WebEnv>): Response {
  const last = c.req.header('last-event-id')
  const { channel, after } = checked(streamQuery, { ...c.req.query(), ...(last && { after: last }) })
  const close = web.limits.openStream(c.var.caller.address)
  const response = streamSSE(c, async (stream) => {
    try {
      await follow(web, stream, channel, after)
    } catch (error) {
      web.log.error({ err: error }, 'a stream of posts broke off')
    } finally {
      close()
    }
  })
  response.headers.set('X-Accel-Buffering', 'no')
  return response
}

async function follow(web: Web, stream: SSEStreamingApi, channel: string, after: number) {
  const gone = new Promise<void>((resolve) => stream.onAbort(resolve))
  let last = after
  let seen = new Set<GrowingView>()
  await stream.write('retry: 1000\n\n')
  while (!stream.aborted && !web.ended()) {
    const news = web.bell.listen()
    const posts = await web.posts.list(channel, last)
    for (const post of posts) {
      await stream.writeSSE({ id: String(post.id), event: 'post', data: JSON.stringify(postView(post)) })
      last = post.id
    }
    const growing = [...web.growing.values()].filter((one) => one.channel === channel)
    for (const one of growing)
      if (!seen.has(one)) await stream.writeSSE({ event: 'growing', data: JSON.stringify(one) })
    seen = new Set(growing)
    if (posts.length) continue
    await stream.write(': \n\n')
    await firstOf([news, gone], PULSE)
  }
}

async function firstOf(events: Promise<void>[], most: number) {
  let timer: NodeJS.Timeout | undefined
  const pulse = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, most)
  })
  await Promise.race([...events, pulse])
  clearTimeout(timer)
}
