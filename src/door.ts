import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Server } from 'node:net'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import type { Answer } from './answer/answer.ts'
import type { App } from './app.ts'
import { Problem, reasonOf } from './core/problem.ts'
import type { Card, Reply } from './core/reply.ts'
import { type Language, locales } from './locale/index.ts'
import { converse, type Line, lineSchema } from './platforms/terminal/converse.ts'

/** Who holds a data folder. */
export interface Holder {
  pid: number
  /** Only a terminal command, gone in a moment. */
  brief: boolean
}

/** What can be said through the door of a data folder, or to an app of one's own. */
export interface Talk {
  line(line: Line): Promise<Reply>
  answer(question: string, slug?: string): Promise<Answer>
  load(path: string, language: Language): Promise<Card>
}

export const talkTo = (app: App): Talk => ({
  line: (line) => converse(app.bot, line),
  answer: (question, slug) => app.answer(question, slug),
  load: (path, language) => app.load(path, language),
})

const loadSchema = z.object({ file: z.string(), language: z.enum(['zh', 'en']) })

const questionSchema = z.object({ question: z.string(), slug: z.string().optional() })

/** Lets other processes of this user talk to the bot; only they can open the socket. */
export function serveDoor(door: Server, holder: Holder, talk: () => Promise<Talk>, locale: Language): void {
  const server = createServer((incoming, outgoing) => {
    answerDoor(incoming, holder, talk)
      .then((body) => send(outgoing, 200, body))
      .catch((error: unknown) => send(outgoing, 500, { error: wordsOf(error, locale) }))
  })
  door.on('connection', (socket) => server.emit('connection', socket))
}

async function answerDoor(incoming: IncomingMessage, holder: Holder, talk: () => Promise<Talk>): Promise<unknown> {
  if (incoming.url === '/holder') return holder
  const body = await json(incoming)
  if (incoming.url === '/line') return (await talk()).line(lineSchema.parse(body))
  if (incoming.url === '/load') {
    const { file, language } = loadSchema.parse(body)
    return (await talk()).load(file, language)
  }
  const { question, slug } = questionSchema.parse(body)
  return (await talk()).answer(question, slug)
}

function wordsOf(error: unknown, locale: Language): string {
  if (error instanceof Problem) return error.sentence(locales[locale])
  return reasonOf(error)
}

function send(outgoing: ServerResponse, status: number, body: unknown): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body))
}

/** Talks to whoever holds a data folder. */
export const talkThrough = (path: string): Talk & { holder(): Promise<Holder> } => ({
  line: (line) => call<Reply>(path, '/line', line),
  answer: (question, slug) => call<Answer>(path, '/answer', { question, slug }),
  load: (file, language) => call<Card>(path, '/load', { file, language }),
  holder: () => call<Holder>(path, '/holder', {}),
})

/** Both ends are this same program, so what comes back has the type that was sent. */
function call<T>(socketPath: string, path: string, body: unknown): Promise<T> {
  return new Promise((done, fail) => {
    const outgoing = request({ socketPath, path, method: 'POST', agent: false }, (incoming) => {
      json(incoming).then(
        (value) => (incoming.statusCode === 200 ? done(value as T) : fail(new Problem(() => errorOf(value)))),
        fail,
      )
    })
    outgoing.on('error', fail)
    outgoing.end(JSON.stringify(body))
  })
}

const errorOf = (value: unknown): string =>
  typeof value === 'object' && value && 'error' in value ? String(value.error) : ''
