import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TOLD } from '../support/sample-bot.ts'
import { elementOf, held } from '../support/slack-payloads.ts'
import { seen } from '../support/slack-seen.ts'
import { type SlackTalk, slackTalk } from '../support/slack-talk.ts'
import { BOT, type Happening, type OpenView } from '../support/slack-world.ts'

const isMessage = (happening: Happening) => happening.type === 'message'
const kindOf = ({ view }: OpenView, field: string) => elementOf(view, field).type

describe.each(['socket', 'http'] as const)('a form in Slack over %s', (transport) => {
  let slack: SlackTalk
  beforeEach(async () => {
    slack = await slackTalk({ transport })
  })
  afterEach(() => slack.end())

  it('opens for what is missing, with what was understood filled in', async () => {
    const form = await slack.person('U1').opens('/plan milestone T2 2 date:2018-06-30')
    expect(form.view.title.text).toBe('登记一条里程碑')
    expect([held(form, 'item'), held(form, 'add'), held(form, 'date'), held(form, 'note')]).toEqual([
      'T2',
      '2',
      '2018-06-30',
      '',
    ])
  })

  it('runs what was filled in, and shows it in the channel', async () => {
    const amy = slack.person('U1')
    const form = await amy.opens('/plan milestone T2')
    const answer = await amy.submits(form, { note: '测试：诊所 <!here> 已开', date: '2018-06-30' })
    expect(answer).toMatchObject({ channel: 'C1', via: 'chat' })
    expect(answer.onlyFor).toBeUndefined()
    expect(seen(answer)).toContain('<@U1>\n/plan milestone')
    expect(slack.bot.requests).toMatchObject([
      {
        command: 'milestone',
        raw: { item: 'T2', note: '测试：诊所 <!here> 已开', date: '2018-06-30' },
        request: expect.stringMatching(/^slack:V\d+:h\d+$/),
      },
    ])
  })

  it('says at its field what is wrong, and takes it once it is right', async () => {
    const amy = slack.person('U1')
    const form = await amy.opens('/plan milestone T2')
    expect(await amy.isCorrected(form, { add: '许多', note: ' ' })).toEqual({
      add: '“许多”不是数量。请写数字，可带单位，如 2 或 2个。',
      note: '请填写这一项。',
    })
    expect(slack.bot.requests).toEqual([])
    expect(seen(await amy.submits(form, { add: '2', note: '测试' }))).toContain('收到')
  })

  it('logs a submission once, however often it is delivered', async () => {
    const amy = slack.person('U1')
    const form = await amy.opens('/plan milestone T2')
    const submission = amy.submission(form, { note: '测试' })
    await Promise.all([slack.world.next(isMessage), slack.deliver(submission)])
    await slack.deliver(submission)
    await amy.types('/plan target T1')
    expect(slack.bot.requests.map(({ command }) => command)).toEqual(['milestone', 'target'])
  })

  it('suggests while a value is typed, and never leaves one without a way', async () => {
    const amy = slack.person('U1')
    const form = await amy.opens('/plan milestone')
    expect((await amy.searches(form, 'item', '')).map(({ value }) => value)).toEqual(['T1', 'T2', '1.4'])
    expect(await amy.searches(form, 'item', 'T2')).toMatchObject([{ text: { text: 'T2 测试' }, value: 'T2' }])
    expect(await amy.searches(form, 'item', '没有的')).toMatchObject([{ value: '没有的' }])
    expect(await amy.isCorrected(form, { item: '没有的', note: '测试' })).toEqual({
      item: '没有“没有的”，测试里只有 T1、T2、1.4',
    })
  })

  it('that opens too late can be opened by a button, still filled in', async () => {
    const amy = slack.person('U1')
    expect(seen(await amy.types('/plan target', { late: true }))).toContain('表单没能打开')
    const late = await amy.types('/plan milestone T2 2个 evidence:"not a link" note:"他说“好”"', { late: true })
    const form = await amy.pressesForForm(late, '填写表单')
    expect([held(form, 'item'), held(form, 'add'), held(form, 'evidence'), held(form, 'note')]).toEqual([
      'T2',
      '2个',
      'not a link',
      '他说“好”',
    ])
  })

  it('takes up words that fitted nowhere', async () => {
    const amy = slack.person('U1')
    const answer = await amy.types('/plan target T2 多余')
    expect(seen(answer)).toContain('这些内容没有用上：多余')
    expect(held(await amy.pressesForForm(answer, '填写表单'), 'code')).toBe('T2')
  })

  it('comes with what was told, where it was told, and opens even where nothing is missing', async () => {
    const amy = slack.person('U1')
    const told = await amy.mentions(TOLD, { thread: '1530000000.000001' })
    expect(told).toMatchObject({ channel: 'C1', thread_ts: '1530000000.000001' })
    expect(told.onlyFor).toBeUndefined()
    const form = await amy.pressesForForm(told, '填写表单')
    expect([held(form, 'item'), held(form, 'add'), held(form, 'note')]).toEqual(['T2', '2', TOLD])
    const logged = await amy.submits(form)
    expect(logged.thread_ts).toBe('1530000000.000001')
    expect(slack.bot.requests.at(-1)).toMatchObject({ command: 'milestone', raw: { item: 'T2', add: '2', note: TOLD } })
    expect(seen(await amy.types(`/ask ${TOLD}`))).toContain('测试：还没有登记')
  })

  it('is empty for an empty question', async () => {
    const amy = slack.person('U1')
    const form = await amy.opens('/ask')
    expect(seen(await amy.submits(form, { question: '主要目标有哪些？' }))).toContain('/ask 主要目标有哪些？')
  })

  it('is answered privately where the bot cannot post', async () => {
    slack.world.channels.set('G1', { type: 'private', members: new Set(['U1']), archived: false })
    const amy = slack.person('U1')
    const form = await amy.opens('/plan milestone T2', { channel: 'G1' })
    const answer = await amy.submits(form, { note: '测试' })
    expect(answer.channel).toBe('DU1')
    expect(seen(answer)).toContain('我不在你提问的频道里')
    expect(seen(answer)).toContain('收到')
  })

  it('shows a private answer to the asker alone', async () => {
    const amy = slack.person('U1')
    const form = await amy.opens('/plan withdraw 12')
    const answer = await amy.submits(form, { reason: '测试' })
    expect(answer).toMatchObject({ onlyFor: 'U1', via: 'chat' })
  })
})

