import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Card, Reply } from '../../core/reply.ts'
import { locales, type Sentences } from '../../locale/index.ts'
import { buttons } from './cards.ts'
import { codeOf, isAboutBlocks, isUnclear, patience } from './errors.ts'
import { lineOf } from './line.ts'
import { type Frame, type Message, messageOf, plainerMessageOf } from './message.ts'
import type { Parts } from './parts.ts'
import { byResponse, directly, inChannel, type Target, type Way } from './ways.ts'

/** An answer waits this long at most for Slack to take it, in milliseconds. */
const PATIENCE = 180_000

/** Between two looks at whether a message arrived after all. */
const LOOK_AGAIN = 1000

/** So often at most a message is sent whose first sending was unclear. */
const SENDINGS = 3

/**
 * Never rejects: an answer that cannot be shown where it was asked goes to the asker directly, and so does one of which
 * nobody knows whether it is shown; it says so. A form cannot be opened any more by then; the answer gets a button.
 */
export async function sendReply(parts: Parts, target: Target, reply: Reply): Promise<void> {
  const t = locales[target.language]
  const reference = randomBytes(4).toString('hex')
  const frame = {
    lead: reply.audience === 'everyone' ? target.lead : undefined,
    tail: reply.form && buttons([{ label: t.bot.fillIn, run: lineOf(reply.form), main: true }], 'form'),
  }
  const { here, aside } = waysFor(parts, target, reply, reference)
  let note = t.slack.notThere
  for (const way of here) {
    const outcome = await delivered(parts, way, reply.card, t, frame)
    if (outcome === 'given') return
    if (outcome === 'unclear') note = t.slack.maybeThere
    if (outcome === 'unclear') break
  }
  const outcome = await delivered(parts, aside, withNote(reply.card, note), t, frame)
  if (outcome !== 'given')
    parts.log.error({ reference, channel: target.channel }, 'an answer could not be said anywhere')
}

/** The ways to give an answer where it was asked, best first, and the one that is always there. */
function waysFor(parts: Parts, target: Target, reply: Reply, reference: string): { here: Way[]; aside: Way } {
  const { respond } = target
  return {
    here: [
      ...(respond ? [byResponse(respond, target, reply)] : []),
      inChannel(parts, target, reply, `answer ${reference}`),
    ],
    aside: directly(parts, target, `answer ${reference} aside`),
  }
}

type Outcome = 'given' | 'refused' | 'unclear'

/** Plainer only where Slack says that the blocks are at fault: then nothing was posted. */
async function delivered(parts: Parts, way: Way, card: Card, t: Sentences, frame: Frame): Promise<Outcome> {
  const first = await attempt(parts, way, messageOf(card, t, frame))
  if (first !== 'about blocks') return first
  const second = await attempt(parts, way, plainerMessageOf(card, t, frame))
  return second === 'about blocks' ? 'refused' : second
}

interface Tries {
  until: number
  sendings: number
}

/** Sends a message, and again for as long as it makes sense to. */
async function attempt(
  parts: Parts,
  way: Way,
  message: Message,
  tries: Tries = { until: performance.now() + PATIENCE, sendings: 1 },
): Promise<Outcome | 'about blocks'> {
  try {
    await way.give(message)
    return 'given'
  } catch (error) {
    parts.log.warn({ code: codeOf(error) }, 'Slack did not take an answer')
    if (isAboutBlocks(error)) return 'about blocks'
    const next = await afterFailure(parts, way, error, tries)
    return next === 'again' ? attempt(parts, way, message, { ...tries, sendings: tries.sendings + 1 }) : next
  }
}

/**
 * Waits as long as Slack asks to: nothing was posted meanwhile. After an unclear failure it looks whether the message is
 * there before it is sent again.
 */
async function afterFailure(
  parts: Parts,
  { isThere }: Way,
  error: unknown,
  { until, sendings }: Tries,
): Promise<Outcome | 'again'> {
  const waits = (milliseconds: number) => delay(milliseconds, true, { signal: parts.closing }).catch(() => false)
  const wait = patience(error)
  if (wait !== undefined) return performance.now() + wait <= until && (await waits(wait)) ? 'again' : 'refused'
  if (!isUnclear(error)) return 'refused'
  if (!isThere || !(await waits(LOOK_AGAIN))) return 'unclear'
  const there = await isThere().catch(() => undefined)
  if (there) return 'given'
  return there === false && sendings < SENDINGS ? 'again' : 'unclear'
}

const withNote = (card: Card, text: string): Card => ({
  ...card,
  nodes: [{ type: 'text', text, tone: 'quiet' }, ...card.nodes],
})
