import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { PrismaClient } from '../../prisma/generated/client.ts'
import type { Log } from '../../src/core/log.ts'
import { postLog } from '../../src/database/posts.ts'
import { type Access, webPlatform } from '../../src/platforms/web/index.ts'
import { type SampleBot, sampleBot } from './sample-bot.ts'

const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations')

/** The posts in a real database in memory, with its tables as the migrations make them. */
export async function openPosts() {
  const server = await PGlite.create()
  const entries = await readdir(MIGRATIONS, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  for (const name of names.sort()) await server.exec(await readFile(join(MIGRATIONS, name, 'migration.sql'), 'utf8'))
  const database = new PrismaClient({ adapter: new PrismaPGlite(server) })
  const close = async () => {
    await database.$disconnect()
    await server.close()
  }
  return { posts: postLog(database), clear: () => database.post.deleteMany(), close }
}

export type OpenPosts = Awaited<ReturnType<typeof openPosts>>

/** The key of the playgrounds of tests. */
export const KEY = 'test-key-of-the-playground'

export interface Choices {
  bot?: SampleBot
  access?: Access
  now?(): Date
}

/** The playground over the sample bot; `logged` is what it told its log, `noted` the same with its fields. */
export function playground(
  { posts }: OpenPosts,
  { bot = sampleBot(), access = { to: 'machine', key: KEY }, now = () => new Date() }: Choices = {},
) {
  const logged: string[] = []
  const noted: object[] = []
  const note = (fields: object, message: string) => {
    logged.push(message)
    noted.push({ ...fields, message })
  }
  const log: Log = { debug: note, info: note, warn: note, error: note }
  return { bot, logged, noted, web: webPlatform(bot, { posts, log, language: 'zh', now, access }) }
}
