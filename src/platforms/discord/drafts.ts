import { randomBytes } from 'node:crypto'
import type { RawInput } from '../../core/option.ts'

/** Values of forms that can be opened again, for as long as they are likely to be wanted. */
export interface Drafts {
  keep(raw: RawInput): string
  find(key: string): RawInput | undefined
}

const LIFETIME = 60 * 60 * 1000

export function createDrafts(now: () => number = Date.now, most = 500): Drafts {
  const drafts = new Map<string, { raw: RawInput; until: number }>()
  const tidy = () => {
    for (const [key, { until }] of drafts) if (until <= now() || drafts.size > most) drafts.delete(key)
  }
  return {
    keep(raw) {
      const key = randomBytes(9).toString('base64url')
      drafts.set(key, { raw, until: now() + LIFETIME })
      tidy()
      return key
    },
    find(key) {
      tidy()
      return drafts.get(key)?.raw
    },
  }
}
