import { type Platform, Undeliverable } from '../core/platform.ts'
import { reasonOf } from '../core/problem.ts'
import { lastNumber } from '../progress/ledger.ts'
import { type Claim, calledOff, holdOn, type Turn, turnsAt } from './claims.ts'
import { compose } from './compose.ts'
import type { DigestContext } from './context.ts'
import { recordFailure, recordPosted, recordSkipped, recordTrouble } from './settle.ts'
import { hasPosted } from './subscriptions.ts'

/** So many attempts may end in an error, over some three hours. */
const MOST_FAILURES = 8

/** So many processes may die over one digest. */
const MOST_ATTEMPTS = 30

/** A platform's answer is waited for so long; a lease is much longer than all of these together. */
const LOOK_WITHIN_MS = 40_000
const POST_WITHIN_MS = 20_000

/** After the last look a post begins within this time, or not at all. */
const BEGIN_WITHIN_MS = 20_000

/**
 * Delivers every digest that is due, one after another. Each is claimed just before its turn:
 *
 *     due ──claim──▶ claimed ──look──▶ found? ──yes──▶ posted
 *                    ▲     │            │ no
 *       lease lapsed │     │            ▼
 *       (take over)  │     │         compose ──▶ hold on: still mine? ──▶ still wanted? ──▶ post ──▶ posted
 *                    │     │            │              │ no                  │ no            │
 *                    │     │            │              ▼                     ▼               │
 *                    │     │            │          somebody else's        skipped            │
 *                    │     └─ error ────┴────────────────────────────────────────────────────┘
 *                    │           │
 *                    └─ unclear ─┴─ certain, or tried too often ──▶ failed
 *
 * Only a claim that was taken over can have been posted before, so only then the channel is read: always before
 * another post, and before it is given up or called off. A process that dies leaves `claimed` behind.
 * An error in one turn is that subscription's own, and the others go on.
 *
 * What remains: a process that is stopped between the beginning of a post and its last byte, or a network that holds
 * these bytes back, for longer than the lease: then they still arrive after another process looked. Where a platform
 * refuses a key it has (the playground always, Discord for some minutes) nothing comes of it; in Slack the digest then
 * stands twice. And who unsubscribes while a post is under way still gets that one.
 */
export async function deliverDue(context: DigestContext): Promise<void> {
  const started = await context.clock.now()
  if (!started) return
  const ready = context.platforms.filter((platform) => platform.ready()).map(({ name }) => name)
  for (const turn of await turnsAt(context.database, ready, started)) {
    const now = await context.clock.now()
    if (!now) return
    await takeTurn(context, turn, now).catch((error: unknown) => recordTrouble(context, turn.subscription, error))
  }
}

async function takeTurn(context: DigestContext, { subscription, take }: Turn, now: Date): Promise<void> {
  const platform = context.platforms.find(({ name }) => name === subscription.platform)
  if (!platform?.ready()) return
  const claim = await take(context.database, now)
  if (!claim) return
  const outcome = await attempt(context, claim, platform).catch((error: unknown) => ({ error }))
  if (!outcome) return
  if ('message' in outcome) return recordPosted(context, claim, outcome)
  if ('skipped' in outcome) return recordSkipped(context, claim, outcome.skipped)
  const certain = outcome.error instanceof Undeliverable || claim.failures >= MOST_FAILURES
  return recordFailure(context, claim, reasonOf(outcome.error), certain)
}

/** `message` is the platform's own identity of the post, `at` when it was made or found; undefined: it is not ours any more. */
type Outcome = { message: string; at: Date } | { skipped: string } | undefined

async function attempt(context: DigestContext, claim: Claim, platform: Platform): Promise<Outcome> {
  const { workspace, channel, locale } = claim.subscription
  const place = { platform: platform.name, workspace, channel }
  const found = claim.attempts > 1 && (await inTime(platform.findPost(place, claim.id), LOOK_WITHIN_MS))
  if (found) return { message: found, at: claim.claimedAt }
  if (claim.failures >= MOST_FAILURES || claim.attempts > MOST_ATTEMPTS)
    throw new Undeliverable(claim.reason ?? 'no attempt came to an end')
  const language = locale === 'en' ? 'en' : 'zh'
  const card = context.draw(await digestFor(context, claim), language)
  const asked = context.clock.elapsed()
  const at = await context.clock.now()
  if (!at || !(await holdOn(context.database, claim, at))) return undefined
  const skipped = await calledOff(context.database, claim, at)
  if (skipped) return { skipped }
  if (context.clock.elapsed() - asked > BEGIN_WITHIN_MS) return undefined
  const message = await inTime(platform.post({ place, card, key: claim.id, language }), POST_WITHIN_MS)
  return { message, at }
}

async function digestFor({ database, library }: DigestContext, { lastEntry, claimedAt, subscription }: Claim) {
  const { id, planSlug, timezone, sinceEntry } = subscription
  const plan = library.named(planSlug)
  if (!plan) throw new Undeliverable('the plan is gone')
  const scope = { plan, timezone, sinceEntry, lastEntry: lastEntry ?? (await lastNumber(database)), now: claimedAt }
  return compose(database, { ...scope, again: await hasPosted(database, id) })
}

function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = new Error(`no answer within ${milliseconds / 1000} s`)
    const timer = setTimeout(() => reject(late), milliseconds)
    void work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
