import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '../src/core/problem.ts'
import { holdFolder } from '../src/database/folder.ts'
import { openEmbedded } from '../src/database/open.ts'
import { locales } from '../src/locale/index.ts'
import { fillFolder, startedFolder } from './support/started.ts'

const folders: string[] = []
let template: string

beforeAll(async () => {
  template = await startedFolder()
})

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function newFolder(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'huimin-'))
  folders.push(folder)
  await chmod(folder, mode)
  return folder
}

const modeOf = async (path: string) => (await stat(path)).mode & 0o777

/** What a person reads instead of an open folder. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (problem: unknown) => problem,
  )
  if (!(error instanceof Problem)) throw new Error(`no refusal but ${error}`)
  return error.sentence(locales.zh)
}

async function withUmask<T>(mask: number, work: () => Promise<T>): Promise<T> {
  const before = process.umask(mask)
  try {
    return await work()
  } finally {
    process.umask(before)
  }
}

describe('the data folder', () => {
  test.each([0o000, 0o022, 0o777])('is the owner’s alone with umask %o, whatever was there', async (mask) => {
    const folder = await newFolder()
    await mkdir(join(folder, 'database'), { mode: 0o755 })
    const fresh = join(await newFolder(0o700), 'a/b')
    for (const path of [folder, fresh]) {
      const held = await withUmask(mask, () => holdFolder(path))
      expect(await modeOf(path)).toBe(0o700)
      expect(await modeOf(join(path, 'door'))).toBe(0o600)
      await held?.release()
    }
  })

  test('has a database that is the owner’s alone, too', async () => {
    const folder = await newFolder()
    await fillFolder(folder)
    await chmod(join(folder, 'database'), 0o755)
    await withUmask(0o000, async () => (await openEmbedded(folder)).close())
    expect(await modeOf(join(folder, 'database'))).toBe(0o700)
  })

  test('is not made of one that is plainly shared', async () => {
    const sticky = await newFolder(0o1777)
    const full = await newFolder()
    await writeFile(join(full, 'notes.txt'), 'test')
    for (const path of ['/', homedir(), sticky, full]) {
      const before = await stat(path)
      expect(await refusal(holdFolder(path))).toContain('只给机器人用的文件夹')
      expect((await stat(path)).mode).toBe(before.mode)
    }
  })

  test('may hold other things where it is private already', async () => {
    const folder = await newFolder(0o700)
    await writeFile(join(folder, 'notes.txt'), 'test')
    await (await holdFolder(folder))?.release()
  })

  test.skipIf(process.getuid?.() !== 0)('of another user is left alone', async () => {
    const folder = await newFolder()
    expect(await refusal(asNobody(() => holdFolder(folder)))).toContain('是另一个用户的')
    expect(await modeOf(folder)).toBe(0o755)
  })

  test.skipIf(process.getuid?.() !== 0)('that may not be written says so', async () => {
    const folder = await newFolder()
    await chown(folder, NOBODY, NOBODY)
    await asNobody(async () => (await holdFolder(folder))?.release())
    await writeFile(join(folder, 'door'), '')
    await chmod(folder, 0o555)
    expect(await refusal(asNobody(() => holdFolder(folder)))).toMatch(/不能写入：EACCES/)
    expect(await modeOf(folder)).toBe(0o555)
  })
})

const NOBODY = 65_534

async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

/** The content of every file, so that a change of any shows. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const hash = async (name: string) =>
    (await stat(join(folder, name))).isFile()
      ? createHash('sha256')
          .update(await readFile(join(folder, name)))
          .digest('hex')
      : ''
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await hash(name)])))
}

const zeroed = async (path: string) => writeFile(path, Buffer.alloc((await stat(path)).size))
const removed = (path: string) => rm(path, { recursive: true })

/** Damage, and the word for it. */
const DAMAGE: [string, (database: string) => Promise<unknown>, RegExp][] = [
  ['without PG_VERSION', (path) => removed(join(path, 'PG_VERSION')), /缺少 PG_VERSION/],
  ['with an empty PG_VERSION', (path) => truncate(join(path, 'PG_VERSION')), /PG_VERSION 写的是“”，应为“18”/],
  ['of another version', (path) => writeFile(join(path, 'PG_VERSION'), '16\n'), /PG_VERSION 写的是“16”/],
  [
    'with only base/ left',
    async (path) => {
      for (const name of await readdir(path)) if (name !== 'base') await removed(join(path, name))
    },
    /缺少 PG_VERSION/,
  ],
  [
    'that is only a stray file',
    async (path) => {
      for (const name of await readdir(path)) await removed(join(path, name))
      await writeFile(join(path, 'notes.txt'), 'test')
    },
    /缺少 PG_VERSION/,
  ],
  ['that is a file', (path) => removed(path).then(() => writeFile(path, 'test')), /却是一个文件/],
  ['without pg_control', (path) => removed(join(path, 'global/pg_control')), /缺少 global\/pg_control/],
  ['with pg_control zeroed', (path) => zeroed(join(path, 'global/pg_control')), /global\/pg_control 内容不全/],
  ['with pg_control cut', (path) => truncate(join(path, 'global/pg_control'), 100), /global\/pg_control 内容不全/],
  ['without its log', (path) => removed(join(path, 'pg_wal')), /缺少 pg_wal\//],
  ['without a part of its log', (path) => removed(join(path, 'pg_wal', WAL)), /缺少 pg_wal\/0000/],
  ['with its log zeroed', (path) => zeroed(join(path, 'pg_wal', WAL)), /pg_wal\/0000\w+ 内容不全/],
  ['with its log cut', (path) => truncate(join(path, 'pg_wal', WAL), 8192), /pg_wal\/0000\w+ 内容不全/],
  ['without base/5', (path) => removed(join(path, 'base/5')), /缺少 base\/5/],
  ['without postgresql.conf', (path) => removed(join(path, 'postgresql.conf')), /缺少 postgresql.conf/],
]
const WAL = '000000010000000000000001'

describe('a damaged database', () => {
  test.each(DAMAGE)('%s is refused in a sentence, and nothing of it is changed', async (_, damage, word) => {
    const folder = await newFolder()
    await fillFolder(folder)
    await damage(join(folder, 'database'))
    const before = await contents(folder)
    const sentence = await refusal(openEmbedded(folder))
    expect(sentence).toMatch(word)
    expect(sentence).toContain(join(folder, 'database'))
    expect(sentence).toContain('没有改动其中任何东西')
    expect(await contents(folder)).toEqual(before)
  })

  test('that only PostgreSQL itself finds is named by what it says', async () => {
    const folder = await newFolder()
    await fillFolder(folder)
    await removed(join(folder, 'database/base/5/1259'))
    const sentence = await refusal(openEmbedded(folder))
    expect(sentence).toContain('could not open file "base/5/1259"')
    expect(sentence).toContain('没有删除其中任何东西')
  })

  test('that only a query finds is named, too', async () => {
    const folder = await newFolder()
    await fillFolder(folder)
    const tables = await readdir(join(folder, 'database/base/5'))
    await Promise.all(
      tables.filter((name) => /^1[67]\d{3}$/.test(name)).map((name) => truncate(join(folder, 'database/base/5', name))),
    )
    expect(await refusal(openEmbedded(folder))).toContain('没有删除其中任何东西')
  })

  test('that a link leads to nowhere is a sentence; a healthy one behind a link is opened', async () => {
    const folder = await newFolder()
    await symlink(join(folder, 'elsewhere'), join(folder, 'database'))
    expect(await refusal(openEmbedded(folder))).toContain('没有改动其中任何东西')
    await cp(join(template, 'database'), join(folder, 'elsewhere'), { recursive: true })
    await (await openEmbedded(folder)).close()
  })
})

describe('a first start', () => {
  test('that is broken off leaves nothing that stands in the way of the next', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'database'))
    await cp(join(template, 'database/base'), join(folder, 'database.new-123/base'), { recursive: true })
    const { database, close } = await openEmbedded(folder)
    expect(await database.plan.count()).toBe(0)
    await close()
    expect(await readdir(folder)).toEqual(['database'])
    expect(existsSync(join(folder, 'database/PG_VERSION'))).toBe(true)
  })

  test('never takes the place of what was there', async () => {
    const folder = await newFolder()
    await fillFolder(folder)
    await rename(join(folder, 'database'), join(folder, 'database.old'))
    await mkdir(join(folder, 'database'))
    await (await openEmbedded(folder)).close()
    expect((await readdir(folder)).sort()).toEqual(['database', 'database.old'])
  })
})
