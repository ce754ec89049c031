import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isCommandName, locales } from '../../src/locale/index.ts'
import { discordPlatform } from '../../src/platforms/discord/index.ts'
import { botInDiscord, listeningLog } from '../support/discord-bot.ts'
import { visible } from '../support/discord-seen.ts'
import { type DiscordServer, startDiscord } from '../support/discord-server.ts'
import { BOT, TOKEN } from '../support/discord-state.ts'
import { sampleBot } from '../support/sample-bot.ts'

const { zh } = locales

let discord: DiscordServer
const open: (() => Promise<void>)[] = []

beforeEach(async () => {
  discord = await startDiscord()
})

afterEach(async () => {
  for (const close of open.splice(0)) await close()
  await discord.close()
  expect(discord.state.refusals).toEqual([])
})

async function start() {
  const bot = sampleBot()
  const started = await botInDiscord({ bot, discord })
  open.push(started.close)
  return { ...started, bot, zhang: discord.person('张三') }
}

function unstarted(settings: { token?: string; apiUrl?: string; applicationId?: string }) {
  const { log, lines } = listeningLog()
  const platform = discordPlatform({ token: TOKEN, apiUrl: discord.apiUrl, ...settings }, sampleBot(), {
    log,
    language: 'zh',
  })
  return { platform, lines }
}

describe('starting', () => {
  it('registers the commands once and not again', async () => {
    await start()
    await open.pop()?.()
    await start()
    expect(discord.sent('PUT', /commands$/)).toHaveLength(1)
    const [plan, ask] = discord.state.commands
    expect(plan).toMatchObject({
      name: 'plan',
      name_localizations: { 'zh-CN': '方案' },
      contexts: [0, 1],
      integration_types: [0],
    })
    expect(ask).toMatchObject({ name: 'ask', name_localizations: { 'zh-CN': '提问' } })
  })

  it('registers them again when they have changed', async () => {
    await start()
    await open.pop()?.()
    Object.assign(discord.state.commands[1] ?? {}, { description: 'an older description' })
    await start()
    expect(discord.sent('PUT', /commands$/)).toHaveLength(2)
  })

  it('puts in a group what has no room right under the root, and hears it there and after a mention', async () => {
    const sample = sampleBot()
    const last = sample.commands.find(({ name }) => name === 'target')
    const first = sample.commands.filter(({ name }) => name === 'verify')
    // Test data: 25 commands before the one that goes to the group; Discord wants their names to differ.
    const many = Object.keys(zh.commands)
      .filter(isCommandName)
      .filter((name) => !['ask', 'target'].includes(name))
    const commands = [...many.slice(0, 25).flatMap((name) => first.map((one) => ({ ...one, name, options: {} }))), last]
    const bot = { ...sample, commands: commands.filter((command) => command !== undefined) }
    const { platform, lines, close } = await botInDiscord({ bot, discord })
    open.push(close)
    expect(platform.ready()).toBe(true)
    expect(lines.splice(0)).toEqual([])
    const { options } = Object(discord.state.commands[0])
    expect(options).toHaveLength(25)
    expect(options.at(-1)).toMatchObject({ name: 'more', type: 2, options: [{}, { name: 'target', type: 1 }] })
    const zhang = discord.person('张三')
    expect((await zhang.runs('plan more target', { code: 'T2' })).message.text).toContain('收到 {"code":"T2"}')
    const { text } = await zhang.says(`<@${BOT}> target T2`).answer()
    expect(text).toContain('收到 {"code":"T2"}')
  })

  it('gives every option its type', async () => {
    await start()
    const options = Object(discord.state.commands[0]).options.flatMap(
      ({ name, options = [] }: { name: string; options?: { name: string }[] }) =>
        options.map((option) => [`${name} ${option.name}`, { ...option, description_localizations: undefined }]),
    )
    expect(Object.fromEntries(options)).toMatchObject({
      'target code': { type: 3, autocomplete: true },
      'milestone note': { type: 3, max_length: 3000 },
      'milestone date': { type: 3, name_localizations: { 'zh-CN': '日期' } },
      'subscribe weekday': {
        type: 3,
        choices: expect.arrayContaining([{ name: 'Monday', name_localizations: { 'zh-CN': '周一' }, value: 'mon' }]),
      },
      'member who': { type: 6 },
    })
  })

  it.each(['/', '/v10', '/v10/'])('takes an address that ends in %s', async (end) => {
    const { platform } = unstarted({ apiUrl: `${discord.apiUrl}${end}` })
    await platform.start()
    expect(platform.ready()).toBe(true)
    await platform.stop()
  })

  it('says when the token is wrong, and does not say the token', async () => {
    const { platform, lines } = unstarted({ token: 'test-data.wrong-token.not-a-secret' })
    await expect(platform.start()).rejects.toThrow('Discord does not accept the token: check DISCORD_TOKEN')
    expect(platform.ready()).toBe(false)
    expect(lines.join()).not.toContain('wrong-token')
    expect(discord.state.refusals.splice(0)).toEqual([expect.stringContaining('Unauthorized')])
  })

  it('says when the commands cannot be registered', async () => {
    discord.fail((method) => method === 'PUT', 403, {
      code: 20012,
      message: 'You are not authorized to perform this action on this application',
    })
    const { platform } = unstarted({})
    await expect(platform.start()).rejects.toThrow(/commands.*not authorized/)
    expect(platform.ready()).toBe(false)
  })

  it('says when nobody is there', async () => {
    const gone = await startDiscord()
    await gone.close()
    const { platform } = unstarted({ apiUrl: gone.apiUrl })
    await expect(platform.start()).rejects.toThrow(/could not be reached/)
  })
})

