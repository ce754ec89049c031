import { randomUUID } from 'node:crypto'
import type { Attachment, Attachments } from '../../core/attachment.ts'

/** Files that were handed over, until the command that they are for runs. */
export interface Uploads {
  /** Returns the name by which only whoever was told it can use the file. */
  keep(file: Attachment): string
  /** The files that are still there. */
  find(ids: Readonly<Record<string, string>>): Attachments
}

const LIFETIME_MS = 15 * 60_000

/** So many files at once, the newest ones. */
const MOST = 3

/** In the memory of this process: who chose a file before a restart chooses it again. */
export function createUploads(now: () => Date): Uploads {
  const kept = new Map<string, { file: Attachment; until: number }>()
  const tidy = () => {
    for (const [id, { until }] of kept) if (until <= now().getTime() || kept.size > MOST) kept.delete(id)
  }
  return {
    keep(file) {
      const id = randomUUID()
      kept.set(id, { file, until: now().getTime() + LIFETIME_MS })
      tidy()
      return id
    },
    find(ids) {
      tidy()
      const found = Object.entries(ids).flatMap(([name, id]) => {
        const file = kept.get(id)?.file
        return file ? [[name, file] as const] : []
      })
      return Object.fromEntries(found)
    },
  }
}
