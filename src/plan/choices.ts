import type { Place } from '../core/platform.ts'
import type { Database } from '../database/open.ts'

/** Stands for a whole workspace. */
const WORKSPACE = ''

/** Which plan is talked about where. In memory, so that it answers at once. */
export interface PlanChoices {
  /** The slug chosen for the channel, else for its workspace. */
  chosen(place: Place): string | undefined
  choose(place: Place, scope: 'channel' | 'workspace', slug: string): Promise<void>
  /** Reads what other processes have chosen. */
  refresh(): Promise<void>
}

export async function planChoices(database: Database): Promise<PlanChoices> {
  let slugs = new Map<string, string>()
  const refresh = async () => {
    const rows = await database.planChoice.findMany()
    slugs = new Map(rows.map((row) => [keyOf(row, row.channel), row.planSlug]))
  }
  await refresh()
  return {
    chosen: (place) => slugs.get(keyOf(place, place.channel)) ?? slugs.get(keyOf(place, WORKSPACE)),
    refresh,
    async choose({ platform, workspace, channel }, scope, planSlug) {
      const key = { platform, workspace, channel: scope === 'channel' ? channel : WORKSPACE }
      await database.planChoice.upsert({
        where: { platform_workspace_channel: key },
        create: { ...key, planSlug },
        update: { planSlug },
      })
      await refresh()
    },
  }
}

const keyOf = ({ platform, workspace }: { platform: string; workspace: string }, channel: string) =>
  JSON.stringify([platform, workspace, channel])
