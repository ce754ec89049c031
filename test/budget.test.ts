import { afterEach, expect, test } from 'vitest'
import { payerOf } from '../src/budget/payer.ts'
import { purseOf } from '../src/budget/purse.ts'
import { createLog } from '../src/log.ts'
import { readSettings } from '../src/settings.ts'
import { claiming } from './answer/model/support.ts'
import { openModelServer } from './support/model-server.ts'
import { openOffice } from './support/office.ts'

const MEDICINE = '三(四) 加强生物医药产业核心技术突破'
const quote = '推动一批创新中药的临床研究和产业化开发'
const act = claiming(MEDICINE, [{ text: '推动创新中药的临床研究', evidence: [{ path: MEDICINE, quote }] }])

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

async function officeWithModel(settings: { sees?: string; prices?: string } = {}) {
  const server = await openModelServer(act)
  const office = await openOffice({ model: { key: 'sk-test-secret', url: server.url, ...settings } })
  opened.push(server, office)
  return { server, office }
}

test('an answer with a model, and what it took', async () => {
  const { office, server } = await officeWithModel()
  ;(await office.as('staff').says('ask 中药有什么部署？')).replies('推动创新中药的临床研究。', `“${MEDICINE}”`)
  expect(server.seen).toHaveLength(2)
  const admin = office.as('admin')
  const said = await admin.says('budget')
  said.replies('gpt-5.4-mini', '已用 2100 / 2000000 token', '1 个，1 人', '60%')
  expect(said.audience).toBe('asker')
  ;(await office.as('coordinator').says('budget')).replies('需要')
})

test('what a question cost is told where the prices are known', async () => {
  const { office } = await officeWithModel({ prices: '1/0.1/10 CNY' })
  await office.as('staff').says('ask 中药有什么部署？')
  // 2000 tokens sent, 1200 of them kept by the service, 100 written.
  ;(await office.as('admin').says('budget')).replies(
    '今天 0.0019 CNY，平均每个问题 0.0019',
    '费用（CNY）',
    '1 句中拦下 0 句',
  )
  const unpriced = await officeWithModel()
  await unpriced.office.as('staff').says('ask 中药有什么部署？')
  const said = await unpriced.office.as('admin').says('budget')
  said.replies('未知（设置 OPENAI_PRICES 后计算）', '09:00')
})

test('what the service may see is told, and held to', async () => {
  const note = '测试备注：溯源平台'
  for (const [sees, told, isSent] of [
    ['plan text only', '只有方案文本和问题', [false, false, false]],
    ['no-names', '不含人名和备注', [true, false, false]],
    ['Everything', '备注和登记人', [true, true, true]],
  ] as const) {
    const { office, server } = await officeWithModel({ sees })
    ;(await office.as('coordinator').says(`milestone T5 level:9000 date:2018-06-01 note:${note}`)).replies('已登记')
    await office.as('staff').says('ask 新医药产业靠什么做强？')
    const sent = server.seen.map(({ body }) => body).join()
    expect(['记录 #1', note, '测试coordinator'].map((words) => sent.includes(words))).toEqual(isSent)
    ;(await office.as('admin').says('budget')).replies(told)
  }
})

test('settings of the model that are wrong are named, with what is right', () => {
  expect(readSettings({ OPENAI_SEES: 'Plan text only' }).OPENAI_SEES).toBe('plan-text-only')
  expect(readSettings({}).OPENAI_SEES).toBe('no-names')
  expect(() => readSettings({ OPENAI_SEES: 'some' })).toThrow('OPENAI_SEES: must be plan-text-only, no-names')
  expect(readSettings({ OPENAI_PRICES: '0.75/0.075/4.50' }).OPENAI_PRICES).toEqual({
    ...{ input: 0.75, cached: 0.075, output: 4.5 },
    currency: 'USD',
  })
  for (const wrong of ['4.50', '1/2', '1.2.3/1/1', '-1/1/1', 'free'])
    expect(() => readSettings({ OPENAI_PRICES: wrong })).toThrow(/^OPENAI_PRICES: must be written like 0.75/)
})

