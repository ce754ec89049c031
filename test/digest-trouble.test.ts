import { afterEach, expect, test, vi } from 'vitest'
import { channel, deliver } from './support/digest-board.ts'
import type { Office } from './support/office.ts'
import { offices } from './support/offices.ts'

const open = offices()

afterEach(() => {
  vi.useRealTimers()
})

const deliveries = ({ app }: Office) => app.database.delivery.findMany({ orderBy: { period: 'asc' } })

const setSubscription = ({ app }: Office, name: string, data: { timezone?: string; dueAt?: Date }) =>
  app.database.subscription.updateMany({ where: { channel: name }, data })

test('a period that has its digest is done, and stops nobody', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator', { channel: 'one' }).says('subscribe 周一 09:30')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  await setSubscription(office, 'one', { dueAt: new Date('2018-07-02T01:30:00Z') })
  await office.as('coordinator', { channel: 'two' }).says('subscribe 周一 09:30')
  await deliver(office, board, '2018-07-02T01:30:20Z')
  expect(board.posts.map(({ place }) => place.channel)).toEqual(['one', 'two'])
  ;(await office.as('staff').says('subscriptions')).replies(/one[\s\S]*2018-07-09 09:30/)
})

test('a subscription that cannot be delivered keeps the reason, is told of once, and the others get theirs', async () => {
  const office = await open()
  const board = channel()
  for (const name of ['one', 'two', 'three'])
    await office.as('coordinator', { channel: name }).says('subscribe 周一 09:30')
  await setSubscription(office, 'two', { timezone: 'Nowhere/Atlantis' })
  await deliver(office, board, '2018-07-02T01:30:00Z')
  await deliver(office, board, '2018-07-02T01:30:10Z')
  expect(board.posts.map(({ place }) => place.channel)).toEqual(['one', 'three'])
  expect(office.log.errors).toMatchObject([{ fields: { channel: 'two' } }])
  const two = await office.app.database.subscription.findFirst({ where: { channel: 'two' } })
  expect(two?.trouble).toMatch(/nowhere/i)
  await setSubscription(office, 'two', { timezone: 'Asia/Shanghai' })
  await deliver(office, board, '2018-07-02T01:31:00Z')
  expect(board.posts.length).toBe(3)
})

test('a process that was overtaken while it composed does not post', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  const other = await open({ url: office.url })
  let asked = 0
  const now = async () => {
    // The third look at the clock is the one just before the post.
    if (++asked === 3) await deliver(other, board, '2018-07-02T01:35:00Z')
    return new Date('2018-07-02T01:30:00Z')
  }
  await deliver(office, board, { now, elapsed: () => 0 })
  expect(board.posts.length).toBe(1)
  expect(await deliveries(office)).toMatchObject([{ status: 'posted', attempts: 2 }])
})

test('a process that was stopped after its last look does not post any more', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  let ran = 0
  const elapsed = () => (ran += 30_000)
  await deliver(office, board, { now: async () => new Date('2018-07-02T01:30:00Z'), elapsed })
  expect(board.posts).toEqual([])
  await deliver(office, board, '2018-07-02T01:33:00Z')
  expect(board.posts.length).toBe(1)
})

test('a post that is never answered is waited for 20 seconds, then looked for', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  board.fails.push('hangs')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const round = deliver(office, board, '2018-07-02T01:30:00Z')
  await vi.waitUntil(() => board.posts.length)
  await vi.advanceTimersByTimeAsync(20_000)
  await round
  vi.useRealTimers()
  expect(await deliveries(office)).toMatchObject([{ status: 'claimed', reason: 'no answer within 20 s' }])
  await deliver(office, board, '2018-07-02T01:33:00Z')
  expect(board.posts.length).toBe(1)
  expect(await deliveries(office)).toMatchObject([{ status: 'posted' }])
})

/** Rounds ten minutes apart. */
async function deliverFor(office: Office, board: ReturnType<typeof channel>, rounds: number) {
  for (let round = 0; round < rounds; round++)
    await deliver(office, board, new Date(Date.parse('2018-07-02T01:30:00Z') + round * 600_000).toISOString())
}

test('a platform that was away for an hour still gets the digest', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  board.fails.push(...Array<'before'>(5).fill('before'))
  await deliverFor(office, board, 12)
  expect(board.posts.length).toBe(1)
  expect(office.log.errors).toEqual([])
})

test('a digest that is given up says why, first and last, is told of once, and was looked for before', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  board.fails.push(...Array<'before'>(8).fill('before'))
  const refused = board.platform.findPost
  board.platform.findPost = async (place, key) => {
    if (board.fails.length) return refused(place, key)
    throw new Error('missing_scope')
  }
  await deliverFor(office, board, 40)
  expect(board.posts).toEqual([])
  expect(await deliveries(office)).toMatchObject([
    { status: 'failed', firstReason: 'connection refused', reason: 'missing_scope' },
  ])
  expect(office.log.errors).toMatchObject([
    { fields: { channel: 'general', reason: 'missing_scope', firstReason: 'connection refused' } },
  ])
})

test('a claim that bears a time of the future does not wait for it', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  board.fails.push('before')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  await office.app.database.delivery.updateMany({ data: { claimedAt: new Date('2028-07-02T01:30:00Z') } })
  await deliver(office, board, '2018-07-02T01:31:00Z')
  expect(board.posts.length).toBe(1)
})

test('a due time further ahead than its rule allows is set right', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  await setSubscription(office, 'general', { dueAt: new Date('2036-07-07T01:30:00Z') })
  await deliver(office, board, '2018-07-02T01:29:00Z')
  ;(await office.as('staff').says('subscriptions')).replies('2018-07-02 09:30')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  expect(board.posts.length).toBe(1)
})

test('weeks after a claim was left behind its channel gets the newest digest alone', async () => {
  const office = await open()
  const board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
  board.fails.push('before')
  await deliver(office, board, '2018-07-02T01:30:00Z')
  await deliver(office, board, '2018-07-18T03:00:00Z')
  expect(board.posts.length).toBe(1)
  expect((await deliveries(office)).map(({ period, status }) => [period, status])).toEqual([
    ['2018-07-02T01:30:00.000Z', 'skipped'],
    ['2018-07-09T01:30:00.000Z', 'skipped'],
    ['2018-07-16T01:30:00.000Z', 'posted'],
  ])
})
