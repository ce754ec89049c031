import { describe, expect, test } from 'vitest'
import { roleOffices } from './support/role-office.ts'

const { open, openWithAdmin } = roleOffices()

describe('the record', () => {
  test('says whose role it was, what it was before, and who did it', async () => {
    const { office, amy } = await openWithAdmin()
    await amy.says('member <@U2> coordinator')
    await amy.says('member <@U2> reviewer')
    const changes = await office.app.database.roleChange.findMany({ include: { by: true }, orderBy: { number: 'asc' } })
    expect(changes.map(({ account, before, after, by }) => [account, before, after, by?.name])).toEqual([
      ['U1', 'viewer', 'admin', 'test'],
      ['U2', 'viewer', 'coordinator', '测试甲'],
      ['U2', 'coordinator', 'reviewer', '测试甲'],
    ])
  })

  test('a receipt says so where nothing has changed', async () => {
    const { amy } = await openWithAdmin()
    await amy.says('member <@U2> coordinator')
    ;(await amy.says('member <@U2> coordinator')).replies('slack:U2 本来就是“协调员”，没有改动')
    ;(await amy.says('member <@U7> viewer')).replies('本来就是“查看者”')
  })

  test('a request that is delivered again changes nothing, and gets the same receipt', async () => {
    const { office, amy } = await openWithAdmin()
    const first = await amy.says('member <@U2> coordinator', 'once')
    await office.atTerminal().says('member slack:U2 viewer')
    expect((await amy.says('member <@U2> coordinator', 'once')).text).toBe(first.text)
    const unchanged = await amy.says('member <@U2> viewer', 'unchanged')
    await amy.says('member <@U2> reviewer')
    expect((await amy.says('member <@U2> viewer', 'unchanged')).text).toBe(unchanged.text)
    expect(await office.app.database.member.findMany({ where: { accounts: { some: { id: 'U2' } } } })).toMatchObject([
      { role: 'reviewer' },
    ])
  })

  test('cannot be rewritten; only an account can be erased from it', async () => {
    const { office } = await openWithAdmin()
    const { roleChange } = office.app.database
    await expect(roleChange.updateMany({ data: { after: 'viewer' } })).rejects.toThrow('append-only')
    await expect(roleChange.updateMany({ data: { account: 'U9' } })).rejects.toThrow('append-only')
    await expect(roleChange.deleteMany()).rejects.toThrow('append-only')
    await roleChange.updateMany({ data: { account: null } })
    ;(await office.atTerminal().says('members')).replies('管理员')
  })

  test('is listed for admins: who, with which accounts, since when and by whom', async () => {
    const { office, amy } = await openWithAdmin({ admins: 'discord:100000000000000009' })
    office.setClock('2018-07-03T20:00:00Z')
    await amy.says('member <@U2> coordinator')
    await amy.says('member <@U3> coordinator')
    await amy.says('member <@U3> coordinator')
    await amy.says('member <@U3> viewer')
    await office.atTerminal().says('member slack:U4 reviewer')
    await office.inSlack('U2', { name: '测试乙' }).says('help')
    const list = await amy.says('成员列表')
    list.replies(
      '有角色的成员（4 位）',
      /discord:100000000000000009 \| 管理员 \| discord:100000000000000009 \| {2}\| 设置 ADMINS/,
      /测试甲 \| 管理员 \| slack:U1（工作区 T1） \| 2018-07-02 \| terminal:test/,
      /测试乙 \| 协调员 \| slack:U2（工作区 T1） \| 2018-07-04 \| 测试甲（slack:U1）/,
      /slack:U4 \| 审核员 \| slack:U4（还没来过） \| 2018-07-04/,
    )
    expect(list.text).not.toContain('U3')
    expect(list.audience).toBe('asker')
    ;(await office.inSlack('U2').says('members')).replies('需要“管理员”角色')
  })

  test('comes in pages', async () => {
    const { office, amy } = await openWithAdmin()
    for (let number = 10; number < 35; number++) await amy.says(`member <@U${number}> coordinator`)
    const first = await office.as('admin', { language: 'en' }).says('members')
    first.replies('Members with a role (26)')
    expect(first.text).not.toContain('U34')
    ;(await amy.says('members page:2')).replies('U34')
  })

  test('is empty where nobody has a role', async () => {
    const office = await open()
    ;(await office.atTerminal().says('members')).replies('还没有人有')
  })
})
