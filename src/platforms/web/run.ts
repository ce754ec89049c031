import type { z } from 'zod'
import type { Asker } from '../../core/platform.ts'
import type { Post } from '../../core/posts.ts'
import type { Card, Reply } from '../../core/reply.ts'
import { within } from '../../core/within.ts'
import { isCommandName, locales, type Sentences } from '../../locale/index.ts'
import type { runBody } from './bodies.ts'
import type { Caller } from './caller.ts'
import { askerOf, type Web } from './deps.ts'
import { lineOf } from './line.ts'
import { BOT, keys, postView } from './post-view.ts'
import type { RunView } from './protocol.ts'
import { Refusal } from './refusal.ts'
import { channelsOf } from './session-view.ts'

type RunBody = z.infer<typeof runBody>

/** How many requests are remembered, so that the answer to one can be given again. */
const REMEMBERED = 500

/** An earlier answer that is not found by then is not waited for. */
const RECORD_WITHIN_MS = 500

/** The identity of a caller's request. Others see a request's own where its answer is posted, so that is not enough. */
export const workOf = ({ address }: Caller, request: string): string => JSON.stringify([address, request])

/** Runs each request once: the page sends it again when the connection was lost before the answer came. */
export function createRunner(web: Web) {
  const known = new Map<string, { written: string; answer: Promise<RunView> }>()
  return async (caller: Caller, body: RunBody): Promise<RunView> => {
    const asker = askerOf(web, caller, body.who)
    const work = workOf(caller, body.request)
    // Others see the identity of a request while its answer grows: with it they may neither replace nor repeat it.
    const written = JSON.stringify([work, body])
    const before = known.get(body.request)
    if (before && before.written !== written) throw new Refusal(409, (t) => t.web.refused.reused)
    if (before) return before.answer
    const answer = web.cancels.during(work, (signal) => run(web, asker, body, signal))
    known.set(body.request, { written, answer })
    for (const oldest of [...known.keys()].slice(0, known.size - REMEMBERED)) known.delete(oldest)
    answer.catch(() => known.delete(body.request))
    return answer
  }
}

async function run(web: Web, asker: Asker, body: RunBody, signal: AbortSignal): Promise<RunView> {
  if (body.who.as === 'visitor' && !(await channelsOf(web)).includes(body.who.channel))
    throw new Refusal(403, (t) => t.web.refused.noNewChannel)
  // Where the record does not tell, the bot itself says so; a request with this identity is done once in any case.
  const earlier = await within(RECORD_WITHIN_MS, answered(web, body.request)).catch(() => undefined)
  if (earlier) return earlier
  const { command, raw } = body
  const line = body.line ?? (isCommandName(command) ? lineOf(command, raw, locales[body.who.language]) : command)
  const reply = await answerTo(web, body, asker, signal)
  if (reply.audience !== 'everyone') return { reply, line, posts: [] }
  try {
    return { reply, line, posts: (await publish(web, body, line, reply)).map(postView) }
  } catch (error) {
    web.log.error({ err: error, request: body.request }, 'an answer could not be posted')
    return { reply: unposted(reply, locales[body.who.language]), line, posts: [] }
  }
}

/** What was done is done: nobody may take it for failed and do it again. */
function unposted({ card, ...reply }: Reply, t: Sentences): Reply {
  const note = { type: 'text', text: t.web.notPosted, tone: 'warning' } as const
  return { ...reply, audience: 'asker', card: { ...card, nodes: [note, ...card.nodes] } }
}

/** Runs the command, and lets the page see the beginning of what it comes to. */
function answerTo(
  { bot, growing, bell, uploads }: Web,
  body: RunBody,
  asker: Asker,
  signal: AbortSignal,
): Promise<Reply> {
  const { who, request, command, raw, files = {} } = body
  const attachments = uploads.find(files)
  const show = (card: Card) => {
    growing.set(request, { channel: who.channel, request, card })
    bell.ring()
  }
  return bot
    .handle({ asker, command, raw, request: `web:${request}`, waiting: { show, signal }, attachments })
    .finally(() => growing.delete(request))
}

/** The answer of a request that was completed before the bot was started again. */
async function answered(web: Web, request: string): Promise<RunView | undefined> {
  const [said, reply] = await Promise.all([keys.said(request), keys.reply(request)].map((key) => web.posts.byKey(key)))
  if (!said || !reply?.card) return undefined
  const posts = [postView(said), postView(reply)]
  return { reply: { audience: 'everyone', card: reply.card }, line: said.text ?? '', posts }
}

async function publish(web: Web, { who, request }: RunBody, text: string, { card }: Reply): Promise<Post[]> {
  const place = { channel: who.channel, createdAt: web.now() }
  const said = await web.posts.append({ ...place, author: who.as, text, key: keys.said(request) })
  const reply = await web.posts.append({ ...place, author: BOT, card, key: keys.reply(request) })
  web.bell.ring()
  return [said, reply]
}
