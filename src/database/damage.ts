import { constants } from 'node:fs'
import { access, type FileHandle, open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem, type Sentence } from '../core/problem.ts'
import { troubleOf } from './trouble.ts'

/** The PostgreSQL that the embedded database is: it opens no other's files. */
const VERSION = '18'

/** Files that every database has, and that hold something. */
const FILES = [
  'global/pg_control',
  'global/pg_filenode.map',
  'base/1/PG_VERSION',
  'base/5/PG_VERSION',
  'base/5/pg_filenode.map',
  'postgresql.conf',
  'pg_hba.conf',
  'pg_ident.conf',
]

/** Folders that are never empty. */
const FOLDERS = ['base', 'global', 'pg_wal', 'pg_xact', 'pg_multixact/offsets', 'base/1', 'base/5']

const CONTROL_BYTES = 8192
const SEGMENT_BYTES = 16 * 1024 * 1024

/**
 * Looks for damage before the database is opened, since opening a damaged one would change it or make it anew.
 * Reads only.
 * @throws Problem that names the damaged file
 */
export async function refuseDamaged(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw damaged(path, (t) => t.start.damage.missing(path))
  if (!found.isDirectory()) throw damaged(path, (t) => t.start.damage.noFolder)
  await refuseUnreadable(path)
  const version = await readFile(join(path, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) throw damaged(path, (t) => t.start.damage.missing('PG_VERSION'))
  if (version.trim() !== VERSION) throw damaged(path, (t) => t.start.damage.version(version.trim(), VERSION))
  for (const file of FILES) await refuseUnlessHolding(path, file)
  for (const folder of FOLDERS) {
    const names = await readdir(join(path, folder)).catch(() => [])
    if (!names.length) throw damaged(path, (t) => t.start.damage.missing(`${folder}/`))
  }
  await refuseWithoutLog(path)
}

/** A database that PostgreSQL itself could not open or read; a full disk does no harm to what is there. */
export const notOpened = (path: string, reason: string): Problem =>
  new Problem((t) =>
    troubleOf({ message: reason }) === 'full' ? t.start.noSpace(path) : t.start.notOpened(path, reason),
  )

/** A database that cannot be opened, as a sentence; nothing of it was changed. */
const damaged = (path: string, what: Sentence) => new Problem((t) => t.start.damaged(path, what(t)))

async function refuseUnreadable(path: string): Promise<void> {
  const unreadable = (file: string, reason: string) => damaged(path, (t) => t.start.damage.unreadable(file, reason))
  const entries = await readdir(path, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error.path ?? path, error.message)
  })
  const reachable = entries.map((entry) =>
    access(join(path, entry), constants.R_OK | constants.W_OK).catch((error: Error) => {
      throw unreadable(entry, error.message)
    }),
  )
  await Promise.all(reachable)
}

async function refuseUnlessHolding(path: string, file: string): Promise<void> {
  const content = await readFile(join(path, file)).catch(() => undefined)
  if (!content) throw damaged(path, (t) => t.start.damage.missing(file))
  if (content.every((byte) => byte === 0) || (file === 'global/pg_control' && content.length !== CONTROL_BYTES))
    throw damaged(path, (t) => t.start.damage.empty(file))
}

/** The write-ahead log must reach back to the last checkpoint, whose record stands where pg_control says. */
async function refuseWithoutLog(path: string): Promise<void> {
  const control = await readFile(join(path, 'global/pg_control'))
  const [checkpoint, redo, timeline] = [
    control.readBigUInt64LE(32),
    control.readBigUInt64LE(40),
    control.readUInt32LE(48),
  ]
  for (const position of [redo, checkpoint]) {
    const file = join('pg_wal', segmentOf(position, timeline))
    const segment = await open(join(path, file)).catch(() => undefined)
    if (!segment) throw damaged(path, (t) => t.start.damage.missing(file))
    const found = await holdsAt(segment, position).finally(() => segment.close())
    if (position === checkpoint ? !found : !(await stat(join(path, file))).size)
      throw damaged(path, (t) => t.start.damage.empty(file))
  }
}

function segmentOf(position: bigint, timeline: number): string {
  const hex = (value: bigint) => value.toString(16).toUpperCase().padStart(8, '0')
  const number = position / BigInt(SEGMENT_BYTES)
  return [BigInt(timeline), number / 256n, number % 256n].map(hex).join('')
}

/** A record begins with its length, which is never zero. */
async function holdsAt(segment: FileHandle, position: bigint): Promise<boolean> {
  const { buffer, bytesRead } = await segment.read(Buffer.alloc(4), 0, 4, Number(position % BigInt(SEGMENT_BYTES)))
  return bytesRead === 4 && buffer.readUInt32LE(0) > 0
}
