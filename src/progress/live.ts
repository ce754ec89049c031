import type { Database } from '../database/open.ts'
import type { Plan } from '../plan/plan.ts'
import { dayOf } from './entry.ts'
import { counting, entriesOf } from './ledger.ts'
import { namesOf } from './members.ts'
import { standingsOf } from './standing.ts'

/** The figures of the ledger as of a day, read once and only when they are asked for. */
export function liveFigures(database: Database, plan: Plan, asof: string) {
  let read: ReturnType<typeof entriesOf> | undefined
  const all = () => (read ??= entriesOf(database, plan.slug))
  return {
    standings: async () => standingsOf(plan, await all(), asof),
    entries: async () =>
      counting(await all()).map((entry) => ({
        number: entry.number,
        item: entry.item,
        date: dayOf(entry),
        add: entry.add?.toNumber() ?? null,
        level: entry.level?.toNumber() ?? null,
        note: entry.note,
        memberId: entry.memberId,
      })),
    people: () => namesOf(database),
  }
}
