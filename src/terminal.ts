import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { z } from 'zod'
import { type App, type AppParts, openApp } from './app.ts'
import { Problem } from './core/problem.ts'
import { doorOf, holdFolder } from './database/folder.ts'
import { serveDoor, type Talk, talkThrough, talkTo } from './door.ts'
import { languageOf, locales } from './locale/index.ts'
import { withFormLine } from './platforms/terminal/form-line.ts'
import { growingPage } from './platforms/terminal/grow.ts'
import { readSwitches, type Switches } from './platforms/terminal/switches.ts'

/** What a terminal command reads and writes. */
export interface Terminal {
  input: NodeJS.ReadableStream
  output: Output
  errors: Output
}

export interface Output {
  isTTY?: boolean
  write(text: string): unknown
}

/**
 * Runs one terminal command: `plan …` or `ask …`. Resolves to the exit code.
 * While a bot has the data folder, the command goes through it; otherwise it opens the database itself.
 */
export async function runTerminal(
  parts: AppParts,
  root: 'plan' | 'ask',
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const t = locales[parts.settings.LOCALE]
  try {
    const switches = readSwitches(args)
    return await withTalk(parts, (talk) =>
      switches.jsonl ? answerLines(talk, switches, terminal, t) : runLine(talk, root, switches, parts, terminal),
    )
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    terminal.errors.write(`${error.sentence(t)}\n`)
    return 2
  }
}

/** Talks through the bot that has the data folder, or to an app of this process's own. */
export async function withTalk<T>(parts: AppParts, work: (talk: Talk) => Promise<T>): Promise<T> {
  if (parts.settings.DATABASE_URL) return withApp(parts, undefined, work)
  for (;;) {
    const folder = await holdFolder(parts.settings.DATA_DIR)
    if (folder) return withApp(parts, folder, work)
    const talk = talkThrough(doorOf(parts.settings.DATA_DIR))
    const holder = await talk.holder().catch(() => undefined)
    if (holder && !holder.brief) return work(talk)
    await after(50)
  }
}

async function withApp<T>(
  parts: AppParts,
  folder: Awaited<ReturnType<typeof holdFolder>>,
  work: (talk: Talk) => Promise<T>,
): Promise<T> {
  const opening: Promise<App> = openApp(parts)
  if (folder)
    serveDoor(folder.door, { pid: process.pid, brief: true }, async () => talkTo(await opening), parts.settings)
  try {
    const app = await opening
    return await work(talkTo(app)).finally(() => app.close())
  } finally {
    await folder?.release()
  }
}

async function runLine(
  talk: Talk,
  root: 'plan' | 'ask',
  switches: Switches,
  { settings }: AppParts,
  terminal: Terminal,
): Promise<number> {
  const named = switches.plan === undefined ? [] : [`plan:${switches.plan}`]
  const words = [...(root === 'ask' ? ['ask'] : []), ...switches.words, ...named]
  const language =
    switches.language ?? (root === 'ask' ? languageOf(switches.words.join(' ')) : undefined) ?? settings.LOCALE
  const line = { words, language, name: userInfo().username, request: `terminal:${randomUUID()}` }
  if (switches.json) {
    const reply = await talk.line(line)
    terminal.output.write(`${JSON.stringify(reply, null, 2)}\n`)
    return reply.failed ? 1 : 0
  }
  const page = growingPage(terminal.output, Boolean(terminal.output.isTTY) && !process.env.NO_COLOR)
  const { card, form, failed } = await talk.line(line, { show: page.show })
  page.end(form && !failed ? withFormLine(card, form) : card)
  return failed ? 1 : 0
}

/**
 * Reads lines `{"id","question"}` and writes, in order, lines `{"id","answer","refused","live","citations"}`. Lines with
 * the same `thread` are one conversation; `now`, an ISO instant, is when a line is asked.
 */
async function answerLines(
  talk: Talk,
  { plan }: Switches,
  terminal: Terminal,
  t: (typeof locales)['zh'],
): Promise<number> {
  const meant = new Map<string, string>()
  let exit = 0
  let number = 0
  for await (const line of createInterface({ input: terminal.input })) {
    number++
    if (!line.trim()) continue
    const asked = questionIn(line)
    if (asked) {
      const { id, thread, question, now } = asked
      const before = thread === undefined ? undefined : meant.get(thread)
      const { text, refused, live, citations, meaning } = await talk.answer({ question, slug: plan, before, now })
      if (thread !== undefined) meant.set(thread, meaning)
      terminal.output.write(`${JSON.stringify({ id, answer: text, refused, live, citations })}\n`)
    } else {
      terminal.errors.write(`${t.terminal.badLine(number)}\n`)
      exit = 1
    }
  }
  return exit
}

const lineSchema = z.object({
  id: z.unknown(),
  question: z.coerce.string(),
  thread: z.coerce.string().optional(),
  now: z.iso.datetime({ offset: true }).optional(),
})

function questionIn(line: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
