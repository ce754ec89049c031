import { chmod, lstat, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Problem, reasonOf } from '../core/problem.ts'
import { notOpened, refuseDamaged } from './damage.ts'

const UNFINISHED = /^database\.new-\d+$/

/**
 * Opens the embedded database in a data folder. A new one is made only where there is nothing at all: beside its place,
 * and put there when it is complete, so that a making that was broken off is never taken for a database.
 * @throws Problem where what is there cannot be opened; it is neither deleted nor made anew
 */
export async function openFolder(folder: string): Promise<PGlite> {
  // The database writes hundreds of files, and none of them is for others.
  process.umask(0o077)
  const path = join(folder, 'database')
  await clearUnfinished(folder)
  if (await isNothing(path)) await make(folder, path)
  await refuseDamaged(path)
  if (process.platform !== 'win32') await chmod(path, 0o700)
  // Its library follows no link.
  return start(await realpath(path), (reason) => notOpened(path, reason))
}

async function clearUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (UNFINISHED.test(name)) await rm(join(folder, name), { recursive: true, force: true })
}

async function isNothing(path: string): Promise<boolean> {
  const there = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return !there || (there.isDirectory() && (await readdir(path)).length === 0)
}

async function make(folder: string, path: string): Promise<void> {
  const unfinished = join(folder, `database.new-${process.pid}`)
  try {
    await (await start(unfinished, (reason) => new Problem((t) => t.start.notMade(folder, reason)))).close()
    await rmdir(path).catch(() => {})
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** What PostgreSQL says on its way down is the reason; its library says only that it failed. */
async function start(path: string, problem: (reason: string) => Problem): Promise<PGlite> {
  const lines: string[] = []
  const onStderr = (line: string) => lines.push(line) > 0
  try {
    return await PGlite.create(path, { onStderr })
  } catch (error) {
    const said = lines.map((line) => /\b(?:FATAL|PANIC|DETAIL|postgres): +(.*)/.exec(line)?.[1]).filter(Boolean)
    throw problem(said.slice(-2).join(' ') || reasonOf(error))
  }
}
