import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../../core/log.ts'
import { codeOf, isFinal, patience } from './errors.ts'

const SHORTEST_WAIT = 100
const LONGEST_WAIT = 30_000

/** Tries until Slack is reached. Rejects where Slack refuses for good, and when `closing` ends the waiting. */
export async function reached<T>(attempt: () => Promise<T>, closing: AbortSignal, log: Log): Promise<T> {
  for (let wait = 0; ; ) {
    try {
      await delay(wait, undefined, { signal: closing })
      return await attempt()
    } catch (error) {
      if (closing.aborted || isFinal(error)) throw error
      log.warn({ code: codeOf(error) }, 'Slack cannot be reached; trying again')
      wait = patience(error) ?? Math.min(LONGEST_WAIT, wait * 2 || SHORTEST_WAIT)
    }
  }
}
