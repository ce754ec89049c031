import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { locales } from '../../src/locale/index.ts'
import { createDrafts } from '../../src/platforms/discord/drafts.ts'
import { modalOf } from '../../src/platforms/discord/modal.ts'
import { othersText, readOthers } from '../../src/platforms/discord/other-fields.ts'
import { leftOut, registration } from '../../src/platforms/discord/registration.ts'
import { checkCommands } from '../support/discord-check-commands.ts'
import { checkModal } from '../support/discord-check-modal.ts'
import { sampleBot } from '../support/sample-bot.ts'

const { zh } = locales

describe('a form of any size', () => {
  const bot = sampleBot()
  const account = { platform: 'discord', workspace: '', id: '1', name: '张三' } as const
  const asker = { account, place: { platform: 'discord', workspace: '', channel: '1' }, language: 'zh' } as const

  it('fits a modal, also filled with the longest values', () => {
    const long = '长'.repeat(3000)
    const raw = { item: long, add: long, level: long, date: long, note: long, evidence: long, corrects: long }
    for (const { name } of bot.commands) {
      if (Object.keys(bot.form(name, {}, asker).fields).length) checkModal(modalOf(bot.form(name, raw, asker), '1', zh))
    }
  })

  it('keeps what shares an input apart, line by line', () => {
    const { fields } = bot.form(
      'milestone',
      { note: '第一行\n日期: 假的\n', evidence: 'https://example.org', item: 'T2' },
      asker,
    )
    const { raw, surplus } = readOthers(othersText(fields, 'milestone', zh), 'milestone')
    expect(raw).toMatchObject({ note: '第一行\n日期: 假的', evidence: 'https://example.org', item: 'T2', date: '' })
    expect(surplus).toEqual([])
  })
})

describe('values of forms', () => {
  it('are kept for an hour, and only so many', () => {
    let now = 0
    const drafts = createDrafts(() => now, 2)
    const [first, second, third] = ['1', '2', '3'].map((note) => drafts.keep({ note }))
    expect([first, second, third].map((key) => drafts.find(key ?? '')?.note)).toEqual([undefined, '2', '3'])
    now = 60 * 60 * 1000
    expect(drafts.find(third ?? '')).toBeUndefined()
  })
})

describe('the registration', () => {
  it('keeps to the rules for names and descriptions', () => {
    checkCommands(registration(sampleBot().commands))
  })

  it('has room for 24 commands and 25 more in a group; what is beyond is left out', () => {
    const [first] = sampleBot().commands
    const of = (count: number) => Array.from({ length: count }, () => first).filter((command) => command !== undefined)
    expect([25, 49, 50, 51].map((count) => leftOut(of(count)).length)).toEqual([0, 0, 1, 2])
  })

  it('has room for every command that people can type, and none for what only buttons say', () => {
    expect(leftOut(commands)).toEqual([])
    const registered = registration(commands)
    checkCommands(registered)
    const plan = registered.find(({ name }) => name === 'plan')?.options ?? []
    const within = plan.flatMap((option) =>
      'options' in option && option.type === 2 ? (option.options ?? []) : option,
    )
    const names = [...registered, ...within].map(({ name }) => name)
    const typed = commands.map(({ name }) => name).filter((name) => !['rate', 'import'].includes(name))
    expect(names).toEqual(expect.arrayContaining(typed))
    expect(names).not.toContain('rate')
  })
})
