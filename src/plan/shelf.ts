import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Problem } from '../core/problem.ts'
import type { Database } from '../database/open.ts'
import { readPlanFile } from './file.ts'
import { loadPlan } from './load.ts'
import { type Plan, planSchema } from './plan.ts'

/** The plan files that come with this program. */
const SHIPPED = join(import.meta.dirname, '../../prisma/plans')

/** Told of a plan file that cannot be loaded: the others are there all the same. */
export type Reject = (file: string, problem: Problem) => void

/** Loads the plans that come with this program, for a database that has none. */
export async function loadShipped(database: Database, now: Date, reject: Reject): Promise<void> {
  const files = (await readdir(SHIPPED)).filter((name) => name.endsWith('.yaml')).sort()
  for (const file of files) {
    try {
      await loadPlan(database, await readPlanFile(join(SHIPPED, file)), {
        by: undefined,
        request: `shipped:${file}`,
        now,
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      reject(file, error)
    }
  }
}

/** A plan of the database. */
export interface KnownPlan {
  plan: Plan
  isArchived: boolean
}

/**
 * Every plan in the database, the one that was loaded first in front.
 * One that has not changed stays the same object, so that what was built for it can stay too.
 */
export async function readPlans(database: Database, known: readonly KnownPlan[]): Promise<KnownPlan[]> {
  const rows = await database.plan.findMany({ orderBy: [{ loadedAt: 'asc' }, { slug: 'asc' }] })
  return rows.map(({ document, archivedAt }) => {
    const plan = planSchema.parse(document)
    const same = known.find((earlier) => isDeepStrictEqual(earlier.plan, plan))
    return { plan: same?.plan ?? plan, isArchived: archivedAt !== null }
  })
}
