import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alive, seen } from '../support/slack-seen.ts'
import { type SlackTalk, slackTalk } from '../support/slack-talk.ts'
import { BOT, type Happening } from '../support/slack-world.ts'

const isMessage = (happening: Happening) => happening.type === 'message'

describe.each(['socket', 'http'] as const)('a conversation in Slack over %s', (transport) => {
  let slack: SlackTalk
  beforeEach(async () => {
    slack = await slackTalk({ transport })
  })
  afterEach(() => slack.end())

  it('answers a slash command for everyone, with what was typed', async () => {
    const answer = await slack.person('U1').types('/plan target T2')
    expect(answer).toMatchObject({ channel: 'C1', via: 'response' })
    expect(answer.onlyFor).toBeUndefined()
    expect(seen(answer)).toContain('<@U1>\n/plan target T2\n收到 {"code":"T2"}')
  })

  it('knows who asked, where, and which request it was', async () => {
    const amy = slack.person('U1', { name: '测试员' })
    const command = amy.slash('/plan target T2')
    await Promise.all([slack.world.next(isMessage), slack.deliver(command)])
    expect(slack.bot.requests).toMatchObject([
      {
        asker: {
          account: { platform: 'slack', workspace: 'T1', id: 'U1', name: '测试员' },
          place: { platform: 'slack', workspace: 'T1', channel: 'C1' },
        },
        request: expect.stringMatching(/^slack:trigger\d+$/),
      },
    ])
  })

  it('shows a private answer to the asker alone', async () => {
    const answer = await slack.person('U1').types('/plan help')
    expect(answer.onlyFor).toBe('U1')
    expect(seen(answer)).not.toContain('/plan help')
  })

  it('shows the question above its answer', async () => {
    const answer = await slack.person('U1').types('/ask 主要目标 & 任务有哪些？')
    expect(seen(answer)).toContain('/ask 主要目标 & 任务有哪些？')
    expect(slack.bot.requests).toMatchObject([{ command: 'ask', raw: { question: '主要目标 & 任务有哪些？' } }])
  })

  it('lets nothing in a card come alive', async () => {
    const answer = await slack.person('U1').types('/plan plan')
    expect(alive(answer)).toEqual(['<@U1>', 'https://example.org/a?b=1&c=2'])
    expect(seen(answer)).toContain('测试 <!channel> @everyone <@U1> <script>alert(1)</script> [x](javascript:alert(1))')
    expect(seen(answer)).toContain('测试卡片 <b>&</b> *x* _y_ `z`')
    expect(answer.text).toContain('&lt;!channel&gt;')
  })

  it('lets nothing in a typed line come alive either', async () => {
    const answer = await slack.person('U1').types('/ask <!channel> 有 <https://example.org|链接> 吗')
    expect(alive(answer)).toEqual(['<@U1>'])
    expect(seen(answer)).toContain('/ask <!channel> 有 <https://example.org|链接> 吗')
  })

  it('answers a mention in a thread below it', async () => {
    const answer = await slack.person('U1').mentions('主要目标有哪些？')
    expect(answer).toMatchObject({ channel: 'C1', thread_ts: expect.any(String), via: 'chat' })
    expect(slack.bot.requests).toMatchObject([
      { command: 'ask', raw: { question: '主要目标有哪些？' }, asker: { place: { thread: answer.thread_ts } } },
    ])
  })

  it('answers a mention in the thread it was made in', async () => {
    const answer = await slack.person('U1').mentions('主要目标有哪些？', { thread: '1530000000.000001' })
    expect(answer.thread_ts).toBe('1530000000.000001')
  })

  it('answers a direct message in its thread', async () => {
    const answer = await slack.person('U1').writes('主要目标有哪些？')
    expect(answer).toMatchObject({ channel: 'DU1', thread_ts: expect.any(String) })
    expect(seen(answer)).toContain('主要目标有哪些？')
  })

  it('answers what is sent along with a file', async () => {
    const settings = { extra: { channel_type: 'im', subtype: 'file_share', files: [] } }
    expect(seen(await slack.person('U1').writes('测试附件是什么？', settings))).toContain('测试附件是什么？')
  })

  it('tells the asker alone what is wrong with a mention, where it can be seen', async () => {
    const amy = slack.person('U1')
    const tooLong = '长'.repeat(3001)
    const answer = await amy.mentions(tooLong)
    expect(answer).toMatchObject({ channel: 'C1', onlyFor: 'U1' })
    expect(answer.thread_ts).toBeUndefined()
    expect(seen(answer)).toContain('太长了')
    expect(await amy.mentions(tooLong, { thread: '1530000000.000001' })).toMatchObject({
      onlyFor: 'U1',
      thread_ts: '1530000000.000001',
    })
    const form = await amy.pressesForForm(answer, '填写表单')
    expect(form.view.title.text).toBe('就方案提问，回答附原文出处')
  })

  it('asks back when nothing was asked', async () => {
    const amy = slack.person('U1')
    expect(seen(await amy.mentions(''))).toBe('想问什么？请把问题写在后面，例如：主要目标有哪些？')
    expect(slack.bot.requests).toEqual([])
  })

  it('does not answer bots, edits or other channels’ talk', async () => {
    const amy = slack.person('U1')
    await slack.deliver(amy.event('app_mention', '机器人说', { extra: { bot_id: 'B9' } }))
    await slack.deliver(amy.event('message', '频道里的话', { extra: { channel_type: 'channel' } }))
    await slack.deliver(
      amy.event('message', '改过', { channel: 'DU1', extra: { channel_type: 'im', subtype: 'message_changed' } }),
    )
    await amy.writes('最后一句')
    expect(slack.bot.requests).toMatchObject([{ raw: { question: '最后一句' } }])
  })

  it('answers a request once, however often it is delivered', async () => {
    const amy = slack.person('U1')
    const mention = amy.event('app_mention', `@${BOT.user} 只答一次`)
    const command = amy.slash('/plan target T2')
    for (const request of [mention, command]) {
      await Promise.all([slack.world.next(isMessage), slack.deliver(request)])
      await slack.deliver({ ...request, retry: 1 })
    }
    await amy.types('/plan target T1')
    expect(slack.bot.requests.map(({ raw }) => raw)).toEqual([{ question: '只答一次' }, { code: 'T2' }, { code: 'T1' }])
  })

  it('answers a repeated delivery whose first one never arrived', async () => {
    const amy = slack.person('U1')
    const mention = { ...amy.event('app_mention', `@${BOT.user} 第二次才到`), retry: 2 }
    const [answer] = await Promise.all([slack.world.next(isMessage), slack.deliver(mention)])
    expect(seen(answer.message)).toContain('第二次才到')
  })

  it('runs a button as the command that it is', async () => {
    const amy = slack.person('U1')
    const ben = slack.person('U2')
    const card = await amy.types('/plan plan')
    const answer = await ben.presses(card, '看目标')
    expect(seen(answer)).toContain('<@U2>\n/plan target T2\n收到 {"code":"T2"}')
  })

  it('opens the form that a button leads to', async () => {
    const amy = slack.person('U1')
    const form = await amy.pressesForForm(await amy.types('/plan help'), '登记')
    expect(form.view.title.text).toBe('登记一条里程碑')
  })

  it('answers a button in the thread of its message', async () => {
    const amy = slack.person('U1')
    const card = { ...(await amy.types('/plan plan')), thread_ts: '1530000000.000001' }
    expect(await amy.presses(card, '看目标')).toMatchObject({ thread_ts: '1530000000.000001' })
  })

  it('names what is close to an unknown command, and offers help', async () => {
    const amy = slack.person('U1')
    const answer = await amy.types('/plan milestne T2')
    expect(answer.onlyFor).toBe('U1')
    expect(seen(answer)).toContain('没有“milestne”这个命令。是不是要用：milestone')
    expect(seen(await amy.presses(answer, '查看帮助'))).toContain('测试卡片')
  })

  it('shows a problem as a sentence, and a bug as a neutral one with a reference', async () => {
    const amy = slack.person('U1')
    expect(seen(await amy.types('/plan withdraw 12 测试原因'))).toContain('测试问题')
    const bug = await amy.types('/plan verify')
    expect(seen(bug)).toMatch(/出了点意外.*编号 [0-9a-f]{8}/)
    expect(seen(bug)).not.toContain('secret')
  })
})

