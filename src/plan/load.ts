import type { Prisma } from '../../prisma/generated/client.ts'
import { Problem } from '../core/problem.ts'
import type { Database } from '../database/open.ts'
import { type Doing, recordChange, underPlanLock } from './changes.ts'
import type { PlanFile } from './file.ts'
import { itemsOf } from './items.ts'
import { type Plan, planSchema } from './plan.ts'

export interface Loaded {
  plan: Plan
  /** The version that was there before. */
  before: Plan | undefined
  /** It was archived, and still is. */
  isArchived: boolean
}

/**
 * Loads a plan into the database and puts on record who did. An amended version keeps every milestone: it is
 * refused where something that has entries would be dropped, or would take over the code of something else.
 * @throws Problem that says what it would do to the record
 */
export const loadPlan = (database: Database, { plan, checksum }: PlanFile, doing: Doing): Promise<Loaded> =>
  underPlanLock(database, doing, async (transaction, again) => {
    const known = await transaction.plan.findUnique({ where: { slug: plan.slug } })
    const before = known ? planSchema.parse(known.document) : undefined
    const loaded = { plan, before, isArchived: Boolean(known?.archivedAt) }
    if (again || known?.checksum === checksum) return loaded
    if (before) await refuseToLoseEntries(transaction, before, plan)
    const row = { document: plan, checksum, loadedAt: known?.loadedAt ?? doing.now }
    await transaction.plan.upsert({ where: { slug: plan.slug }, create: { slug: plan.slug, ...row }, update: row })
    await recordChange(transaction, { planSlug: plan.slug, kind: 'loaded', checksum }, doing)
    return loaded
  })

async function refuseToLoseEntries(transaction: Prisma.TransactionClient, before: Plan, after: Plan): Promise<void> {
  const logged = await transaction.entry.groupBy({ by: ['item'], where: { planSlug: after.slug }, _count: true })
  const [old, amended] = [itemsOf(before), itemsOf(after)]
  for (const { item: code, _count: entries } of logged) {
    const was = old.find((item) => item.code === code)
    const is = amended.find((item) => item.code === code)
    const moved = amended.find((item) => item.name === was?.name)
    if (!is) throw new Problem((t) => t.plan.wouldDrop(`${code} ${was?.name ?? ''}`, entries))
    if (moved && moved.code !== code)
      throw new Problem((t) => t.plan.wouldMove(code, was?.name ?? '', moved.code, entries))
  }
}
