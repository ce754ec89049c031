import { Problem } from '../core/problem.ts'
import type { Database } from '../database/open.ts'
import { type Doing, recordChange, type Transaction, underPlanLock } from './changes.ts'
import type { PlanFile } from './file.ts'
import { type LoggedCode, lossesOf } from './losses.ts'
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
 * refused where something that has entries would be dropped, or its code would come to stand for something else.
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

async function refuseToLoseEntries(transaction: Transaction, before: Plan, after: Plan): Promise<void> {
  const losses = lossesOf(before, after, await loggedCodes(transaction, after.slug))
  if (losses.length) throw new Problem((t) => t.plan.wouldLose(losses.map((say) => say(t))))
}

/** Every code that has entries; those count that were neither corrected nor withdrawn. */
async function loggedCodes({ entry }: Transaction, planSlug: string): Promise<LoggedCode[]> {
  const where = { planSlug, kind: 'milestone' } as const
  const all = await entry.groupBy({ by: ['item'], where, _count: true })
  const counting = await entry.groupBy({ by: ['item'], where: { ...where, supersededBy: null }, _count: true })
  const entries = new Map(counting.map(({ item, _count }) => [item, _count]))
  return all.map(({ item: code }) => ({ code, entries: entries.get(code) ?? 0 }))
}
