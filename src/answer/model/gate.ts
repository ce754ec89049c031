import { endOf } from './trouble.ts'

export type Gate = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>

/** Lets only so many works run at once; who waits past the signal gives up. */
export function gateOf(most: number): Gate {
  let running = 0
  // Who had no turn cost nothing.
  const withoutTurn = (signal: AbortSignal) => endOf(signal, 'busy', { begun: false })
  const waiting: (() => void)[] = []
  const enter = (signal: AbortSignal) =>
    new Promise<void>((done, fail) => {
      const go = () => {
        signal.removeEventListener('abort', leave)
        running++
        done()
      }
      const leave = () => {
        waiting.splice(waiting.indexOf(go), 1)
        fail(withoutTurn(signal))
      }
      if (signal.aborted) return fail(withoutTurn(signal))
      if (running < most) return go()
      signal.addEventListener('abort', leave, { once: true })
      waiting.push(go)
    })
  return async (work, signal) => {
    await enter(signal)
    try {
      return await work()
    } finally {
      running--
      waiting.shift()?.()
    }
  }
}
