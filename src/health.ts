import type { Platform } from './core/platform.ts'
import { within } from './core/within.ts'
import type { Database } from './database/open.ts'
import { type DatabaseTrouble, troubleOf } from './database/trouble.ts'

export interface Health {
  ok: boolean
  database: boolean
  /** Why nothing can be put on record, where the database itself answers. */
  disk?: 'full' | 'read-only'
  /** Whether each platform that is on is connected. */
  platforms: Record<string, boolean>
}

/** Whoever asks for the health waits no longer than this. */
const WITHIN_MS = 2500

/** A trial holds for this long, however often the health is asked for. */
const HOLDS_MS = 5000

/** Takes new room on the disk and gives it back: a full or a read-only one cannot. */
const TRIAL = 'CREATE TEMP TABLE health_trial ON COMMIT DROP AS SELECT 1 AS written'

/** What `/healthz` answers. It never waits for a database that hangs, and asks it no more than every few seconds. */
export function healthOf(database: Database, platforms: readonly Platform[]): () => Promise<Health> {
  let last: { at: number; trouble: Promise<DatabaseTrouble | 'none' | undefined> } | undefined
  return async () => {
    if (!last || performance.now() - last.at > HOLDS_MS) last = { at: performance.now(), trouble: trialOf(database) }
    const trouble = await within(WITHIN_MS, last.trouble)
    const states = Object.fromEntries(platforms.map((platform) => [platform.name, platform.ready()]))
    const disk = trouble === 'full' ? 'full' : trouble === 'readOnly' ? 'read-only' : undefined
    return {
      ok: trouble === 'none' && Object.values(states).every(Boolean),
      database: trouble === 'none' || disk !== undefined,
      ...(disk && { disk }),
      platforms: states,
    }
  }
}

/** A database that only refuses the trial, for want of a right to make such tables, is well. */
async function trialOf(database: Database): Promise<DatabaseTrouble | 'none'> {
  try {
    await database.$executeRawUnsafe(TRIAL)
    return 'none'
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble) return trouble
    return database.$queryRaw`SELECT 1`.then(
      () => 'none' as const,
      () => 'gone' as const,
    )
  }
}
