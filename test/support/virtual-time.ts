import type { Random } from './random.ts'

/**
 * Several runs of code at once, of which only one goes on at any moment: which, chance decides.
 * Waiting takes no real time. With one seed everything happens in the same order again.
 */
export interface VirtualTime {
  /** Milliseconds since 1970. */
  now(): number
  /** Waits for so many milliseconds; whoever else is to go on by then may go before. */
  wait(milliseconds: number): Promise<void>
  /** Begins another run. */
  spawn(run: () => Promise<void>, inMilliseconds?: number): void
  /** Ends the run that calls it: what it awaits never comes. */
  leave(): Promise<never>
  /** Lets everything happen up to a moment. */
  runUntil(end: number): Promise<void>
}

export function virtualTime(start: number, random: Random): VirtualTime {
  const waiting = new Set<{ wakes: number; goOn(): void }>()
  let time = start
  let done = () => {}
  let failed: (error: unknown) => void = () => {}

  const wait = (milliseconds: number) =>
    new Promise<void>((goOn) => {
      waiting.add({ wakes: time + milliseconds, goOn })
      done()
    })

  async function runUntil(end: number) {
    while (waiting.size) {
      const next = Math.min(...[...waiting].map(({ wakes }) => wakes))
      if (next > end) break
      time = Math.max(time, next)
      const one = random.pick([...waiting].filter(({ wakes }) => wakes <= time))
      waiting.delete(one)
      await new Promise<void>((resolve, reject) => {
        done = resolve
        failed = reject
        one.goOn()
      })
    }
    time = Math.max(time, end)
  }

  return {
    now: () => time,
    wait,
    spawn(run, inMilliseconds = 0) {
      const goOn = () => {
        run().then(
          () => done(),
          (error) => failed(error),
        )
      }
      waiting.add({ wakes: time + inMilliseconds, goOn })
    },
    leave() {
      done()
      return new Promise<never>(() => {})
    },
    runUntil,
  }
}
