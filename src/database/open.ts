import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../prisma/generated/client.ts'
import { reasonOf } from '../core/problem.ts'
import { notOpened } from './damage.ts'
import { migrate } from './migrate.ts'

export type Database = PrismaClient

export interface OpenDatabase {
  database: Database
  close(): Promise<void>
}

const CONNECT_WITHIN_MS = 5000

/**
 * The server itself gives up first, so that nothing is done after whoever asked was told that it was not; a transaction
 * whose client is gone sets its locks free.
 */
const PATIENCE = {
  connectionTimeoutMillis: CONNECT_WITHIN_MS,
  statement_timeout: 10_000,
  query_timeout: 12_000,
  idle_in_transaction_session_timeout: 15_000,
}

/** Opens a PostgreSQL server's database and brings its tables up to date. */
export async function openServer(url: string): Promise<OpenDatabase> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS })
  await client.connect()
  try {
    await migrate({ query: (sql, values) => client.query(sql, values), script: (sql) => client.query(sql) })
  } finally {
    await client.end()
  }
  const database = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, ...PATIENCE }) })
  return { database, close: () => database.$disconnect() }
}

/**
 * Opens the embedded database in a folder and brings its tables up to date.
 * One process at a time: whoever calls must hold the folder.
 * @throws Problem where the database that is there cannot be opened
 */
export async function openEmbedded(folder: string): Promise<OpenDatabase> {
  const [{ openFolder }, { PrismaPGlite }] = await Promise.all([
    import('./embedded.ts'),
    import('pglite-prisma-adapter'),
  ])
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const server = await openFolder(folder)
  await migrate({ query: (sql, values) => server.query(sql, values), script: (sql) => server.exec(sql) }).catch(
    async (error: unknown) => {
      await server.close().catch(() => {})
      throw notOpened(join(folder, 'database'), reasonOf(error))
    },
  )
  const database = new PrismaClient({ adapter: new PrismaPGlite(server) })
  const close = async () => {
    await database.$disconnect()
    await server.close()
  }
  return { database, close }
}
