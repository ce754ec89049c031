import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { doorOf } from '../src/database/folder.ts'
import { openEmbedded } from '../src/database/open.ts'
import { talkThrough } from '../src/door.ts'
import { openModelServer } from './support/model-server.ts'
import { type Program, run } from './support/process.ts'
import { openSmallDisk } from './support/small-disk.ts'

const folders: string[] = []
const programs: Program[] = []
const services: { close(): Promise<void> }[] = []
/** A data folder as a first start leaves it: copying it saves each test the making of a database. */
let template: string

beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'huimin-template-'))
  await (await openEmbedded(template)).close()
})

afterAll(() => rm(template, { recursive: true, force: true }))

afterEach(async () => {
  for (const { child, ended } of programs.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
  for (const service of services.splice(0)) await service.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'huimin-'))
  folders.push(folder)
  await cp(template, folder, { recursive: true })
  return folder
}

function start(args: string[], settings: Record<string, string>, input?: string): Program {
  const program = run(args, settings, input)
  programs.push(program)
  return program
}

async function startBot(folder: string, settings = {}): Promise<Program & { address: string }> {
  const bot = start(['start'], { DATA_DIR: folder, PORT: '0', ...settings })
  await bot.says('Ctrl-C')
  return { ...bot, address: /http:\/\/[\d.:]+/.exec(bot.text())?.[0] ?? '' }
}

const line = (words: string[], request: string) => ({ words, language: 'zh' as const, name: '测试', request })

test('the bot starts with no settings, says what is on and off, and stops when asked to', async () => {
  const folder = await newFolder()
  const bot = await startBot(folder)
  expect(bot.text()).toMatch(/关 {2}Slack {2}设置 SLACK_BOT_TOKEN/)
  expect(bot.text()).toMatch(/关 {2}Discord {2}设置 DISCORD_TOKEN/)
  expect(bot.text()).toMatch(/关 {2}模型 {2}设置 OPENAI_API_KEY/)
  expect(await (await fetch(`${bot.address}/healthz`)).json()).toEqual({
    ok: true,
    database: true,
    platforms: { web: true },
  })
  const second = start(['start'], { DATA_DIR: folder, PORT: '0' })
  expect(await second.ended).toBe(1)
  expect(second.text()).toContain(`正被另一个惠民进程（${bot.child.pid}）使用`)
  bot.child.kill('SIGINT')
  expect(await bot.ended).toBe(0)
})

test('terminal commands work with and without a running bot, on the same record', async () => {
  const folder = await newFolder()
  const alone = start(
    ['plan', 'milestone', 'T2', 'add:2', 'date:2018-06-30', 'note:测试：两家 获批', 'evidence:https://example.org/a'],
    { DATA_DIR: folder },
  )
  expect(await alone.ended).toBe(0)
  expect(alone.text()).toContain('已登记 #1')
  const bot = await startBot(folder)
  const through = start(['plan', 'milestones', '--json'], { DATA_DIR: folder })
  expect(await through.ended).toBe(0)
  expect(JSON.parse(through.text())).toMatchObject({ audience: 'asker', card: { title: '里程碑（1 条）' } })
  const missing = start(['plan', 'milestone', 'T2'], { DATA_DIR: folder })
  expect(await missing.ended).toBe(1)
  expect(missing.text()).toMatch(/说明.*请填写这一项/)
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
})

test('questions come as lines and answers go as lines, in their order', async () => {
  const folder = await newFolder()
  const input = [
    '{"id":"a","question":"到2020年要建多少个临床医学研究中心？"}',
    'not json',
    '{"id":2,"question":"M1 是什么？"}',
  ].join('\n')
  const program = start(['ask', '--jsonl', '--plan', 'jiangsu-huimin'], { DATA_DIR: folder }, input)
  expect(await program.ended).toBe(1)
  const lines = program
    .text()
    .split('\n')
    .filter((text) => text.startsWith('{'))
  expect(lines.map((text) => Object.keys(JSON.parse(text)))).toEqual([
    ['id', 'answer', 'refused', 'live', 'citations'],
    ['id', 'answer', 'refused', 'live', 'citations'],
  ])
  expect(lines.map((text) => JSON.parse(text).id)).toEqual(['a', 2])
  expect(program.text()).toContain('第 2 行不是')
  const unknown = start(['ask', '--jsonl', '--plan', 'no-such'], { DATA_DIR: folder }, '{"id":1,"question":"?"}')
  expect(await unknown.ended).toBe(2)
  expect(unknown.text()).toContain('没有方案“no-such”')
})

