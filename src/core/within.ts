import { setTimeout } from 'node:timers/promises'

/** What the work comes to, or undefined where it takes longer. Leaves no timer behind. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  const done = new AbortController()
  const over = setTimeout(milliseconds, undefined, { signal: done.signal }).catch(() => undefined)
  return Promise.race([work, over]).finally(() => done.abort())
}
