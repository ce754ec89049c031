import { z } from 'zod'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { PostModel } from '../../prisma/generated/models/Post.ts'
import { type NewPost, POSTS_AT_ONCE, type Post, type PostLog } from '../core/posts.ts'
import type { Card } from '../core/reply.ts'

const text = z.string()
const fact = z.object({ label: text, value: text, url: text.exactOptional() })
const status = z.enum(['done', 'onTrack', 'blue', 'yellow', 'red', 'grey'])
const progress = z.object({ label: text, share: z.number().nullable(), caption: text, status })
const column = z.object({ label: text, align: z.enum(['left', 'right']).exactOptional() })
const action = z.object({ label: text, run: text, main: z.boolean().exactOptional() })

const node = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text, tone: z.enum(['strong', 'quiet', 'warning']).exactOptional() }),
  z.object({ type: z.literal('facts'), items: z.array(fact) }),
  z.object({ type: z.literal('progress'), items: z.array(progress) }),
  z.object({ type: z.literal('list'), items: z.array(text), ordered: z.boolean().exactOptional() }),
  z.object({ type: z.literal('table'), columns: z.array(column), rows: z.array(z.array(text)) }),
  z.object({ type: z.literal('sources'), items: z.array(z.object({ path: text, quote: text })) }),
  z.object({ type: z.literal('actions'), items: z.array(action) }),
  z.object({ type: z.literal('divider') }),
])

const card: z.ZodType<Card> = z.object({ title: text.exactOptional(), nodes: z.array(node) })

/** Any number that nothing else in this database locks. */
const APPENDING = 7_081_992

/** The posts of the playground, in the database. */
export function postLog(database: PrismaClient): PostLog {
  return {
    append: (post) => append(database, post),
    async list(channel, after) {
      const where = { channel, id: { gt: after } }
      return (await database.post.findMany({ where, orderBy: { id: 'asc' }, take: POSTS_AT_ONCE })).map(postOf)
    },
    async latest(channel, before) {
      const where = { channel, ...(before !== undefined && { id: { lt: before } }) }
      const rows = await database.post.findMany({ where, orderBy: { id: 'desc' }, take: POSTS_AT_ONCE })
      return rows.reverse().map(postOf)
    },
    async channels() {
      const rows = await database.post.groupBy({
        by: ['channel'],
        _min: { id: true },
        orderBy: { _min: { id: 'asc' } },
      })
      return rows.map((row) => row.channel)
    },
    async byKey(key) {
      const row = await database.post.findUnique({ where: { key } })
      return row ? postOf(row) : undefined
    },
  }
}

/** Under a lock, so that ids become visible in their order and a reader that goes on from one misses none. */
async function append(database: PrismaClient, post: NewPost): Promise<Post> {
  const { card: written, ...rest } = post
  return database.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${APPENDING}::bigint)`
    const there = post.key === undefined ? null : await transaction.post.findUnique({ where: { key: post.key } })
    if (there) return postOf(there)
    const json = written && JSON.parse(JSON.stringify(written))
    return postOf(await transaction.post.create({ data: { ...rest, ...(json && { card: json }) } }))
  })
}

function postOf(row: PostModel): Post {
  return {
    id: row.id,
    channel: row.channel,
    author: row.author,
    ...(row.text !== null && { text: row.text }),
    ...(row.card !== null && { card: card.parse(row.card) }),
    ...(row.key !== null && { key: row.key }),
    createdAt: row.createdAt,
  }
}