test('an answer with a model grows in a terminal; who leaves is no longer paid for', async () => {
  const [folder, path] = [await newFolder(), '三(四) 加强生物医药产业核心技术突破']
  const said = ['推动创新中药的临床研究和产业化开发', '突破新型疫苗设计']
  const claims = ['推动一批创新中药的临床研究和产业化开发', '突破新型疫苗设计'].map((quote, at) => ({
    text: said[at] ?? '',
    evidence: [{ path, quote }],
  }))
  let broken = false
  const service = await openModelServer(({ kind }) =>
    kind === 'plan' ? { answerable: 'yes', path } : broken ? { fail: 'stall', path, claims } : { path, claims },
  )
  try {
    const key = 'sk-test-secret'
    const bot = await startBot(folder, {
      OPENAI_API_KEY: key,
      OPENAI_BASE_URL: service.url,
      OPENAI_MODEL: 'test-model',
    })
    expect(bot.text()).toMatch(/开 {2}模型 {2}test-model/)
    const whole = start(['ask', '中药有什么部署？'], { DATA_DIR: folder })
    expect(await whole.ended).toBe(0)
    for (const text of said) expect(whole.text().split(text)).toHaveLength(2)
    expect(whole.text()).toContain('由模型组织语言，每句都已与原文逐字核对。')
    broken = true
    const left = start(['ask', '中药有什么部署？'], { DATA_DIR: folder })
    await left.says(said[0] ?? '')
    left.child.kill('SIGINT')
    await left.ended
    expect(await service.seen.at(-1)?.gone).toBe(true)
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(bot.text() + whole.text()).not.toContain(key)
  } finally {
    await service.close()
  }
})

/** A bot whose model never answers. */
async function startHangingBot() {
  const folder = await newFolder()
  const service = await openModelServer(() => ({ fail: 'hang' }))
  services.push(service)
  const settings = { OPENAI_API_KEY: 'sk-test-secret', OPENAI_BASE_URL: service.url, OPENAI_MODEL: 'test-model' }
  return { folder, service, bot: await startBot(folder, settings) }
}

