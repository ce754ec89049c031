import { endOf } from './trouble.ts'

export type Gate = <T>(work: () => Promise<T>, signal: AbortSignal, whose?: string) => Promise<T>

interface Waiting {
  whose: string | undefined
  go(): void
}

/** Lets only so many works run at once, of one person fewer than all; who waits past the signal gives up. */
export function gateOf(most: number, mostOfOne: number): Gate {
  const running: (string | undefined)[] = []
  // Who had no turn cost nothing.
  const withoutTurn = (signal: AbortSignal) => endOf(signal, 'busy', { begun: false })
  const waiting: Waiting[] = []
  const mayRun = (whose: string | undefined) =>
    running.length < most && (whose === undefined || running.filter((one) => one === whose).length < mostOfOne)
  const enter = (signal: AbortSignal, whose: string | undefined) =>
    new Promise<void>((done, fail) => {
      const entry: Waiting = {
        whose,
        go() {
          signal.removeEventListener('abort', leave)
          running.push(whose)
          done()
        },
      }
      const leave = () => {
        waiting.splice(waiting.indexOf(entry), 1)
        fail(withoutTurn(signal))
      }
      if (signal.aborted) return fail(withoutTurn(signal))
      if (mayRun(whose)) return entry.go()
      signal.addEventListener('abort', leave, { once: true })
      waiting.push(entry)
    })
  return async (work, signal, whose) => {
    await enter(signal, whose)
    try {
      return await work()
    } finally {
      running.splice(running.indexOf(whose), 1)
      const next = waiting.findIndex((one) => mayRun(one.whose))
      if (next >= 0) waiting.splice(next, 1)[0]?.go()
    }
  }
}
