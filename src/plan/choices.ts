import type { Place } from '../core/platform.ts'
import type { Database } from '../database/open.ts'

/** Stands for a whole workspace. */
const WORKSPACE = ''

/** Which plan is talked about where. In memory, so that it answers at once. */
export interface PlanChoices {
  /** The slugs chosen for the channel and for its workspace, the one that counts first. */
  chosen(place: Place): string[]
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
    chosen: (place) => [place.channel, WORKSPACE].flatMap((channel) => slugs.get(keyOf(place, channel)) ?? []),
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
