import { unfinished } from './unfinished.ts'

/** What is being worked on and may be called off, by what it is for. */
export interface Cancels {
  /** The signal for a piece of work; it is forgotten once the work has ended. */
  during<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Whether there was such work. */
  cancel(key: string, reason?: Stopped): boolean
  /** Calls everything off, and resolves once it has ended. */
  cancelAll(): Promise<void>
}

/** Told to whoever waits for a service on behalf of somebody who no longer does. */
export class Stopped extends Error {}

/** The question was taken back: nobody wants an answer any more, however short. */
export class Withdrawn extends Stopped {}

export function createCancels(): Cancels {
  const running = new Map<string, AbortController>()
  const { follow, done } = unfinished()
  return {
    async during(key, work) {
      const controller = new AbortController()
      running.set(key, controller)
      const forget = () => {
        if (running.get(key) === controller) running.delete(key)
      }
      return follow(work(controller.signal).finally(forget))
    },
    cancel(key, reason = new Stopped()) {
      running.get(key)?.abort(reason)
      return running.has(key)
    },
    async cancelAll() {
      for (const controller of running.values()) controller.abort(new Stopped())
      await done()
    },
  }
}