describe('being connected', () => {
  it('ends with stop', async () => {
    const { platform } = await start()
    expect(platform.ready()).toBe(true)
    await platform.stop()
    expect(platform.ready()).toBe(false)
    await discord.until(() => !discord.gateway.isConnected())
  })

  it.each([
    ['a broken connection', () => discord.gateway.drop(4000)],
    ['a request to reconnect', () => discord.gateway.askToReconnect()],
  ])('survives %s: what came meanwhile is answered once', async (_name, interrupt) => {
    const { zhang, bot, platform } = await start()
    await zhang.runs('plan target', { code: 'T1' })
    interrupt()
    await discord.until(() => !discord.gateway.isConnected())
    const missed = zhang.starts('plan target', { code: 'T2' })
    const said = zhang.says(`<@${BOT}> 测试问题`)
    await discord.until(() => discord.gateway.counts.resumed)
    await discord.until(() => visible(missed).length)
    await said.answer()
    await discord.until(() => platform.ready())
    expect(bot.requests.map(({ raw }) => raw)).toEqual([{ code: 'T1' }, { code: 'T2' }, { question: '测试问题' }])
    expect(discord.gateway.counts).toEqual({ identified: 1, resumed: 1 })
  })

  it('answers once what is sent twice', async () => {
    const { zhang, bot } = await start()
    await zhang.says(`<@${BOT}> 测试问题`).answer()
    discord.gateway.repeatLast()
    await zhang.runs('plan target', { code: 'T2' })
    discord.gateway.repeatLast()
    await zhang.runs('plan target', { code: 'T1' })
    expect(bot.requests).toHaveLength(3)
    expect(discord.sent('POST', /callback$/)).toHaveLength(2)
  })

  it('survives events that cannot be read', async () => {
    const { zhang, lines } = await start()
    discord.gateway.dispatch({ t: 'INTERACTION_CREATE', d: { id: '1', type: 3, data: { component_type: 2 } } })
    discord.gateway.dispatch({ t: 'MESSAGE_CREATE', d: { id: '2' } })
    const { message } = await zhang.runs('plan target', { code: 'T2' })
    expect(message.text).toContain('T2')
    expect(lines.filter((line) => line.includes('could not be read'))).not.toEqual([])
  })

  it('waits when Discord asks it to slow down', async () => {
    const { zhang } = await start()
    discord.fail((_, path) => path.endsWith('callback'), 429, {
      message: 'You are being rate limited.',
      retry_after: 0.01,
      global: false,
    })
    expect((await zhang.runs('plan target', { code: 'T2' })).message.text).toContain('T2')
  })
})
