import { describe, expect, it } from 'vitest'
import { locales } from '../../src/locale/index.ts'
import { conversations } from '../support/discord-bot.ts'
import { BOT, DM, THREAD } from '../support/discord-state.ts'

const { zh, en } = locales
const start = conversations()

describe('a button', () => {
  it('runs its command', async () => {
    const { zhang } = await start()
    const { message } = await zhang.runs('plan help')
    const pressed = await zhang.presses(message, '看目标')
    expect(pressed.message.text).toContain('收到 {"code":"T2"}')
  })

  it('opens a form where something is missing', async () => {
    const { zhang } = await start()
    const { message } = await zhang.runs('plan help')
    const { modal } = await zhang.presses(message, '登记')
    expect(modal.fields[0]?.value).toBe('T2')
  })

  it('of an old message whose command is gone says so', async () => {
    const { zhang } = await start()
    const { message } = await zhang.runs('plan help')
    const [button] = message.buttons
    if (button) button.id = 'run:targte T2'
    expect((await zhang.presses(message, '看目标')).message.text).toContain('没有“targte”这个命令')
  })
})

describe('a mention', () => {
  it('is a question, answered as a reply', async () => {
    const { zhang, discord, bot } = await start()
    const said = zhang.says(`<@${BOT}> 到2020年要建多少个？`)
    const answer = await said.answer()
    expect(answer.text).toContain('到2020年要建多少个？')
    expect(answer.stored.body.message_reference).toMatchObject({ message_id: said.id })
    expect(bot.requests[0]).toMatchObject({
      command: 'ask',
      raw: { question: '到2020年要建多少个？' },
      request: said.id,
    })
    expect(discord.state.typing).toBe(1)
  })

  it('in a thread is answered in the thread', async () => {
    const { zhang, bot } = await start()
    const answer = await zhang.says(`<@${BOT}> 测试问题`, { channel: THREAD }).answer()
    expect(answer.stored.channel).toBe(THREAD)
    expect(bot.requests[0]?.asker.place.thread).toBe(THREAD)
  })

  it('whose answer fails on its way is answered once', async () => {
    const { zhang, discord, lines } = await start()
    discord.fail((method, path) => method === 'POST' && path.endsWith('messages'), 500, { message: 'test failure' }, 4)
    const answer = await zhang.says(`<@${BOT}> 测试问题`).answer()
    expect(answer.text).toContain('测试问题')
    expect(discord.state.messages).toHaveLength(1)
    lines.splice(0)
  })

  it('with nothing to ask gets an example', async () => {
    const { zhang } = await start()
    expect((await zhang.says(`<@${BOT}> `).answer()).text).toBe(zh.bot.emptyQuestion)
  })

  it('may follow after everything that is none, which is ignored', async () => {
    const { zhang, bot } = await start()
    zhang.says('@everyone 测试通知')
    zhang.says('大家好')
    await zhang.says(`<@${BOT}> 测试问题`).answer()
    expect(bot.requests).toHaveLength(1)
  })

  it('that only its writer may see the answer of is answered in a direct message', async () => {
    const { zhang, discord } = await start()
    zhang.says(`<@${BOT}> ${'长'.repeat(3500)}`)
    const [, note] = await discord.until(() => discord.state.messages.length > 1 && discord.state.messages)
    expect(discord.state.messages[0]?.channel).toBe(DM)
    expect(JSON.stringify(discord.state.messages[0]?.body)).toContain('最多 3000 字')
    expect(JSON.stringify(note?.body)).toContain(zh.discord.sentPrivately)
  })

  it('is answered in the channel where direct messages are closed', async () => {
    const { zhang, discord } = await start()
    discord.fail((_, path) => path.includes(DM), 403, { code: 50007, message: 'Cannot send messages to this user' })
    const answer = await zhang.says(`<@${BOT}> ${'长'.repeat(3500)}`).answer()
    expect(answer.text).toContain(zh.discord.cannotSendPrivately)
  })
})

describe('a direct message', () => {
  it('is a question without a mention', async () => {
    const { zhang } = await start()
    expect((await zhang.says('主要目标有哪些？', { channel: DM }).answer()).text).toContain('主要目标有哪些？')
  })
})

describe('the language', () => {
  it.each([
    [{ locale: 'zh-TW' }, zh],
    [{ locale: 'en-GB' }, en],
    [{ locale: 'fr', guildLocale: 'en-US' }, en],
    [{ locale: 'fr', guildLocale: 'de' }, zh],
  ])('follows %j', async (where, t) => {
    const { zhang } = await start()
    expect((await zhang.runs('plan target', {}, where)).modal.title).toBe(t.commands.target.summary)
  })

  it('follows the words of a question', async () => {
    const { zhang, bot } = await start()
    await zhang.runs('ask', { question: 'What are the main targets?' }, { locale: 'zh-CN' })
    await zhang.says(`<@${BOT}> How many by 2020?`).answer()
    await zhang.says(`<@${BOT}> T2?`).answer()
    expect(bot.requests.map(({ asker }) => asker.language)).toEqual(['en', 'en', 'zh'])
  })
})
