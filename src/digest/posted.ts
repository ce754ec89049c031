import type { Place } from '../core/platform.ts'
import type { Database } from '../database/open.ts'
import { entriesOf } from '../progress/ledger.ts'
import { dayIn } from '../progress/schedule.ts'
import { channelOf } from './subscriptions.ts'

const MOST = 10

/** The latest digests of a plan that were posted in a channel, oldest first, with the entries that each reported. */
export async function postedDigests(database: Database, place: Place, planSlug: string) {
  const deliveries = await database.delivery.findMany({
    where: { status: 'posted', subscription: { ...channelOf(place), planSlug } },
    include: { subscription: true },
    orderBy: { postedAt: 'desc' },
    take: MOST + 1,
  })
  const entries = deliveries.length ? await entriesOf(database, planSlug) : []
  return deliveries
    .slice(0, MOST)
    .map(({ postedAt, claimedAt, lastEntry, subscription }, at) => {
      const before = deliveries[at + 1]?.lastEntry ?? 0
      // What was there before the channel subscribed was never reported to it.
      const own = entries.filter(({ number, loggedAt }) => number > before && loggedAt >= subscription.createdAt)
      return {
        day: dayIn(subscription.timezone, postedAt ?? claimedAt),
        entries: own.map(({ number }) => number).filter((number) => number <= (lastEntry ?? 0)),
      }
    })
    .reverse()
}
