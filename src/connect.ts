import { setTimeout as after } from 'node:timers/promises'
import type { Log } from './core/log.ts'
import type { Platform } from './core/platform.ts'
import { reasonOf } from './core/problem.ts'

/** `failed` says why it could not start. */
export type PlatformState = 'on' | 'off' | { failed: string }

/** A platform that has not connected by then goes on trying while the bot is already there for the others. */
const CONNECT_WITHIN_MS = 10_000

/** A platform that could not start is tried again after this long, then ever more rarely. */
const RETRY_FIRST_MS = 5000
const RETRY_MOST_MS = 300_000

/** Connects a platform, again and again where it fails: neither the others nor the start wait for it. */
export async function connect(platform: Platform | undefined, log: Log, ended: AbortSignal): Promise<PlatformState> {
  if (!platform) return 'off'
  const attempt = (): Promise<PlatformState> =>
    platform.start().then(
      () => 'on' as const,
      (error: unknown) => {
        log.error({ err: error, platform: platform.name }, 'a platform could not start')
        return { failed: reasonOf(error) }
      },
    )
  const first = attempt()
  void first.then(async (state) => {
    for (let wait = RETRY_FIRST_MS; state !== 'on' && !ended.aborted; wait = Math.min(RETRY_MOST_MS, wait * 2)) {
      await after(wait, undefined, { ref: false, signal: ended }).catch(() => {})
      if (!ended.aborted) state = await attempt()
    }
  })
  return Promise.race([first, after(CONNECT_WITHIN_MS, { failed: 'no connection yet' }, { ref: false })])
}
