import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Problem } from '../core/problem.ts'
import type { Database } from '../database/open.ts'
import { loadPlan } from './load.ts'
import { type Plan, planSchema } from './plan.ts'

const FOLDER = join(import.meta.dirname, '../../prisma/plans')

/** Told of a plan file that cannot be loaded: the others are there all the same, and its earlier version stays. */
export type Reject = (file: string, problem: Problem) => void

/** Loads the plan files that the database does not have in this form yet. */
export async function loadPlanFiles(database: Database, now: Date, reject: Reject, folder = FOLDER): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  for (const file of files) {
    try {
      await loadPlan(database, join(folder, file), now)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      reject(file, error)
    }
  }
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
