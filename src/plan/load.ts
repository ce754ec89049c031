import { Problem } from '../core/problem.ts'
import type { Database } from '../database/open.ts'
import { readPlanFile } from './file.ts'
import { itemsOf } from './items.ts'
import { type Plan, planSchema } from './plan.ts'

export interface Loaded {
  plan: Plan
  /** The version that was there before. */
  before: Plan | undefined
}

/**
 * Loads a plan file into the database. An amended version keeps every milestone: it is refused where
 * something that has entries would be dropped, or would take over the code of something else.
 * @throws Problem that says what is wrong with the file, or what it would do to the record
 */
export async function loadPlan(database: Database, path: string, now: Date): Promise<Loaded> {
  const { plan, checksum } = await readPlanFile(path)
  const known = await database.plan.findUnique({ where: { slug: plan.slug } })
  const before = known ? planSchema.parse(known.document) : undefined
  if (known?.checksum === checksum) return { plan, before }
  if (before) await refuseToLoseEntries(database, before, plan)
  const row = { document: plan, checksum, loadedAt: known?.loadedAt ?? now }
  await database.plan.upsert({ where: { slug: plan.slug }, create: { slug: plan.slug, ...row }, update: row })
  return { plan, before }
}

async function refuseToLoseEntries(database: Database, before: Plan, after: Plan): Promise<void> {
  const logged = await database.entry.groupBy({ by: ['item'], where: { planSlug: after.slug }, _count: true })
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
