import type { Clarification } from '../../prisma/generated/client.ts'
import type { Database } from '../database/open.ts'
import { likeness } from './likeness.ts'

export type { Clarification } from '../../prisma/generated/client.ts'

/** From this likeness a clarification answers a question that the plan leaves open; and one that it does not. */
const LIKE = 0.6
const SAME = 0.85

interface NewClarification {
  planSlug: string
  question: string
  answer: string
  memberId: string
  request: string
  approvedAt: Date
}

/** Puts the plan office's answer on record. A request that was delivered twice is written once. */
export const clarify = (database: Database, { request, ...written }: NewClarification): Promise<Clarification> =>
  database.clarification.upsert({ where: { request }, create: { ...written, request }, update: {} })

/** The clarifications of a plan that hold, oldest first. */
export const clarificationsOf = (database: Database, planSlug: string): Promise<Clarification[]> =>
  database.clarification.findMany({ where: { planSlug, withdrawnAt: null }, orderBy: { number: 'asc' } })

/** The clarification that answers a question, if one does; of two that are as alike, the newer one. */
export function clarificationFor(
  clarifications: readonly Clarification[],
  question: string,
  open = true,
): Clarification | undefined {
  const rated = clarifications.map((clarification) => ({
    clarification,
    like: likeness(clarification.question, question),
  }))
  const [best] = rated.toSorted((a, b) => b.like - a.like || b.clarification.number - a.clarification.number)
  return best && best.like >= (open ? LIKE : SAME) ? best.clarification : undefined
}

/** Withdraws a clarification; it stays on record. Resolves to whether it was one that held. */
export async function retract(
  database: Database,
  { number, by, now }: { number: number; by: string; now: Date },
): Promise<boolean> {
  const { count } = await database.clarification.updateMany({
    where: { number, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnBy: by },
  })
  return count > 0
}
