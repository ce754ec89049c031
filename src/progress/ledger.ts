import { Problem } from '../core/problem.ts'
import type { Database } from '../database/open.ts'
import { type Draft, type Entry, GENESIS, hashOf } from './entry.ts'

/** Appending takes this advisory lock, so that numbers and hashes follow one another in one chain. */
const CHAIN_LOCK = 72_657_871

/**
 * Adds an entry to the ledger. A request that was logged before is not logged again: its entry is returned.
 * @throws Problem where it supersedes an entry that does not exist or does not count any more
 */
export function append(database: Database, draft: Draft): Promise<Entry> {
  return database.$transaction(async (ledger) => {
    await ledger.$executeRaw`SELECT pg_advisory_xact_lock(${CHAIN_LOCK}::bigint)`
    const same = await ledger.entry.findUnique({ where: { request: draft.request } })
    if (same) return same
    if (draft.supersedes !== null) {
      const earlier = await ledger.entry.findUnique({
        where: { number: draft.supersedes },
        include: { supersededBy: true },
      })
      refuseUnlessCounting(draft.supersedes, draft.planSlug, earlier)
    }
    const last = await ledger.entry.findFirst({ orderBy: { number: 'desc' } })
    const placed = { ...draft, number: (last?.number ?? 0) + 1, previousHash: last?.hash ?? GENESIS }
    return ledger.entry.create({ data: { ...placed, hash: hashOf(placed) } })
  })
}

function refuseUnlessCounting(
  number: number,
  planSlug: string,
  earlier: (Entry & { supersededBy: Entry | null }) | null,
) {
  if (!earlier || earlier.planSlug !== planSlug || earlier.kind !== 'milestone')
    throw new Problem((t) => t.progress.noSuchEntry(number))
  const by = earlier.supersededBy
  if (by)
    throw new Problem((t) =>
      by.kind === 'withdrawal'
        ? t.progress.alreadyWithdrawn(number, by.number)
        : t.progress.alreadyCorrected(number, by.number),
    )
}

/** All entries of a plan, oldest first. */
export const entriesOf = (database: Database, planSlug: string): Promise<Entry[]> =>
  database.entry.findMany({ where: { planSlug }, orderBy: { number: 'asc' } })

/** The number of the newest entry of all; 0 where there is none. */
export async function lastNumber(database: Pick<Database, 'entry'>): Promise<number> {
  const { _max } = await database.entry.aggregate({ _max: { number: true } })
  return _max.number ?? 0
}

/** The milestones that count: neither corrected nor withdrawn. */
export function counting<T extends Pick<Entry, 'number' | 'kind' | 'supersedes'>>(entries: readonly T[]): T[] {
  const superseded = new Set(entries.map((entry) => entry.supersedes))
  return entries.filter((entry) => entry.kind === 'milestone' && !superseded.has(entry.number))
}

/** The result of walking the whole chain. */
export interface Verification {
  entries: number
  lastHash: string
  /** Number of the first entry that does not fit; null where the chain is whole. */
  broken: number | null
}

const PAGE = 1000

/** Recomputes every hash, from the first entry to the last. */
export async function verify(database: Database): Promise<Verification> {
  let last = { number: 0, hash: GENESIS }
  for (;;) {
    const page = await database.entry.findMany({
      where: { number: { gt: last.number } },
      orderBy: { number: 'asc' },
      take: PAGE,
    })
    for (const entry of page) {
      const fits = entry.number === last.number + 1 && entry.previousHash === last.hash && entry.hash === hashOf(entry)
      if (!fits) return { entries: last.number, lastHash: last.hash, broken: entry.number }
      last = entry
    }
    if (page.length < PAGE) return { entries: last.number, lastHash: last.hash, broken: null }
  }
}
