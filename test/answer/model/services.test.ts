import { expect, test } from 'vitest'
import type { Claim } from '../../../src/answer/model/schema.ts'
import type { Act, Seen } from '../../support/model-server.ts'
import { claiming, withModel } from './support.ts'

const MEDICINE = '三(四) 加强生物医药产业核心技术突破'
const QUESTION = '中药有什么部署？'
const quote = '推动一批创新中药的临床研究和产业化开发'
const faithful: Claim = { text: '推动创新中药的临床研究和产业化开发', evidence: [{ path: MEDICINE, quote }] }
const good = claiming(MEDICINE, [faithful])

test.each([
  ['both', {}, [['responses', 'json_schema']]],
  ['Responses alone', { apis: ['responses'] as const }, [['responses', 'json_schema']]],
  [
    'Chat Completions alone',
    { apis: ['chat'] as const },
    [
      ['responses', 'json_schema'],
      ['chat', 'json_schema'],
    ],
  ],
  [
    'Chat Completions with JSON alone',
    { apis: ['chat'] as const, forms: ['json_object', 'none'] },
    [
      ['responses', 'json_schema'],
      ['chat', 'json_schema'],
      ['chat', 'json_schema'],
      ['chat', 'json_object'],
    ],
  ],
  [
    'no structured output',
    { forms: ['none'] },
    [
      ['responses', 'json_schema'],
      ['responses', 'json_schema'],
      ['responses', 'json_object'],
      ['responses', 'none'],
    ],
  ],
  [
    'no notion of effort',
    { refuses: ['reasoning'] },
    [
      ['responses', 'json_schema'],
      ['responses', 'json_schema'],
    ],
  ],
  [
    'Chat Completions that take nothing but messages',
    { apis: ['chat'], forms: ['none'], refuses: ['max_tokens'] },
    [
      ['responses', 'json_schema'],
      ['chat', 'json_schema'],
      ['chat', 'json_schema'],
      ['chat', 'json_object'],
      ['chat', 'json_object'],
      ['chat', 'none'],
      ['chat', 'none'],
    ],
  ],
  [
    'no notion of the most to be written',
    { apis: ['chat'], refuses: ['max_tokens'] },
    [
      ['responses', 'json_schema'],
      ['chat', 'json_schema'],
      ['chat', 'json_schema'],
    ],
  ],
] as const)('a service that has %s: what it takes is found once and kept', async (_, kind, probes) => {
  const bot = await withModel(good, kind)
  expect((await bot.ask(QUESTION)).text).toContain('推动创新中药')
  expect((await bot.ask(QUESTION)).remark).toContain('由模型组织语言')
  const asked = bot.seen.map(({ api, form }) => [api, form])
  const last = probes.at(-1)
  expect(asked).toEqual([...probes, last, last, last])
})

test('words around the JSON do no harm', async () => {
  const bot = await withModel((seen) => ({
    raw: `好的：\n\`\`\`json\n${JSON.stringify({ answerable: 'yes', path: '', claims: [], ...good(seen) })}\n\`\`\``,
  }))
  expect((await bot.ask(QUESTION)).text).toContain('推动创新中药')
})

const failures: [string, Act, RegExp][] = [
  ['429', { status: 429 }, /^limited/],
  ['500', { status: 500 }, /^unreachable/],
  ['401', { status: 401 }, /^rejected/],
  ['an unknown model', { status: 404, code: 'model_not_found' }, /^rejected/],
  ['a refusal', { fail: 'refusal' }, /^declined/],
  ['output cut short', { fail: 'truncated' }, /^truncated/],
  ['half a JSON', { raw: '{"answerable": "yes", "claims": [{"text": "推动' }, /^malformed/],
  ['no JSON', { raw: '推动创新中药' }, /^malformed/],
  ['another shape', { raw: '{"answerable": "maybe", "path": 1, "claims": "x"}' }, /^malformed/],
  ['a connection reset', { fail: 'reset' }, /^unreachable/],
  ['a connection lost half way', { fail: 'half' }, /^(?:unreachable|malformed)/],
]

