import type { Database } from '../database/open.ts'

/** How many tokens may be used on one day. */
export interface Limits {
  /** By everyone in a workspace. */
  total: number
  /** By one person. */
  person: number
}

/** What holds until an admin sets another. */
export const USUAL: Limits = { total: 2_000_000, person: 200_000 }

export async function limitsOf(database: Database, workspace: string): Promise<Limits> {
  const set = await database.modelLimit.findUnique({ where: { workspace } })
  return set ? { total: set.total, person: set.person } : USUAL
}

/** Sets the limits that are given and keeps the others. */
export async function setLimits(database: Database, workspace: string, given: Partial<Limits>): Promise<Limits> {
  const limits = { ...(await limitsOf(database, workspace)), ...given }
  await database.modelLimit.upsert({ where: { workspace }, create: { workspace, ...limits }, update: limits })
  return limits
}
