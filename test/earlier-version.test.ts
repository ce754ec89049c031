import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { plainText } from '../src/core/plain.ts'
import { locales } from '../src/locale/index.ts'
import { difference, differenceCard, isSame } from '../src/plan/import/review/index.ts'
import { type Plan, planSchema } from '../src/plan/plan.ts'
import { readPlanText } from '../src/plan/plan-text.ts'
import { hashOf } from '../src/progress/entry.ts'
import { openOffice } from './support/office.ts'

const OLD = await readFile(join(import.meta.dirname, 'fixtures/plans/old-form.yaml'), 'utf8')

const old = (): Plan => planSchema.parse(parse(OLD))

test('a plan of the old form is read as it was meant', () => {
  expect(readPlanText(OLD)).toEqual({ plan: old(), problems: [] })
  expect(
    old().targets.map(({ kind, bound, amount, high, basis }) =>
      [kind, bound, amount, high, basis].filter((part) => part !== undefined).join(' '),
    ),
  ).toEqual([
    'amount exact 50 total',
    'amount range 25 30 total',
    'amount approximate 30 total',
    'amount moreThan 13000 level',
    'amount atLeast 85 level',
    'amount atMost 5 total',
    'qualitative total',
    'date total',
  ])
})

test('a mistake in an old file is told in the words of today', () => {
  const { problems } = readPlanText(OLD.replace('floor: 25, ceiling: 30', 'floor: 25'))
  expect(problems.map(({ say }) => say(locales.zh)).join()).toMatch(/第 13 行：.*(?:floor|kind)/)
})

test('what a corrected file reads differently is shown in words', () => {
  const before = old()
  const [first, ...rest] = before.targets
  if (!first) throw new Error('no target')
  const after: Plan = {
    ...before,
    period: { ...before.period, assumed: ['start'] },
    targets: [
      {
        ...first,
        bound: 'atLeast',
        basis: 'level',
        direction: 'down',
        nature: 'binding',
        baseline: { amount: 70, at: '2015' },
        points: [{ due: '2018-12-31', amount: 60 }],
      },
      ...rest,
    ],
  }
  expect(isSame(difference(before, old()))).toBe(true)
  const text = plainText(differenceCard('测试', difference(before, after), locales.zh))
  for (const words of [
    '计划期推定 （无） → 起',
    '界限 确数 → 下限',
    '口径 累计 → 水平',
    '方向 上升 → 下降',
    '属性 （无） → 约束性',
    '基数 （无） → 70（2015年）',
    '节点 （无） → 2018-12-31 60',
  ])
    expect(text).toContain(words)
})

interface Earlier {
  item: string
  add: string | null
  level: string | null
  date: string
}

/** The hash of an entry as it was made before there was a word on completion. */
const earlierHash = ({ item, add, level, date }: Earlier, number: number, previousHash: string) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        ...[number, 'milestone', 'old-form', item, add, level, date, '测试', null, null, 'm1', 'web', `old:${number}`],
        ...['2018-01-01T00:00:00.000Z', previousHash],
      ]),
    )
    .digest('hex')

/** Turns a database into one of the version before, with its plan and its entries. */
async function makeEarlier(url: string, entries: readonly Earlier[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('ALTER TABLE "Entry" DROP COLUMN "done"')
  await client.query(`DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '%_completion'`)
  await client.query(`INSERT INTO "Plan" ("slug", "document", "checksum", "loadedAt") VALUES ($1, $2, 'old', now())`, [
    'old-form',
    parse(OLD),
  ])
  await client.query(`INSERT INTO "Member" ("id", "name") VALUES ('m1', '测试')`)
  let previous = '0'.repeat(64)
  for (const [index, entry] of entries.entries()) {
    const hash = earlierHash(entry, index + 1, previous)
    await client.query(
      `INSERT INTO "Entry" ("number", "kind", "planSlug", "item", "add", "level", "date", "note", "memberId", "platform", "request", "loggedAt", "previousHash", "hash")
       VALUES ($1, 'milestone', 'old-form', $2, $3, $4, $5, '测试', 'm1', 'web', $6, '2018-01-01T00:00:00Z', $7, $8)`,
      [index + 1, entry.item, entry.add, entry.level, entry.date, `old:${index + 1}`, previous, hash],
    )
    previous = hash
  }
  await client.end()
}

test('a database of the version before is opened without losing an entry, and its chain holds', async () => {
  const first = await openOffice()
  await first.close()
  await makeEarlier(first.url, [
    { item: 'T1', add: '20', level: null, date: '2017-06-30' },
    { item: 'T4', add: null, level: '13000', date: '2017-12-31' },
    { item: 'T8', add: null, level: null, date: '2018-03-01' },
    { item: 'T6', add: '6', level: null, date: '2018-01-01' },
  ])
  const office = await openOffice({ url: first.url })
  const coordinator = office.as('coordinator')
  await coordinator.says('use old-form')
  ;(await coordinator.says('verify')).replies('记录链完整：4 条')
  ;(await coordinator.says('targets')).replies(
    /T1 .*已20个 \/ 目标50个/,
    /T4 .*13000亿元.*恰为该数，须超过13000亿元/,
    /T6 .*已6起 \/ 目标不超过5起 · 超过上限/,
    /⚪ T8 .*1 条记录 · 未说明是否完成/,
  )
  ;(await coordinator.says('milestone T8 date:2018-06-01 done:是 note:测试')).replies(/#5/, /已完成（#5 注明）/)
  ;(await coordinator.says('verify')).replies('记录链完整：5 条')
  await office.app.database.$executeRaw`ALTER TABLE "Entry" DISABLE TRIGGER ALL`
  await office.app.database.entry.update({ where: { number: 3 }, data: { done: true } })
  ;(await coordinator.says('verify')).replies('记录链在 #3 处对不上')
  expect(office.log.errors).toEqual([])
  await office.close()
})

test('a word on completion is covered by the hash, and its absence leaves the hash as it was', async () => {
  const draft = {
    ...{ kind: 'milestone' as const, planSlug: 'old-form', item: 'T8', add: null, level: null, note: '测试' },
    ...{ date: new Date('2018-03-01'), evidence: null, supersedes: null, memberId: 'm1', platform: 'web' },
    ...{ request: 'old:1', loggedAt: new Date('2018-01-01T00:00:00Z'), number: 1, previousHash: '' },
  }
  const hashes = [null, true, false].map((done) => hashOf({ ...draft, done }))
  expect(hashes[0]).toBe(earlierHash({ item: 'T8', add: null, level: null, date: '2018-03-01' }, 1, ''))
  expect(new Set(hashes).size).toBe(3)
})
