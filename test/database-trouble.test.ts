import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { healthOf } from '../src/health.ts'
import { openProxy } from './support/hanging-proxy.ts'
import { type Office, openOffice } from './support/office.ts'
import { emptyDatabase } from './support/postgres.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** The bot over a database that can be made to hang or to vanish. */
async function openShaky() {
  const url = await emptyDatabase()
  const proxy = await openProxy(url)
  const office = await openOffice({ url: proxy.url })
  closing.push(proxy.close, office.close)
  return { url, proxy, office, coordinator: office.as('coordinator'), health: healthOf(office.app.database, []) }
}

const logsOne = (office: Office) => office.as('coordinator').says('milestone T2 2 date:2018-06-30 note:测试')

async function statements(url: string, ...texts: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const text of texts) await client.query(text)
  await client.end()
}

test('a database that hangs is said to, soon, and what was asked is not done later', async () => {
  const { proxy, office, health } = await openShaky()
  ;(await logsOne(office)).replies('已登记 #1')
  proxy.hang()
  const [reply, state] = await Promise.all([logsOne(office), health()])
  reply.replies('记录没有及时回应。这次什么也没有做')
  expect(state).toEqual({ ok: false, database: false, platforms: {} })
  proxy.speak()
  ;(await logsOne(office)).replies('已登记 #2')
  expect(await office.app.database.entry.count()).toBe(2)
})

test('a database that is gone is said to, and is there again without a restart', async () => {
  const { url, office, health } = await openShaky()
  const name = new URL(url).pathname.slice(1)
  ;(await logsOne(office)).replies('已登记 #1')
  await statements(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
  )
  await logsOne(office)
  const reply = await logsOne(office)
  reply.replies(/已登记 #\d/)
  expect(await health()).toMatchObject({ ok: true })
})

test('a database that is down is said to be out of reach', async () => {
  const { proxy, office, health } = await openShaky()
  await proxy.close()
  ;(await logsOne(office)).replies('记录暂时连不上。这次什么也没有做')
  expect(await health()).toEqual({ ok: false, database: false, platforms: {} })
})

test('where the record can only be read, questions are answered and nothing is logged', async () => {
  const { url, office, coordinator, health } = await openShaky()
  const name = new URL(url).pathname.slice(1)
  ;(await logsOne(office)).replies('已登记 #1')
  await office.app.database.$disconnect()
  await statements(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`)
  ;(await coordinator.says('ask 到2020年要建多少个临床医学研究中心？')).replies('25－30')
  ;(await logsOne(office)).replies('只能读、不能写，这次没有登记任何内容')
  expect(await health()).toEqual({ ok: false, database: true, disk: 'read-only', platforms: {} })
  expect(await office.app.database.entry.count()).toBe(1)
})
