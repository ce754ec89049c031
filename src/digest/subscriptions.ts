import type { Subscription } from '../../prisma/generated/client.ts'
import type { Place } from '../core/platform.ts'
import type { Database } from '../database/open.ts'
import type { Language } from '../locale/index.ts'
import { lastNumber } from '../progress/ledger.ts'
import { nextDue, type Rule } from './due.ts'

export type { Subscription } from '../../prisma/generated/client.ts'

interface NewSubscription extends Rule {
  planSlug: string
  place: Place
  language: Language
  createdBy: string
}

/**
 * Subscribes a channel, or changes its subscription. It reports from now on: nothing earlier is sent, and a digest that
 * was claimed before a change is not posted. The same again changes nothing.
 */
export async function subscribe(database: Database, wanted: NewSubscription, now: Date): Promise<Subscription> {
  const { planSlug, place, language, createdBy, ...rule } = wanted
  const where = { platform_workspace_channel_planSlug: { ...channelOf(place), planSlug } }
  const sinceEntry = await lastNumber(database)
  const earlier = await database.subscription.findUnique({ where })
  const dueAt = nextDue(rule, now)
  const same = earlier !== null && isSame(earlier, wanted)
  if (same && earlier.dueAt <= dueAt) return earlier
  const state = { ...rule, locale: language, createdBy, dueAt, endedAt: null }
  return database.subscription.upsert({
    where,
    create: { ...channelOf(place), planSlug, ...state, createdAt: now, sinceEntry },
    update: {
      ...state,
      ...(!same && { revision: { increment: 1 } }),
      ...((!earlier || earlier.endedAt) && { sinceEntry }),
    },
  })
}

const isSame = (earlier: Subscription, { weekday, time, timezone, language }: NewSubscription) =>
  !earlier.endedAt &&
  earlier.weekday === weekday &&
  earlier.time === time &&
  earlier.timezone === timezone &&
  earlier.locale === language

/** Ends the subscriptions of a channel; its deliveries stay on record. Resolves to how many there were. */
export async function unsubscribe(database: Database, place: Place, now: Date): Promise<number> {
  const { count } = await database.subscription.updateMany({
    where: { ...channelOf(place), endedAt: null },
    data: { endedAt: now },
  })
  return count
}

/** A subscription with whether its plan is archived: then it waits. */
export type ListedSubscription = Subscription & { plan: { archivedAt: Date | null } }

/** The live subscriptions of a workspace. */
export const subscriptionsOf = (database: Database, { platform, workspace }: Place): Promise<ListedSubscription[]> =>
  database.subscription.findMany({
    where: { platform, workspace, endedAt: null },
    orderBy: { createdAt: 'asc' },
    include: { plan: { select: { archivedAt: true } } },
  })

/** The live subscriptions to the digest of a plan, wherever they are. */
export const subscriptionsTo = (database: Database, planSlug: string): Promise<Subscription[]> =>
  database.subscription.findMany({ where: { planSlug, endedAt: null }, orderBy: { createdAt: 'asc' } })

/** The live subscription of a channel to the digest of a plan. */
export const subscriptionOf = (database: Database, place: Place, planSlug: string): Promise<Subscription | null> =>
  database.subscription.findFirst({ where: { ...channelOf(place), planSlug, endedAt: null } })

/** A place without its thread: digests go to channels. */
export const channelOf = ({ platform, workspace, channel }: Place) => ({ platform, workspace, channel })

/** Whether a subscription has had a digest yet. */
export const hasPosted = async (database: Database, subscriptionId: string): Promise<boolean> =>
  (await database.delivery.count({ where: { subscriptionId, status: 'posted' } })) > 0
