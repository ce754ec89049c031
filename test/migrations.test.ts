import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pendingSql } from '../prisma/migration.ts'
import { openServer } from '../src/database/open.ts'
import { emptyDatabase } from './support/postgres.ts'

const folders = readdirSync(join(import.meta.dirname, '../prisma/migrations'), { withFileTypes: true })
const migrations = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)

test('the migrations lead to the schema', async () => {
  expect(await pendingSql()).toBe('')
})

test('processes that start at once apply each migration once, and Prisma’s record tells of it', async () => {
  const url = await emptyDatabase()
  const opened = await Promise.all([openServer(url), openServer(url), openServer(url)])
  const rows = await opened[0].database.$queryRaw`
    SELECT "migration_name" AS name, length("checksum") AS checksum, "finished_at" IS NOT NULL AS finished
    FROM "_prisma_migrations" ORDER BY "migration_name"`
  expect(rows).toEqual(migrations.toSorted().map((name) => ({ name, checksum: 64, finished: true })))
  for (const { close } of opened) await close()
})

test('a database that is newer than the program is not touched', async () => {
  const url = await emptyDatabase()
  const { database, close } = await openServer(url)
  await database.$executeRaw`UPDATE "_prisma_migrations" SET "migration_name" = '99990101000000_later' WHERE "migration_name" = ${migrations[0]}`
  await close()
  await expect(openServer(url)).rejects.toThrow('99990101000000_later')
})
