import type { PlanChangeKind, Prisma } from '../../prisma/generated/client.ts'
import type { Database } from '../database/open.ts'

/** Who changes which plan is loaded or archived, and when. */
export interface Doing {
  /** The member; undefined where the program itself does it. */
  by: string | undefined
  /** The platform's own identity of the request. */
  request: string
  now: Date
}

export type Transaction = Prisma.TransactionClient

/** Plans are loaded, archived and brought back under this advisory lock. */
const PLAN_LOCK = 72_657_873

/**
 * Runs work that changes which plans there are; one at a time, in one transaction. A request that was carried out before
 * is not carried out again: then `again` is true.
 */
export const underPlanLock = <T>(
  database: Database,
  { request }: Doing,
  work: (transaction: Transaction, again: boolean) => Promise<T>,
): Promise<T> =>
  database.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${PLAN_LOCK}::bigint)`
    return work(transaction, (await transaction.planChange.count({ where: { request } })) > 0)
  })

/** Puts a change on record. */
export const recordChange = (
  transaction: Transaction,
  { planSlug, kind, checksum }: { planSlug: string; kind: PlanChangeKind; checksum: string },
  { by, request, now }: Doing,
): Promise<unknown> =>
  transaction.planChange.create({ data: { planSlug, kind, checksum, byId: by ?? null, request, changedAt: now } })

const WITH_PERSON = { by: { select: { name: true } } } as const

export type PlanChange = Prisma.PlanChangeGetPayload<{ include: typeof WITH_PERSON }>

/** What was loaded and archived of a plan, the latest first. */
export const changesOf = (database: Database, planSlug: string): Promise<PlanChange[]> =>
  database.planChange.findMany({ where: { planSlug }, orderBy: { number: 'desc' }, include: WITH_PERSON })
