import type { Turn } from '../../prisma/generated/client.ts'
import type { Database } from '../database/open.ts'
import { clarificationFor, clarificationsOf } from './clarifications.ts'
import { likeness } from './likeness.ts'

/** Questions like one another that the plan left open, or whose answer did not help. */
export interface Gap {
  /** The one asked last. */
  question: string
  count: number
  /** How many of them were answered, and rated as not helpful. */
  unhelpful: number
  lastAsked: Date
}

/** From this likeness two questions count as the same. */
const ALIKE = 0.55

/** The gaps of a plan, the most asked first; what was clarified since is none any more. */
export async function gapsOf(database: Database, planSlug: string): Promise<Gap[]> {
  const turns = await database.turn.findMany({
    where: { planSlug, OR: [{ refused: true }, { vote: -1 }] },
    orderBy: { askedAt: 'desc' },
    take: 1000,
  })
  const clarified = await clarificationsOf(database, planSlug)
  const open = turns.filter((turn) => !clarificationFor(clarified, turn.meaning))
  return clustersOf(open).toSorted((a, b) => b.count - a.count)
}

function clustersOf(turns: readonly Turn[]): Gap[] {
  const clusters: Turn[][] = []
  for (const turn of turns) {
    const like = clusters.find(([first]) => first && likeness(first.meaning, turn.meaning) >= ALIKE)
    if (like) like.push(turn)
    else clusters.push([turn])
  }
  return clusters.flatMap((cluster) => {
    const [latest] = cluster
    if (!latest) return []
    const unhelpful = cluster.filter(({ refused }) => !refused).length
    return [{ question: latest.meaning, count: cluster.length, unhelpful, lastAsked: latest.askedAt }]
  })
}
