import { expect } from 'vitest'
import { commands } from '../../commands/index.ts'
import { type App, openApp } from '../../src/app.ts'
import type { Log } from '../../src/core/log.ts'
import { plainText } from '../../src/core/plain.ts'
import type { Account, Asker } from '../../src/core/platform.ts'
import type { Reply } from '../../src/core/reply.ts'
import type { Language } from '../../src/locale/index.ts'
import { readSettings } from '../../src/settings.ts'
import { startedDatabase } from './started.ts'

/** What the bot reported as bugs; a test that expects none looks here. */
export interface TestLog extends Log {
  errors: { fields: object; message: string }[]
  warnings: { fields: object; message: string }[]
}

export function testLog(): TestLog {
  const errors: TestLog['errors'] = []
  const warnings: TestLog['warnings'] = []
  return {
    errors,
    warnings,
    debug: () => {},
    info: () => {},
    warn: (fields, message) => warnings.push({ fields, message }),
    error: (fields, message) => errors.push({ fields, message }),
  }
}

/** One person in one channel, talking to the real bot. */
export interface Person {
  says(line: string | readonly string[], request?: string): Promise<Said>
  /** Submits the form of `import` with a file chosen in it. */
  imports(name: string, content: string | Uint8Array, slug?: string): Promise<Said>
}

interface Said extends Reply {
  text: string
  /** Checks what the bot answered. */
  replies(...wanted: (RegExp | string)[]): Said
}

interface Where {
  channel?: string
  language?: Language
}

export interface Office {
  app: App
  log: TestLog
  url: string
  as(name: 'staff' | 'coordinator' | 'admin', where?: Where): Person
  /** A person in a Slack workspace; without a name where Slack does not tell it. */
  inSlack(id: string, who?: Where & { workspace?: string; name?: string }): Person
  inDiscord(id: string, who?: Where & { name?: string }): Person
  /** The person at this machine. */
  atTerminal(where?: Where): Person
  /** Sets the clock. */
  setClock(now: string): void
  close(): Promise<void>
}

interface Opening {
  now?: string
  url?: string
  admins?: string
  /** Where plan files are kept. */
  plansDir?: string
  /** A service that stands in for OpenAI's. */
  model?: { key: string; url: string; sees?: string; prices?: string }
}

let requests = 0

/** The whole bot over a real PostgreSQL database of its own, with a clock that stands still. */
export async function openOffice(opening: Opening = {}): Promise<Office> {
  const { now = '2018-07-02T01:00:00Z', url = '', admins = '', plansDir, model } = opening
  const clock = { now: new Date(now) }
  const log = testLog()
  const address = url || (await startedDatabase())
  const settings = readSettings({
    DATABASE_URL: address,
    ADMINS: admins,
    PLANS_DIR: plansDir,
    OPENAI_API_KEY: model?.key,
    OPENAI_BASE_URL: model?.url,
    OPENAI_SEES: model?.sees,
    OPENAI_PRICES: model?.prices,
  })
  const app = await openApp({ settings, commands, log, now: () => clock.now })
  return {
    app,
    log,
    url: address,
    as: (id, where) =>
      personOf(app, { platform: 'web', workspace: 'local', id, name: `测试${id}`, local: true }, where),
    inSlack: (id, { workspace = 'T1', name = id, ...where } = {}) =>
      personOf(app, { platform: 'slack', workspace, id, name }, where),
    inDiscord: (id, { name = id, ...where } = {}) =>
      personOf(app, { platform: 'discord', workspace: '', id, name }, where),
    atTerminal: (where) =>
      personOf(app, { platform: 'terminal', workspace: 'local', id: 'test', name: 'test', local: true }, where),
    setClock: (time) => {
      clock.now = new Date(time)
    },
    close: () => app.close(),
  }
}

function personOf(app: App, account: Account, { channel = 'general', language = 'zh' }: Where = {}): Person {
  const { platform, workspace } = account
  const asker: Asker = { account, place: { platform, workspace, channel }, language }
  return {
    says: (line, request = `test:${++requests}`) => say(app, asker, line, request),
    async imports(name, content, slug = '') {
      const attachments = { file: { name, bytes: new Uint8Array(Buffer.from(content)) } }
      const raw = { file: name, slug }
      const request = `test:${++requests}`
      return saidOf(await app.bot.handle({ asker, command: 'import', raw, request, attachments }))
    },
  }
}

async function say({ bot }: App, asker: Asker, line: string | readonly string[], request: string): Promise<Said> {
  const reading = bot.read(line, asker)
  const reply: Reply =
    reading.type === 'run'
      ? await bot.handle({ asker, command: reading.command, raw: reading.raw, request })
      : reading.type === 'reply'
        ? reading.reply
        : { audience: 'asker', failed: true, form: reading.form, card: { title: reading.form.title, nodes: [] } }
  return saidOf(reply)
}

function saidOf(reply: Reply): Said {
  const text = [plainText(reply.card), ...(reply.form?.fields.map((field) => field.problem ?? '') ?? [])].join('\n')
  const said: Said = {
    ...reply,
    text,
    replies(...wanted) {
      for (const words of wanted) expect(text).toMatch(words)
      return said
    },
  }
  return said
}
