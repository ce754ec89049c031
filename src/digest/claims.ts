import type { Delivery, Subscription } from '../../prisma/generated/client.ts'
import type { Database } from '../database/open.ts'
import { lastNumber } from '../progress/ledger.ts'
import { nextDue, slotsUntil } from './due.ts'

/** A delivery that this process may work on, as long as nobody takes it over. */
export type Claim = Delivery & { subscription: Subscription }

/** Something of one subscription that is to be looked at; `take` resolves to a claim where there is one to deliver. */
export interface Turn {
  subscription: Subscription
  take(database: Database, now: Date): Promise<Claim | undefined>
}

/** Nobody else touches a claim for this long after it was last held on to; every single step takes much less. */
export const LEASE_MS = 120_000

/** After an attempt of which it is not known how it ended the next one waits, ever longer, up to this. */
const MOST_WAIT_MS = 3_840_000

/** A weekly slot is never further away than this, whatever clocks do in between. */
const PERIOD_MS = (7 * 24 + 2) * 3_600_000

/** Everything to look at now: claims that nobody works on any more, due times that went astray, and what is due. */
export async function turnsAt(database: Database, platforms: string[], now: Date): Promise<Turn[]> {
  const here = { platform: { in: platforms } }
  const order = { orderBy: { id: 'asc' } } as const
  const claimed = await database.delivery.findMany({
    where: { status: 'claimed', subscription: here },
    include: { subscription: true },
    ...order,
  })
  const live = { endedAt: null, ...here }
  const astray = await database.subscription.findMany({
    where: { ...live, dueAt: { gt: new Date(now.getTime() + PERIOD_MS) } },
    ...order,
  })
  const due = await database.subscription.findMany({ where: { ...live, dueAt: { lte: now } }, ...order })
  return [
    ...claimed.filter((claim) => isLapsed(claim, now)).map((claim) => takeOver(claim)),
    ...astray.map((subscription) => aimAgain(subscription)),
    ...due.map((subscription) => claimSlot(subscription)),
  ]
}

/** Whether nobody works on a claim any more. One from the future is of a clock that was wrong. */
function isLapsed({ claimedAt, failures }: Claim, now: Date): boolean {
  const age = now.getTime() - claimedAt.getTime()
  return age >= Math.min(MOST_WAIT_MS, LEASE_MS * 2 ** Math.max(0, failures - 1)) || age < -LEASE_MS
}

/** Of several processes the one that counts the attempt has the claim. */
const takeOver = (claim: Claim): Turn => ({
  subscription: claim.subscription,
  async take(database, now) {
    const { id, attempts } = claim
    const { count } = await database.delivery.updateMany({
      where: { id, status: 'claimed', attempts },
      data: { claimedAt: now, attempts: attempts + 1 },
    })
    return count ? { ...claim, claimedAt: now, attempts: attempts + 1 } : undefined
  },
})

/** A due time further ahead than its rule allows was set by a wrong clock. */
const aimAgain = (subscription: Subscription): Turn => ({
  subscription,
  async take(database, now) {
    const { id, dueAt } = subscription
    await database.subscription.updateMany({ where: { id, dueAt }, data: { dueAt: nextDue(subscription, now) } })
    return undefined
  },
})

/**
 * Missed slots come to one late digest, for the newest of them; the others are recorded as skipped.
 * Whoever moves the due time on has the claim. A slot that has a delivery already is done, or is a claim of its own.
 */
const claimSlot = (subscription: Subscription): Turn => ({
  subscription,
  take(database, now) {
    const { id: subscriptionId, dueAt, revision } = subscription
    const slots = slotsUntil(subscription, dueAt, now).map((slot) => slot.toISOString())
    const period = slots.pop() ?? dueAt.toISOString()
    const row = { subscriptionId, revision, claimedAt: now }
    const missed = { ...row, status: 'skipped', reason: `missed; ${period} covers it` } as const
    return database.$transaction(async (ledger) => {
      const moved = await ledger.subscription.updateMany({
        where: { id: subscriptionId, dueAt, revision, endedAt: null },
        data: { dueAt: nextDue(subscription, now), trouble: null },
      })
      if (!moved.count) return undefined
      const skipped = slots.map((slot) => ({ ...missed, period: slot }))
      await ledger.delivery.createMany({ data: skipped, skipDuplicates: true })
      const claimed = { ...row, period, lastEntry: await lastNumber(ledger) }
      const [created] = await ledger.delivery.createManyAndReturn({ data: [claimed], skipDuplicates: true })
      return created && { ...created, subscription }
    })
  },
})

/** Keeps a claim for another lease. Resolves to whether it was still this process's. */
export async function holdOn(database: Database, { id, attempts }: Claim, now: Date): Promise<boolean> {
  const mine = { id, status: 'claimed', attempts } as const
  return (await database.delivery.updateMany({ where: mine, data: { claimedAt: now } })).count > 0
}

/** Why a claim is not to be posted any more, if so; by what its subscription is at this moment. */
export async function calledOff(database: Database, claim: Claim, now: Date): Promise<string | undefined> {
  const { subscriptionId, period } = claim
  const between = { subscriptionId, period: { gt: period, lte: now.toISOString() } }
  const newer = claim.attempts > 1 ? await database.delivery.findFirst({ where: between }) : null
  const plan = { select: { archivedAt: true } }
  const subscription = await database.subscription.findUniqueOrThrow({
    where: { id: subscriptionId },
    include: { plan },
  })
  if (subscription.endedAt) return 'unsubscribed'
  if (subscription.plan.archivedAt) return 'the plan is archived'
  if (subscription.revision !== claim.revision) return 'the subscription was changed'
  const due = subscription.dueAt.toISOString()
  if (newer || (due > period && due <= between.period.lte)) return 'missed; a newer one covers it'
  return undefined
}
