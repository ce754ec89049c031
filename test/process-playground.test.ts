import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Program, run } from './support/process.ts'
import { fillFolder } from './support/started.ts'

let folder: string
let bot: Program | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huimin-'))
  await fillFolder(folder)
})

afterEach(async () => {
  bot?.child.kill('SIGKILL')
  await bot?.ended
  await rm(folder, { recursive: true, force: true })
})

/** Starts the program; resolves to the address at which this machine reaches it. */
async function start(settings: Record<string, string> = {}): Promise<{ address: string; text(): string }> {
  const port = await freePort()
  bot = run(['start'], { DATA_DIR: folder, PORT: String(port), ...settings })
  await bot.says('Ctrl-C')
  return { address: `http://127.0.0.1:${port}`, text: bot.text }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function stop() {
  bot?.child.kill('SIGTERM')
  await bot?.ended
}

const post = (address: string, path: string, body: unknown, headers = {}) =>
  fetch(`${address}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const command = (as: string, line: string, raw = {}) => ({
  who: { as, channel: 'general', language: 'zh' },
  request: randomUUID(),
  command: line,
  raw,
})

test('the link that the start prints lets act as admin, also after a restart, and through no proxy', async () => {
  const first = await start()
  const [, key = ''] = /\/#key=([\w-]{43})\n/.exec(first.text()) ?? []
  expect(await readFile(join(folder, 'playground-key'), 'utf8')).toBe(key)
  const raw = { item: 'T2', add: '2', note: '测试', date: '2018-06-30' }
  const refused = await post(first.address, 'run', command('admin', 'milestone', raw))
  expect(refused.status).toBe(403)
  const asStaff = await (await post(first.address, 'run', command('staff', 'milestone', raw))).json()
  expect(JSON.stringify(asStaff.reply.card)).toMatch(/需要“协调员”角色.*请打开启动惠民时终端里显示的链接/)
  const opened = await post(first.address, 'key', { key })
  const pass = (await opened.json()).pass
  const name = opened.headers.get('set-cookie')?.split('=')[0] ?? ''
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const logged = await post(first.address, 'run', command('admin', 'milestone', raw), { cookie, 'x-huimin-pass': pass })
  expect(JSON.stringify(await logged.json())).toContain('已登记 #1')
  for (const header of ['x-forwarded-for', 'forwarded', 'via', 'cf-connecting-ip']) {
    const forwarded = { [header]: '203.0.113.9' }
    expect((await fetch(first.address, { headers: forwarded })).status).toBe(403)
    const all = { cookie, 'x-huimin-pass': pass, ...forwarded }
    expect((await post(first.address, 'run', command('admin', 'help'), all)).status).toBe(403)
  }
  await stop()
  const again = await start()
  expect(again.text()).toContain(`/#key=${key}`)
  const moved = cookie.replace(name, `huimin-${new URL(again.address).port}`)
  const kept = await post(again.address, 'run', command('admin', 'help'), { cookie: moved, 'x-huimin-pass': pass })
  expect(kept.status).toBe(200)
  expect(`${first.text()}${again.text()}`.split(key)).toHaveLength(3)
}, 120_000)

test('beyond this machine there is no playground unless it is opened', async () => {
  const settings = { HOST: '0.0.0.0', SLACK_API_URL: 'http://127.0.0.1:9', SLACK_BOT_TOKEN: 'xoxb-test' }
  const { address, text } = await start({ ...settings, SLACK_SIGNING_SECRET: 'test' })
  expect(text()).toMatch(/关 {2}网页 {2}.*PLAYGROUND=open/)
  expect(text()).not.toContain('key')
  for (const path of ['/', '/api/session', '/api/posts?channel=general', '/api/stream?channel=general']) {
    const closed = await fetch(`${address}${path}`)
    expect([path, closed.status]).toEqual([path, 403])
    expect(await closed.text()).toContain('PLAYGROUND=open')
  }
  expect((await post(address, 'run', command('staff', 'help'))).status).toBe(403)
  expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ database: true })
  expect((await fetch(`${address}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(401)
}, 120_000)

test('opened to everyone, it limits each address, cuts what comes too slowly, and keeps streams', async () => {
  const { address, text } = await start({ HOST: '0.0.0.0', PLAYGROUND: 'open' })
  expect(text()).toMatch(/开 {2}网页 {2}.*已向所有人开放/)
  expect(text().match(/"level":40.*the playground is open to everyone/g)).toHaveLength(1)
  const ending = new AbortController()
  const stream = await fetch(`${address}/api/stream?channel=general`, { signal: ending.signal })
  let ended = false
  const end = () => {
    ended = true
  }
  stream.text().then(end, end)
  const slow = [
    'POST /api/read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    'GET / HTTP/1.1\r\n',
    '',
  ]
  const cut = slow.map((beginning) => cutAfter(address, beginning))
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => post(address, 'run', command('visitor', 'help')).then(({ status }) => status)),
  )
  expect(answers.filter((status) => status === 200)).toHaveLength(20)
  expect(answers.filter((status) => status === 429)).toHaveLength(10)
  expect((await post(address, 'run', command('admin', 'help'))).status).toBe(429)
  const milliseconds = await Promise.all(cut)
  expect(Math.min(...milliseconds)).toBeGreaterThan(8000)
  expect(Math.max(...milliseconds)).toBeLessThan(15_000)
  expect(ended).toBe(false)
  ending.abort()
  expect(text().match(/asks too much of the playground/g)).toHaveLength(1)
  expect(text()).toContain('"network":"127.0.0.0/24"')
}, 120_000)

/** Sends the beginning of a request and nothing more; resolves to how long the server waited, in ms. */
async function cutAfter(address: string, beginning: string): Promise<number> {
  const began = performance.now()
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(beginning)
  socket.resume()
  await once(socket, 'close')
  return performance.now() - began
}
