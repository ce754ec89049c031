import { expect, test } from 'vitest'
import { nextDue, slotsUntil } from '../src/digest/due.ts'
import { postedDigests } from '../src/digest/posted.ts'
import { channel, deliver } from './support/digest-board.ts'
import { offices } from './support/offices.ts'

const open = offices()

const at = (time: string) => new Date(time)

test('a channel subscribes, sees exactly what it gets, and gets it when its time comes', async () => {
  const office = await open()
  const board = channel()
  const coordinator = office.as('coordinator')
  ;(await coordinator.says('milestone T1 add:1 date:2018-06-01 note:测试：订阅之前')).replies('已登记 #1')
  ;(await coordinator.says('subscribe 周一 09:30')).replies('每周一 09:30（Asia/Shanghai）', '2018-07-02 09:30')
  ;(await coordinator.says('milestone T2 add:2 date:2018-06-30 note:测试：订阅之后')).replies('已登记 #2')
  await deliver(office, board, '2018-07-02T01:29:00Z')
  expect(board.posts).toEqual([])
  await deliver(office, board, '2018-07-02T01:30:00Z')
  expect(board.texts()).toEqual([
    expect.stringMatching(
      /周报 2018-07-02[\s\S]*至今登记 2 条；滞后或逾期 2 个目标[\s\S]*#2 2018-06-30 T2 省临床医学研究中心 \+2个 测试：订阅之后[\s\S]*T2 省临床医学研究中心：现在还差 23个/,
    ),
  ])
  expect(board.texts()[0]).not.toContain('订阅之前')
  ;(await coordinator.says('subscriptions')).replies('2018-07-09 09:30')
})

test('the next digest reports only what came since the last one that was posted', async () => {
  const office = await open()
  const board = channel()
  const coordinator = office.as('coordinator')
  await coordinator.says('subscribe 周一 09:30')
  await coordinator.says('milestone T1 add:1 date:2018-06-01 note:测试一')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  await deliver(office, board, '2018-07-02T01:31:00Z')
  office.setClock('2018-07-05T01:00:00Z')
  await coordinator.says('milestone T1 add:1 date:2018-07-03 note:测试二')
  await deliver(office, board, '2018-07-09T01:30:00Z')
  await deliver(office, board, '2018-07-16T01:30:00Z')
  const [first, second, third] = board.texts()
  expect(first).toContain('测试一')
  expect(second).toContain('测试二')
  expect(second).not.toContain('测试一')
  expect(third).toContain('新登记 0 条')
  expect(board.posts.length).toBe(3)
})

test('what was posted in a channel can be looked up, with what each digest reported', async () => {
  const office = await open()
  const board = channel()
  const coordinator = office.as('coordinator')
  await coordinator.says('milestone T1 add:1 date:2018-06-01 note:测试：订阅之前')
  office.setClock('2018-07-02T02:00:00Z')
  await coordinator.says('subscribe 周一 09:30')
  for (const [now, due] of [
    ['2018-07-03T01:00:00Z', '2018-07-09T01:30:00Z'],
    ['2018-07-10T01:00:00Z', '2018-07-16T01:30:00Z'],
  ] as const) {
    office.setClock(now)
    await coordinator.says(`milestone T1 add:1 date:2018-07-01 note:测试${now}`)
    await deliver(office, board, due)
  }
  const { database } = office.app
  const [subscription] = await database.subscription.findMany()
  const place = { platform: 'web' as const, workspace: 'local', channel: 'general' }
  const posted = (where = place) => postedDigests(database, where, subscription?.planSlug ?? '')
  expect(await posted()).toEqual([
    { day: '2018-07-09', entries: [2] },
    { day: '2018-07-16', entries: [3] },
  ])
  expect(await posted({ ...place, channel: 'elsewhere' })).toEqual([])
})

test('several processes post one digest once', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  const others = await Promise.all([open({ url: office.url }), open({ url: office.url })])
  await Promise.all([office, ...others].map((one) => deliver(one, board, '2018-07-02T01:30:00Z')))
  expect(board.posts.length).toBe(1)
})

test('a process that died after claiming loses nothing: another posts it, once', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  board.fails.push('before')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  await deliver(office, board, '2018-07-02T01:31:00Z')
  expect(board.posts.length).toBe(0)
  await deliver(office, board, '2018-07-02T01:33:00Z')
  expect(board.posts.length).toBe(1)
})

test('a post that arrived although its answer was lost is found and not sent again', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  board.fails.push('after')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  await deliver(office, board, '2018-07-02T01:33:00Z')
  expect(board.posts.length).toBe(1)
  expect(await office.app.database.delivery.findMany()).toMatchObject([
    { status: 'posted', message: 'found', attempts: 2 },
  ])
})

