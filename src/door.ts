import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { Server } from 'node:net'
import { createInterface } from 'node:readline'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import type { Answer } from './answer/answer.ts'
import type { App, Asked } from './app.ts'
import { createCancels } from './core/cancels.ts'
import type { Waiting } from './core/platform.ts'
import { Problem, reasonOf } from './core/problem.ts'
import type { Card, Reply } from './core/reply.ts'
import { type Language, locales } from './locale/index.ts'
import type { Earlier } from './plan/earlier.ts'
import { converse, type Line, lineSchema } from './platforms/terminal/converse.ts'
import { redactorOf } from './redact.ts'
import type { Settings } from './settings.ts'

/** Who holds a data folder. */
export interface Holder {
  pid: number
  /** Only a terminal command, gone in a moment. */
  brief: boolean
}

/** What can be said through the door of a data folder, or to an app of one's own. */
export interface Talk {
  line(line: Line, waiting?: Waiting): Promise<Reply>
  answer(asked: Asked, signal?: AbortSignal): Promise<Answer>
  /** `name`: of the person at this machine who loads it. */
  load(path: string, language: Language, name: string): Promise<Card>
  /** What the database knows of the plan with that slug. */
  earlier(slug: string): Promise<Earlier>
}

export const talkTo = (app: App): Talk => ({
  line: (line, waiting) => converse(app.bot, line, waiting),
  answer: (asked, signal) => app.answer(asked, signal),
  load: (path, language, name) => app.load(path, language, name),
  earlier: (slug) => app.earlier(slug),
})

const loadSchema = z.object({ file: z.string(), language: z.enum(['zh', 'en']), name: z.string() })

const askedSchema = z.object({
  question: z.string(),
  slug: z.string().optional(),
  before: z.string().optional(),
  now: z.iso.datetime({ offset: true }).optional(),
})

const earlierSchema = z.object({ slug: z.string() })

/**
 * Lets other processes of this user talk to the bot; only they can open the socket.
 * `stop` has what is being answered end with what can be had, and resolves once it was.
 */
export function serveDoor(door: Server, holder: Holder, talk: () => Promise<Talk>, settings: Settings) {
  const cancels = createCancels()
  const redact = redactorOf(settings)
  const server = createServer((incoming, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'application/x-ndjson', connection: 'close' })
    const key = randomUUID()
    // Whoever closes the connection waits no longer.
    outgoing.once('close', () => cancels.cancel(key))
    void cancels.during(key, async (signal) => {
      const show = (beginning: Card) => void outgoing.write(lineOf({ beginning }))
      const said = await answerDoor(incoming, { show, signal }, holder, talk).then(
        (done) => ({ done }),
        (error: unknown) => ({ error: redact(wordsOf(error, settings.LOCALE)) }),
      )
      outgoing.end(lineOf(said))
    })
  })
  door.on('connection', (socket) => server.emit('connection', socket))
  return { stop: cancels.cancelAll }
}

const lineOf = (said: Said) => `${JSON.stringify(said)}\n`

/** A line of an answer: more of the beginning, or the whole, which comes last. */
type Said = { beginning: Card } | { done: unknown } | { error: string }

async function answerDoor(
  incoming: IncomingMessage,
  waiting: Waiting,
  holder: Holder,
  talk: () => Promise<Talk>,
): Promise<unknown> {
  if (incoming.url === '/holder') return holder
  const body = await json(incoming)
  if (incoming.url === '/line') return (await talk()).line(lineSchema.parse(body), waiting)
  if (incoming.url === '/load') {
    const { file, language, name } = loadSchema.parse(body)
    return (await talk()).load(file, language, name)
  }
  if (incoming.url === '/earlier') return (await talk()).earlier(earlierSchema.parse(body).slug)
  return (await talk()).answer(askedSchema.parse(body), waiting.signal)
}

function wordsOf(error: unknown, locale: Language): string {
  if (error instanceof Problem) return error.sentence(locales[locale])
  return reasonOf(error)
}

/** Talks to whoever holds a data folder. */
export const talkThrough = (path: string): Talk & { holder(): Promise<Holder> } => ({
  line: (line, waiting) => call<Reply>(path, '/line', line, waiting),
  answer: (asked, signal) => call<Answer>(path, '/answer', asked, { signal }),
  load: (file, language, name) => call<Card>(path, '/load', { file, language, name }),
  earlier: (slug) => call<Earlier>(path, '/earlier', { slug }),
  holder: () => call<Holder>(path, '/holder', {}),
})

/** Both ends are this same program, so what comes back has the type that was sent. */
function call<T>(socketPath: string, path: string, body: unknown, { show, signal }: Waiting = {}): Promise<T> {
  return new Promise((done, fail) => {
    const gone = () => fail(new Problem((t) => t.terminal.botGone))
    const outgoing = request(
      { socketPath, path, method: 'POST', agent: false, ...(signal && { signal }) },
      (incoming) => {
        incoming.on('error', gone)
        const lines = createInterface({ input: incoming })
        lines.on('line', (line) => {
          const said: Said = JSON.parse(line)
          if ('beginning' in said) show?.(said.beginning)
          else if ('error' in said) fail(new Problem(() => said.error))
          else done(said.done as T)
        })
        lines.on('error', gone)
        lines.on('close', gone)
      },
    )
    outgoing.on('error', gone)
    outgoing.end(JSON.stringify(body))
  })
}
