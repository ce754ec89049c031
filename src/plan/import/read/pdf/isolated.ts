import { Worker } from 'node:worker_threads'
import { LIMITS } from '../limits.ts'
import type { Extracted } from './extract.ts'

const SECONDS = 60
const MEMORY = 400 * 1024 * 1024
/** A thread does not take over how the main one reads TypeScript, so that it is told first. */
const START = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./in-worker.ts', import.meta.url).href)})
})`

/**
 * Takes a PDF apart in a thread of its own, which is ended where it takes too long or too much memory: files can be
 * made to do either, and nothing inside the library would stop them.
 */
export function extracted(bytes: Buffer): Promise<Extracted | { refused: 'limits' }> {
  const worker = new Worker(START, {
    eval: true,
    execArgv: [],
    workerData: { bytes: new Uint8Array(bytes), mostPages: LIMITS.pages },
  })
  const before = process.memoryUsage.rss()
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(late)
      clearInterval(watch)
      void worker.terminate()
    }
    const give = (found: Extracted | { refused: 'limits' }) => {
      end()
      resolve(found)
    }
    const late = setTimeout(() => give({ refused: 'limits' }), SECONDS * 1000)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MEMORY) give({ refused: 'limits' })
    }, 50)
    worker.once('message', give)
    worker.once('error', (error) => {
      end()
      reject(error)
    })
  })
}