test('a bot that is stopped answers first, with what it has, whoever waits', async () => {
  const { folder, service, bot } = await startHangingBot()
  const terminal = start(['ask', '中药有什么部署？'], { DATA_DIR: folder })
  const lines = start(['ask', '--jsonl'], { DATA_DIR: folder }, '{"id":1,"question":"中药有什么部署？"}')
  const page = fetch(`${bot.address}/api/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      who: { as: 'staff', channel: 'general', language: 'zh' },
      request: '5f0c2a52-6d2f-4a3e-9d57-0c8b6b1f6a11',
      command: 'ask',
      raw: { question: '中药有什么部署？' },
    }),
  })
  await vi.waitFor(() => expect(service.seen).toHaveLength(3), { timeout: 120_000 })
  bot.child.kill('SIGTERM')
  const answered = await page
  expect(JSON.stringify(await answered.json())).toContain('创新中药')
  expect(await terminal.ended).toBe(0)
  expect(terminal.text()).toContain('创新中药')
  expect(await lines.ended).toBe(0)
  expect(lines.text()).toContain('创新中药')
  expect(await bot.ended).toBe(0)
  expect(bot.text()).not.toMatch(/PGlite|"level":50/)
})

test('a terminal says so when the bot is gone before it answered', async () => {
  const { folder, service, bot } = await startHangingBot()
  const terminal = start(['ask', '中药有什么部署？'], { DATA_DIR: folder })
  await vi.waitFor(() => expect(service.seen).toHaveLength(1), { timeout: 120_000 })
  bot.child.kill('SIGKILL')
  expect(await terminal.ended).toBe(2)
  expect(terminal.text()).toContain('机器人还没答完就停了')
  expect(terminal.text()).not.toContain('    at ')
})

test('killing the bot while it logs loses no acknowledged milestone', async () => {
  const folder = await newFolder()
  const acknowledged: string[] = []
  for (let round = 0; round < 3; round++) {
    const bot = await startBot(folder)
    const talk = talkThrough(doorOf(folder))
    const work = Promise.all(
      Array.from({ length: 4 }, async (_, worker) => {
        for (let index = 0; index < 200; index++) {
          const note = `测试 ${round}-${worker}-${index}`
          const reply = await talk.line(line(['milestone', 'T4', 'add:1', 'date:2018-06-30', `note:${note}`], note))
          expect(reply.failed).toBeUndefined()
          acknowledged.push(note)
          if (acknowledged.length % 40 === 30) bot.child.kill('SIGKILL')
        }
      }),
    )
    await expect(work).rejects.toThrow()
    expect(await bot.ended).toBe('SIGKILL')
  }
  const { database, close } = await openEmbedded(folder)
  const kept = (await database.entry.findMany()).map((entry) => entry.note)
  await close()
  expect(acknowledged.length).toBeGreaterThan(80)
  expect(kept).toEqual(expect.arrayContaining(acknowledged))
  const verified = start(['plan', 'verify'], { DATA_DIR: folder })
  expect(await verified.ended).toBe(0)
  expect(verified.text()).toContain(`记录链完整：${kept.length} 条`)
})

test('killing the bot while a digest is due posts it once', async () => {
  const folder = await newFolder()
  const first = await startBot(folder)
  const talk = talkThrough(doorOf(folder))
  await talk.line(line(['milestone', 'T2', 'add:2', 'date:2018-06-30', 'note:测试'], 'one'))
  first.child.kill('SIGKILL')
  await first.ended
  await subscribeOverdue(folder)
  for (const wait of ['网页', 'Ctrl-C']) {
    const bot = start(['start'], { DATA_DIR: folder, PORT: '0' })
    await bot.says(wait)
    bot.child.kill('SIGKILL')
    await bot.ended
  }
  await expireClaims(folder)
  const last = await startBot(folder)
  await untilPosted(last.address)
  last.child.kill('SIGTERM')
  await last.ended
  const { database, close } = await openEmbedded(folder)
  const posts = await database.post.findMany({ where: { channel: 'digest' } })
  const deliveries = await database.delivery.findMany({ where: { status: 'posted' } })
  await close()
  expect(posts.length).toBe(1)
  expect(deliveries.length).toBe(1)
})

/** Test data: a subscription whose time came while no bot was running. */
async function subscribeOverdue(folder: string): Promise<void> {
  const { database, close } = await openEmbedded(folder)
  const past = new Date(Date.now() - 60_000)
  await database.subscription.create({
    data: {
      planSlug: (await database.plan.findFirstOrThrow()).slug,
      platform: 'web',
      workspace: 'local',
      channel: 'digest',
      weekday: 1,
      time: '09:00',
      timezone: 'Asia/Shanghai',
      locale: 'zh',
      createdBy: '测试',
      createdAt: past,
      dueAt: past,
      sinceEntry: 0,
    },
  })
  await close()
}

/** Sets the clock on by letting every claim look old. */
async function expireClaims(folder: string): Promise<void> {
  const { database, close } = await openEmbedded(folder)
  await database.delivery.updateMany({ where: { status: 'claimed' }, data: { claimedAt: new Date(0) } })
  await close()
}

/** The stream of posts of a channel ends this wait: it sends the digest when it is there. */
async function untilPosted(address: string): Promise<void> {
  const stream = await fetch(`${address}/api/stream?channel=digest&after=0&as=staff&language=zh`)
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = ''; !text.includes('周报'); ) {
    const { value, done } = (await reader?.read()) ?? { done: true }
    if (done) throw new Error(`the stream ended: ${text}`)
    text += value
  }
  await reader?.cancel()
}

test('a settings mistake is a sentence that names the setting and not its value', async () => {
  const program = start(['start'], { PORT: 'eighty', SLACK_BOT_TOKEN: 'xoxb-very-secret', DATA_DIR: await newFolder() })
  expect(await program.ended).toBe(1)
  expect(program.text()).toContain('PORT: must be a port number')
  expect(program.text()).not.toContain('very-secret')
})

test('what start prints names no secret, even where a service repeats it', async () => {
  const [token, password] = ['test-data.token-that-is-secret.abc', 'p%40ss-word-secret']
  const service = createServer((request, response) => {
    response.writeHead(403, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ message: `refused ${request.headers.authorization}`, code: 0 }))
  })
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
  services.push({ close: () => new Promise((done) => service.close(() => done())) })
  const address = service.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address?.port}/api`
  const bot = await startBot(await newFolder(), { DISCORD_TOKEN: token, DISCORD_API_URL: url })
  expect(bot.text()).toMatch(/Discord 没能启动：.*\[secret\]/)
  expect(bot.text()).not.toContain(token)
  const broken = start(['start'], {
    DATABASE_URL: `postgresql://${password}:${password}@127.0.0.1:1/test`,
    ADMINS: token,
  })
  expect(await broken.ended).toBe(1)
  expect(broken.text()).toMatch(/ADMINS: name 1 must be/)
  expect(broken.text()).not.toContain(token)
})

test('a mistyped way to start starts nothing', async () => {
  const program = start(['strat'], { DATA_DIR: await newFolder() })
  expect(await program.ended).toBe(2)
  expect(program.text()).toContain('是不是要用：start？')
})

test('a first start that is killed stands in the way of none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huimin-'))
  folders.push(folder)
  const first = start(['plan', 'verify'], { DATA_DIR: folder })
  const begun = async () => (await readdir(folder, { recursive: true })).some((name) => name.endsWith('base/1'))
  await vi.waitFor(async () => expect(await begun()).toBe(true), { timeout: 120_000, interval: 5 })
  first.child.kill('SIGKILL')
  await first.ended
  const second = start(['plan', 'verify'], { DATA_DIR: folder })
  expect(await second.ended).toBe(0)
  expect(await readdir(folder)).toEqual(['database'])
})

