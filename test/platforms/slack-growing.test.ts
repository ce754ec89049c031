import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Stopped, Withdrawn } from '../../src/core/cancels.ts'
import type { Waiting } from '../../src/core/platform.ts'
import { beginningOf, endless } from '../support/sample-bot.ts'
import { alive, seen } from '../support/slack-seen.ts'
import { type SlackTalk, slackTalk } from '../support/slack-talk.ts'
import { BOT, type Happening } from '../support/slack-world.ts'

const QUESTION = '测试 <!channel> *主要目标*'
const isMessage = (happening: Happening) => happening.type === 'message'
type Call = Extract<Happening, { type: 'call' }>
const isCall =
  (method: string) =>
  (happening: Happening): happening is Call =>
    happening.type === 'call' && happening.method === method

describe('an answer that grows in Slack', () => {
  let slack: SlackTalk
  beforeEach(async () => {
    slack = await slackTalk()
  })
  afterEach(() => slack.end())

  /** Shows the answer in two pieces, each once the one before has arrived. */
  function growing(...calls: string[]) {
    slack.bot.meanwhile = async ({ show }: Waiting) => {
      for (const [at, call] of calls.entries()) {
        const arrived = slack.world.next(isCall(call))
        show?.(beginningOf(QUESTION, 12 * (at + 1)))
        await arrived
      }
    }
  }

  it('is one message in the thread, added to and then ended', async () => {
    growing('chat.startStream', 'chat.appendStream')
    const answer = await slack.person('U1').mentions(QUESTION)
    expect(answer).toMatchObject({ channel: 'C1', thread_ts: expect.any(String), streaming: false })
    expect(slack.world.messages).toHaveLength(1)
    expect(seen(answer).replaceAll('\n', '')).toBe(`收到 ${JSON.stringify({ question: QUESTION })}`)
    expect(alive(answer)).toEqual([])
    const calls = slack.world.happenings.flatMap((one) => (one.type === 'call' ? [one.method] : []))
    expect(calls.filter((name) => name.startsWith('chat.'))).toEqual([
      'chat.startStream',
      'chat.appendStream',
      'chat.stopStream',
    ])
  })

  it('grows in a direct message as well', async () => {
    growing('chat.startStream')
    expect(await slack.person('U1').writes(QUESTION)).toMatchObject({ channel: 'DU1', streaming: false })
  })

  it('is sent as usual where Slack does not let messages grow', async () => {
    slack.world.faults.set('chat.startStream', [{ error: 'channel_type_not_supported' }])
    growing('chat.startStream')
    const answer = await slack.person('U1').mentions(QUESTION)
    expect(slack.world.messages).toEqual([answer])
    expect(seen(answer)).toContain(QUESTION)
  })

  it('is whole in the end when something could not be added', async () => {
    slack.world.faults.set('chat.appendStream', [{ error: 'internal_error' }])
    growing('chat.startStream', 'chat.appendStream')
    const answer = await slack.person('U1').mentions(QUESTION)
    expect(seen(answer).replaceAll('\n', '')).toBe(`收到 ${JSON.stringify({ question: QUESTION })}`)
  })

  it('is sent again, whole, when Slack has given the message up', async () => {
    slack.world.faults.set('chat.stopStream', [{ error: 'message_not_in_streaming_state' }])
    growing('chat.startStream')
    expect(seen(await slack.person('U1').mentions(QUESTION))).toContain(QUESTION)
    expect(slack.world.messages).toHaveLength(2)
  })

  it('is called off when the question is deleted, and not given', async () => {
    const amy = slack.person('U1')
    const question = amy.event('message', QUESTION, { channel: 'DU1', extra: { channel_type: 'im' } })
    const { ts } = Object(Object(question.payload).event)
    const { begun, stopped } = endless(slack.bot)
    await slack.deliver(question)
    await begun
    const gone = { channel_type: 'im', subtype: 'message_deleted', deleted_ts: ts }
    await slack.deliver(amy.event('message', '', { channel: 'DU1', extra: gone }))
    slack.bot.meanwhile = async () => {}
    expect(seen(await amy.writes('另一个测试问题'))).toContain('另一个测试问题')
    expect(stopped()).toBeInstanceOf(Withdrawn)
    expect(slack.world.messages).toHaveLength(1)
  })

  it('is called off when the bot stops, and still given', async () => {
    const { begun, stopped } = endless(slack.bot)
    const answer = slack.world.next(isMessage)
    await slack.deliver(slack.person('U1').event('app_mention', `@${BOT.user} ${QUESTION}`))
    await begun
    await slack.platform.stop()
    expect(seen((await answer).message)).toContain(QUESTION)
    expect(stopped()).toBeInstanceOf(Stopped)
  })
})