describe('every kind of value in a Slack form', () => {
  let slack: SlackTalk
  beforeEach(async () => {
    slack = await slackTalk()
  })
  afterEach(() => slack.end())

  it('comes back as it went in', async () => {
    const amy = slack.person('U1')
    const milestone = await amy.opens(
      '/plan milestone T2 add:2个 level:9,800 date:2018-06-30 evidence:https://example.org/a?b=1&c=2 corrects:12',
    )
    await amy.submits(milestone, { note: '第一行\n第二行 <b>' })
    const subscribe = await amy.opens('/plan subscribe 周一 timezone:Asia/Shanghai')
    await amy.submits(subscribe, { time: '09:00' })
    const member = await amy.opens('/plan member @U2')
    await amy.submits(member, { role: 'reviewer' })
    expect(slack.bot.requests.map(({ raw }) => raw)).toEqual([
      {
        item: 'T2',
        add: '2个',
        level: '9,800',
        date: '2018-06-30',
        note: '第一行\n第二行 <b>',
        evidence: 'https://example.org/a?b=1&c=2',
        corrects: '12',
      },
      { weekday: 'mon', time: '09:00', timezone: 'Asia/Shanghai' },
      { who: 'U2', role: 'reviewer' },
    ])
  })

  it('is entered with Slack’s own element', async () => {
    const amy = slack.person('U1')
    const milestone = await amy.opens('/plan milestone')
    const subscribe = await amy.opens('/plan subscribe')
    const member = await amy.opens('/plan member')
    expect(['item', 'add', 'date', 'note', 'evidence'].map((field) => kindOf(milestone, field))).toEqual([
      'external_select',
      'plain_text_input',
      'datepicker',
      'plain_text_input',
      'url_text_input',
    ])
    expect(['weekday', 'time', 'timezone'].map((field) => kindOf(subscribe, field))).toEqual([
      'static_select',
      'timepicker',
      'external_select',
    ])
    expect(['who', 'role'].map((field) => kindOf(member, field))).toEqual(['users_select', 'static_select'])
  })

  it('is never lost where a picker cannot hold it', async () => {
    const amy = slack.person('U1')
    const milestone = await amy.opens('/plan milestone item:没有 date:2018-02-30 corrects:abc')
    expect(held(milestone, 'date')).toBe('2018-02-30')
    expect(seen(milestone.view)).toContain('⚠️ 没有“没有”，测试里只有')
    expect(seen(milestone.view)).toContain('⚠️ “abc”不是记录编号')
    expect(seen(milestone.view)).toContain('⚠️ 没有“2018-02-30”这一天。')
    const subscribe = await amy.opens('/plan subscribe weekday:星期八 time:9点')
    expect(seen(subscribe.view)).toContain('⚠️ 没有“星期八”这个选项')
    expect(held(subscribe, 'time')).toBe('9点')
    const member = await amy.opens('/plan member discord:123')
    expect(held(member, 'who')).toBe('discord:123')
    expect(await amy.opens('/plan subscribe weekday:星期天').then((form) => held(form, 'weekday'))).toBe('星期天')
  })

  it('may be a note of 5,000 characters: what does not fit is shown below it', async () => {
    const amy = slack.person('U1')
    const note = `${'长'.repeat(4990)}测试到此为止了呀喂`
    const form = await amy.opens(`/plan milestone T2 note:${note}`)
    expect(held(form, 'note')).toHaveLength(3000)
    expect(seen(form.view)).toContain('太长了，最多 3000 字')
    expect(seen(form.view)).toContain('长测试到此为止了呀喂')
    expect(seen(await amy.submits(form, { note: '测试：短的' }))).toContain('收到')
  })
})

describe('a request for values out of nowhere', () => {
  it('is answered with nothing, and breaks nothing', async () => {
    const slack = await slackTalk()
    const amy = slack.person('U1')
    const form = await amy.opens('/plan milestone')
    const forged = { ...form, view: { ...form.view, private_metadata: '{"command":"no such"}' } }
    expect(await amy.searches(forged, 'item', '')).toEqual([])
    await slack.deliver(amy.submission(forged, {}))
    await slack.deliver({ type: 'events_api', payload: { type: 'event_callback', event: { type: BOT.user } } })
    expect(slack.bot.requests).toEqual([])
    expect(seen(await amy.types('/plan target T2'))).toContain('收到')
    await slack.end()
  })
})
