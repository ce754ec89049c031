import type { Database } from '../database/open.ts'
import { type Plan, planSchema } from './plan.ts'

/** What a plan was before. */
export interface Earlier {
  /** The one in use comes first. */
  versions: Plan[]
  /** Codes that entries or older files have. */
  codes: string[]
}

/** What the database knows of the plan with that slug, archived or not. */
export async function earlierIn(database: Database, slug: string): Promise<Earlier> {
  const known = await database.plan.findUnique({ where: { slug } })
  const logged = await database.entry.groupBy({ by: ['item'], where: { planSlug: slug } })
  return { versions: known ? [planSchema.parse(known.document)] : [], codes: logged.map(({ item }) => item) }
}
