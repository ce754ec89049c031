import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../database/open.ts'
import { readPlanFile } from './file.ts'
import { type Plan, planSchema } from './plan.ts'

const FOLDER = join(import.meta.dirname, '../../prisma/plans')

/**
 * Loads the plan files that the database does not have in this form yet.
 * @throws Error where a file is wrong, or would drop an item that has entries
 */
export async function loadPlanFiles(database: Database, now: Date, folder = FOLDER): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  for (const file of files) await loadFile(database, join(folder, file), now)
}

/**
 * Every plan in the database, the one that was loaded first in front.
 * One that has not changed stays the same object, so that what was built for it can stay too.
 */
export async function readPlans(database: Database, known: readonly Plan[]): Promise<Plan[]> {
  const rows = await database.plan.findMany({ orderBy: [{ loadedAt: 'asc' }, { slug: 'asc' }] })
  return rows.map(({ document }) => {
    const plan = planSchema.parse(document)
    return known.find((earlier) => isDeepStrictEqual(earlier, plan)) ?? plan
  })
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
