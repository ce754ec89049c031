import type { Log } from './core/log.ts'

/** Does some work now and then again and again, never twice at a time; `stop` waits for what is under way. */
export function every(milliseconds: number, work: () => Promise<void>, log: Log): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const round = () => {
    running = work()
      .catch((error: unknown) => log.error({ err: error }, 'repeated work failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(round, milliseconds)
      })
  }
  round()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
      return running
    },
  }
}
