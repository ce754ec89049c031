import { digestCard } from '../../src/cards/digest.ts'
import { plainText } from '../../src/core/plain.ts'
import { type Platform, type Posting, Undeliverable } from '../../src/core/platform.ts'
import type { Clock } from '../../src/digest/clock.ts'
import { deliverDue } from '../../src/digest/deliver.ts'
import { locales } from '../../src/locale/index.ts'
import type { Office } from './office.ts'

/** How a post fails: on its way, after it arrived, for ever, or by never ending. */
type Fault = 'before' | 'after' | 'gone' | 'hangs'

/** A channel that remembers what was posted, and can fail in the ways a network does. */
export function channel() {
  const posts: Posting[] = []
  const fails: Fault[] = []
  const state = { connected: true }
  const platform: Platform = {
    name: 'web',
    start: async () => {},
    stop: async () => {},
    ready: () => state.connected,
    async post(posting) {
      const fault = fails.shift()
      if (fault === 'gone') throw new Undeliverable('channel_not_found')
      if (fault === 'before') throw new Error('connection refused')
      posts.push(posting)
      if (fault === 'hangs') return new Promise(() => {})
      if (fault === 'after') throw new Error('connection reset')
      return `message-${posts.length}`
    },
    findPost: async (_, key) => (posts.some((post) => post.key === key) ? 'found' : undefined),
  }
  return { posts, fails, state, platform, texts: () => posts.map((post) => plainText(post.card)) }
}

export type Board = ReturnType<typeof channel>

/** One round of a process whose clock stands still, or is another. */
export const deliver = ({ app, log }: Office, { platform }: Board, time: string | Clock): Promise<void> =>
  deliverDue({
    database: app.database,
    library: app.library,
    platforms: [platform],
    draw: (digest, language) => digestCard(digest, locales[language]),
    log,
    clock: typeof time === 'string' ? { now: async () => new Date(time), elapsed: () => 0 } : time,
  })
