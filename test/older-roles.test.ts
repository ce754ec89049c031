import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlanFile } from '../src/plan/file.ts'
import { type Draft, GENESIS, hashOf } from '../src/progress/entry.ts'
import { type Office, openOffice } from './support/office.ts'
import { databaseBefore } from './support/older-database.ts'

/** Test data: members as older versions left them, with the accounts `platform workspace id` that they have. */
const MEMBERS: Record<string, [role: string, accounts: string[]]> = {
  'slack:U1': ['admin', ['slack T1 U1']],
  // Made a coordinator in Slack, who was made a viewer from elsewhere.
  'slack:U2': ['coordinator', ['slack T1 U2']],
  'slack:U2 named': ['viewer', ['slack  U2']],
  // The other way round.
  'slack:U3': ['viewer', ['slack T1 U3']],
  'slack:U3 named': ['admin', ['slack  U3']],
  // Named from elsewhere, and used so.
  'slack:U4': ['coordinator', ['slack  U4']],
  // The same id in two workspaces, and named from elsewhere.
  'slack:U5': ['admin', ['slack T1 U5']],
  'slack:U5 there': ['coordinator', ['slack T2 U5']],
  'slack:U5 named': ['viewer', ['slack  U5']],
  'discord:100000000000000006': ['reviewer', ['discord  100000000000000006']],
  'web:staff': ['admin', ['web local staff']],
  'web:staff named': ['coordinator', ['web  staff']],
}

const PLAN = 'jiangsu-huimin'

let office: Office

beforeAll(async () => {
  office = await openOffice({ url: await databaseBefore('20261129112729_one_role', fill) })
})

afterAll(async () => {
  expect(office.log.errors).toEqual([])
  await office.close()
})

async function fill(client: pg.Client): Promise<void> {
  for (const [name, [role, accounts]] of Object.entries(MEMBERS)) {
    await client.query(`INSERT INTO "Member" ("id", "name", "role") VALUES ($1, $1, $2)`, [name, role])
    for (const account of accounts)
      await client.query(`INSERT INTO "Account" VALUES ($1, $2, $3, $4)`, [...account.split(' '), name])
  }
  const { plan, checksum } = await readPlanFile(join(import.meta.dirname, `../prisma/plans/${PLAN}.yaml`))
  await client.query(`INSERT INTO "Plan" VALUES ($1, $2, $3, now())`, [PLAN, plan, checksum])
  await log(client, ['slack:U2 named', 'slack:U2', 'slack:U5 named', 'web:staff'])
  for (const [member, withdrawnBy] of [
    ['slack:U2 named', null],
    ['slack:U1', 'slack:U2 named'],
  ])
    await client.query(
      `INSERT INTO "Clarification" ("planSlug", "question", "answer", "memberId", "request", "approvedAt", "withdrawnBy")
       VALUES ('${PLAN}', '测试', '测试', $1, $1, now(), $2)`,
      [member, withdrawnBy],
    )
  await client.query(
    `INSERT INTO "Subscription" VALUES ('s', '${PLAN}', 'slack', 'T1', 'C1', 1, '09:00', 'UTC', 'zh', 'slack:U2 named', now(), now() + interval '1 day', 0)`,
  )
}

/** One entry by each of these members, in one chain. */
async function log(client: pg.Client, members: readonly string[]): Promise<void> {
  let previousHash = GENESIS
  for (const [index, memberId] of members.entries()) {
    const date = new Date('2018-06-01T00:00:00Z')
    const said: Draft = {
      ...{
        kind: 'milestone',
        planSlug: PLAN,
        item: 'T1',
        add: null,
        level: null,
        date,
        note: '测试',
        evidence: null,
        done: null,
      },
      ...{ supersedes: null, memberId, platform: 'slack', request: `older:${index}`, loggedAt: date },
    }
    const entry = { ...said, number: index + 1, previousHash }
    previousHash = hashOf(entry)
    await client.query(
      `INSERT INTO "Entry" ("number", "kind", "planSlug", "item", "date", "note", "memberId", "platform", "request", "loggedAt", "previousHash", "hash")
       VALUES ($1, 'milestone', '${PLAN}', 'T1', '2018-06-01', '测试', $2, 'slack', $3, '2018-06-01T00:00:00Z', $4, $5)`,
      [entry.number, memberId, entry.request, entry.previousHash, previousHash],
    )
  }
}

const roles = async () =>
  Object.fromEntries((await office.app.database.member.findMany()).map(({ id, role }) => [id, role]))

test('of two roles of one person the lower one holds, and nobody lost or gained another', async () => {
  expect(await roles()).toMatchObject({
    'slack:U1': 'admin',
    'slack:U2': 'viewer',
    'slack:U2 named': 'viewer',
    'slack:U3': 'viewer',
    'slack:U3 named': 'viewer',
    'slack:U4': 'coordinator',
    'slack:U5': 'viewer',
    'slack:U5 there': 'viewer',
    'discord:100000000000000006': 'reviewer',
  })
})

test('whose role was taken from elsewhere logs no more', async () => {
  ;(await office.inSlack('U2').says('milestone T1 add:1 note:测试')).replies('需要“协调员”角色')
  ;(await office.inSlack('U4').says('milestone T1 add:1 note:测试')).replies('已登记 #5')
})

test('an account that strangers share has no role any more', async () => {
  expect(await roles()).toMatchObject({ 'web:staff': 'viewer', 'web:staff named': 'viewer' })
})

test('one account answers for one person', async () => {
  const accounts = await office.app.database.account.findMany({ where: { platform: 'slack', workspace: '' } })
  expect(accounts).toEqual([])
})

test('entries stay as they were and the chain is whole', async () => {
  ;(await office.atTerminal().says('verify')).replies('记录链完整：5 条')
  const { database } = office.app
  expect(await database.entry.findUnique({ where: { number: 1 } })).toMatchObject({ memberId: 'slack:U2 named' })
  expect(await database.member.findUnique({ where: { id: 'slack:U2 named' } })).toMatchObject({
    unitedWithId: 'slack:U2',
  })
})

test('what no hash covers names the member that remained', async () => {
  const { database } = office.app
  expect(await database.clarification.findMany({ orderBy: { number: 'asc' } })).toMatchObject([
    { memberId: 'slack:U2' },
    { memberId: 'slack:U1', withdrawnBy: 'slack:U2' },
  ])
  expect(await database.subscription.findMany()).toMatchObject([{ createdBy: 'slack:U2' }])
})

test('what was lowered is on record', async () => {
  const changes = await office.app.database.roleChange.findMany()
  expect(changes.map(({ memberId, before, after, byId }) => [memberId, before, after, byId]).sort()).toEqual([
    ['slack:U2', 'coordinator', 'viewer', null],
    ['slack:U5 there', 'coordinator', 'viewer', null],
    ['slack:U5', 'admin', 'viewer', null],
    ['web:staff named', 'coordinator', 'viewer', null],
    ['web:staff', 'admin', 'viewer', null],
  ])
})

test('the list says of older roles that they were there before the record', async () => {
  ;(await office.atTerminal().says('members')).replies(
    '有角色的成员（3 位）',
    /slack:U1 \| 管理员 \| slack:U1（工作区 T1） \| 早于记录/,
    /slack:U4 \| 协调员 \| slack:U4（工作区 T1） \| 早于记录/,
  )
})
