import type { GrowingView, PostView } from '../protocol.ts'

export type Connection = 'connecting' | 'open' | 'lost'

interface StreamEvents {
  /** The last post that is known: where to go on from. */
  after(): number
  post(post: PostView): void
  growing(growing: GrowingView): void
  state(state: Connection): void
}

const PAUSE = 2000

/** The posts of a channel as they come, whatever happens to the connection; returns how to end it. */
export function followPosts(channel: string, events: StreamEvents): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    const query = new URLSearchParams({ channel, after: String(events.after()) })
    source = new EventSource(`/api/stream?${query}`)
    source.addEventListener('open', () => events.state('open'))
    source.addEventListener('post', (event) => events.post(JSON.parse(event.data)))
    source.addEventListener('growing', (event) => events.growing(JSON.parse(event.data)))
    source.addEventListener('error', () => {
      events.state('lost')
      // The browser reconnects by itself unless the server answered with an error.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, PAUSE)
    })
  }
  events.state('connecting')
  open()
  return () => {
    source?.close()
    clearTimeout(timer)
  }
}
