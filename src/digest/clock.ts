import { z } from 'zod'
import type { Log } from '../core/log.ts'
import type { Database } from '../database/open.ts'

/** The time that decides what is due. */
export interface Clock {
  /** The time by which all replicas go; undefined while it cannot be relied upon. */
  now(): Promise<Date | undefined>
  /** Milliseconds by a clock that nobody sets; it tells how long something took. */
  elapsed(): number
}

interface ClockParts {
  database: Database
  /** Another clock than the database's own. */
  time?: () => Promise<Date>
  elapsed?: () => number
  log: Log
}

/** Two clocks that differ by more than this between two looks do not agree: one was set, or a machine slept. */
const TOLERANCE_MS = 60_000

/** How long they must agree before the time is believed again. */
const HOLD_MS = 180_000

/** After so long an answer is too old to say what the time is. */
const ANSWER_WITHIN_MS = 10_000

/** The time of the latest round is written down this often. */
const WRITE_EVERY_MS = 5000

/**
 * The database's clock, believed only as long as it goes as this process's own clock does.
 * After a jump, ahead or back, there is no time until both have agreed for some minutes; so it is at a start
 * whose time is not near that of the latest round of any process. A clock that stays wrong is believed in the end:
 * it cannot be told from a bot that was off for as long.
 */
export function steadyClock({ database, log, ...own }: ClockParts): Clock {
  const { time = () => databaseTime(database), elapsed = () => performance.now() } = own
  let last: { time: number; at: number } | undefined
  let jumpedAt: number | undefined
  let written = Number.NEGATIVE_INFINITY

  async function now(): Promise<Date | undefined> {
    const asked = elapsed()
    const moment = await time()
    const at = elapsed()
    if (at - asked > ANSWER_WITHIN_MS) return undefined
    const jump = await jumpTo(moment, at)
    if (Math.abs(jump) > TOLERANCE_MS) {
      jumpedAt = at
      const what = last ? 'the clock jumped' : 'the latest round was at quite another time'
      log.warn({ seconds: Math.round(jump / 1000), now: moment }, `${what}; digests wait until the clock is steady`)
    }
    last = { time: moment.getTime(), at }
    if (jumpedAt !== undefined && at - jumpedAt < HOLD_MS) return undefined
    if (jumpedAt !== undefined) log.info({ now: moment }, 'the clock is steady again; digests go on')
    jumpedAt = undefined
    await write(moment, at)
    return moment
  }

  /** How much further the time moved than it should have, in milliseconds. */
  async function jumpTo(moment: Date, at: number): Promise<number> {
    if (last) return moment.getTime() - last.time - (at - last.at)
    const round = await database.digestRound.findUnique({ where: { id: 1 } })
    return round ? moment.getTime() - round.at.getTime() : 0
  }

  async function write(moment: Date, at: number): Promise<void> {
    if (at - written < WRITE_EVERY_MS) return
    await database.digestRound.upsert({ where: { id: 1 }, create: { id: 1, at: moment }, update: { at: moment } })
    written = at
  }

  return { now, elapsed }
}

const row = z.tuple([z.object({ ms: z.number() })])

async function databaseTime(database: Database): Promise<Date> {
  const rows = await database.$queryRaw`SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms`
  return new Date(row.parse(rows)[0].ms)
}
