import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Account } from '../src/core/platform.ts'
import { claiming } from './answer/model/support.ts'
import { openModelServer } from './support/model-server.ts'
import { type Office, openOffice } from './support/office.ts'

const CLAUSE = '三(四) 加强生物医药产业核心技术突破'
const QUOTE = '推动一批创新中药的临床研究和产业化开发'
const QUESTION = '中药有什么部署？'

let office: Office
let service: Awaited<ReturnType<typeof openModelServer>>
const answers = claiming(CLAUSE, [{ text: '推动创新中药的临床研究', evidence: [{ path: CLAUSE, quote: QUOTE }] }])

beforeAll(async () => {
  service = await openModelServer(answers)
  office = await openOffice({ model: { key: 'sk-test-secret', url: service.url } })
})

afterAll(async () => {
  await office.close()
  await service.close()
})

afterEach(() => office.app.database.modelUse.deleteMany())

let requests = 0

/** A line of an account as the playground gives it. */
async function says(account: Partial<Account>, command: string, raw: Record<string, string>): Promise<string> {
  const asked = { platform: 'web' as const, workspace: 'local', id: 'staff', name: '测试', ...account }
  const place = { platform: 'web' as const, workspace: 'local', channel: 'general' }
  const asker = { account: asked, place, language: 'zh' as const }
  return JSON.stringify(await office.app.bot.handle({ asker, command, raw, request: `people:${++requests}` }))
}

const visitor = (name: string): Partial<Account> => ({ workspace: 'visitors', id: `visitor-${name}` })

test('a part that was tried in the playground is no role of anybody', async () => {
  for (const name of ['coordinator', 'admin'] as const)
    (await office.as(name).says(`milestone T2 add:1 date:2018-06-01 note:${name}`)).replies('已登记')
  const kept = await office.app.database.member.findMany({ where: { accounts: { some: { platform: 'web' } } } })
  expect(kept.map(({ role }) => role)).toEqual(['viewer', 'viewer'])
  for (const id of ['coordinator', 'admin'])
    expect(await says({ id }, 'milestone', { item: 'T2', add: '1', note: '测试' })).toContain('需要“协调员”角色')
})

test('a visitor holds no role, and is told what visitors may do', async () => {
  const account: Partial<Account> = { ...visitor('a'), howToRise: (t) => t.web.visitorsAsk }
  ;(await office.as('admin').says('member web:visitor-a admin')).replies(/不|没有/)
  expect(await says(account, 'milestone', { item: 'T2', add: '1', note: '测试' })).toContain('访客可以提问和查看')
})

test('visitors have budgets of their own, each and all together', async () => {
  const ask = (account: Partial<Account>) => says(account, 'ask', { question: QUESTION })
  const { modelUse, modelLimit } = office.app.database
  const SPENT = '今天的模型额度已用完'
  expect(await ask(visitor('a'))).not.toContain(SPENT)
  const { person } = await modelUse.findFirstOrThrow({ where: { workspace: 'web:visitors' } })
  await modelUse.updateMany({ where: { person }, data: { tokens: 200_000 } })
  expect(await ask(visitor('a'))).toContain(SPENT)
  expect(await ask(visitor('b'))).not.toContain(SPENT)
  await modelLimit.create({ data: { workspace: 'web:visitors', total: 1, person: 200_000 } })
  expect(await ask(visitor('c'))).toContain(SPENT)
  expect(await ask({ local: true })).not.toContain(SPENT)
  expect(await ask({ platform: 'slack', workspace: 'T1', id: 'U1' })).not.toContain(SPENT)
})
