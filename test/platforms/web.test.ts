import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fullCard } from '../support/sample-bot.ts'
import { visits, who } from '../support/web-visit.ts'

const visit = visits()

describe('a typed line', () => {
  const read = (line: string) => visit().read(line)

  it.each([
    'target T2',
    '/target T2',
    '/plan target T2',
    'plan target T2',
    '目标 T2',
    '/方案 目标 代码:T2',
    '／target T2',
  ])('%s runs its command', async (line) => {
    expect(await read(line)).toEqual({ type: 'run', command: 'target', raw: { code: 'T2' } })
  })

  it.each([
    '有多少个目标？',
    'plan for clean air',
    'How many targets are there',
    'target of the year 2020?',
    '方案 有哪些目标',
  ])('%s is a question', async (line) => {
    expect(await read(line)).toEqual({ type: 'run', command: 'ask', raw: { question: line } })
  })

  it('with something missing or wrong opens the form, filled with what was understood', async () => {
    const { type, form } = await read('milestone T9 add:lots')
    expect(type).toBe('form')
    const values = form.fields.map((field: { name: string; value: string; problem?: string }) => [
      field.name,
      field.value,
    ])
    expect(values.slice(0, 2)).toEqual([
      ['item', 'T9'],
      ['add', 'lots'],
    ])
    expect(form.fields[0].problem).toContain('没有“T9”')
    expect(form.fields[1].problem).toContain('不是数量')
    expect(form.fields.find((field: { name: string }) => field.name === 'note').problem).toBeUndefined()
  })

  it('with a command that is not there is answered with what is near', async () => {
    const { type, reply } = await read('/targte')
    expect(type).toBe('reply')
    expect(reply.card.nodes[0].text).toContain('target')
    expect((await read('milestne')).type).toBe('reply')
  })

  it('keeps words that look like markup as they are', async () => {
    const line = '<script>alert(1)</script> 是什么'
    expect(await read(line)).toMatchObject({ raw: { question: line } })
  })
})

describe('a run', () => {
  it('that everyone may see becomes two posts: what was typed, and the card', async () => {
    const { run, posts } = visit({ now: () => new Date('2026-01-02T03:04:05Z') })
    const request = randomUUID()
    const answer = await run({ request, command: 'target', raw: { code: 'T2' }, line: '目标 T2' })
    expect(answer.posts).toEqual(await posts())
    expect(await posts()).toMatchObject([
      { channel: 'general', author: 'admin', text: '目标 T2', at: '2026-01-02T03:04:05.000Z', request },
      { author: 'bot', card: { nodes: [{ type: 'text', text: '收到 {"code":"T2"}' }] }, request },
    ])
  })

  it('keeps every node of a card', async () => {
    const { run, posts } = visit()
    await run({ command: 'plan', line: 'plan' })
    expect((await posts())[1].card).toEqual(fullCard)
  })

  it('that only the asker may see is stored nowhere', async () => {
    const { run, posts } = visit()
    expect(await run({ command: 'help' })).toMatchObject({ reply: { audience: 'asker', card: fullCard }, posts: [] })
    expect(await posts()).toEqual([])
  })

  it('of a form is shown as a line that could have been typed', async () => {
    const { run, posts, read } = visit()
    const raw = { item: 'T2', add: '2', note: '新建 "两个" 站点' }
    await run({ command: 'milestone', raw: { ...raw, level: '' } })
    const [said] = await posts()
    expect(said.text).toBe('里程碑 事项:T2 新增:2 说明:“新建 "两个" 站点”')
    expect(await read(said.text)).toEqual({ type: 'run', command: 'milestone', raw })
  })

  it('with wrong values comes back as the form, with what is wrong at its field', async () => {
    const { run, posts } = visit()
    const { reply } = await run({ command: 'milestone', raw: { item: 'T2', add: '-1', note: '测试' } })
    expect(reply.form.fields[1]).toMatchObject({ name: 'add', value: '-1' })
    expect(reply.form.fields[1].problem).toContain('负数')
    expect(await posts()).toEqual([])
  })

  it('sent again runs once and gets the same answer', async () => {
    const { run, bot, posts } = visit()
    const body = { request: randomUUID(), command: 'target', raw: { code: 'T2' }, line: 'target T2' }
    const [first, again] = await Promise.all([run(body), run(body)])
    expect(again).toEqual(first)
    expect(await run(body)).toEqual(first)
    expect(bot.requests.map(({ request }) => request)).toEqual([`web:${body.request}`])
    expect(await posts()).toHaveLength(2)
  })

  it('sent again to a bot that was started anew is not posted twice', async () => {
    const body = { request: randomUUID(), command: 'target', raw: { code: 'T2' }, line: 'target T2' }
    const first = await visit().run(body)
    const { run, bot, posts } = visit()
    expect((await run(body)).posts).toEqual(first.posts)
    expect(bot.requests).toEqual([])
    expect(await posts()).toHaveLength(2)
  })

  it('that was done and cannot be posted is told to the asker, as done', async () => {
    const { run, log, posts, bot } = visit()
    const { append } = log
    log.append = () => Promise.reject(new Error('the disk is full'))
    const request = randomUUID()
    const body = { command: 'milestone', raw: { item: 'T2', note: '测试' }, request }
    const [done, again] = [await run(body), await run(body)]
    log.append = append
    expect(done.reply).toMatchObject({ audience: 'asker' })
    expect(JSON.stringify(done.reply.card)).toMatch(/这次已经办好，不用再做一次.*收到/)
    expect(again).toEqual(done)
    expect(bot.requests).toHaveLength(1)
    expect(await posts()).toEqual([])
  })

  it('with the identity of another request is refused', async () => {
    const { run } = visit()
    const request = randomUUID()
    await run({ request, command: 'target', raw: { code: 'T2' } })
    expect((await run({ request, command: 'target', raw: { code: 'T1' } })).problem).toContain('已经用过')
  })

  it('that is a bug says so without a secret', async () => {
    expect(JSON.stringify(await visit().run({ command: 'verify' }))).not.toContain('secret')
  })
})

describe('who asks', () => {
  it.each(['staff', 'coordinator', 'admin'])('is the local %s', async (as) => {
    const { run, bot } = visit()
    await run({ who: { ...who, as, language: 'en' }, command: 'help' })
    expect(bot.requests[0]?.asker).toMatchObject({
      account: { platform: 'web', workspace: 'local', id: as, local: true },
      place: { platform: 'web', workspace: 'local', channel: 'general' },
      language: 'en',
    })
  })
})
