import type { GrowingView, PostView, Who } from '../protocol.ts'

export type Connection = 'connecting' | 'open' | 'lost'

interface StreamEvents {
  /** The last post that is known: where to go on from. */
  after(): number
  post(post: PostView): void
  growing(growing: GrowingView): void
  /** With the server's reason, where it gives one. */
  state(state: Connection, reason?: string): void
}

const PAUSE = 2000

/** The posts of a channel as they come, whatever happens to the connection; returns how to end it. */
export function followPosts({ channel, language }: Who, events: StreamEvents): () => void {
  let source: EventSource | undefined
  let left = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    const url = `/api/stream?${new URLSearchParams({ channel, language, after: String(events.after()) })}`
    source = new EventSource(url)
    source.addEventListener('open', () => events.state('open'))
    source.addEventListener('post', (event) => events.post(JSON.parse(event.data)))
    source.addEventListener('growing', (event) => events.growing(JSON.parse(event.data)))
    source.addEventListener('error', () => {
      events.state('lost')
      // The browser reconnects by itself unless the server answered with an error.
      if (source?.readyState === EventSource.CLOSED) void reopen(url)
    })
  }
  const reopen = async (url: string) => {
    const { reason, pause } = await refusalOf(url)
    if (left) return
    if (reason !== undefined) events.state('lost', reason)
    timer = setTimeout(open, pause)
  }
  events.state('connecting')
  open()
  return () => {
    left = true
    source?.close()
    clearTimeout(timer)
  }
}

/** Why the server refuses a stream, which the browser's own source of events does not tell, and how long to wait, in ms. */
async function refusalOf(url: string): Promise<{ reason?: string; pause: number }> {
  const asked = new AbortController()
  try {
    const response = await fetch(url, { signal: asked.signal })
    if (response.ok) return { pause: PAUSE }
    const { problem } = await response.json()
    return {
      ...(typeof problem === 'string' && { reason: problem }),
      pause: Number(response.headers.get('retry-after')) * 1000 || PAUSE,
    }
  } catch {
    return { pause: PAUSE }
  } finally {
    asked.abort()
  }
}
