import type { Platform } from './core/platform.ts'
import { within } from './core/within.ts'
import type { Database } from './database/open.ts'
import { troubleOf } from './database/trouble.ts'

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

/** A trial of writing holds for this long, however often the health is asked for. */
const HOLDS_MS = 5000

/** Takes new room on the disk and gives it back: a full or a read-only one cannot. */
const TRIAL = 'CREATE TEMP TABLE health_trial ON COMMIT DROP AS SELECT 1 AS written'

/** What `/healthz` answers. It never waits for a database that hangs, and tries to write only every few seconds. */
export function healthOf(database: Database, platforms: readonly Platform[]): () => Promise<Health> {
  let trial: { at: number; disk: Promise<Health['disk']> } | undefined
  return async () => {
    if (!trial || performance.now() - trial.at > HOLDS_MS) trial = { at: performance.now(), disk: diskOf(database) }
    const [alive, disk] = await Promise.all([within(WITHIN_MS, isAlive(database)), within(WITHIN_MS, trial.disk)])
    const states = Object.fromEntries(platforms.map((platform) => [platform.name, platform.ready()]))
    return {
      ok: alive === true && !disk && Object.values(states).every(Boolean),
      database: alive === true,
      ...(disk && { disk }),
      platforms: states,
    }
  }
}

const isAlive = (database: Database): Promise<boolean> =>
  database.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )

/** A database that refuses the trial for another reason, such as for want of a right to make tables, is well. */
async function diskOf(database: Database): Promise<Health['disk']> {
  const trouble = await database.$executeRawUnsafe(TRIAL).then(() => undefined, troubleOf)
  if (trouble === 'full') return 'full'
  return trouble === 'readOnly' ? 'read-only' : undefined
}
