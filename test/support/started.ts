import { cpSync, existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type OpenDatabase, openEmbedded, openServer } from '../../src/database/open.ts'
import { openLibrary } from '../../src/plan/library.ts'
import { addressOf, newName, onServer } from './postgres.ts'

/** Any number that nothing else on the server of tests locks. */
const MAKING = 1

/**
 * Makes a database as a first start leaves it, with its tables and plans, and resolves to its address. The start is
 * made once in a run, long ago; each who asks gets a copy.
 */
export const startedDatabase = (): Promise<string> =>
  onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MAKING])
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'started'")
    if (!rowCount) {
      await client.query('CREATE DATABASE starting')
      await start(await openServer(addressOf('starting')))
      await client.query('ALTER DATABASE starting RENAME TO started')
    }
    await client.query('SELECT pg_advisory_unlock($1)', [MAKING])
    const name = newName()
    await client.query(`CREATE DATABASE ${name} TEMPLATE started`)
    return addressOf(name)
  })

async function start({ database, close }: OpenDatabase): Promise<void> {
  await openLibrary(database, new Date(0), (file, problem) => {
    throw new Error(`${file} was not loaded`, { cause: problem })
  })
  await close()
}

/** A data folder as a first start leaves it, made once in a run; to be copied, never opened. */
export async function startedFolder(): Promise<string> {
  const path = join(inject('shared'), 'data')
  if (existsSync(path)) return path
  const making = await mkdtemp(`${path}-`)
  await start(await openEmbedded(making))
  // Whoever was first has made the same.
  await rename(making, path).catch(() => rm(making, { recursive: true }))
  return path
}

/** Copies it: of a thousand small files, one after the other takes half as long. */
export const fillFolder = async (folder: string): Promise<void> =>
  cpSync(await startedFolder(), folder, { recursive: true })
