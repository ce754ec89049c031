import { describe, expect, test, vi } from 'vitest'
import { underRoleLock } from '../src/progress/accounts.ts'
import type { Office } from './support/office.ts'
import { roleOffices } from './support/role-office.ts'

const { openWithAdmin } = roleOffices()

/** Has requests that change roles begin before any of them is carried out, and be carried out in this order. */
async function oneAfterTheOther<T>({ app }: Office, requests: (() => Promise<T>)[]): Promise<T[]> {
  const begun: Promise<T>[] = []
  await underRoleLock(app.database, async () => {
    for (const request of requests) {
      begun.push(request())
      await vi.waitFor(async () => expect(await waiting(app)).toBe(begun.length))
    }
  })
  return Promise.all(begun)
}

/** How many wait for their turn. */
async function waiting({ database }: Office['app']): Promise<number> {
  const rows = await database.$queryRaw<{ pid: number }[]>`
    SELECT "pid" FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
    WHERE "locktype" = 'advisory' AND NOT "granted" AND "datname" = current_database()`
  return rows.length
}

describe('the last admin', () => {
  test('stays until there is another', async () => {
    const { office, amy } = await openWithAdmin()
    ;(await amy.says('member <@U1> viewer')).replies('最后一位管理员', '先用 member 把另一位成员设为管理员')
    ;(await office.atTerminal().says('member slack:U1 coordinator')).replies('最后一位管理员')
    await amy.says('member <@U2> admin')
    ;(await amy.says('member <@U1> viewer')).replies('管理员 → 查看者')
    ;(await office.inSlack('U2').says('member <@U3> coordinator')).replies('协调员')
  })

  test('stays as long as the other never came: that may be nobody', async () => {
    const { office, amy } = await openWithAdmin()
    await office.atTerminal().says('member slack:UTYPO admin')
    ;(await amy.says('member <@U1> viewer')).replies('最后一位管理员')
    ;(await office.atTerminal().says('member slack:UTYPO viewer')).replies('管理员 → 查看者')
  })

  test('can go where the settings name an admin', async () => {
    const { amy } = await openWithAdmin({ admins: 'slack:U9' })
    ;(await amy.says('member <@U1> viewer')).replies('管理员 → 查看者')
  })

  test('two who take it from each other at once: one succeeds, the other is refused', async () => {
    const { office, amy } = await openWithAdmin()
    await amy.says('member <@U2> admin')
    const ben = office.inSlack('U2')
    await ben.says('help')
    for (let round = 0; round < 5; round++) {
      const replies = await Promise.all([amy.says('member <@U2> viewer'), ben.says('member <@U1> viewer')])
      expect(replies.filter(({ failed }) => failed)).toHaveLength(1)
      expect(await office.app.database.member.count({ where: { role: 'admin' } })).toBe(1)
      await office.atTerminal().says('member slack:U1 admin')
      await office.atTerminal().says('member slack:U2 admin')
    }
  })

  test('who lost the role while their own request waited gives no roles, also where admins remain', async () => {
    const { office, amy } = await openWithAdmin()
    await amy.says('member <@U2> admin')
    await amy.says('member <@U3> admin')
    const ben = office.inSlack('U2')
    await ben.says('help')
    const [took, gave] = await oneAfterTheOther(office, [
      () => amy.says('member <@U2> viewer'),
      () => ben.says('member <@U1> viewer'),
    ])
    took?.replies('管理员 → 查看者')
    gave?.replies('需要“管理员”角色，你现在是“查看者”')
  })
})
