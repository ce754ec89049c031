import { expect, test } from 'vitest'
import type { Claim } from '../../../src/answer/model/schema.ts'
import { Stopped } from '../../../src/core/cancels.ts'
import type { Act, Seen } from '../../support/model-server.ts'
import { claiming, withModel } from './support.ts'

const MEDICINE = '三(四) 加强生物医药产业核心技术突破'
const QUESTION = '中药有什么部署？'
const claimed = (text: string, quote: string): Claim => ({ text, evidence: [{ path: MEDICINE, quote }] })
const first = claimed('推动创新中药的临床研究和产业化开发', '推动一批创新中药的临床研究和产业化开发')
const wrong = claimed('推动500项创新中药的临床研究', '推动一批创新中药的临床研究和产业化开发')
const second = claimed('促进已有大品种药物的二次开发', '促进已有大品种药物的临床应用和二次开发')

/** Asks, and keeps every beginning that was shown. */
async function watched(act: (seen: Seen) => Act, setting: Parameters<typeof withModel>[1] = {}, question = QUESTION) {
  const shown: string[] = []
  const bot = await withModel(act, { ...setting, watch: (text) => void shown.push(text) })
  return { ...bot, shown, answer: await bot.ask(question) }
}

for (const api of ['responses', 'chat'] as const)
  test(`over ${api}, each claim is shown once it has passed, and the answer only ever grows`, async () => {
    const { shown, answer, seen, settled } = await watched(claiming(MEDICINE, [first, wrong, second], []), {
      apis: [api],
    })
    expect(seen.some(({ streamed, kind }) => streamed && kind === 'claims')).toBe(true)
    expect(shown.length).toBeGreaterThanOrEqual(2)
    for (const [at, text] of [...shown, answer.text].entries()) expect(text.startsWith(shown[at - 1] ?? '')).toBe(true)
    expect(shown[0]).toContain('推动创新中药')
    expect(shown[0]).not.toContain('二次开发')
    expect(shown.join()).not.toContain('500')
    expect(answer.text).toContain('促进已有大品种药物的二次开发')
    expect(answer.remark).toContain('另有 1 句未通过核对')
    expect(settled).toMatchObject([{ claims: 3, withheld: 1, input: 3000, output: 150 }])
  })

test('what a failed claim is replaced with comes behind what was shown', async () => {
  const { shown, answer } = await watched(claiming(MEDICINE, [first, wrong], [second]))
  expect(answer.text.startsWith(shown[0] ?? '-')).toBe(true)
  expect(answer.text).toContain('二次开发')
  expect(answer.remark).not.toContain('略去')
})

test('of a stream that breaks off, what had passed is the answer', async () => {
  for (const fail of ['half', 'truncated'] as const) {
    const { shown, answer, troubles } = await watched((seen) =>
      seen.kind === 'claims' ? { fail, ...claiming(MEDICINE, [first, second])(seen) } : claiming(MEDICINE, [])(seen),
    )
    expect(answer.text).toBe(shown.at(-1))
    expect(answer.text).toContain('推动创新中药')
    expect(answer.remark).toContain('由模型组织语言')
    expect(troubles).toEqual([])
  }
})

test('where the search found nothing, nothing is shown before the clause that answers is', async () => {
  const elsewhere: Claim = {
    text: '研发水污染治理技术',
    evidence: [{ path: '三(二) 加强水污染防治科技支撑', quote: '研发水污染治理技术、饮用水安全保障技术' }],
  }
  const { shown, answer } = await watched(claiming(MEDICINE, [elsewhere, first]), {}, '量子计算有部署吗？')
  expect(answer.refused).toBe(false)
  expect(shown).toHaveLength(1)
  expect(shown[0]).toContain('推动创新中药')
  const unproven = await watched(claiming(MEDICINE, [elsewhere]), {}, '量子计算有部署吗？')
  expect(unproven.shown).toEqual([])
  expect(unproven.answer.refused).toBe(true)
})

test('a service that does not stream is asked without, from then on', async () => {
  const { shown, answer, ask, seen } = await watched(claiming(MEDICINE, [first]), { streams: false })
  expect(answer.text).toContain('推动创新中药')
  expect(shown).toEqual([answer.text])
  const before = seen.length
  await ask(QUESTION)
  expect(seen.slice(before).map(({ streamed }) => streamed)).toEqual([false, false])
})

test('who waits no longer gets the answer without a model at once, and the service is hung up on', async () => {
  const stopping = new AbortController()
  const bot = await withModel(
    (seen) => {
      if (seen.kind === 'plan') return claiming(MEDICINE, [])(seen)
      setImmediate(() => stopping.abort(new Stopped()))
      return { fail: 'hang' }
    },
    { signal: stopping.signal },
  )
  const { remark, ...answer } = await bot.ask(QUESTION)
  expect(answer).toEqual(await bot.without(QUESTION))
  expect(remark).toContain('已不再等模型')
  expect(await bot.seen.at(-1)?.gone).toBe(true)
  expect(bot.troubles).toEqual([])
  expect(bot.settled).toMatchObject([{ output: 4050 }])
})
