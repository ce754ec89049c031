import { describe, expect, it, vi } from 'vitest'
import type { Request } from '../../src/core/bot.ts'
import { locales } from '../../src/locale/index.ts'
import { conversations } from '../support/discord-bot.ts'
import { CHANNEL, DM, THREAD } from '../support/discord-state.ts'
import { sampleBot } from '../support/sample-bot.ts'

const { zh } = locales
const start = conversations()

describe('a command', () => {
  it('with all it needs is answered for everyone', async () => {
    const { zhang, bot } = await start()
    const { message } = await zhang.runs('plan target', { code: 'T2' })
    expect(message.text).toContain('收到 {"code":"T2"}')
    expect(message.onlyYou).toBe(false)
    expect(bot.requests[0]?.asker).toEqual({
      account: { platform: 'discord', workspace: '', id: zhang.id, name: '张三' },
      place: { platform: 'discord', workspace: '900000000000000003', channel: '900000000000000004' },
      language: 'zh',
    })
  })

  it('is known by the interaction that brought it', async () => {
    const { zhang, bot } = await start()
    const { exchange } = await zhang.runs('plan target', { code: 'T2' })
    expect(bot.requests[0]?.request).toBe(exchange.id)
  })

  it('in a thread is asked in the thread', async () => {
    const { zhang, bot } = await start()
    await zhang.runs('plan target', { code: 'T2' }, { channel: THREAD })
    expect(bot.requests[0]?.asker.place).toMatchObject({ channel: '900000000000000004', thread: THREAD })
  })

  it('works in a direct message, where answers stay', async () => {
    const { zhang, bot } = await start()
    const { message } = await zhang.runs('plan help', {}, { channel: DM })
    expect(message.onlyYou).toBe(false)
    expect(bot.requests[0]?.asker.place).toEqual({ platform: 'discord', workspace: '', channel: DM })
  })

  it('keeps private answers private', async () => {
    const { zhang, discord } = await start()
    const { message } = await zhang.runs('plan help')
    expect(message.onlyYou).toBe(true)
    expect(discord.state.messages).toEqual([])
  })

  it('is refused privately to who may not', async () => {
    const { zhang } = await start({ bot: sampleBot({ role: 'viewer' }) })
    const { message } = await zhang.runs('plan milestone', { item: 'T2', note: '测试' })
    expect(message.text).toContain('协调员')
    expect(message.onlyYou).toBe(true)
  })

  it('that fails says so in one neutral sentence', async () => {
    const { zhang } = await start()
    const { message } = await zhang.runs('plan verify')
    expect(message.text).toMatch(/出了点意外.*编号 \w{8}/)
    expect(message.text).not.toContain('secret')
    expect(message.onlyYou).toBe(true)
  })

  it('asks with /ask', async () => {
    const { zhang } = await start()
    const { message } = await zhang.runs('ask', { question: '主要目标有哪些？' })
    expect(message.text).toContain('主要目标有哪些？')
  })

  it('takes a note of any length Discord lets through, or asks to shorten it', async () => {
    const { zhang } = await start()
    const { modal } = await zhang.runs('plan milestone', { item: 'T2', note: '测'.repeat(5000) })
    const note = modal.fields.find((field) => field.id === 'note')
    expect(note?.description).toContain('最多 3000 字')
    expect(note?.value).toBe('测'.repeat(3000))
  })
})

describe('a slow command', () => {
  /** Answers when the test says so. */
  function slowBot() {
    const bot = sampleBot()
    let go = () => {}
    const started = new Promise<void>((resolve) => {
      go = resolve
    })
    return { slow: { ...bot, handle: async (request: Request) => started.then(() => bot.handle(request)) }, go }
  }

  it('is acknowledged at once and answered in the same message', async () => {
    const { slow, go } = slowBot()
    const { zhang, discord } = await start({ bot: slow, patience: 0 })
    const exchange = zhang.starts('plan target', { code: 'T2' })
    await discord.until(() => exchange.callbacks.length)
    expect(exchange.callbacks[0]?.type).toBe(5)
    go()
    const message = await discord.until(() => exchange.original?.body.components && exchange.original)
    expect(JSON.stringify(message.body)).toContain('T2')
    expect(exchange.messages).toHaveLength(1)
  })

  it('still answers privately when only the asker may see it', async () => {
    const { slow, go } = slowBot()
    const { zhang, discord } = await start({ bot: slow, patience: 0 })
    const exchange = zhang.starts('plan help')
    await discord.until(() => exchange.callbacks.length)
    go()
    await discord.until(() => exchange.original?.deleted)
    const [, answer] = exchange.messages
    expect(answer?.flags).toBeTruthy()
    expect(JSON.stringify(answer?.body)).toContain('测试卡片')
    expect(discord.state.messages.filter((message) => !message.deleted)).toEqual([])
    expect(JSON.stringify(discord.state.messages)).not.toContain('测试卡片')
  })

  it.each([500, 403])('whose answer is met with %i is said in the channel, once the work is done', async (status) => {
    const { zhang, discord, lines } = await start()
    discord.fail((_, path) => path.endsWith('callback'), status, { message: 'test failure' }, 10)
    zhang.starts('plan target', { code: 'T2' })
    const [message] = await discord.until(() => discord.state.messages.length > 0 && discord.state.messages)
    expect(message?.channel).toBe(CHANNEL)
    expect(JSON.stringify(message?.body)).toContain(zh.discord.unconfirmed)
    expect(JSON.stringify(message?.body)).toContain('T2')
    expect(discord.state.refusals.splice(0)).toEqual([expect.stringContaining('Unknown Webhook')])
    expect(lines.splice(0)).toHaveLength(2)
  })

  it('that only the asker may see goes to them where its answer is met with 403', async () => {
    const { zhang, discord, lines } = await start()
    discord.fail((_, path) => path.endsWith('callback'), 403, { message: 'test failure' }, 10)
    zhang.starts('plan help')
    const [message] = await discord.until(() => discord.state.messages.length > 0 && discord.state.messages)
    expect(message?.channel).toBe(DM)
    discord.state.refusals.splice(0)
    lines.splice(0)
  })

  it('that can be said nowhere is reported with its reference', async () => {
    const { zhang, discord, lines } = await start()
    discord.fail((method, path) => method === 'POST' && !path.includes('users'), 403, { message: 'test failure' }, 20)
    const { id } = zhang.starts('plan target', { code: 'T2' })
    const told = () => lines.some((line) => line.includes(`"reference":"${id}"`) && line.includes('could not be said'))
    await vi.waitFor(() => expect(told()).toBe(true), { timeout: 20_000 })
    lines.splice(0)
  })

  it('that Discord has given up on tells the person by direct message what came of it', async () => {
    const { zhang, discord, lines } = await start()
    discord.state.advance(-4000)
    const exchange = zhang.starts('plan target', { code: 'T2' })
    discord.state.advance(4000)
    const [message] = await discord.until(() => discord.state.messages.length > 0 && discord.state.messages)
    expect(message?.channel).toBe(DM)
    expect(JSON.stringify(message?.body)).toContain(zh.discord.late)
    expect(JSON.stringify(message?.body)).toContain('T2')
    expect(exchange.callbacks).toEqual([])
    expect(discord.state.refusals.splice(0)).toEqual([expect.stringContaining('Unknown interaction')])
    expect(lines.splice(0)).toEqual([expect.not.stringContaining(exchange.token)])
  })
})
