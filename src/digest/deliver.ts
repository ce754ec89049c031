import type { Delivery, Subscription } from '../../prisma/generated/client.ts'
import type { Log } from '../core/log.ts'
import { type Platform, Undeliverable } from '../core/platform.ts'
import { reasonOf } from '../core/problem.ts'
import type { Card } from '../core/reply.ts'
import type { Database } from '../database/open.ts'
import type { Language } from '../locale/index.ts'
import type { Library } from '../plan/library.ts'
import { lastNumber } from '../progress/ledger.ts'
import { compose, type Digest } from './compose.ts'
import { nextDue, slotsUntil } from './due.ts'
import { hasPosted } from './subscriptions.ts'

export interface Desk {
  database: Database
  library: Library
  platforms: readonly Platform[]
  draw(digest: Digest, language: Language): Card
  log: Log
}

/** A claim this old belongs to a process that died or was cut off, and may be taken over. */
const LEASE_MS = 120_000

/** After so many attempts a digest is given up, with its reason on record. */
const MOST_ATTEMPTS = 5

type Claim = Delivery & { subscription: Subscription }

/**
 * Delivers every digest that is due.
 * Each is claimed before it is composed, so that several processes never post one twice;
 * after an unclear failure the channel is read before anything is sent again.
 */
export async function deliverDue(desk: Desk, now: Date): Promise<void> {
  for (const claim of [...(await takeOver(desk, now)), ...(await claimDue(desk, now))]) {
    await deliver(desk, claim, now).catch((error: unknown) => settleFailure(desk, claim, error))
  }
}

/** Claims the slots that are due, where their platform is connected. */
async function claimDue(desk: Desk, now: Date): Promise<Claim[]> {
  const due = await desk.database.subscription.findMany({
    where: { dueAt: { lte: now }, endedAt: null, platform: { in: connected(desk) } },
  })
  const claims = await Promise.all(due.map((subscription) => claim(desk.database, subscription, now)))
  return claims.filter((claimed) => claimed !== undefined)
}

const connected = ({ platforms }: Desk): string[] =>
  platforms.filter((platform) => platform.ready()).map(({ name }) => name)

/**
 * Missed slots come to one late digest, for the newest of them; the others are recorded as skipped.
 * Whoever moves the due time on has the claim.
 */
async function claim(database: Database, subscription: Subscription, now: Date): Promise<Claim | undefined> {
  const { id, dueAt } = subscription
  const slots = slotsUntil(subscription, dueAt, now).map((slot) => slot.toISOString())
  const period = slots.pop() ?? dueAt.toISOString()
  return database.$transaction(async (ledger) => {
    const moved = await ledger.subscription.updateMany({
      where: { id, dueAt, endedAt: null },
      data: { dueAt: nextDue(subscription, now) },
    })
    if (!moved.count) return undefined
    const skipped = slots.map((slot) => ({
      subscriptionId: id,
      period: slot,
      status: 'skipped' as const,
      claimedAt: now,
      reason: `missed; ${period} covers it`,
    }))
    await ledger.delivery.createMany({ data: skipped, skipDuplicates: true })
    const lastEntry = (await ledger.entry.aggregate({ _max: { number: true } }))._max.number ?? 0
    const created = await ledger.delivery.create({ data: { subscriptionId: id, period, claimedAt: now, lastEntry } })
    return { ...created, subscription }
  })
}

/** Takes over the claims of processes that did not finish. */
async function takeOver(desk: Desk, now: Date): Promise<Claim[]> {
  const stale = await desk.database.delivery.findMany({
    where: {
      status: 'claimed',
      claimedAt: { lte: new Date(now.getTime() - LEASE_MS) },
      subscription: { platform: { in: connected(desk) } },
    },
    include: { subscription: true },
  })
  const taken = await Promise.all(
    stale.map(async (delivery) => {
      const { count } = await desk.database.delivery.updateMany({
        where: { id: delivery.id, status: 'claimed', claimedAt: delivery.claimedAt },
        data: { claimedAt: now, attempts: { increment: 1 } },
      })
      return count ? { ...delivery, attempts: delivery.attempts + 1 } : undefined
    }),
  )
  return taken.filter((claim) => claim !== undefined)
}

async function deliver(desk: Desk, claim: Claim, now: Date): Promise<void> {
  const { subscription } = claim
  const platform = desk.platforms.find(({ name }) => name === subscription.platform)
  const plan = desk.library.named(subscription.planSlug)
  if (!platform || !plan) throw new Undeliverable(platform ? 'the plan is gone' : 'the platform is off')
  const { timezone, sinceEntry } = subscription
  const lastEntry = claim.lastEntry ?? (await lastNumber(desk.database))
  const language = subscription.locale === 'en' ? 'en' : 'zh'
  const place = { platform: platform.name, workspace: subscription.workspace, channel: subscription.channel }
  if (claim.attempts > MOST_ATTEMPTS) throw new Undeliverable(`given up after ${MOST_ATTEMPTS} attempts`)
  const post = async () => {
    const again = await hasPosted(desk.database, subscription.id)
    const digest = await compose(desk.database, { plan, timezone, sinceEntry, lastEntry, again, now })
    return platform.post({ place, card: desk.draw(digest, language), key: claim.id, language })
  }
  const found = claim.attempts > 1 ? await platform.findPost(place, claim.id) : undefined
  await settlePosted(desk, claim, found ?? (await post()), lastEntry, now)
}

async function settlePosted(
  desk: Desk,
  { id, subscriptionId, period }: Claim,
  message: string,
  lastEntry: number,
  now: Date,
) {
  await desk.database.$transaction([
    desk.database.delivery.update({ where: { id }, data: { status: 'posted', message, postedAt: now } }),
    desk.database.subscription.update({ where: { id: subscriptionId }, data: { sinceEntry: lastEntry } }),
  ])
  desk.log.info({ delivery: id, period }, 'digest posted')
}

/** What was certainly not posted is recorded as failed; anything unclear stays claimed, and is looked for later. */
async function settleFailure(desk: Desk, { id, period }: Claim, error: unknown): Promise<void> {
  const reason = reasonOf(error)
  desk.log.warn({ delivery: id, period, reason }, 'digest not posted')
  const certain = error instanceof Undeliverable
  await desk.database.delivery.update({ where: { id }, data: { reason, ...(certain && { status: 'failed' }) } })
}
