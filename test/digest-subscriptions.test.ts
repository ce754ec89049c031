import { expect, test } from 'vitest'
import { channel, deliver } from './support/digest-board.ts'
import type { Office } from './support/office.ts'
import { offices } from './support/offices.ts'

const open = offices()

const deliveries = ({ app }: Office) => app.database.delivery.findMany({ orderBy: { period: 'asc' } })

test('who unsubscribes while a digest waits for its next attempt does not get it', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  board.fails.push('before')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  await office.as('coordinator').says('unsubscribe')
  await deliver(office, board, '2018-07-02T01:33:00Z')
  expect(board.posts).toEqual([])
  expect(await deliveries(office)).toMatchObject([
    { status: 'skipped', reason: 'unsubscribed', firstReason: 'connection refused' },
  ])
})

test('what stood in the channel before it unsubscribed is on record as posted', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  board.fails.push('after')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  await office.as('coordinator').says('unsubscribe')
  await deliver(office, board, '2018-07-02T01:33:00Z')
  expect(board.posts.length).toBe(1)
  expect(await deliveries(office)).toMatchObject([{ status: 'posted', message: 'found' }])
})

test('a changed subscription posts nothing of the old one; the same again changes nothing', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator', { channel: 'one' }).says('subscribe 周一 09:30')
  await office.as('coordinator', { channel: 'two' }).says('subscribe 周一 09:30')
  board.fails.push('before', 'before')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  await office.as('coordinator', { channel: 'one', language: 'en' }).says('subscribe mon 10:00')
  await office.as('coordinator', { channel: 'two' }).says('subscribe 周一 09:30')
  await deliver(office, board, '2018-07-02T01:33:00Z')
  await deliver(office, board, '2018-07-02T02:00:00Z')
  expect(board.posts.map(({ place, language }) => [place.channel, language])).toEqual([
    ['two', 'zh'],
    ['one', 'en'],
  ])
  expect(await deliveries(office)).toMatchObject([
    { status: 'skipped', reason: 'the subscription was changed' },
    { status: 'posted' },
    { status: 'posted' },
  ])
})

test('the headline of a first digest counts what counts, also on a closed plan with nothing late', async () => {
  const office = await open({ now: '2026-11-23T01:00:00Z' })
  const board = channel()
  const coordinator = office.as('coordinator')
  for (const note of ['测试一', '测试二', '测试三'])
    await coordinator.says(`milestone T2 add:10 date:2018-06-01 note:${note}`)
  await coordinator.says('withdraw 3 测试')
  await coordinator.says('subscribe 周一 09:30')
  await deliver(office, board, '2026-11-30T01:30:00Z')
  expect(board.texts()[0]).toContain('至今登记 2 条')
  expect(board.texts()[0]).not.toContain('还没有登记')
  expect(board.texts()[0]).not.toContain('测试一')
})
