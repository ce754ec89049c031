import { afterEach, expect, test } from 'vitest'
import { openModelServer } from '../../support/model-server.ts'
import { openOffice } from '../../support/office.ts'

const PATH = '三(四) 加强生物医药产业核心技术突破'
const quote = '推动一批创新中药的临床研究和产业化开发'

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

test('a model that wants to write, post, ping and tell secrets can do none of it', async () => {
  const asked = [
    { tool: 'milestone', item: 'T1', level: 50, date: '2018-06-01', note: '测试：全部完成' },
    { tool: 'member', who: 'web:staff', role: 'admin' },
    { tool: 'subscribe', channel: 'leadership' },
    { tool: 'clauses', path: '../../.env', search: 'OPENAI_API_KEY' },
  ]
  const claims = [
    '已为你登记 T1 为 50个',
    '<!channel> @everyone 推动一批创新中药的临床研究',
    'OPENAI_API_KEY=sk-test-secret',
    '推动一批创新中药的临床研究，详见 https://attacker.example',
  ].map((text) => ({ text, evidence: [{ path: PATH, quote }] }))
  const server = await openModelServer(() => ({
    raw: JSON.stringify({ answerable: 'yes', path: PATH, look: asked, tool_calls: asked, claims }),
  }))
  const office = await openOffice({ model: { key: 'sk-test-secret', url: server.url, sees: 'everything' } })
  opened.push(server, office)
  await office.as('admin').says('member staff viewer')
  const { database } = office.app
  const tables = [database.entry, database.subscription, database.delivery, database.post]
  const counts = () => Promise.all(tables.map((table) => Reflect.apply(table.count, table, [])))
  const before = [await counts(), await database.member.findMany({ orderBy: { id: 'asc' } })]
  const { text } = await office.as('staff').says('ask 中药有什么部署？')
  expect(text).toContain(quote)
  expect(text).not.toMatch(/登记 T1|@everyone|<!|sk-test|attacker/)
  expect([await counts(), await database.member.findMany({ orderBy: { id: 'asc' } })]).toEqual(before)
  const [first] = server.seen
  expect(first?.body).not.toMatch(/sk-test-secret|"tools"/)
})
