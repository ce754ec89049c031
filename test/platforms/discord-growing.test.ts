import { describe, expect, it } from 'vitest'
import { Stopped, Withdrawn } from '../../src/core/cancels.ts'
import { conversations } from '../support/discord-bot.ts'
import { seen } from '../support/discord-seen.ts'
import { BOT } from '../support/discord-state.ts'
import { beginningOf, endless, type SampleBot } from '../support/sample-bot.ts'

const QUESTION = '测试 @everyone **主要目标**'
const start = conversations()

/** Shows the beginning of the answer, and goes on once it can be seen. */
function growing(bot: SampleBot, question: string, isShown: () => Promise<unknown>) {
  bot.meanwhile = async ({ show }) => {
    show?.(beginningOf(question, 12))
    await isShown()
  }
}

describe('an answer that grows in Discord', () => {
  it('to a mention is one message, which is changed', async () => {
    const { zhang, discord, bot } = await start()
    const { messages } = discord.state
    growing(bot, QUESTION, () => discord.until(() => messages.length === 1))
    const said = zhang.says(`<@${BOT}> ${QUESTION}`)
    const first = await said.answer()
    expect(first.text).not.toContain('主要目标')
    const last = await discord.until(() => messages[0] && seen(messages[0]).text.includes('主要目标') && messages[0])
    expect(seen(last).text).toContain('收到')
    expect(messages).toHaveLength(1)
  })

  it('to a command takes the place of what says that it is being worked on', async () => {
    const { zhang, discord, bot } = await start({ patience: 1 })
    const edits = () => discord.state.requests.filter(({ method }) => method === 'PATCH')
    growing(bot, QUESTION, () => discord.until(() => edits().length === 1))
    const { exchange } = await zhang.runs('ask', { question: QUESTION })
    const whole = await discord.until(() => edits().length === 2 && exchange.original && seen(exchange.original))
    expect(whole.text).toContain('收到')
    expect(exchange.messages).toHaveLength(1)
    expect(JSON.stringify(edits()[0]?.body)).toContain('收到')
  })

  it('is called off when the question is deleted, and not given', async () => {
    const { zhang, discord, bot } = await start()
    const { begun, stopped } = endless(bot)
    const said = zhang.says(`<@${BOT}> ${QUESTION}`)
    await begun
    said.isDeleted()
    await discord.until(stopped)
    bot.meanwhile = async () => {}
    expect((await zhang.says(`<@${BOT}> 另一个测试问题`).answer()).text).toContain('另一个测试问题')
    expect(stopped()).toBeInstanceOf(Withdrawn)
    expect(discord.state.messages).toHaveLength(1)
  })

  it('is called off when the bot stops, and still given', async () => {
    const { zhang, discord, platform, bot } = await start()
    const { begun, stopped } = endless(bot)
    zhang.says(`<@${BOT}> ${QUESTION}`)
    await begun
    await platform.stop()
    expect(stopped()).toBeInstanceOf(Stopped)
    expect(discord.state.messages).toHaveLength(1)
  })
})
