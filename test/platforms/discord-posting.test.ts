import { describe, expect, it } from 'vitest'
import { type Place, Undeliverable } from '../../src/core/platform.ts'
import { conversations } from '../support/discord-bot.ts'
import { CHANNEL, GUILD, THREAD } from '../support/discord-state.ts'
import { fullCard } from '../support/sample-bot.ts'

const start = conversations()

describe('posting', () => {
  const place: Place = { platform: 'discord', workspace: GUILD, channel: CHANNEL }
  const posting = { place, card: fullCard, key: 'digest 1 2018-W26', language: 'zh' as const }

  it('leaves one message for one key, which can be found again', async () => {
    const { platform, discord } = await start()
    expect(await platform.findPost(place, posting.key)).toBeUndefined()
    const id = await platform.post(posting)
    expect(await platform.post(posting)).toBe(id)
    expect(discord.state.messages).toHaveLength(1)
    expect(await platform.findPost(place, posting.key)).toBe(id)
    expect(await platform.findPost(place, 'digest 1 2018-W27')).toBeUndefined()
    expect(await platform.findPost({ ...place, thread: THREAD }, posting.key)).toBeUndefined()
    expect(discord.sent('POST', /messages$/).map(({ body }) => body)).toMatchObject([
      { allowed_mentions: { parse: [] }, enforce_nonce: true },
      { allowed_mentions: { parse: [] }, enforce_nonce: true },
    ])
  })

  it('finds its message behind many others, and no message of somebody else', async () => {
    const { platform, discord } = await start()
    const id = await platform.post(posting)
    const [own] = discord.state.messages
    if (!own) throw new Error('nothing was posted')
    for (let at = 0; at < 150; at++)
      discord.state.messages.push({ ...own, id: discord.state.nextId(), body: { components: [] } })
    expect(await platform.findPost(place, posting.key)).toBe(id)
    own.author = '800000000000000009'
    expect(await platform.findPost(place, posting.key)).toBeUndefined()
  })

  it('goes to the thread where there is one', async () => {
    const { platform, discord } = await start()
    await platform.post({ ...posting, place: { ...place, thread: THREAD } })
    expect(discord.state.messages[0]?.channel).toBe(THREAD)
  })

  it('makes one attempt', async () => {
    const { platform, discord } = await start()
    discord.fail((_, path) => path.endsWith('messages'), 500, { message: 'test failure' })
    await expect(platform.post(posting)).rejects.not.toBeInstanceOf(Undeliverable)
    discord.fail((_, path) => path.endsWith('messages'), 429, { message: 'test limit', retry_after: 1, global: false })
    await expect(platform.post(posting)).rejects.not.toBeInstanceOf(Undeliverable)
    expect(discord.sent('POST', /messages$/)).toHaveLength(2)
  })

  it('knows what can never be delivered', async () => {
    const { platform, discord } = await start()
    const gone = { ...place, channel: '900000000000000099' }
    await expect(platform.post({ ...posting, place: gone })).rejects.toBeInstanceOf(Undeliverable)
    expect(await platform.findPost(gone, posting.key)).toBeUndefined()
    discord.state.refusals.splice(0)
    for (const code of [50001, 50013]) {
      discord.fail((_, path) => path.endsWith('messages'), 403, { code, message: 'Missing Access' })
      await expect(platform.post(posting)).rejects.toBeInstanceOf(Undeliverable)
    }
  })
})
