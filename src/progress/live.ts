import type { Database } from '../database/open.ts'
import type { Plan } from '../plan/plan.ts'
import { dayOf, type Entry } from './entry.ts'
import { counting, entriesOf } from './ledger.ts'
import { namesOf } from './members.ts'
import type { LiveRecord } from './query/index.ts'
import { dayIn } from './schedule.ts'
import { standingsOf } from './standing.ts'

/** An entry as questions to the record see it. */
const liveRecord = (entry: Entry, timezone: string): LiveRecord => ({
  number: entry.number,
  kind: entry.kind,
  item: entry.item,
  date: dayOf(entry),
  recorded: entry.loggedAt.toISOString(),
  recordedDay: dayIn(timezone, entry.loggedAt),
  add: entry.add?.toNumber() ?? null,
  level: entry.level?.toNumber() ?? null,
  done: entry.done,
  note: entry.note,
  evidence: entry.evidence,
  supersedes: entry.supersedes,
  memberId: entry.memberId,
})

/** The figures of the ledger as of a day, and the names of members: each read once, and only when asked for. */
export function liveFigures(database: Database, plan: Plan, asof: string, timezone: string) {
  let read: ReturnType<typeof entriesOf> | undefined
  let names: ReturnType<typeof namesOf> | undefined
  const all = () => (read ??= entriesOf(database, plan.slug))
  return {
    standings: async () => standingsOf(plan, await all(), asof),
    entries: async () => counting(await all()).map((entry) => liveRecord(entry, timezone)),
    history: async () => (await all()).map((entry) => liveRecord(entry, timezone)),
    people: () => (names ??= namesOf(database)),
  }
}
