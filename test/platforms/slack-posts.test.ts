import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Undeliverable } from '../../src/core/platform.ts'
import { locales } from '../../src/locale/index.ts'
import { fullCard } from '../support/sample-bot.ts'
import { alive, seen } from '../support/slack-seen.ts'
import { type SlackTalk, slackTalk } from '../support/slack-talk.ts'
import { BOT, type Fault, type Happening } from '../support/slack-world.ts'

const { zh } = locales
type Message = Extract<Happening, { type: 'message' }>
const isMessage = (happening: Happening): happening is Message => happening.type === 'message'

const place = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const
const posting = { place, card: fullCard, key: 'test-digest:2018-W26', language: 'zh' } as const

describe('a digest in Slack', () => {
  let slack: SlackTalk
  beforeEach(async () => {
    slack = await slackTalk()
  })
  afterEach(() => slack.end())

  it('is posted once and found again by its key', async () => {
    expect(await slack.platform.findPost(place, posting.key)).toBeUndefined()
    const id = await slack.platform.post(posting)
    await slack.platform.post({ ...posting, key: 'another' })
    expect(await slack.platform.findPost(place, posting.key)).toBe(id)
    expect(alive(slack.world.messages[0] ?? expect.fail())).toEqual(['https://example.org/a?b=1&c=2'])
  })

  it('is found among many messages, and in its thread', async () => {
    const id = await slack.platform.post(posting)
    const inThread = { ...place, thread: id }
    const reply = await slack.platform.post({ ...posting, place: inThread, key: 'reply' })
    for (let count = 0; count < 250; count++)
      slack.world.messages.push({ channel: 'C1', ts: slack.world.ts(), text: '测试', blocks: [], via: 'chat' })
    expect(await slack.platform.findPost(place, posting.key)).toBe(id)
    expect(await slack.platform.findPost(inThread, 'reply')).toBe(reply)
  })

  it('that may or may not have arrived can be looked up', async () => {
    slack.world.faults.set('chat.postMessage', [{ lost: true }])
    const failure = await slack.platform.post(posting).catch((error) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(failure).not.toBeInstanceOf(Undeliverable)
    expect(slack.world.messages).toHaveLength(1)
    expect(await slack.platform.findPost(place, posting.key)).toBe(slack.world.messages[0]?.ts)
  })

  it('makes one attempt when Slack asks for patience', async () => {
    slack.world.faults.set('chat.postMessage', [{ retryAfter: 1 }])
    const failure = await slack.platform.post(posting).catch((error) => error)
    expect(failure).not.toBeInstanceOf(Undeliverable)
    expect(slack.world.messages).toEqual([])
  })

  it.each([
    ['is gone', () => undefined],
    ['is archived', () => ({ type: 'public', members: new Set([BOT.user]), archived: true }) as const],
    ['is closed to the bot', () => ({ type: 'private', members: new Set(['U1']), archived: false }) as const],
  ])('cannot be delivered where the channel %s', async (_, channel) => {
    const made = channel()
    if (made) slack.world.channels.set('C9', made)
    const there = { ...posting, place: { ...place, channel: 'C9' } }
    await expect(slack.platform.post(there)).rejects.toBeInstanceOf(Undeliverable)
  })

  it('does not call a channel empty that it may not read', async () => {
    slack.world.channels.get('C1')?.members.delete(BOT.user)
    await expect(slack.platform.findPost(place, posting.key)).rejects.toThrow('not_in_channel')
  })

  it('comes in plainer words where the workspace does not take tables', async () => {
    slack.world.refusesTables = true
    const id = await slack.platform.post(posting)
    expect(await slack.platform.findPost(place, posting.key)).toBe(id)
    const [message] = slack.world.messages
    expect(seen(message ?? expect.fail())).toContain('编号 | 数量')
    expect(alive(message ?? expect.fail())).toEqual([])
  })
})

describe('an answer in Slack', () => {
  let slack: SlackTalk
  beforeEach(async () => {
    slack = await slackTalk()
  })
  afterEach(() => slack.end())

  it('comes in plainer words where the workspace does not take tables', async () => {
    slack.world.refusesTables = true
    const answer = await slack.person('U1').types('/plan plan')
    expect(seen(answer)).toContain('<@U1>\n/plan plan')
    expect(seen(answer)).toContain('#2 | 30')
  })

  it('waits as long as Slack asks for, and is given once', async () => {
    slack.world.faults.set('chat.postMessage', [{ retryAfter: 0 }, { retryAfter: 0 }])
    await slack.person('U1').mentions('测试')
    expect(slack.world.messages).toHaveLength(1)
  })

  it('is waited for, however often Slack asks for patience', async () => {
    slack.world.faults.set('chat.postMessage', Array(6).fill({ retryAfter: 0 }))
    expect(seen(await slack.person('U1').mentions('测试'))).toContain('测试')
    expect(slack.world.messages).toHaveLength(1)
  })

  it.each<Fault>([{ lost: true }, { lost: true, status: 500 }, { lost: true, status: 503 }])(
    'stands there once when it arrived and Slack answered %j',
    async (fault) => {
      slack.world.faults.set('chat.postMessage', [fault])
      const answer = await slack.person('U1').mentions('测试')
      await slack.platform.stop()
      expect(slack.world.messages).toEqual([answer])
    },
  )

  it.each<Fault>([{ status: 500 }, { status: 503 }, { error: 'internal_error' }])(
    'is sent again when it did not arrive and Slack answered %j',
    async (fault) => {
      slack.world.faults.set('chat.postMessage', [fault])
      expect(seen(await slack.person('U1').mentions('测试'))).toContain('收到 {"question":"测试"}')
      expect(slack.world.messages).toHaveLength(1)
    },
  )

  it.each<Fault>([{ status: 500 }, { lost: true, status: 500 }])(
    'whose way back answers %j is given to the asker, who is told that it may stand there',
    async (fault) => {
      const amy = slack.person('U1')
      slack.world.faults.set('response', [fault])
      const direct = slack.world.next((one): one is Message => isMessage(one) && one.message.channel === 'DU1')
      await slack.deliver(amy.slash('/plan target T2'))
      const { message } = await direct
      expect(seen(message)).toContain(zh.slack.maybeThere)
      expect(seen(message)).toContain('收到 {"code":"T2"}')
      expect(slack.world.messages.filter(({ channel }) => channel === 'C1')).toHaveLength(fault.lost ? 1 : 0)
    },
  )

  it('that can be said nowhere is reported', async () => {
    slack.world.faults.set('chat.postMessage', [{ error: 'channel_not_found' }, { error: 'user_disabled' }])
    const amy = slack.person('U1')
    await slack.deliver(amy.event('app_mention', `@${BOT.user} 测试`))
    await slack.platform.stop()
    expect(slack.logged.join('\n')).toMatch(/an answer could not be said anywhere .*"reference":"[0-9a-f]{8}"/)
  })

  it('finds another way when the first one is used up', async () => {
    const amy = slack.person('U1')
    const command = amy.slash('/plan target T2')
    slack.world.responses.clear()
    const answered = slack.world.next((happening) => happening.type === 'message')
    await slack.deliver(command)
    expect((await answered).message).toMatchObject({ channel: 'C1', via: 'chat' })
  })
})
