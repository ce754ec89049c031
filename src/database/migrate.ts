import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One open connection, whichever driver it belongs to. */
export interface Connection {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  /** Runs any number of statements. */
  script(sql: string): Promise<unknown>
}

const FOLDER = join(import.meta.dirname, '../../prisma/migrations')

/** The table in which `prisma migrate deploy` keeps its record, so that either may apply the next migration. */
const RECORD = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** The advisory lock that Prisma's own migrations take. */
const LOCK = 72_707_369

/**
 * Applies the migrations that the database does not have yet, each in a transaction with its record.
 * Safe with several processes: one applies, the others wait and find it done.
 * @throws Error where the database is newer than this program, or an earlier migration did not finish
 */
export async function migrate(connection: Connection): Promise<void> {
  await connection.query(`SELECT pg_advisory_lock(${LOCK})`)
  try {
    await connection.query(RECORD)
    const pending = pendingOf(await migrations(), await recorded(connection))
    for (const migration of pending) await apply(connection, migration)
  } finally {
    await connection.query(`SELECT pg_advisory_unlock(${LOCK})`)
  }
}

interface Migration {
  name: string
  sql: string
}

async function migrations(): Promise<Migration[]> {
  const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const names = folders.map((folder) => folder.name).sort()
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(join(FOLDER, name, 'migration.sql'), 'utf8') })),
  )
}

async function recorded(connection: Connection): Promise<Map<string, boolean>> {
  const { rows } = await connection.query(
    `SELECT "migration_name" || '/' || ("finished_at" IS NOT NULL) AS "state" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  )
  return new Map(rows.map((row) => stateOf(row)))
}

function stateOf(row: unknown): [string, boolean] {
  const state = typeof row === 'object' && row !== null && 'state' in row ? String(row.state) : ''
  const [name = '', finished] = state.split('/')
  return [name, finished === 'true']
}

function pendingOf(known: readonly Migration[], record: ReadonlyMap<string, boolean>): Migration[] {
  for (const [name, finished] of record) {
    if (!finished)
      throw new Error(
        `The migration ${name} did not finish. Restore the database from its backup, or mend it with "prisma migrate resolve".`,
      )
    if (!known.some((migration) => migration.name === name))
      throw new Error(
        `The database has the migration ${name}, which this version does not know. Please run a newer version.`,
      )
  }
  return known.filter(({ name }) => !record.has(name))
}

async function apply(connection: Connection, { name, sql }: Migration): Promise<void> {
  await connection.query('BEGIN')
  try {
    await connection.script(sql)
    await connection.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count") VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), createHash('sha256').update(sql).digest('hex'), name],
    )
    await connection.query('COMMIT')
  } catch (error) {
    await connection.query('ROLLBACK')
    throw error
  }
}
