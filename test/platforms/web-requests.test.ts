import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sampleBot } from '../support/sample-bot.ts'
import { visits, who } from '../support/web-visit.ts'

const visit = visits()

describe('the page', () => {
  it('comes with headers that let nothing else run in it', async () => {
    const page = await visit().get('/')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await page.text()).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*src=)/)
  })

  it('has assets named by their content, to be kept for good', async () => {
    const { get } = visit()
    const paths = (await (await get('/')).text()).match(/\/assets\/[\w-]+\.\w+/g) ?? []
    expect(paths).toHaveLength(3)
    for (const path of paths) {
      const asset = await get(path)
      expect([path, asset.status]).toEqual([path, 200])
      expect(asset.headers.get('cache-control')).toContain('immutable')
    }
    expect((await get('/assets/main-0.js')).status).toBe(404)
  })

  it('begins with commands, channels and languages in the language asked for', async () => {
    const { get } = visit()
    const session = await (await get('/api/session?language=en')).json()
    expect(session.channels).toEqual([
      { id: 'general', name: 'general' },
      { id: 'digest', name: 'weekly digest' },
    ])
    expect(session.languages.map((language: { id: string }) => language.id)).toEqual(['zh', 'en'])
    const milestone = session.commands.find((command: { name: string }) => command.name === 'milestone')
    expect(milestone).toMatchObject({ words: ['milestone', '里程碑'], word: 'milestone', summary: 'Log a milestone' })
    expect(milestone.options[0]).toMatchObject({ words: ['item', '事项'], control: 'suggest', source: 'item' })
  })

  it('is offered values', async () => {
    const answer = await visit().post('suggest', { who, source: 'item', query: 'T' })
    expect(await answer.json()).toEqual([
      { value: 'T1', label: 'T1 测试' },
      { value: 'T2', label: 'T2 测试' },
    ])
  })
})

describe('a request that is not the page’s own', () => {
  it.each([
    ['a foreign Host', { host: 'evil.example:3000' }],
    ['a Host that only begins like this machine', { host: '127.0.0.1.evil.example' }],
    ['another Origin', { origin: 'http://evil.example' }],
    ['an Origin on another port', { origin: 'http://127.0.0.1:4000' }],
    ['no Origin to speak of', { origin: 'null' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a request of a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('with %s is refused', async (_, headers) => {
    const { get, post, bot } = visit()
    const refused = await get('/api/session', headers)
    expect(refused.status).toBe(403)
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'self'")
    const body = { who, request: randomUUID(), command: 'help', raw: {} }
    expect((await post('run', body, headers)).status).toBe(403)
    expect(bot.requests).toEqual([])
  })

  it.each(['localhost:3000', '[::1]:3000', '127.0.0.1'])('may come to %s', async (host) => {
    expect((await visit().get('/', { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    )
  })

  it('may be a link to the page, but not to what is behind it', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await visit().get('/', headers)).status).toBe(200)
    expect((await visit().get('/api/session', headers)).status).toBe(403)
  })

  it('that is not JSON is refused', async () => {
    const { post } = visit()
    const body = JSON.stringify({ who, line: 'help' })
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      expect((await post('read', body, { 'content-type': type })).status).toBe(415)
    }
  })
})

describe('a request that is wrong', () => {
  const request = randomUUID()
  it.each([
    ['read', '{'],
    ['read', '[]'],
    ['read', { who }],
    ['read', { who, line: 'a\0b' }],
    ['read', { who, line: '\ud800' }],
    ['read', { who, line: 'a'.repeat(4001) }],
    ['read', { who: { ...who, as: 'root' }, line: 'help' }],
    ['read', { who: { ...who, channel: '../x' }, line: 'help' }],
    ['run', { who, request: 'again', command: 'help', raw: {} }],
    ['run', { who, request, command: 'help', raw: { command: 1 } }],
    ['suggest', { who, source: 'password', query: '' }],
    ['channels', { who, name: '<b>' }],
  ])('%s %j is answered with a sentence', async (path, body) => {
    const answer = await visit().post(path, body)
    expect(answer.status).toBe(400)
    expect((await answer.json()).problem).toMatch(/。$/)
  })

  it('says so in the language of the page', async () => {
    const answer = await visit().post('read', '{', { 'accept-language': 'en' })
    expect((await answer.json()).problem).toBe('The request could not be read. Please reload the page and try again.')
  })

  it('is refused when it is too long', async () => {
    expect((await visit().post('read', { who, line: '长'.repeat(50_000) })).status).toBe(413)
  })

  it('finds nothing where nothing is', async () => {
    expect((await visit().get('/api/nothing')).status).toBe(404)
    expect((await visit().get('/api/posts?channel=general&before=x')).status).toBe(400)
  })
})

it('logs what fails, and says only that it failed', async () => {
  const broken = sampleBot()
  const { post, logged } = visit({ bot: { ...broken, suggest: () => JSON.parse('{') } })
  const answer = await post('suggest', { who, source: 'item', query: 'T' })
  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({ problem: '出了点意外，这次没有完成，请再试一次。' })
  expect(logged).toEqual(['a request of the playground failed'])
})