/** Characters that take up as much room on a disk as they are long. */
const incompressible = (length: number) =>
  Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join('')

test('on a full disk questions are answered, nothing is logged and everything is kept', async () => {
  const disk = openSmallDisk(64)
  if (!disk) return
  services.push({ close: async () => disk.close() })
  const folder = join(disk.path, 'data')
  await cp(template, folder, { recursive: true })
  const bot = await startBot(folder)
  const talk = talkThrough(doorOf(folder))
  const logs = (note: string) => talk.line(line(['milestone', 'T4', 'add:1', 'date:2018-06-30', `note:${note}`], note))
  const health = async () => {
    const answer = await fetch(`${bot.address}/healthz`)
    return { status: answer.status, ...(await answer.json()) }
  }
  expect((await logs('测试一')).failed).toBeUndefined()
  disk.fill()
  expect(await health()).toEqual({ status: 503, ok: false, database: true, disk: 'full', platforms: { web: true } })
  const long = await logs(incompressible(2900))
  expect(JSON.stringify(long.card)).toContain('磁盘满了，这次没有登记任何内容')
  const answer = await talk.line(line(['ask', '到2020年要建多少个临床医学研究中心？'], 'q'))
  expect(JSON.stringify(answer.card)).toContain('25－30')
  disk.empty()
  expect((await logs('测试二')).failed).toBeUndefined()
  expect(JSON.stringify((await talk.line(line(['verify'], 'v'))).card)).toContain('记录链完整：2 条')
  await vi.waitFor(async () => expect(await health()).toMatchObject({ status: 200, ok: true }), { timeout: 120_000 })
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
})
