import { inThread } from '../../thread.ts'
import { LIMITS } from '../limits.ts'
import type { Extracted } from './extract.ts'

const BOUNDS = { seconds: 60, megabytes: 400 }

/** Takes a PDF apart in a thread of its own, within bounds of time and memory. */
export async function extracted(bytes: Buffer): Promise<Extracted | { refused: 'limits' }> {
  const job = { bytes: new Uint8Array(bytes), mostPages: LIMITS.pages }
  const found = await inThread<Extracted>(new URL('./in-worker.ts', import.meta.url), job, BOUNDS)
  return found ?? { refused: 'limits' }
}
