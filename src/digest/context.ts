import type { Log } from '../core/log.ts'
import type { Platform } from '../core/platform.ts'
import type { Card } from '../core/reply.ts'
import type { Database } from '../database/open.ts'
import type { Language } from '../locale/index.ts'
import type { Library } from '../plan/library.ts'
import type { Clock } from './clock.ts'
import type { Digest } from './compose.ts'

/** What delivering digests works with. */
export interface DigestContext {
  database: Database
  library: Library
  platforms: readonly Platform[]
  draw(digest: Digest, language: Language): Card
  log: Log
  clock: Clock
}
