import { describe, expect, it } from 'vitest'
import { locales } from '../../src/locale/index.ts'
import { conversations } from '../support/discord-bot.ts'
import { BOT } from '../support/discord-state.ts'
import { TOLD } from '../support/sample-bot.ts'

const { zh } = locales
const start = conversations()

describe('a form', () => {
  it('opens for what is missing, filled with what was understood', async () => {
    const { zhang } = await start()
    const { modal } = await zhang.runs('plan milestone', { item: 'T2', date: '2018-06-30' })
    expect(modal.title).toBe(zh.commands.milestone.summary)
    expect(modal.fields.map(({ id }) => id)).toEqual(['item', 'add', 'level', 'note', '-others'])
    expect(modal.fields.map(({ value }) => value)).toEqual([
      'T2',
      '',
      '',
      '',
      '日期: 2018-06-30\n是否完成:\n佐证:\n更正:',
    ])
  })

  it('logs what is submitted, also what has no input of its own', async () => {
    const { zhang, bot } = await start()
    const { modal } = await zhang.runs('plan milestone', { item: 'T2', date: '2018-06-30' })
    const others = modal.fields[4]?.value.replace('佐证:', '佐证: https://example.org/a:b')
    const { message } = await zhang.submits(modal, { add: '2个', note: '测试\n第二行', '-others': others ?? '' })
    expect(message.text).toContain('收到')
    expect(bot.requests.at(-1)?.raw).toEqual({
      item: 'T2',
      add: '2个',
      level: '',
      note: '测试\n第二行',
      date: '2018-06-30',
      done: '',
      evidence: 'https://example.org/a:b',
      corrects: '',
    })
  })

  it('comes with what was told, and opens even where nothing is missing', async () => {
    const { zhang, bot } = await start()
    const told = await zhang.says(`<@${BOT}> ${TOLD}`).answer()
    expect(told.text).toContain('测试：还没有登记')
    const { modal } = await zhang.presses(told, zh.bot.fillIn)
    expect(modal.fields.slice(0, 2).map(({ value }) => value)).toEqual(['T2', '2'])
    expect((await zhang.submits(modal)).message.text).toContain('收到')
    expect(bot.requests.at(-1)).toMatchObject({ command: 'milestone', raw: { item: 'T2', add: '2', note: TOLD } })
    const asked = await zhang.runs('ask', { question: TOLD })
    expect(asked.message.buttons.map(({ label }) => label)).toEqual([zh.bot.fillIn])
  })

  it('says at a wrong value what is wrong with it', async () => {
    const { zhang } = await start()
    const { modal } = await zhang.runs('plan milestone', { item: 'T9', note: '测试' })
    expect(modal.fields[0]?.value).toBe('T9')
    expect(modal.fields[0]?.description).toContain('没有“T9”')
  })

  it('with a wrong value can be opened again as it was, and then goes through', async () => {
    const { zhang } = await start()
    const { modal } = await zhang.runs('plan milestone', { item: 'T2' })
    const note = `测试${'很长'.repeat(200)}`
    const refused = await zhang.submits(modal, { note, add: '很多' })
    expect(refused.message.text).toContain('不是数量')
    expect(refused.message.onlyYou).toBe(true)
    const again = await zhang.presses(refused.message, zh.bot.fillIn)
    expect(again.modal.fields.map(({ value }) => value)).toEqual([
      'T2',
      '很多',
      '',
      note,
      '日期:\n是否完成:\n佐证:\n更正:',
    ])
    const { message } = await zhang.submits(again.modal, { add: '2' })
    expect(message.text).toContain(note)
  })

  it('with short values opens again after a restart', async () => {
    const { zhang } = await start()
    const { modal } = await zhang.runs('plan milestone', { item: 'T2' })
    const { message } = await zhang.submits(modal, { note: '测试 两个词', add: '很多' })
    expect(message.buttons[0]?.id).toBe('run:milestone item:"T2" add:"很多" note:"测试 两个词"')
    const again = await zhang.presses(message, zh.bot.fillIn)
    expect(again.modal.fields[3]?.value).toBe('测试 两个词')
  })

  it('whose values were lost with a restart says so and starts over', async () => {
    const { zhang, discord, platform } = await start()
    const { modal } = await zhang.runs('plan milestone', { item: 'T2' })
    const { message } = await zhang.submits(modal, { note: '测试'.repeat(100), add: '很多' })
    await platform.stop()
    await start({ discord })
    const lost = await zhang.presses(message, zh.bot.fillIn)
    expect(lost.message.text).toContain(zh.discord.lost)
    expect(lost.message.onlyYou).toBe(true)
    const { modal: empty } = await zhang.presses(lost.message, zh.discord.startOver)
    expect(empty.fields[0]).toMatchObject({ id: 'item', value: '' })
  })

  it('shows words that belong to no field instead of dropping them', async () => {
    const { zhang, bot } = await start()
    const { modal } = await zhang.runs('plan milestone', { item: 'T2' })
    const { message } = await zhang.submits(modal, { note: '测试', '-others': '顺便说一句 https://example.org' })
    expect(message.text).toContain('这些内容没有用上：顺便说一句')
    expect(message.buttons.map(({ label }) => label)).toContain(zh.bot.fillIn)
    expect(bot.requests).toEqual([])
  })

  it('lets people be picked', async () => {
    const { zhang } = await start()
    const { modal } = await zhang.runs('plan member', { role: 'viewer' })
    expect(modal.fields.map(({ type }) => type)).toEqual([5, 3])
    const { message } = await zhang.submits(modal, { who: zhang.id })
    expect(message.text).toContain(zhang.id)
  })
})

describe('every kind of option', () => {
  const filled: [string, Record<string, string>, Record<string, string>][] = [
    ['target', { code: 'T1' }, {}],
    ['withdraw', { entry: '12', reason: '写错了' }, {}],
    [
      'milestone',
      {
        item: '1.4',
        add: '2个',
        level: '9,800',
        date: '2018年6月30日',
        note: '说明 key:value',
        evidence: 'https://example.org/?a=1&b=2',
        corrects: '#12',
      },
      {},
    ],
    ['subscribe', { weekday: 'fri', time: '9:30', timezone: 'Asia/Shanghai' }, {}],
    ['member', { who: '800000000000000001', role: 'reviewer' }, { who: '<@800000000000000001>' }],
  ]
  it.each(filled)('of %s arrives as it was entered, by option and by form', async (name, values, changed) => {
    const { zhang, bot } = await start()
    await zhang.runs(`plan ${name}`, values)
    expect(bot.requests[0]?.raw).toEqual({ ...values, ...changed })
    const { modal } = await zhang.runs(`plan ${name}`, {})
    const own = modal.fields.map(({ id }) => id)
    const others = Object.entries(values)
      .filter(([key]) => !own.includes(key))
      .map(([key, value]) => `${key}: ${value}`)
    await zhang.submits(modal, { ...values, '-others': others.join('\n') })
    const entered = Object.entries(bot.requests.at(-1)?.raw ?? {}).filter(([, value]) => value)
    expect(Object.fromEntries(entered)).toEqual({ ...values, ...changed })
  })

  it('that is suggested is completed while typing', async () => {
    const { zhang } = await start()
    expect(await zhang.types('plan milestone', 'item', 'T')).toEqual([
      { name: 'T1 测试', value: 'T1' },
      { name: 'T2 测试', value: 'T2' },
    ])
    expect(await zhang.types('plan subscribe', 'timezone', 'Asia')).toHaveLength(1)
  })
})
