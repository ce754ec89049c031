import { expect, test } from 'vitest'
import { beginnings, restOf } from '../src/core/beginning.ts'
import { createCancels, Stopped, Withdrawn } from '../src/core/cancels.ts'
import type { Card } from '../src/core/reply.ts'

const card = (...texts: string[]): Card => ({ nodes: texts.map((text) => ({ type: 'text', text })) })

test('what is left of a card is what stands behind its beginning', () => {
  expect(restOf(card('一\n二', '三'), card())).toEqual(card('一\n二', '三').nodes)
  expect(restOf(card('一\n二', '三'), card('一'))).toEqual(card('二', '三').nodes)
  expect(restOf(card('一', '三'), card('一'))).toEqual(card('三').nodes)
})

test('a card that begins otherwise has no rest: it must be shown whole', () => {
  expect(restOf(card('二'), card('一'))).toBeUndefined()
  expect(restOf({ title: '题', ...card('一') }, card('一'))).toBeUndefined()
  expect(restOf({ title: '题', ...card('一') }, card())).toBeUndefined()
  expect(restOf(card('一', '二'), card('一', '二'))).toBeUndefined()
})

test('only the newest beginning is shown, and none once the whole is there', async () => {
  const growing = beginnings()
  const shown: Card[] = []
  const shownAll = growing.follow(async (beginning) => void shown.push(beginning), 60_000)
  growing.push(card('一'))
  growing.push(card('一\n二'))
  await shownAll()
  growing.push(card('一\n二\n三'))
  expect(shown.length).toBeLessThanOrEqual(1)
})

test('a beginning that cannot be shown ends the showing, not the answer', async () => {
  const growing = beginnings()
  let tries = 0
  const tried = new Promise<void>((resolve) => {
    const show = async () => {
      tries++
      resolve()
      throw new Error('test')
    }
    const shownAll = growing.follow(show, 0)
    growing.push(card('一'))
    void shownAll
  })
  await tried
  growing.push(card('一\n二'))
  expect(tries).toBe(1)
})

test('work is called off by what it is for, and forgotten once it is done', async () => {
  const cancels = createCancels()
  const reasons: unknown[] = []
  const work = (signal: AbortSignal) =>
    new Promise<void>((done) =>
      signal.addEventListener('abort', () => {
        reasons.push(signal.reason)
        done()
      }),
    )
  const [one, two] = [cancels.during('one', work), cancels.during('two', work)]
  expect(cancels.cancel('three')).toBe(false)
  expect(cancels.cancel('one', new Withdrawn())).toBe(true)
  await one
  expect(cancels.cancel('one')).toBe(false)
  cancels.cancelAll()
  await two
  expect(reasons).toEqual([expect.any(Withdrawn), expect.any(Stopped)])
})
