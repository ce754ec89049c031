import { describe, expect, test } from 'vitest'
import { SettingsError } from '../src/settings.ts'
import { openOffice } from './support/office.ts'
import { logs, roleOffices } from './support/role-office.ts'

const { open, openWithAdmin } = roleOffices()

describe('one person has one role, wherever it was given', () => {
  test('what was given in Slack is taken at the terminal', async () => {
    const { office, amy } = await openWithAdmin()
    ;(await amy.says('member <@U2> coordinator')).replies('已将 slack:U2 设为“协调员”', '查看者 → 协调员', '测试甲')
    const ben = office.inSlack('U2', { name: '测试乙' })
    expect(await logs(ben)).toBe(true)
    ;(await office.atTerminal().says('member slack:U2 viewer')).replies(
      '已将 测试乙（slack:U2） 设为“查看者”',
      '协调员 → 查看者',
    )
    ;(await ben.says('milestone T1 add:1 note:测试')).replies('需要“协调员”角色，你现在是“查看者”')
    expect(await office.app.database.account.count({ where: { id: 'U2' } })).toBe(1)
  })

  test('what was given at the terminal is taken in Slack', async () => {
    const { office, amy } = await openWithAdmin()
    ;(await office.atTerminal().says('member slack:U2 coordinator')).replies('slack:U2（还没来过）', '第一次和我说话')
    ;(await amy.says('member <@U2> viewer')).replies('协调员 → 查看者', 'slack:U2（工作区 T1）')
    expect(await logs(office.inSlack('U2'))).toBe(false)
  })

  test('an admin who is none any more makes no admins', async () => {
    const { office, amy } = await openWithAdmin()
    await amy.says('member <@U2> admin')
    const ben = office.inSlack('U2')
    await ben.says('help')
    await office.as('admin').says('member slack:U2 viewer')
    ;(await ben.says('member <@U3> admin')).replies('需要“管理员”角色')
  })

  test('a role in Discord is the same from everywhere', async () => {
    const { office, amy } = await openWithAdmin()
    const zhang = office.inDiscord('100000000000000001', { name: '测试丙' })
    await amy.says('member discord:100000000000000001 coordinator')
    expect(await logs(zhang)).toBe(true)
    await office.atTerminal().says('member discord:100000000000000001 viewer')
    expect(await logs(zhang)).toBe(false)
  })

  test('who was named before they came is one member, also when they come twice at once', async () => {
    const office = await open()
    await office.atTerminal().says('member slack:U2 coordinator')
    const ben = office.inSlack('U2')
    expect(await Promise.all([logs(ben), logs(ben), logs(ben), logs(ben)])).toEqual([true, true, true, true])
    const { database } = office.app
    expect(await database.account.findMany({ where: { id: 'U2' } })).toMatchObject([{ workspace: 'T1' }])
    const entries = await database.entry.findMany({ distinct: ['memberId'] })
    expect(entries).toHaveLength(1)
  })

  test('a person whom ADMINS names comes first while somebody gives them a role: still one member', async () => {
    const office = await open({ admins: 'slack:U1' })
    const amy = office.inSlack('U1')
    const others = ['U2', 'U3', 'U4'].map((id) => office.inSlack(id))
    await Promise.all([
      ...['U2', 'U3', 'U4'].map((id) => office.atTerminal().says(`member slack:${id} coordinator`)),
      ...['U2', 'U3', 'U4'].map((id) => amy.says(`member <@${id}> coordinator`)),
      ...others.map((other) => other.says('help')),
    ])
    const accounts = await office.app.database.account.findMany({ where: { platform: 'slack' } })
    expect(accounts.map(({ id, workspace }) => `${workspace} ${id}`).sort()).toEqual([
      'T1 U1',
      'T1 U2',
      'T1 U3',
      'T1 U4',
    ])
  })

  test('an id of two workspaces is two people, and has to be named in the one that is meant', async () => {
    const { office } = await openWithAdmin({ admins: 'slack:U9' })
    const [here, there] = ['T1', 'T2'].map((workspace) => office.inSlack('U9', { workspace }))
    await here?.says('member <@U2> coordinator')
    await there?.says('member <@U2> viewer')
    ;(await office.atTerminal().says('member slack:U2 viewer')).replies('T1、T2', '到那个工作区里用 member')
    expect(await logs(office.inSlack('U2', { workspace: 'T1' }))).toBe(true)
    expect(await logs(office.inSlack('U2', { workspace: 'T2' }))).toBe(false)
    await here?.says('member <@U2> viewer')
    expect(await logs(office.inSlack('U2', { workspace: 'T1' }))).toBe(false)
  })

  test('who waits is the first to come; a namesake in another workspace gets nothing', async () => {
    const office = await open()
    await office.atTerminal().says('member slack:U2 coordinator')
    expect(await logs(office.inSlack('U2', { workspace: 'T1' }))).toBe(true)
    expect(await logs(office.inSlack('U2', { workspace: 'T2' }))).toBe(false)
  })
})

describe('who can have a role', () => {
  test.each([
    ['the terminal', 'web:staff'],
    ['the terminal', 'terminal:root'],
    ['the playground', 'staff'],
    ['the playground', 'web:admin'],
    ['Slack', 'web:coordinator'],
  ])('named from %s, %s is nobody in particular', async (where, who) => {
    const { office, amy } = await openWithAdmin()
    const speaker = { Slack: amy, 'the terminal': office.atTerminal(), 'the playground': office.as('admin') }[where]
    for (const role of ['admin', 'viewer']) {
      const reply = await speaker?.says(`member ${who} ${role}`)
      expect(reply?.failed).toBe(true)
      reply?.replies('不能有角色', 'slack:U123')
    }
  })

  test('neither can the settings make such an account an admin', async () => {
    await expect(openOffice({ url: 'postgresql://127.0.0.1:1/none', admins: 'slack:U1,web:staff' })).rejects.toThrow(
      'ADMINS: name 2 must be a person, written like slack:U123 or discord:456: whoever reaches the web is that account',
    )
    await expect(openOffice({ url: 'postgresql://127.0.0.1:1/none', admins: 'web:admin' })).rejects.toThrow(
      SettingsError,
    )
  })

  test('the parts of the person at this machine are never on record', async () => {
    const office = await open()
    await office.as('admin').says('member slack:U2 coordinator')
    await office.as('coordinator').says('milestone T1 add:1 note:测试')
    const members = await office.app.database.member.findMany({ where: { accounts: { some: { platform: 'web' } } } })
    expect(members.map(({ role }) => role)).toEqual(['viewer', 'viewer'])
  })

  test('whom the settings name stays an admin', async () => {
    const { office } = await openWithAdmin({ admins: 'slack:U9' })
    ;(await office.atTerminal().says('member slack:U9 viewer')).replies('由设置 ADMINS 指定')
  })
})

describe('names', () => {
  test('a member who was only an account gets the name they come with, once', async () => {
    const { office, amy } = await openWithAdmin()
    await amy.says('member <@U2> coordinator')
    const nameOf = async () =>
      (await office.app.database.account.findFirst({ where: { id: 'U2' }, include: { member: true } }))?.member.name
    await office.inSlack('U2').says('help')
    expect(await nameOf()).toBe('slack:U2')
    await office.inSlack('U2', { name: '测试乙' }).says('help')
    expect(await nameOf()).toBe('测试乙')
    await office.inSlack('U2', { name: '另一个名字' }).says('help')
    expect(await nameOf()).toBe('测试乙')
  })
})
