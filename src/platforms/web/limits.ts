import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from '../../core/ip-address.ts'
import type { Log } from '../../core/log.ts'
import { Refusal } from './refusal.ts'

/** How much one address may do: streams at once, everything else in a minute. */
interface Allowance {
  requests: number
  runs: number
  /** Tries to open with a key. */
  keys: number
  streams: number
}

type Spent = Exclude<keyof Allowance, 'streams'>

/** A page takes ten requests to open, and one for each key that is typed where there are suggestions. */
export const VISITOR: Allowance = { requests: 300, runs: 20, keys: 10, streams: 6 }

/** Only a script that has run away does this much. */
export const MACHINE: Allowance = { requests: 6000, runs: 600, keys: 20, streams: 60 }

const MINUTE_S = 60

/** After how many seconds a stream may be tried again. */
const STREAM_AGAIN_S = 30

export interface Limits {
  /** @throws Refusal where the address has done too much of this */
  spend(kind: Spent, address: string): Promise<void>
  /**
   * Counts one more stream; returns how to count it no longer.
   * @throws Refusal where the address has too many
   */
  openStream(address: string): () => void
}

/** Keeps each address to its allowance, in the memory of this process. The log hears of each once a minute. */
export function createLimits(allowance: Allowance, log: Log): Limits {
  const perMinute = (points: number) => new RateLimiterMemory({ points, duration: MINUTE_S })
  const left = {
    requests: perMinute(allowance.requests),
    runs: perMinute(allowance.runs),
    keys: perMinute(allowance.keys),
  }
  const unsaid = perMinute(1)
  const streams = new Map<string, number>()
  const tooMuch = (kind: keyof Allowance, address: string, seconds: number) => {
    const say = () =>
      log.warn({ limit: kind, network: networkOf(address) }, 'an address asks too much of the playground')
    unsaid.consume(address).then(say, () => {})
    return new Refusal(429, (t) => t.web.refused.tooMuch(seconds), seconds)
  }
  return {
    async spend(kind, address) {
      const { msBeforeNext, consumedPoints } = await left[kind].consume(address).catch(spentOnly)
      if (consumedPoints > allowance[kind]) throw tooMuch(kind, address, Math.max(1, Math.ceil(msBeforeNext / 1000)))
    },
    openStream(address) {
      const open = streams.get(address) ?? 0
      if (open >= allowance.streams) throw tooMuch('streams', address, STREAM_AGAIN_S)
      streams.set(address, open + 1)
      return () => {
        const rest = (streams.get(address) ?? 1) - 1
        if (rest) streams.set(address, rest)
        else streams.delete(address)
      }
    },
  }
}

/** The library rejects with what was spent. */
function spentOnly(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason
  throw reason
}