test('when a budget is spent the plan still answers, and says why it is brief', async () => {
  const { office, server } = await officeWithModel()
  ;(await office.as('admin').says('budget person:10')).replies('已用 0 / 2000000', '已用 0 / 10')
  ;(await office.as('staff').says('ask 中药有什么部署？')).replies('推动一批创新中药', '今天的模型额度已用完')
  expect(server.seen).toEqual([])
  ;(await office.as('admin').says('budget total:2.5')).replies('整数')
  ;(await office.as('admin').says('budget person:200000')).replies('已用 0 / 200000')
  ;(await office.as('staff').says('ask 中药有什么部署？')).replies('推动创新中药的临床研究。')
  office.setClock('2018-07-03T01:00:00Z')
  ;(await office.as('admin').says('budget')).replies('已用 0 / 2000000')
})

test('questions at once never set aside more than the limit', async () => {
  const office = await openOffice()
  opened.push(office)
  await office.as('admin').says('budget total:1000 person:600')
  const { database } = office.app
  const purse = purseOf({ database, timezone: 'Asia/Shanghai', now: () => new Date('2018-07-02T01:00:00Z') })
  const payers = ['a', 'b', 'c'].map((id) =>
    payerOf({ platform: 'web', workspace: 'local', id, name: '测试' }, '2018-07-02'),
  )
  const receipts = await Promise.all(payers.flatMap((payer) => [purse.take(payer, 300), purse.take(payer, 300)]))
  const { _sum } = await database.modelUse.aggregate({ _sum: { tokens: true } })
  expect(_sum.tokens ?? 0).toBeLessThanOrEqual(1000)
  expect(receipts.filter(Boolean).length * 300).toBe(_sum.tokens ?? 0)
})

test('without a key nothing is asked of a model and the budget says so', async () => {
  const office = await openOffice()
  opened.push(office)
  ;(await office.as('admin').says('budget')).replies('未启用')
  const answer = await office.as('staff').says('ask 中药有什么部署？')
  answer.replies('推动一批创新中药')
  expect(answer.text).not.toContain('模型')
})

test('who asked is kept as a hash that is another the next day', () => {
  const account = { platform: 'slack' as const, workspace: 'T1', id: 'U1', name: '测试' }
  const [monday, tuesday] = [payerOf(account, '2018-07-02'), payerOf(account, '2018-07-03')]
  expect(monday.person).not.toBe(tuesday.person)
  expect(JSON.stringify(monday)).not.toContain('U1')
})

test('the key is a secret like the others', () => {
  const lines: string[] = []
  const settings = readSettings({ OPENAI_API_KEY: 'sk-test-secret' })
  createLog(settings, { write: (line) => void lines.push(line) }).error({ body: 'sk-test-secret' }, 'test')
  expect(lines.join()).toContain('[secret]')
  expect(lines.join()).not.toContain('sk-test-secret')
  expect(() => readSettings({ OPENAI_API_KEY: 'sk-test-secret', OPENAI_BASE_URL: 'nowhere' })).toThrow(
    /^OPENAI_BASE_URL: [^k]*$/,
  )
})

test('the address of a service is taken as people copy it, and what cannot be one is named', () => {
  for (const copied of ['', '/', '/chat/completions', '/responses/'])
    expect(readSettings({ OPENAI_BASE_URL: `http://127.0.0.1:1/v1${copied}` }).OPENAI_BASE_URL).toBe(
      'http://127.0.0.1:1/v1',
    )
  for (const wrong of ['http://127.0.0.1:1/v1?api-version=1', 'http://me:secret@127.0.0.1:1/v1'])
    expect(() => readSettings({ OPENAI_BASE_URL: wrong })).toThrow(/^OPENAI_BASE_URL: must be an address (?!.*secret)/)
  expect(() => readSettings({ OPENAI_API_KEY: 'sk-密钥' })).toThrow(
    /^OPENAI_API_KEY: must be letters, digits and signs/,
  )
})
