import { Worker } from 'node:worker_threads'

interface Bounds {
  seconds: number
  /** Of the whole process, beyond what it had when the thread began. */
  megabytes: number
}

/** A thread does not take over how the main one reads TypeScript, so that it is told first. */
const startOf = (module: URL) => `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register()
  return import(${JSON.stringify(module.href)})
})`

/**
 * Does a piece of work in a thread of its own, which is ended where it takes too long or too much memory: files can be
 * made to do either, and nothing inside a library would stop them. Both ends are this same program. Resolves to what the thread says first, or to
 * undefined where it was ended.
 */
export function inThread<T>(module: URL, workerData: unknown, bounds: Bounds): Promise<T | undefined> {
  const worker = new Worker(startOf(module), { eval: true, execArgv: [], workerData })
  const { seconds, megabytes } = bounds
  const before = process.memoryUsage.rss()
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(late)
      clearInterval(watch)
      void worker.terminate()
    }
    const give = (found: T | undefined) => {
      end()
      resolve(found)
    }
    const late = setTimeout(() => give(undefined), seconds * 1000)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > megabytes * 1024 * 1024) give(undefined)
    }, 50)
    worker.once('message', give)
    worker.once('error', (error) => {
      end()
      reject(error)
    })
  })
}
