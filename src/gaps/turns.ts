import { createHash, randomBytes } from 'node:crypto'
import type { Turn } from '../../prisma/generated/client.ts'
import type { Asker } from '../core/platform.ts'
import type { Database } from '../database/open.ts'
import { troubleOf } from '../database/trouble.ts'

const DAY_MS = 86_400_000

/** In a thread a question may refer to one of last week; elsewhere to one of the last half hour. */
const THREAD_MS = 7 * DAY_MS
const CHANNEL_MS = DAY_MS / 48

/** Questions are kept this long, for what follows them and for the gaps. */
const KEPT_MS = 90 * DAY_MS

/** One conversation: a thread, or one person's questions in a channel. A hash, so that it does not say who. */
export function conversationOf({ account, place }: Asker): string {
  const { platform, workspace, channel, thread } = place
  const where = JSON.stringify([platform, workspace, channel, thread ?? account.id])
  return createHash('sha256').update(where).digest('hex')
}

/** What the last question of the conversation was understood to ask; undefined where that is too long ago. */
export async function meantBefore(
  database: Database,
  asker: Asker,
  planSlug: string,
  now: Date,
): Promise<string | undefined> {
  // Each terminal command stands for itself: there is no conversation that the person could see.
  if (asker.place.platform === 'terminal') return undefined
  const since = new Date(now.getTime() - (asker.place.thread ? THREAD_MS : CHANNEL_MS))
  const turn = await database.turn.findFirst({
    where: { conversation: conversationOf(asker), planSlug, askedAt: { gte: since } },
    orderBy: { askedAt: 'desc' },
  })
  return turn?.meaning
}

/**
 * Keeps a question without who asked it, and forgets old ones. Resolves to its id; to undefined where the database
 * cannot take it, such as on a full disk: the answer is good without.
 */
export async function remember(database: Database, turn: Omit<Turn, 'id' | 'vote'>): Promise<string | undefined> {
  const id = randomBytes(6).toString('base64url')
  try {
    await database.$transaction([
      database.turn.deleteMany({ where: { askedAt: { lt: new Date(turn.askedAt.getTime() - KEPT_MS) } } }),
      database.turn.create({ data: { ...turn, id } }),
    ])
    return id
  } catch (error) {
    if (troubleOf(error)) return undefined
    throw error
  }
}

/** Whether the question was still there to be rated. */
export async function rate(database: Database, id: string, vote: 1 | -1): Promise<boolean> {
  const { count } = await database.turn.updateMany({ where: { id }, data: { vote } })
  return count > 0
}
