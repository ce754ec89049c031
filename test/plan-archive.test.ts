import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { channel, deliver } from './support/digest-board.ts'
import { type Office, openOffice } from './support/office.ts'
import { offices } from './support/offices.ts'

const LARGE = join(import.meta.dirname, 'fixtures/plans/test-large.yaml')

const open = offices(({ log }) => expect(log.errors).toEqual([]))

/** The shipped plan is the default; beside it a large one of test data. */
let office: Office
beforeEach(async () => {
  office = await open({ now: '2018-07-03T00:00:00Z' })
  await office.app.load(LARGE, 'zh', '测试员')
})

describe('an archived plan', () => {
  test('is no default and not listed, and its record is read by naming it', async () => {
    const [admin, staff] = [office.as('admin'), office.as('staff')]
    await office.as('coordinator').says('milestone T1 add:2 date:2018-06-30 note:测试')
    await office.as('coordinator', { channel: 'labs' }).says('use jiangsu-huimin')
    ;(await admin.says('archive plan:jiangsu-huimin')).replies(
      '已归档“江苏省科技惠民行动计划实施方案”',
      '用 plan:jiangsu-huimin 可以查看',
      '本频道现在用“测试用大型方案',
    )
    ;(await staff.says('plan')).replies('测试用大型方案')
    ;(await office.as('staff', { channel: 'labs' }).says('targets')).replies('测试用大型方案')
    const listed = (await staff.says('plans')).replies('方案（1 个）', 'test-large')
    expect(listed.text).not.toContain('jiangsu')
    expect(JSON.stringify(listed.card)).toContain('已归档的方案（1 个）')
    ;(await staff.says('方案列表 已归档')).replies('方案（1 个）', /jiangsu-huimin .*已归档/)
    ;(await staff.says('plans all')).replies('方案（2 个）')
    ;(await staff.says('target T1 plan:jiangsu-huimin')).replies('已2个 / 目标50个', '测试')
    ;(await staff.says('plan plan:江苏')).replies('已归档，只能查看')
    ;(await staff.says('ask plan:jiangsu-huimin question:主要目标有哪些？')).replies('50个')
    ;(await staff.says('verify')).replies(/1 条/)
  })

  test('takes no entries, no subscription, no answer, and is no choice', async () => {
    await office.as('coordinator').says('milestone T1 add:2 date:2018-06-30 note:测试')
    await office.as('admin').says('归档 江苏')
    const [coordinator, admin] = [office.as('coordinator'), office.as('admin')]
    for (const line of [
      'milestone T1 add:2 date:2018-06-30 note:测试 plan:jiangsu-huimin',
      'withdraw 1 测试',
      'subscribe 周一 09:00 plan:jiangsu-huimin',
      'use jiangsu-huimin',
    ])
      (await coordinator.says(line)).replies('已归档，只能查看。要继续登记或使用，请管理员先用 unarchive')
    ;(await admin.says('clarify 测试问题？ 测试答复 plan:jiangsu-huimin')).replies('已归档，只能查看')
    expect(await office.app.database.entry.count()).toBe(1)
  })

  test('comes back with everything: the channel that chose it uses it again', async () => {
    const coordinator = office.as('coordinator', { channel: 'labs' })
    await coordinator.says('use test-large')
    await coordinator.says('milestone T3 add:1 date:2018-06-30 note:测试')
    const archived = await office.as('admin').says('archive test-large')
    const [undo] = archived.card.nodes.flatMap((node) => (node.type === 'actions' ? node.items : []))
    ;(await coordinator.says('plan')).replies('江苏省科技惠民行动计划实施方案')
    ;(await office.as('admin').says(undo?.run ?? '')).replies('已恢复“测试用大型方案')
    ;(await coordinator.says('target T3')).replies('测试站点第3批', '已1个 / 目标3个')
    ;(await office.as('admin').says('unarchive test-large')).replies('没有归档，不用恢复')
    ;(await office.as('admin').says('unarchive nope')).replies('没有方案“nope”')
  })

  test('stays so when it is loaded again, and over a restart: the shipped one does not come back by itself', async () => {
    await office.as('admin').says('archive test-large')
    const again = await office.app.load(LARGE, 'zh')
    expect(JSON.stringify(again)).toContain('新版本加载后仍是归档状态')
    await office.as('admin').says('unarchive test-large')
    await office.as('admin').says('archive jiangsu-huimin')
    const next = await openOffice({ url: office.url })
    ;(await next.as('staff').says('plans')).replies('方案（1 个）', 'test-large')
    await next.close()
  })

  test('is archived in another process too, after its next look', async () => {
    const other = await openOffice({ url: office.url })
    await office.as('admin').says('archive jiangsu-huimin')
    await other.app.library.refresh()
    ;(await other.as('staff').says('plan')).replies('测试用大型方案')
    await other.close()
  })
})

