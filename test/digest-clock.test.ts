import { afterEach, beforeEach, expect, test } from 'vitest'
import { steadyClock } from '../src/digest/clock.ts'
import { channel, deliver } from './support/digest-board.ts'
import { type Office, openOffice } from './support/office.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let office: Office
let board: ReturnType<typeof channel>

beforeEach(async () => {
  office = await openOffice()
  board = channel()
  await office.as('coordinator').says('subscribe 周一 09:30')
})

afterEach(() => office.close())

/** A database's clock that can be set, and one that cannot, since it only tells how much time went by. */
function clocks(time: string) {
  let [wall, ran] = [Date.parse(time), 0]
  const start = () =>
    steadyClock({
      database: office.app.database,
      log: office.log,
      time: async () => new Date(wall),
      elapsed: () => ran,
    })
  let clock = start()
  const round = () => deliver(office, board, clock)
  return {
    round,
    set: (milliseconds: number) => {
      wall += milliseconds
    },
    /** Rounds a quarter of a minute apart. */
    async pass(milliseconds: number) {
      for (let left = milliseconds; left > 0; left -= 15_000) {
        wall += 15_000
        ran += 15_000
        await round()
      }
    },
    /** A process that starts when so much time has gone by. */
    async restart(off: number) {
      wall += off
      ran = 0
      clock = start()
      await round()
    },
  }
}

test('a clock ten years ahead for 14 seconds posts nothing, and the digest comes when it is due', async () => {
  const clock = clocks('2018-07-02T01:20:00Z')
  await clock.round()
  clock.set(3652 * DAY)
  await clock.round()
  await clock.pass(15_000)
  clock.set(-3652 * DAY)
  await clock.pass(4 * MINUTE)
  expect(board.posts).toEqual([])
  expect(await office.app.database.delivery.count()).toBe(0)
  expect(office.log.warnings.map(({ message }) => message)).toEqual([
    'the clock jumped; digests wait until the clock is steady',
    'the clock jumped; digests wait until the clock is steady',
  ])
  await clock.pass(6 * MINUTE)
  expect(board.posts.length).toBe(1)
})

test('a machine that slept over the time posts some minutes after it woke', async () => {
  const clock = clocks('2018-07-02T01:20:00Z')
  await clock.round()
  clock.set(5 * 60 * MINUTE)
  await clock.pass(2 * MINUTE)
  expect(board.posts).toEqual([])
  await clock.pass(2 * MINUTE)
  expect(board.posts.length).toBe(1)
})

test('a clock that is set back holds digests for some minutes only, and none comes again', async () => {
  const clock = clocks('2018-07-02T01:28:00Z')
  await clock.round()
  clock.set(-2 * MINUTE)
  await clock.pass(5 * MINUTE)
  expect(board.posts.length).toBe(1)
  clock.set(-15 * MINUTE)
  await clock.pass(25 * MINUTE)
  expect(board.posts.length).toBe(1)
})

test('a bot that starts under another clock than it was last seen with waits, and a month later still posts', async () => {
  const clock = clocks('2018-06-30T00:00:00Z')
  await clock.round()
  await clock.restart(30 * DAY)
  expect(board.posts).toEqual([])
  await clock.pass(4 * MINUTE)
  expect(board.posts.length).toBe(1)
  await clock.restart(-DAY)
  await clock.restart(DAY)
  expect(office.log.warnings.length).toBe(2)
})

test('a process that is started again at once posts what is due at once', async () => {
  const clock = clocks('2018-07-02T01:29:40Z')
  await clock.round()
  await clock.restart(20_000)
  expect(board.posts.length).toBe(1)
})

test('the time is the database’s own', async () => {
  const clock = steadyClock({ database: office.app.database, log: office.log })
  const before = Date.now()
  const now = await clock.now()
  expect(now?.getTime()).toBeGreaterThan(before - 1000)
  expect(now?.getTime()).toBeLessThan(Date.now() + 1000)
})