describe('a viewer in Slack', () => {
  it('is told which role is needed', async () => {
    const slack = await slackTalk({ role: 'viewer' })
    const answer = await slack.person('U1').types('/plan milestone T2 2 测试说明')
    expect(seen(answer)).toContain('需要“协调员”角色，你现在是“查看者”')
    expect(answer.onlyFor).toBe('U1')
    await slack.end()
  })
})

describe('the language in Slack', () => {
  let slack: SlackTalk
  beforeEach(async () => {
    slack = await slackTalk()
  })
  afterEach(() => slack.end())

  it('is that of the words', async () => {
    const ann = slack.person('U2', { locale: 'en-US' })
    expect(seen(await ann.mentions('主要目标有哪些？'))).toContain('主要目标')
    await ann.mentions('What are the main targets?')
    await slack.person('U1').mentions('What are the main targets?')
    expect(slack.bot.requests.map(({ asker }) => asker.language)).toEqual(['zh', 'en', 'en'])
  })

  it('is the person’s own where the words do not tell', async () => {
    const ann = slack.person('U2', { locale: 'en-US' })
    const amy = slack.person('U1', { locale: 'zh-CN' })
    const jun = slack.person('U3', { locale: 'ja-JP' })
    for (const person of [ann, amy, jun]) await person.types('/plan target T2')
    expect(slack.bot.requests.map(({ asker }) => asker.language)).toEqual(['en', 'zh', 'zh'])
    expect(seen(await ann.types('/plan milestne'))).toContain('There is no command “milestne”.')
    expect(seen(await amy.types('/plan help milestne x'))).toContain('这些内容没有用上')
  })

  it('of a form is what is known at once, and the person’s own the next time', async () => {
    const ann = slack.person('U2', { locale: 'en-US' })
    expect((await ann.opens('/plan milestone T2')).view.submit.text).toBe('提交')
    await ann.types('/plan target T2')
    expect((await ann.opens('/plan milestone T2')).view.submit.text).toBe('Submit')
  })

  it('does not keep an answer waiting for good when Slack does not tell', async () => {
    slack.world.faults.set('users.info', [{ error: 'fatal_error' }])
    expect(seen(await slack.person('U1').types('/plan target T2'))).toContain('收到')
  })
})
