import { digestCard } from '../../src/cards/digest.ts'
import type { Log } from '../../src/core/log.ts'
import type { Database } from '../../src/database/open.ts'
import { steadyClock } from '../../src/digest/clock.ts'
import type { DigestContext } from '../../src/digest/context.ts'
import { deliverDue } from '../../src/digest/deliver.ts'
import { locales } from '../../src/locale/index.ts'
import type { Library } from '../../src/plan/library.ts'
import type { Channels } from './digest-channels.ts'
import { gatedDatabase } from './gated-database.ts'
import type { Random } from './random.ts'
import type { VirtualTime } from './virtual-time.ts'

export interface Surroundings {
  time: VirtualTime
  random: Random
  channels: Channels
  library: Library
  log: Log
  /** Milliseconds by which the database's clock is wrong, now. */
  wrongBy(): number
  /** How likely a process is to die, to be stopped for some minutes, and to have a statement fail, at each step. */
  trouble(): { dies: number; stops: number; fails: number }
  /** Milliseconds between two rounds, now. */
  pause(): number
}

/** A process that delivers what is due, round after round, and is started again after it died. */
export function startProcess(around: Surroundings, database: Database): void {
  const { time, random, channels, library, log } = around
  const life = { over: false }

  /** Every step takes a while, and may be the last. */
  async function step(): Promise<void> {
    if (life.over) return new Promise(() => {})
    const { dies, stops } = around.trouble()
    await time.wait(random.chance(stops) ? random.between(60_000, 300_000) : random.between(0, 40))
    if (!random.chance(dies)) return
    life.over = true
    time.spawn(async () => startProcess(around, database), random.between(1000, 90_000))
    return time.leave()
  }

  async function statement(): Promise<void> {
    await step()
    if (random.chance(around.trouble().fails)) throw new Error('the database went away')
  }

  const own = gatedDatabase(database, statement)
  const context: DigestContext = {
    database: own,
    library,
    log,
    platforms: [channels.platformFor(step)],
    draw: (digest, language) => digestCard(digest, locales[language]),
    clock: steadyClock({
      database: own,
      log,
      elapsed: () => time.now(),
      time: async () => {
        await step()
        return new Date(time.now() + around.wrongBy())
      },
    }),
  }
  time.spawn(async () => {
    for (;;) {
      await deliverDue(context).catch((error: unknown) => log.warn({ err: error }, 'a round failed'))
      await time.wait(around.pause())
    }
  })
}