test('missed weeks come to one late digest, and each missed slot is on record with its reason', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  await deliver(office, board, '2018-07-18T03:00:00Z')
  expect(board.posts.length).toBe(1)
  const deliveries = await office.app.database.delivery.findMany({ orderBy: { period: 'asc' } })
  expect(deliveries.map(({ period, status }) => [period, status])).toEqual([
    ['2018-07-02T01:30:00.000Z', 'skipped'],
    ['2018-07-09T01:30:00.000Z', 'skipped'],
    ['2018-07-16T01:30:00.000Z', 'posted'],
  ])
  ;(await office.as('staff').says('subscriptions')).replies('2018-07-23 09:30')
})

test('a platform that is not connected keeps its digest until it is', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  board.state.connected = false
  await deliver(office, board, '2018-07-02T01:30:00Z')
  board.state.connected = true
  await deliver(office, board, '2018-07-02T05:00:00Z')
  expect(board.posts.length).toBe(1)
})

test('a channel that is gone is recorded as failed, and what it missed comes with the next digest', async () => {
  const office = await open()
  const board = channel()
  const coordinator = office.as('coordinator')
  await coordinator.says('subscribe 周一 09:30')
  await coordinator.says('milestone T1 add:1 date:2018-06-01 note:测试一')
  board.fails.push('gone')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  expect(await office.app.database.delivery.findMany()).toMatchObject([
    { status: 'failed', reason: 'channel_not_found' },
  ])
  await deliver(office, board, '2018-07-09T01:30:00Z')
  expect(board.texts()).toEqual([expect.stringContaining('测试一')])
})

test('a channel that unsubscribed gets nothing, and a new subscription never sends what is past', async () => {
  const office = await open()
  const board = channel()
  const coordinator = office.as('coordinator')
  await coordinator.says('subscribe 周一 09:30')
  ;(await coordinator.says('unsubscribe')).replies('不再收到周报')
  ;(await coordinator.says('unsubscribe')).replies('没有订阅周报')
  await deliver(office, board, '2018-07-09T01:30:00Z')
  expect(board.posts).toEqual([])
  await coordinator.says('milestone T1 add:1 date:2018-06-01 note:测试：停订期间')
  office.setClock('2018-07-10T00:00:00Z')
  await coordinator.says('subscribe 周一 09:30')
  await deliver(office, board, '2018-07-16T01:30:00Z')
  expect(board.texts()).toEqual([expect.not.stringContaining('停订期间')])
})

test('the preview is for the asker, is not posted, and changes nothing', async () => {
  const office = await open()
  const coordinator = office.as('coordinator')
  await coordinator.says('milestone T1 add:1 date:2018-06-01 note:测试一')
  const preview = (await coordinator.says('digest')).replies('测试一', '预览，未发到频道')
  expect(preview.audience).toBe('asker')
  expect(await office.app.database.delivery.count()).toBe(0)
})

test('a closed plan is reviewed as of its end, without alarm', async () => {
  const office = await open({ now: '2026-11-23T01:00:00Z' })
  ;(await office.as('staff').says('digest')).replies(
    '计划期已于 2020-12-31 结束',
    '还没有登记任何里程碑',
    '尚无记录：T1',
  )
})

const shanghai = { weekday: 1, time: '09:00', timezone: 'Asia/Shanghai' }

test.each([
  ['the same day, before the time', shanghai, '2018-07-02T00:59:59Z', '2018-07-02T01:00:00.000Z'],
  ['exactly at the time: a week on', shanghai, '2018-07-02T01:00:00Z', '2018-07-09T01:00:00.000Z'],
  [
    'Monday in Shanghai is still Sunday in UTC',
    { ...shanghai, time: '00:30' },
    '2018-07-01T15:00:00Z',
    '2018-07-01T16:30:00.000Z',
  ],
  [
    'New York, across the spring change',
    { weekday: 7, time: '09:00', timezone: 'America/New_York' },
    '2026-03-01T15:00:00Z',
    '2026-03-08T13:00:00.000Z',
  ],
  [
    'a time that the clocks skip',
    { weekday: 7, time: '02:30', timezone: 'America/New_York' },
    '2026-03-02T00:00:00Z',
    '2026-03-08T07:30:00.000Z',
  ],
  [
    'the week after a skipped time',
    { weekday: 7, time: '02:30', timezone: 'America/New_York' },
    '2026-03-08T07:30:00Z',
    '2026-03-15T06:30:00.000Z',
  ],
  [
    'a time that comes twice',
    { weekday: 7, time: '01:30', timezone: 'America/New_York' },
    '2026-10-26T00:00:00Z',
    '2026-11-01T05:30:00.000Z',
  ],
])('the next slot: %s', (_, rule, after, due) => {
  expect(nextDue(rule, at(after)).toISOString()).toBe(due)
})

test('slots up to now are bounded', () => {
  expect(slotsUntil(shanghai, at('2000-01-03T01:00:00Z'), at('2026-01-01T00:00:00Z')).length).toBeLessThanOrEqual(53)
})
