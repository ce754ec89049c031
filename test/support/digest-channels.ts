import { type Platform, type Posting, Undeliverable } from '../../src/core/platform.ts'
import type { Random } from './random.ts'
import type { VirtualTime } from './virtual-time.ts'

/** What may happen to a post: lost on its way there, on its way back, taken late, refused for now, or for ever. */
export type Fault = 'lost' | 'unanswered' | 'taken late' | 'busy' | 'gone'

/** A post as it was begun, and when it was taken; undefined while it was not. */
export interface Sent {
  posting: Posting
  begun: number
  taken?: number
}

export interface Channels {
  sent: Sent[]
  /** Channels that are no more. */
  gone: Set<string>
  /** Keys of the posts that stand in a channel, as often as they stand there. */
  standing(channel: string): string[]
  /** The platform as one process sees it. */
  platformFor(gate: () => Promise<void>): Platform
}

interface Nature {
  /** Milliseconds that the platform takes for a post, at least and at most. */
  slow: readonly [number, number]
  /** Probability of a fault, now. */
  faults(): number
  /** Told of each post as it begins. */
  begins(posting: Posting): void
}

/** Channels that take posts in virtual time, and fail in all the ways that channels do. */
export function scriptedChannels(time: VirtualTime, random: Random, nature: Nature): Channels {
  const sent: Sent[] = []
  const gone = new Set<string>()
  const standing = (channel: string) =>
    sent
      .filter(({ posting, taken }) => posting.place.channel === channel && taken !== undefined)
      .map(({ posting }) => posting.key)
  const taken = (one: Sent) => {
    one.taken = time.now()
  }

  async function post(posting: Posting, gate: () => Promise<void>): Promise<string> {
    const one: Sent = { posting, begun: time.now() }
    sent.push(one)
    nature.begins(posting)
    await time.wait(random.between(...nature.slow))
    if (gone.has(posting.place.channel)) throw new Undeliverable('channel_not_found')
    const fault = random.chance(nature.faults())
      ? random.pick<Fault>(['lost', 'unanswered', 'taken late', 'busy'])
      : undefined
    if (fault === 'lost') throw new Error('connection refused')
    if (fault === 'busy') throw new Error('too many requests')
    if (fault === 'taken late') {
      time.spawn(async () => taken(one), random.between(0, 15_000))
      throw new Error('no answer')
    }
    taken(one)
    if (fault === 'unanswered') throw new Error('connection reset')
    await gate()
    return posting.key
  }

  async function findPost(channel: string, key: string, gate: () => Promise<void>) {
    await gate()
    if (random.chance(nature.faults() / 3)) throw new Error('the channel cannot be read')
    return standing(channel).find((there) => there === key)
  }

  return {
    sent,
    gone,
    standing,
    platformFor: (gate) => ({
      name: 'web',
      start: async () => {},
      stop: async () => {},
      ready: () => true,
      post: (posting) => post(posting, gate),
      findPost: ({ channel }, key) => findPost(channel, key, gate),
    }),
  }
}
