import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { emptyDatabase } from './postgres.ts'

const FOLDER = join(import.meta.dirname, '../../prisma/migrations')

/** A database as an older version of the program left it: before a migration, filled as `fill` says. */
export async function databaseBefore(migration: string, fill: (client: pg.Client) => Promise<void>): Promise<string> {
  const url = await emptyDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE TABLE "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`)
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const earlier = folders.map(({ name }) => name).filter((name) => name < migration)
  for (const name of earlier.sort()) {
    const sql = readFileSync(join(FOLDER, name, 'migration.sql'), 'utf8')
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), createHash('sha256').update(sql).digest('hex'), name],
    )
  }
  await fill(client)
  await client.end()
  return url
}