describe('archiving', () => {
  test('is for admins', async () => {
    ;(await office.as('coordinator').says('archive test-large')).replies('需要“管理员”角色，你现在是“协调员”')
    ;(await office.as('coordinator').says('unarchive test-large')).replies('需要“管理员”角色')
  })

  test('leaves one plan in use, also when two are archived at once', async () => {
    const admin = office.as('admin')
    const both = await Promise.all([admin.says('archive test-large'), admin.says('archive jiangsu-huimin')])
    expect(both.filter(({ failed }) => failed).map(({ text }) => text)).toEqual([
      expect.stringContaining('是最后一个在用的方案，归档后就没有方案可用了。请先加载或恢复另一个'),
    ])
    expect(await office.app.database.plan.count({ where: { archivedAt: null } })).toBe(1)
  })

  test('that is delivered twice is done once', async () => {
    const admin = office.as('admin')
    await admin.says('archive test-large', 'test:same')
    await admin.says('unarchive test-large')
    ;(await admin.says('archive test-large', 'test:same')).replies('已归档')
    ;(await admin.says('plans')).replies('方案（2 个）')
  })

  test('and loading are on record: who, when, and which version', async () => {
    office.setClock('2018-07-04T00:00:00Z')
    await office.as('admin').says('archive test-large')
    const { text } = (await office.as('staff').says('plan plan:test-large')).replies(
      /归档: 2018-07-04 08:00，测试admin（版本 [0-9a-f]{8}）\n加载: 2018-07-03 08:00，测试员（版本 [0-9a-f]{8}）/,
    )
    const [archived, loaded] = text.match(/（版本 \w+）/g) ?? []
    expect(archived).toBe(loaded)
    ;(await office.as('staff').says('plan')).replies(/加载: .*，随程序自带（版本/)
  })

  test('in English', async () => {
    const admin = office.as('admin', { language: 'en' })
    ;(await admin.says('archive test-large')).replies('Archived “', 'plan:test-large', 'This channel now uses “')
    ;(await admin.says('archive test-large')).replies('is archived already')
    ;(await admin.says('unarchive test-large')).replies('is back')
  })
})

describe('the digest of an archived plan', () => {
  test('is paused and said to be; its slots are on record as skipped, and it goes on afterwards', async () => {
    const board = channel()
    await office.as('coordinator', { channel: 'general' }).says('subscribe 周一 09:30')
    ;(await office.as('admin').says('archive jiangsu-huimin')).replies(
      /周报从现在起不再发送，恢复方案后照旧：web general/,
    )
    ;(await office.as('staff').says('subscriptions')).replies('方案已归档，暂停')
    await deliver(office, board, '2018-07-09T01:30:00Z')
    expect(board.posts).toEqual([])
    expect(await office.app.database.delivery.findMany()).toMatchObject([
      { status: 'skipped', reason: 'the plan is archived' },
    ])
    ;(await office.as('admin').says('恢复 江苏')).replies('这些频道的周报照旧发送：web general')
    await deliver(office, board, '2018-07-10T01:30:00Z')
    expect(board.posts).toEqual([])
    await deliver(office, board, '2018-07-16T01:30:00Z')
    expect(board.texts()).toEqual([expect.stringContaining('江苏省科技惠民行动计划实施方案')])
  })
})
