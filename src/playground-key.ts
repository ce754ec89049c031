import { randomBytes } from 'node:crypto'
import { type FileHandle, lstat, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from './database/private-folder.ts'

const BYTES = 32

const KEY = /^[\w-]{43}$/

/**
 * The key of the playground, kept in the data folder so that browsers that have it keep it over restarts; made where
 * there is none, or where others could have read or put the one that is there.
 * @throws Error where the folder cannot be written
 */
export async function keyIn(folder: string): Promise<string> {
  await makeFolder(folder)
  const path = join(folder, 'playground-key')
  const kept = await ownKey(path)
  if (kept) return kept
  const key = randomBytes(BYTES).toString('base64url')
  const aside = `${path}.${process.pid}`
  await rm(aside, { force: true })
  await written(await open(aside, 'wx', 0o600), key)
  await rename(aside, path)
  return (await ownKey(path)) ?? key
}

async function written(file: FileHandle, text: string) {
  try {
    await file.writeFile(text)
  } finally {
    await file.close()
  }
}

/** What stands in a file of this user's alone. Windows keeps files of a user's folders from others by itself. */
async function ownKey(path: string): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined)
  const own = process.platform === 'win32' || (found && found.uid === process.getuid?.() && (found.mode & 0o077) === 0)
  if (!found?.isFile() || !own) return undefined
  const text = (await readFile(path, 'utf8')).trim()
  return KEY.test(text) ? text : undefined
}
