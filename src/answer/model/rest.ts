import { Trouble, type TroubleKind } from './trouble.ts'

const FAILURES = 3
const REST_MS = 60_000
const FAILING: readonly TroubleKind[] = ['slow', 'unreachable', 'limited', 'rejected']

/** Lets a service that failed several times in a row rest for a minute, so that nobody waits for it in vain. */
export function resting(now: () => number = Date.now) {
  let [failures, until] = [0, 0]
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (now() < until) throw new Trouble('resting')
    try {
      const result = await work()
      failures = 0
      return result
    } catch (error) {
      failures = error instanceof Trouble && FAILING.includes(error.kind) ? failures + 1 : 0
      if (failures >= FAILURES) [failures, until] = [0, now() + REST_MS]
      throw error
    }
  }
}
