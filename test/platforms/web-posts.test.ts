import { describe, expect, it } from 'vitest'
import { Undeliverable } from '../../src/core/platform.ts'
import { fullCard } from '../support/sample-bot.ts'
import { visits, who } from '../support/web-visit.ts'

const visit = visits()

describe('a channel', () => {
  it('is made by its name, once', async () => {
    const { post, get, posts } = visit()
    const name = ' ＃Ｃlean 空气 '
    expect(await (await post('channels', { who, name })).json()).toEqual({ id: 'clean-空气', name: 'clean-空气' })
    await post('channels', { who, name: 'clean-空气' })
    expect(await posts('clean-空气')).toHaveLength(1)
    const { channels } = await (await get('/api/session')).json()
    expect(channels.map((channel: { id: string }) => channel.id)).toEqual(['general', 'digest', 'clean-空气'])
  })

  it('shows its latest posts, and the earlier ones on demand', async () => {
    const { get, log } = visit()
    for (let count = 1; count <= 101; count++) {
      await log.append({ channel: 'general', author: 'staff', text: `测试 ${count}`, createdAt: new Date() })
    }
    const latest = await (await get('/api/posts?channel=general')).json()
    expect([latest.posts.length, latest.posts[0].text, latest.earlier]).toEqual([100, '测试 2', true])
    const before = await (await get(`/api/posts?channel=general&before=${latest.posts[0].id}`)).json()
    expect([before.posts.map((post: { text: string }) => post.text), before.earlier]).toEqual([['测试 1'], false])
  })
})

describe('a posting of the bot', () => {
  const place = { platform: 'web' as const, workspace: 'local', channel: 'digest' }
  const posting = { place, card: fullCard, key: 'digest-2026-W01', language: 'zh' as const }

  it('with one key is one post, which can be found again', async () => {
    const { web, posts } = visit()
    expect(await web.findPost(place, posting.key)).toBeUndefined()
    const ids = await Promise.all([web.post(posting), web.post(posting)])
    expect(ids[0]).toBe(ids[1])
    expect(await posts('digest')).toMatchObject([{ author: 'bot', card: fullCard }])
    expect(await web.findPost(place, posting.key)).toBe(ids[0])
  })

  it('with the same key in another channel is another post', async () => {
    const { web } = visit()
    const other = { ...posting, place: { ...place, channel: 'general' } }
    expect(await web.post(other)).not.toBe(await web.post(posting))
  })

  it('to a channel that cannot be is undeliverable', async () => {
    const { web } = visit()
    await expect(web.post({ ...posting, place: { ...place, channel: 'no such' } })).rejects.toThrow(Undeliverable)
  })
})

describe('the stream of posts', () => {
  const place = { platform: 'web' as const, workspace: 'local', channel: 'digest' }
  const posting = (key: string) => ({ place, key, language: 'zh' as const, card: { title: key, nodes: [] } })

  /** Reads until so many posts have come; for none, until the server has no more to say. */
  async function listen(response: Response, many: number) {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const events = () => [...heard.matchAll(/event: post\ndata: (.*)\nid: (\d+)\n\n/g)]
    const done = () => (many ? events().length >= many : heard.includes(': \n\n'))
    while (reader && !done()) heard += (await reader.read()).value ?? ''
    const leave = () => reader?.cancel()
    return {
      titles: events().map(([, data = '']) => JSON.parse(data).card.title),
      last: events().at(-1)?.[2] ?? '',
      leave,
    }
  }

  it('brings what is posted while it is open, and only of its channel', async () => {
    const { web, get, run } = visit()
    const response = await get('/api/stream?channel=digest')
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const heard = listen(response, 2)
    await run({ command: 'target', raw: { code: 'T2' } })
    await web.post(posting('一'))
    await web.post(posting('二'))
    const { titles, leave } = await heard
    expect(titles).toEqual(['一', '二'])
    await leave()
  })

  it('goes on after the last post that the browser has', async () => {
    const { web, get } = visit()
    for (const key of ['一', '二', '三']) await web.post(posting(key))
    const first = await listen(await get('/api/stream?channel=digest'), 1)
    await first.leave()
    const id = await web.findPost(place, '一')
    const again = await listen(await get('/api/stream?channel=digest', { 'last-event-id': id ?? '' }), 2)
    expect(again.titles).toEqual(['二', '三'])
    await again.leave()
    const rest = await listen(await get('/api/stream?channel=digest&after=0', { 'last-event-id': again.last }), 0)
    expect(rest.titles).toEqual([])
    await rest.leave()
  })

  it('ends with the platform', async () => {
    const { web, get } = visit()
    await web.start()
    expect(web.ready()).toBe(true)
    const text = (await get('/api/stream?channel=digest')).text()
    await web.stop()
    expect(await text).toContain('retry:')
    expect(web.ready()).toBe(false)
  })
})
