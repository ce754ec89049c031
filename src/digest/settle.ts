import type { Subscription } from '../../prisma/generated/client.ts'
import { reasonOf } from '../core/problem.ts'
import { lastNumber } from '../progress/ledger.ts'
import type { Claim } from './claims.ts'
import type { DigestContext } from './context.ts'

/** A post that stands in the channel is recorded as posted, whoever has the claim by now; the next digest begins after it. */
export async function recordPosted(
  { database, log }: DigestContext,
  { id, subscriptionId, period, lastEntry }: Claim,
  { message, at }: { message: string; at: Date },
): Promise<void> {
  const reported = lastEntry ?? (await lastNumber(database))
  await database.$transaction([
    database.delivery.updateMany({
      where: { id, status: { not: 'posted' } },
      data: { status: 'posted', message, postedAt: at },
    }),
    database.subscription.updateMany({
      where: { id: subscriptionId, sinceEntry: { lt: reported } },
      data: { sinceEntry: reported },
    }),
  ])
  log.info({ delivery: id, period }, 'digest posted')
}

export async function recordSkipped({ database, log }: DigestContext, claim: Claim, reason: string): Promise<void> {
  const { id, attempts, period } = claim
  await database.delivery.updateMany({
    where: { id, attempts, status: 'claimed' },
    data: { status: 'skipped', reason },
  })
  log.info({ delivery: id, period, reason }, 'digest skipped')
}

/** What was certainly not posted is recorded as failed; anything unclear stays claimed, and is looked for later. */
export async function recordFailure(
  { database, log }: DigestContext,
  claim: Claim,
  reason: string,
  certain: boolean,
): Promise<void> {
  const { id, attempts, period, subscription } = claim
  const failures = claim.failures + 1
  const firstReason = claim.firstReason ?? reason
  await database.delivery.updateMany({
    where: { id, attempts, status: 'claimed' },
    data: { failures, firstReason, reason, ...(certain && { status: 'failed' }) },
  })
  const { platform, workspace, channel } = subscription
  const fields = { delivery: id, period, platform, workspace, channel, reason, firstReason, attempts }
  if (certain) log.error(fields, 'digest failed')
  else log.warn(fields, 'digest not posted yet')
}

/** Never rejects. Keeps a bug, or the database's refusal, with its subscription; the same again is not logged again. */
export async function recordTrouble({ database, log }: DigestContext, subscription: Subscription, error: unknown) {
  const { id, platform, workspace, channel, planSlug } = subscription
  const trouble = reasonOf(error)
  if (trouble !== subscription.trouble)
    log.error({ err: error, subscription: id, platform, workspace, channel, planSlug }, 'a digest’s turn failed')
  await database.subscription
    .updateMany({ where: { id }, data: { trouble } })
    .catch((failure: unknown) => log.warn({ err: failure, subscription: id }, 'its reason could not be kept'))
}