for (const kind of ['plan', 'claims'] as const)
  test.each(failures)(`the answer without a model is given after %s on ${kind}`, async (_, act, trouble) => {
    const bot = await withModel((seen: Seen) => (seen.kind === kind ? act : good(seen)))
    const { remark, ...answer } = await bot.ask(QUESTION)
    expect(answer).toEqual(await bot.without(QUESTION))
    expect(remark).toContain('模型这次没有给出可用的回答')
    expect(bot.troubles).toEqual([expect.stringMatching(trouble)])
    expect(bot.troubles.join()).not.toContain('sk-test')
  })

test.each(['hang', 'stall'] as const)(
  'a service that never ends (%s) is given up in time, with the most that it may have cost on record',
  async (fail) => {
    const bot = await withModel(() => ({ fail }), { patience: 200 })
    const { remark, ...answer } = await bot.ask(QUESTION)
    expect(answer).toEqual(await bot.without(QUESTION))
    expect(remark).toContain('模型这次没有给出可用的回答')
    expect(bot.troubles).toEqual([expect.stringMatching(/^slow/)])
    expect(bot.settled).toMatchObject([{ cached: 0, output: 4000 }])
  },
)

test('no more than four questions are asked at once; who waits too long is answered without', async () => {
  const bot = await withModel(() => ({ fail: 'hang' }), { patience: 300 })
  const answers = await Promise.all(Array.from({ length: 9 }, () => bot.ask(QUESTION)))
  expect(bot.seen.length).toBe(4)
  expect(answers.every(({ remark }) => remark?.includes('模型'))).toBe(true)
})

test('one person who asks much leaves turns for the others', async () => {
  const bot = await withModel(() => ({ fail: 'hang' }), { patience: 300, person: 'one' })
  await Promise.all(Array.from({ length: 9 }, () => bot.ask(QUESTION)))
  expect(bot.seen.length).toBe(2)
})

test('a service that no longer takes what it took is asked anew', async () => {
  const kind = { forms: ['json_schema', 'none'] }
  const bot = await withModel(good, kind)
  await bot.ask(QUESTION)
  kind.forms = ['none']
  expect((await bot.ask(QUESTION)).remark).toContain('模型这次没有')
  expect((await bot.ask(QUESTION)).text).toContain('推动创新中药')
})

test('a service that can be had again in a moment is asked once more', async () => {
  for (const act of [{ status: 503 }, { status: 429, retryAfter: 0 }, { fail: 'reset' }] as const) {
    let asked = 0
    const bot = await withModel((seen) => (asked++ ? good(seen) : act))
    expect((await bot.ask(QUESTION)).text).toContain('推动创新中药')
    expect(bot.seen.map(({ kind }) => kind)).toEqual(['plan', 'plan', 'claims'])
    expect(bot.troubles).toEqual([])
  }
})

test('a service that asks to wait long is not waited for', async () => {
  const bot = await withModel(() => ({ status: 429 }))
  expect((await bot.ask(QUESTION)).remark).toContain('模型这次没有')
  expect(bot.seen).toHaveLength(1)
})

test('a service that keeps failing is left alone, and every question is answered', async () => {
  const bot = await withModel(() => ({ status: 500 }))
  for (let question = 0; question < 5; question++) {
    const { remark, ...answer } = await bot.ask(QUESTION)
    expect(answer).toEqual(await bot.without(QUESTION))
    expect(remark).toContain('模型这次没有')
  }
  expect(bot.troubles.map((trouble) => trouble.split(' ')[0])).toEqual([
    ...['unreachable', 'unreachable', 'unreachable'],
    ...['resting', 'resting'],
  ])
})

test('the shape that a service is held to has no bounds that some services refuse', async () => {
  const bot = await withModel(good)
  await bot.ask(QUESTION)
  const { text } = JSON.parse(bot.seen[0]?.body ?? '{}')
  expect(text.format).toMatchObject({ type: 'json_schema', strict: true })
  expect(JSON.stringify(text.format)).not.toMatch(/maxLength|minLength|maxItems|maximum|oneOf|\$schema"?:null/)
})
