import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { visits, who } from '../support/web-visit.ts'

const visit = visits()
const visitor = { ...who, as: 'visitor' }
const PUBLIC_URL = 'https://huimin.example'
const host = { host: 'huimin.example' }

const ask = (where: object = {}) => ({ who: { ...visitor, ...where }, request: randomUUID(), command: 'help', raw: {} })

/** The playground opened to everyone, as it stands behind a proxy on this machine; requests come from an address. */
function opened() {
  const { post, get, ...rest } = visit({ access: { to: 'everyone', publicUrl: PUBLIC_URL }, keyed: false })
  const through = (address: string) => ({ ...host, 'x-forwarded-for': address })
  return {
    ...rest,
    get: (path: string, address = '203.0.113.9', headers = {}) => get(path, { ...through(address), ...headers }),
    post: (path: string, body: unknown, address = '203.0.113.9') => post(path, body, through(address)),
    direct: { get, post },
  }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('a playground that is closed', () => {
  it('says with one sentence how it is opened, and nothing else', async () => {
    const { get, post, bot } = visit({ access: { to: 'nobody' }, keyed: false })
    for (const path of ['/', '/assets/main.js', '/api/session', '/api/posts?channel=general', '/anything']) {
      const closed = await get(path, { 'accept-language': 'en' })
      expect([path, closed.status]).toEqual([path, 403])
      expect(await closed.text()).toMatch(/^The playground is not open here\. [^.]+PLAYGROUND=open[^.]+\.$/)
    }
    expect((await post('run', ask())).status).toBe(403)
    expect(bot.requests).toEqual([])
  })
})

describe('a visitor', () => {
  it('is nobody who could be known again, and no other visitor', async () => {
    const { post, get, bot } = opened()
    const session = await (await get('/api/session')).json()
    expect(session).toMatchObject({ identities: [{ id: 'visitor', needsKey: false }], newChannels: false })
    for (const address of ['203.0.113.9', '203.0.113.10', '203.0.113.9']) await post('run', ask(), address)
    const accounts = bot.requests.map(({ asker }) => asker.account)
    expect(accounts[0]).toMatchObject({ platform: 'web', workspace: 'visitors', name: '访客' })
    expect(accounts[0]).not.toHaveProperty('local')
    expect(accounts[0]?.id).toMatch(/^visitor-[\da-f]{16}$/)
    expect(accounts[1]?.id).not.toBe(accounts[0]?.id)
    expect(accounts[2]?.id).toBe(accounts[0]?.id)
  })

  it.each(['staff', 'coordinator', 'admin'])('is never the local %s, not even from this machine', async (as) => {
    const { post, direct, bot } = opened()
    expect((await post('run', ask({ as }))).status).toBe(403)
    expect((await direct.post('run', ask({ as }), host)).status).toBe(403)
    expect(bot.requests).toEqual([])
  })

  it('makes no channel, neither by name nor by speaking in one', async () => {
    const { post, get } = opened()
    const answers = [await post('channels', { who: visitor, name: '新' }), await post('run', ask({ channel: '新' }))]
    for (const answer of answers) {
      expect(answer.status).toBe(403)
      expect((await answer.json()).problem).toContain('不能新建频道')
    }
    expect((await (await get('/api/session')).json()).channels).toHaveLength(2)
  })

  it('does not end what another is waiting for', async () => {
    const { post, bot } = opened()
    let end = () => {}
    bot.handle = () =>
      new Promise((answer) => {
        end = () => answer({ audience: 'asker', card: { nodes: [] } })
      })
    const body = ask()
    const answer = post('run', body)
    await vi.waitFor(async () =>
      expect((await (await post('stop', { request: body.request })).json()).stopped).toBe(true),
    )
    expect(await (await post('stop', { request: body.request }, '203.0.113.10')).json()).toEqual({ stopped: false })
    end()
    expect((await answer).status).toBe(200)
  })
})

describe('an open playground', () => {
  it('answers at its public address alone', async () => {
    const { direct } = opened()
    for (const wrong of ['127.0.0.1:3000', 'localhost', 'evil.example', 'huimin.example.evil.example']) {
      const refused = await direct.get('/api/session', { host: wrong })
      expect([wrong, refused.status]).toEqual([wrong, 403])
      expect((await refused.json()).problem).toContain(PUBLIC_URL)
    }
    expect((await direct.get('/api/session', { ...host, origin: PUBLIC_URL })).status).toBe(200)
    expect((await direct.get('/api/session', { ...host, origin: 'https://evil.example' })).status).toBe(403)
  })

  it('without a public address is talked to by its own page alone', async () => {
    const { get } = visit({ access: { to: 'everyone' }, keyed: false, from: '192.168.1.7' })
    const at = { host: '192.168.1.2:3000' }
    expect((await get('/api/session', { ...at, origin: 'http://192.168.1.2:3000' })).status).toBe(200)
    expect((await get('/api/session', { ...at, origin: 'http://evil.example' })).status).toBe(403)
  })
})

/** How many of so many requests are let through. */
async function letThrough(many: number, send: (index: number) => Promise<Response>) {
  const answers = []
  for (let index = 0; index < many; index++) answers.push((await send(index)).status)
  return answers.filter((status) => status === 200).length
}

describe('what one address may do', () => {
  it('is limited in commands, which the log says once a minute and without the address', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { post, noted } = opened()
    expect(await letThrough(25, () => post('run', ask({ language: 'en' })))).toBe(20)
    const refused = await post('run', ask())
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect((await refused.json()).problem).toBe('请求太多了，请过 60 秒再试。')
    expect(noted).toEqual([
      { limit: 'runs', network: '203.0.113.0/24', message: 'an address asks too much of the playground' },
    ])
    expect((await post('run', ask(), '203.0.113.10')).status).toBe(200)
    vi.setSystemTime(Date.now() + 60_000)
    expect((await post('run', ask())).status).toBe(200)
  })

  it('is limited in requests of any kind', async () => {
    const { get } = opened()
    expect(await letThrough(310, () => get('/api/nothing'))).toBe(0)
    expect((await get('/')).status).toBe(429)
    expect((await get('/', '203.0.113.10')).status).toBe(200)
  })

  it('is limited in streams at once, and counts those that ended no longer', async () => {
    const { get, web } = opened()
    const stream = (address?: string) => get('/api/stream?channel=general', address)
    const open = []
    for (let index = 0; index < 6; index++) open.push(await stream())
    expect((await stream()).status).toBe(429)
    expect((await stream('203.0.113.10')).status).toBe(200)
    await open[0]?.body?.cancel()
    await vi.waitFor(async () => expect((await stream()).status).toBe(200))
    await web.stop()
  })

  it('is counted by the last hop alone, and IPv6 by its network', async () => {
    const { post } = opened()
    expect(await letThrough(25, (index) => post('run', ask(), `198.51.100.${index}, 203.0.113.9`))).toBe(20)
    expect(await letThrough(25, (index) => post('run', ask(), `[2001:db8:1:2::${index}]:443`))).toBe(20)
    expect((await post('run', ask(), '2001:db8:1:3::1')).status).toBe(200)
  })

  it('is not renewed by a header that no proxy of ours wrote', async () => {
    const { post } = visit({ access: { to: 'everyone' }, keyed: false })
    const from = (index: number) => ({ 'x-forwarded-for': `203.0.113.${index}` })
    expect(await letThrough(25, (index) => post('run', ask(), from(index), '10.0.0.5'))).toBe(20)
    const stranger = opened().direct
    expect(await letThrough(25, (index) => stranger.post('run', ask(), { ...host, ...from(index) }, '8.8.8.8'))).toBe(
      20,
    )
  })

  it('is far more on a machine of one’s own, yet has an end', async () => {
    const { run, get } = visit()
    expect(
      (await Promise.all(Array.from({ length: 100 }, () => run({ command: 'help' })))).every(({ reply }) => reply),
    ).toBe(true)
    const [enough] = (await Promise.all(Array.from({ length: 6000 }, () => get('/api/nothing')))).slice(-1)
    expect(enough?.status).toBe(429)
  })
})
