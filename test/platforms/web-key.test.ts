import { describe, expect, it } from 'vitest'
import { KEY } from '../support/playground.ts'
import { visits, who } from '../support/web-visit.ts'

const visit = visits()

const help = (as: string, request = crypto.randomUUID()) => ({
  who: { ...who, as },
  request,
  command: 'help',
  raw: {},
})

const identities = (...locked: string[]) =>
  ['staff', 'coordinator', 'admin'].map((id) => ({ id, needsKey: locked.includes(id) }))

describe('a person on this machine who has no key', () => {
  it('asks and reads', async () => {
    const { get, post } = visit({ keyed: false })
    expect((await post('run', help('staff'))).status).toBe(200)
    for (const path of ['session', 'posts?channel=general', 'stream?channel=general'])
      expect([path, (await get(`/api/${path}`)).status]).toEqual([path, 200])
  })

  it.each(['coordinator', 'admin'])('does not act as %s, and is told where the link is', async (as) => {
    const { get, post, bot } = visit({ keyed: false })
    const bodies = { run: help(as), read: { who: { ...who, as }, line: 'help' }, channels: { who, name: 'x' } }
    for (const [path, body] of Object.entries(bodies)) {
      const refused = await post(path, body)
      expect([path, refused.status]).toEqual([path, 403])
      expect((await refused.json()).problem).toContain('请打开启动惠民时终端里显示的链接')
    }
    expect(bot.requests).toEqual([])
    const session = await (await get('/api/session')).json()
    expect(session.identities).toEqual(identities('coordinator', 'admin'))
  })

  it('who tries what needs more is told of the link, and not of an admin', async () => {
    const { post, bot } = visit({ keyed: false })
    await post('run', help('staff'))
    const account = bot.requests[0]?.asker.account
    expect(account).toMatchObject({ id: 'staff', local: true, howToRise: expect.any(Function) })
    const { locales } = await import('../../src/locale/index.ts')
    expect(account?.howToRise?.(locales.en)).toContain('#key=')
  })
})

describe('the key', () => {
  it('is kept by the browser in two halves, neither of which is the key or enough by itself', async () => {
    const { get, post, halves } = visit()
    const answer = await post('key', { key: KEY })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^huimin-3000=[\w-]{43}; Max-Age=\d{8}; Path=\/api; HttpOnly; SameSite=Strict$/)
    expect(cookie + (await answer.text())).not.toContain(KEY)
    const { identities: all } = await (await get('/api/session')).json()
    expect(all).toEqual(identities())
    const kept = await halves()
    for (const wrong of [
      { cookie: '' },
      { 'x-huimin-pass': '' },
      { cookie: (kept.cookie ?? '').replace('3000', '3001') },
    ]) {
      const session = await (await get('/api/session', wrong)).json()
      expect(session.identities).toEqual(identities('coordinator', 'admin'))
    }
  })

  it('cannot be guessed at for long', async () => {
    const { post, noted } = visit({ keyed: false })
    const answers = []
    for (let guess = 0; guess < 25; guess++) answers.push((await post('key', { key: `${KEY}${guess}` })).status)
    expect(answers).toEqual([...Array(20).fill(403), ...Array(5).fill(429)])
    expect((await post('key', { key: KEY })).status).toBe(429)
    expect(noted).toEqual([
      { limit: 'keys', network: '127.0.0.0/24', message: 'an address asks too much of the playground' },
    ])
  })

  it('is taken from no other site', async () => {
    const { post } = visit({ keyed: false })
    for (const headers of [{ origin: 'http://127.0.0.1:4000' }, { 'sec-fetch-site': 'same-site' }])
      expect((await post('key', { key: KEY }, headers)).status).toBe(403)
    expect((await post('key', { key: KEY }, { 'content-type': 'text/plain' })).status).toBe(415)
  })

  it.each([
    ['is open to everyone', { to: 'everyone' as const }],
    ['is open to nobody', { to: 'nobody' as const }],
  ])('opens nothing where the playground %s', async (_, access) => {
    const { post } = visit({ access, keyed: false })
    const answer = await post('key', { key: KEY })
    expect([404, 403]).toContain(answer.status)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('a request from beyond this machine', () => {
  it.each([
    ['over the network', {}, '192.168.1.7'],
    ['over the network, in IPv6', {}, '2001:db8::7'],
    ['of an address that is not known', {}, ''],
    ['through a proxy here', { 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1'],
    ['through a proxy that names the host only', { 'x-forwarded-host': 'huimin.example' }, '::1'],
    ['through a proxy that says so by the standard', { forwarded: 'for=203.0.113.9' }, '127.0.0.1'],
    ['through a tunnel', { 'cf-connecting-ip': '203.0.113.9' }, '127.0.0.1'],
    ['through nginx', { 'x-real-ip': '203.0.113.9' }, '127.0.0.1'],
    ['through a cache', { via: '1.1 cache' }, '127.0.0.1'],
  ])('%s gets nothing, even with the key', async (_, headers, peer) => {
    const { get, post, bot } = visit()
    for (const path of ['/', '/api/session', '/api/posts?channel=general', '/api/stream?channel=general']) {
      const refused = await get(path, headers, peer)
      expect([path, refused.status]).toEqual([path, 403])
      expect((await refused.json()).problem).toContain('PLAYGROUND=open')
    }
    expect((await post('run', help('admin'), headers, peer)).status).toBe(403)
    expect(bot.requests).toEqual([])
  })

  it.each(['127.0.0.1', '127.0.0.53', '::1', '::ffff:127.0.0.1'])('is not one from %s', async (peer) => {
    expect((await visit().get('/api/session', {}, peer)).status).toBe(200)
  })
})
