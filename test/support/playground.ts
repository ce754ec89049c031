import type { Log } from '../../src/core/log.ts'
import { openServer } from '../../src/database/open.ts'
import { postLog } from '../../src/database/posts.ts'
import { type Access, webPlatform } from '../../src/platforms/web/index.ts'
import { type SampleBot, sampleBot } from './sample-bot.ts'
import { startedDatabase } from './started.ts'

/** The posts in a real database of their own. */
export async function openPosts() {
  const { database, close } = await openServer(await startedDatabase())
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
