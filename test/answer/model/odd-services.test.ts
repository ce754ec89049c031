import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import type { Claim } from '../../../src/answer/model/schema.ts'
import { Stopped } from '../../../src/core/cancels.ts'
import type { Seen, ServiceKind } from '../../support/model-server.ts'
import { claiming, withModel } from './support.ts'

const MEDICINE = '三(四) 加强生物医药产业核心技术突破'
const QUESTION = '中药有什么部署？'
const claim: Claim = {
  text: '推动创新中药的临床研究和产业化开发',
  evidence: [{ path: MEDICINE, quote: '推动一批创新中药的临床研究和产业化开发' }],
}
const good = claiming(MEDICINE, [claim])
const JSON_TEXT = JSON.stringify({ answerable: 'yes', path: MEDICINE, look: [], claims: [claim] })
const watch = () => {}
const kinds = (seen: readonly Seen[]) => seen.map(({ kind, streamed }) => kind + (streamed ? '*' : ''))

/** What was asked of each for the first answer, once the plan had shown what it takes. */
const services: [string, ServiceKind, growing: string[]][] = [
  ['does not let everybody stream', { refuses: ['stream'] }, ['claims*', 'claims']],
  ['knows no stream options', { apis: ['chat'], refuses: ['stream_options'] }, ['claims*', 'claims*']],
  ['does nothing but stream', { apis: ['chat'], takes: (body) => body.includes('"stream":true') }, ['claims*']],
  ['takes a schema only without a stream', { takes: (body) => !/stream":true/.test(body) }, ['claims*', 'claims']],
  ['answers what it does not know with 500', { apis: ['chat'], forms: ['none'], refusal: 500 }, ['claims*']],
  ['knows no role but a person’s', { apis: ['chat'], takes: (body) => !body.includes('"system"') }, ['claims*']],
  ['answers 422 to every field it does not know', { refuses: ['store', 'reasoning'], refusal: 422 }, ['claims*']],
]

test.each(services)('a service that %s answers, and is not asked in vain again', async (_, kind, growing) => {
  const bot = await withModel(good, { ...kind, watch })
  expect((await bot.ask(QUESTION)).text).toContain('推动创新中药')
  expect(kinds(bot.seen).filter((one) => one.startsWith('claims'))).toEqual(growing)
  const before = bot.seen.length
  expect((await bot.ask(QUESTION)).remark).toContain('由模型组织语言')
  expect(bot.seen.length - before).toBe(2)
  expect(bot.troubles).toEqual([])
})

test('a connection that stays open after the end is not waited for', async () => {
  for (const apis of [['responses'], ['chat']] as const) {
    const bot = await withModel((seen) => (seen.kind === 'plan' ? good(seen) : { fail: 'open', claims: [claim] }), {
      apis,
      watch,
      patience: 5000,
    })
    const began = Date.now()
    expect((await bot.ask(QUESTION)).text).toContain('推动创新中药')
    expect(Date.now() - began).toBeLessThan(4000)
    expect(bot.settled).toMatchObject([{ input: 2000, output: 100 }])
  }
})

test('a stream of which only the end tells the text is read all the same', async () => {
  const bot = await withModel((seen) => (seen.kind === 'plan' ? good(seen) : { fail: 'bare', claims: [claim] }), {
    watch,
  })
  expect((await bot.ask(QUESTION)).text).toContain('推动创新中药')
})

test('who leaves, or runs out of time, before the first word does not turn the stream off for others', async () => {
  let hangs = true
  const bot = await withModel((seen) => (hangs && seen.kind === 'claims' ? { fail: 'stall' } : good(seen)), {
    watch,
    patience: 400,
  })
  await bot.ask(QUESTION)
  hangs = false
  await bot.ask(QUESTION)
  expect(kinds(bot.seen)).toEqual(['plan', 'claims*', 'plan', 'claims*'])
})

test('thoughts before the answer are not taken for it', async () => {
  const draft = JSON.stringify({ answerable: 'no', path: '', look: [], claims: [] })
  const bot = await withModel(() => ({ raw: `<think>先写 ${draft} {</think>\n${JSON_TEXT}` }), { watch })
  expect((await bot.ask(QUESTION)).text).toContain('推动创新中药')
})

test.each([
  ['context_length_exceeded', 400, 'rejected'],
  ['content_filter', 400, 'declined'],
  ['model_not_found', 404, 'rejected'],
])('after %s no other way is tried', async (code, status, kind) => {
  const bot = await withModel(() => ({ status, code }))
  expect((await bot.ask(QUESTION)).remark).toContain('模型这次没有')
  expect(bot.seen).toHaveLength(1)
  expect(bot.troubles).toEqual([expect.stringMatching(`^${kind}`)])
})

test('an account without money is not asked twice', async () => {
  const bot = await withModel(() => ({ status: 429, code: 'insufficient_quota', retryAfter: 0 }))
  await bot.ask(QUESTION)
  expect(bot.seen).toHaveLength(1)
})

test('no question goes to another host than the one that was set', async () => {
  const visits: string[] = []
  const other = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const { port } = other.address() as AddressInfo
  const bot = await withModel(() => ({ redirect: `http://127.0.0.1:${port}/v1/responses` }))
  const { remark, ...answer } = await bot.ask(QUESTION)
  other.close()
  expect(answer).toEqual(await bot.without(QUESTION))
  expect(bot.troubles).toEqual([expect.stringMatching(/^unreachable/)])
  expect(visits).toEqual([])
})

test.each(['plan', 'claims'])('a service that sends without end is not read without end: %s', async (at) => {
  const bot = await withModel((seen) => (seen.kind === at ? { fail: 'endless' } : good(seen)), { watch })
  const before = process.memoryUsage().arrayBuffers
  expect((await bot.ask(QUESTION)).remark).toContain('模型这次没有')
  expect(bot.troubles).toEqual([expect.stringMatching(/^(truncated|malformed)/)])
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000)
})

test('a text without end is cut, and what was whole in it is kept', async () => {
  const long = JSON_TEXT.replace(']}', `]},${'{"text":"'.padEnd(400_000, '测')}`)
  for (const watching of [undefined, watch]) {
    const bot = await withModel((seen) => (seen.kind === 'plan' ? good(seen) : { raw: long }), {
      ...(watching && { watch: watching }),
    })
    expect((await bot.ask(QUESTION)).text).toContain('推动创新中药')
  }
})

test('what a service sends never reaches the log, not even through the client', async () => {
  const logged = (['error', 'warn', 'log'] as const).map((level) => vi.spyOn(console, level).mockReturnValue())
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end('event: thread.test\ndata: {oops sk-test-secret\n\n')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const { createModel } = await import('../../../src/answer/model/client.ts')
  const model = createModel({ key: 'sk-test-secret', baseUrl: `http://127.0.0.1:${port}/v1`, model: 'test-model' })
  const prompt = { prefix: '测试', task: '测试' }
  const asked = async (grow?: () => void) => model.ask(prompt, AbortSignal.timeout(5000), grow).catch((error) => error)
  await asked()
  expect(await asked(watch)).toMatchObject({ name: 'Error', message: expect.stringMatching(/malformed|unreachable/) })
  server.close()
  for (const spy of logged) expect(spy).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('a service that fails only at the answer is left to rest as well', async () => {
  const bot = await withModel((seen) => (seen.kind === 'plan' ? good(seen) : { status: 500 }))
  for (let question = 0; question < 4; question++) await bot.ask(QUESTION)
  expect(bot.troubles.at(-1)).toMatch(/^resting/)
})

test('who had no turn in time is answered sooner, and says nothing about the service', async () => {
  const bot = await withModel(() => ({ fail: 'hang' }), { patience: 600 })
  const asked = Array.from({ length: 8 }, () => bot.ask(QUESTION))
  await Promise.race(asked.slice(4))
  expect(bot.troubles).toEqual(expect.arrayContaining([expect.stringMatching(/^busy/)]))
  expect(bot.troubles.join()).not.toContain('slow')
  await Promise.all(asked)
  expect(bot.troubles.map((trouble) => trouble.split(' ')[0]).sort()).toEqual([
    ...['busy', 'busy', 'busy', 'busy'],
    ...['slow', 'slow', 'slow', 'slow'],
  ])
})

test('an output that cannot be read is paid for as the service counts it', async () => {
  const bot = await withModel(() => ({ raw: '推动创新中药' }))
  await bot.ask(QUESTION)
  expect(bot.settled).toMatchObject([{ input: 1000, cached: 600, output: 50 }])
})

test.each([
  [{ input_tokens: 1000, output_tokens: -500_000 }],
  [{ input_tokens: 3e9, output_tokens: 1 }],
  [{ input_tokens: '1000', output_tokens: 50 }],
  [{ input_tokens: 10.5, output_tokens: 50 }],
])('a service that counts wrongly is not believed: %j', async (usage) => {
  const bot = await withModel((seen) => ({ ...good(seen), usage }))
  expect((await bot.ask(QUESTION)).text).toContain('推动创新中药')
  const [{ input, output } = { input: 0, output: 0 }] = bot.settled
  expect(input).toBeGreaterThan(2000)
  expect(input).toBeLessThan(100_000)
  expect(output).toBeGreaterThan(0)
})

test.each(['hang', 'stall'] as const)('a call that is called off ends at the service, too: %s', async (fail) => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const stopping = new AbortController()
  const leave = () => {
    collect()
    stopping.abort(new Stopped())
  }
  const bot = await withModel(
    (seen) => {
      if (seen.kind === 'plan') return good(seen)
      if (fail === 'hang') setImmediate(leave)
      return { fail, claims: [claim, claim, claim] }
    },
    { watch: leave, signal: stopping.signal, patience: 60_000 },
  )
  await bot.ask(QUESTION)
  let gone = false
  void bot.seen.at(-1)?.gone.then((hungUp) => {
    gone = hungUp
  })
  await vi.waitFor(() => expect(gone).toBe(true), { timeout: 5000 })
})

test('what broke off once it had begun may have cost, and what never began has not', async () => {
  const half = await withModel((seen) => (seen.kind === 'plan' ? good(seen) : { fail: 'half', claims: [claim] }), {
    watch,
  })
  await half.ask(QUESTION)
  expect(half.settled).toMatchObject([{ output: 4050 }])
  const refused = await withModel(() => ({ status: 401 }))
  await refused.ask(QUESTION)
  expect(refused.settled).toMatchObject([{ input: 0, output: 0 }])
  const left = await withModel(good, { signal: AbortSignal.abort(new Stopped()) })
  await left.ask(QUESTION)
  expect(left.settled).toMatchObject([{ input: 0, output: 0 }])
  expect(left.seen).toEqual([])
})
