import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../database/open.ts'
import { readPlanFile } from './file.ts'
import { type Plan, planSchema } from './plan.ts'

const FOLDER = join(import.meta.dirname, '../../prisma/plans')

/** The plans the bot knows, in memory. */
export type Shelf = ReadonlyMap<string, Plan>

/**
 * Loads the plan files that the database does not have in this form yet, then reads every plan from it.
 * @throws Error where a file is wrong, or would drop an item that has entries
 */
export async function loadShelf(database: Database, now: Date, folder = FOLDER): Promise<Shelf> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  for (const file of files) await loadFile(database, join(folder, file), now)
  const plans = await database.plan.findMany({ orderBy: { loadedAt: 'asc' } })
  return new Map(plans.map((row) => [row.slug, planSchema.parse(row.document)]))
}

async function loadFile(database: Database, path: string, now: Date): Promise<void> {
  const { plan, checksum } = await readPlanFile(path)
  const known = await database.plan.findUnique({ where: { slug: plan.slug } })
  if (known?.checksum === checksum) return
  if (known) await refuseToDropItems(database, plan, path)
  const row = { document: plan, checksum, loadedAt: known?.loadedAt ?? now }
  await database.plan.upsert({ where: { slug: plan.slug }, create: { slug: plan.slug, ...row }, update: row })
}

async function refuseToDropItems(database: Database, plan: Plan, path: string): Promise<void> {
  const codes = [...plan.targets, ...plan.tasks].map(({ code }) => code)
  const dropped = await database.entry.findFirst({ where: { planSlug: plan.slug, item: { notIn: codes } } })
  if (dropped)
    throw new Error(
      `${path} no longer has ${dropped.item}, which has entries on record (#${dropped.number}). Put it back.`,
    )
}
