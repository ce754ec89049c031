import { Problem } from '../core/problem.ts'
import type { Database } from '../database/open.ts'
import { type Doing, recordChange, underPlanLock } from './changes.ts'
import type { Plan } from './plan.ts'

/**
 * Archives a plan: its record stays, and it is the default of nothing any more. A repeated request changes nothing.
 * @throws Problem where it is archived already, or where no plan would be left
 */
export const archivePlan = (database: Database, { slug, title }: Plan, doing: Doing): Promise<void> =>
  underPlanLock(database, doing, async (transaction, again) => {
    if (again) return
    const { archivedAt, checksum } = await transaction.plan.findUniqueOrThrow({ where: { slug } })
    if (archivedAt) throw new Problem((t) => t.plan.archivedAlready(title))
    const others = await transaction.plan.count({ where: { archivedAt: null, slug: { not: slug } } })
    if (!others) throw new Problem((t) => t.plan.lastPlan(title))
    await transaction.plan.update({ where: { slug }, data: { archivedAt: doing.now } })
    await recordChange(transaction, { planSlug: slug, kind: 'archived', checksum }, doing)
  })

/**
 * Brings an archived plan back. A repeated request changes nothing.
 * @throws Problem where it is not archived
 */
export const unarchivePlan = (database: Database, { slug, title }: Plan, doing: Doing): Promise<void> =>
  underPlanLock(database, doing, async (transaction, again) => {
    if (again) return
    const { archivedAt, checksum } = await transaction.plan.findUniqueOrThrow({ where: { slug } })
    if (!archivedAt) throw new Problem((t) => t.plan.notArchived(title))
    await transaction.plan.update({ where: { slug }, data: { archivedAt: null } })
    await recordChange(transaction, { planSlug: slug, kind: 'unarchived', checksum }, doing)
  })
