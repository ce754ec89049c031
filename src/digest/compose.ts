import type { Database } from '../database/open.ts'
import type { Plan } from '../plan/plan.ts'
import type { Entry } from '../progress/entry.ts'
import { counting, entriesOf } from '../progress/ledger.ts'
import { dayIn, reportDay } from '../progress/schedule.ts'
import { type Standing, standingsOf } from '../progress/standing.ts'

/** What a digest reports. Every figure in it comes from the ledger. */
export interface Digest {
  plan: Plan
  /** YYYY-MM-DD in the subscription's time zone. */
  day: string
  /** Entries since the last posted digest, or since the channel subscribed, oldest first. */
  logged: Entry[]
  /** How many milestones of the plan count: neither corrected nor withdrawn. */
  total: number
  /** Whether the plan has no entry at all. */
  empty: boolean
  standings: Standing[]
  /** Targets behind schedule or overdue. */
  late: Standing[]
  /** Whether a digest was posted before: then it tells what came since. */
  again: boolean
  /** Number of the last entry it takes into account. */
  lastEntry: number
}

interface Scope {
  plan: Plan
  timezone: string
  /** Entries up to this number were reported before. */
  sinceEntry: number
  lastEntry: number
  again: boolean
  now: Date
  /** YYYY-MM-DD; today, or the plan's end, where it is left out. */
  asof?: string | undefined
}

/** Composes a digest of the entries after `sinceEntry`, up to `lastEntry`. */
export async function compose(
  database: Database,
  { plan, timezone, sinceEntry, lastEntry, again, now, asof }: Scope,
): Promise<Digest> {
  const entries = (await entriesOf(database, plan.slug)).filter((entry) => entry.number <= lastEntry)
  const day = dayIn(timezone, now)
  const standings = standingsOf(plan, entries, asof ?? reportDay(plan, timezone, now))
  return {
    plan,
    day,
    logged: entries.filter((entry) => entry.number > sinceEntry),
    total: counting(entries).length,
    empty: !entries.length,
    standings,
    late: standings.filter(({ status }) => status === 'yellow' || status === 'red'),
    again,
    lastEntry,
  }
}
