import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainText } from '../src/core/plain.ts'
import { locales } from '../src/locale/index.ts'
import { type Office, openOffice } from './support/office.ts'

let office: Office

const LARGE = join(import.meta.dirname, 'fixtures/plans/test-large.yaml')

/** The real plan, and beside it a large one of test data. */
beforeAll(async () => {
  office = await openOffice()
  office.setClock('2018-07-03T00:00:00Z')
  await office.app.load(LARGE, 'zh')
  office.setClock('2018-07-02T01:00:00Z')
})

afterAll(async () => {
  expect(office.log.errors).toEqual([])
  await office.close()
})

test('the plans are listed, with the one that is used here', async () => {
  ;(await office.as('staff').says('plans')).replies(/方案（2 个）/, /jiangsu-huimin .*本频道在用/, /test-large/)
})

test('plan: names another plan in any command, and the buttons of the reply mean it too', async () => {
  const reply = (await office.as('staff').says('targets plan:test-large')).replies('测试用大型方案', 'T1 测试站点第1批')
  const actions = reply.card.nodes.flatMap((node) => (node.type === 'actions' ? node.items : []))
  expect(actions.map(({ run }) => run)).toContain('target T1 plan:test-large')
  ;(await office.as('staff').says('target T1 plan:test-large')).replies('〔第1条〕')
  ;(await office.as('staff').says('target T30 plan:大型')).replies('测试站点第30批')
})

test('a plan that does not exist is said, with those that do', async () => {
  ;(await office.as('staff').says('targets plan:nope')).replies('没有方案“nope”', 'jiangsu-huimin', 'test-large')
})

test('a channel chooses its plan; the others keep theirs', async () => {
  const labs = office.as('coordinator', { channel: 'labs' })
  ;(await labs.says('use test-large')).replies('本频道现在用“测试用大型方案')
  ;(await labs.says('milestone T3 add:1 date:2018-06-30 note:测试')).replies('已1个 / 目标3个')
  ;(await labs.says('targets')).replies('测试用大型方案')
  ;(await office.as('staff').says('targets')).replies('江苏省科技惠民行动计划实施方案')
  ;(await office.as('staff').says('target T3')).replies('尚无记录')
})

test('an admin chooses for the whole workspace', async () => {
  const elsewhere = { channel: 'elsewhere' }
  ;(await office.as('coordinator', elsewhere).says('use test-large scope:工作区')).replies('需要“管理员”角色')
  ;(await office.as('admin', elsewhere).says('use test-large scope:工作区')).replies('整个工作区默认用')
  ;(await office.as('staff', elsewhere).says('plan')).replies('测试用大型方案')
  ;(await office.as('admin', elsewhere).says('use jiangsu-huimin scope:workspace')).replies('整个工作区默认用')
  ;(await office.as('staff', { channel: 'labs' }).says('plan')).replies('测试用大型方案')
})

test('what one process chooses, another knows after its next look', async () => {
  const other = await openOffice({ url: office.url })
  await office.as('coordinator', { channel: 'both' }).says('use test-large')
  await other.app.library.refresh()
  ;(await other.as('staff', { channel: 'both' }).says('plan')).replies('测试用大型方案')
  await other.close()
})

test('a large plan comes in pages', async () => {
  const staff = office.as('staff', { channel: 'labs' })
  const first = (await staff.says('clauses')).replies('条款（400 条）', '第 1 页，共 34 页', '〔第1条〕', '〔第12条〕')
  expect(first.text).not.toContain('〔第13条〕')
  ;(await staff.says('clauses page:34')).replies('〔第400条〕')
  ;(await staff.says('targets page:3')).replies('T40', '第 3 页，共 3 页')
  ;(await staff.says('tasks page:2')).replies('1.60 测试任务60号')
  ;(await staff.says('clauses page:0')).replies('“0”不是页码')
})

test('a large plan can be searched', async () => {
  const staff = office.as('staff', { channel: 'labs' })
  ;(await staff.says('clauses 第40条')).replies('“第40条”：1 项', '建设40个测试站点')
  ;(await staff.says('targets find:第2批')).replies('T2 测试站点第2批')
  ;(await staff.says('clauses 没有的词')).replies('没有找到“没有的词”')
  ;(await office.as('staff').says('clauses 三（二）')).replies('三(二) 加强大气污染防治科技支撑')
})

/** Loads the large plan as somebody amended it; resolves to what they are told. */
async function loadAmended(amend: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'huimin-plan-'))
  const file = join(folder, 'amended.yaml')
  await writeFile(file, amend(await readFile(LARGE, 'utf8')))
  const told = office.app.load(file, 'zh').then(plainText, (error) => error.sentence(locales.zh) as string)
  return told.finally(() => rm(folder, { recursive: true }))
}

test('an amended plan shows its difference and keeps the milestones', async () => {
  const labs = office.as('coordinator', { channel: 'labs' })
  const told = await loadAmended((text) => text.replace('name: 测试站点第3批', 'name: 测试站点第三批（改名）'))
  expect(told).toMatch(/测试站点第三批（改名）/)
  ;(await labs.says('target T3')).replies('测试站点第三批（改名）', '已1个 / 目标3个')
})

test('an amended plan never drops what has entries, nor gives its code to something else', async () => {
  const labs = office.as('coordinator', { channel: 'labs' })
  expect(await loadAmended((text) => text.replace(/ {2}- code: T3\n[\s\S]*?(?= {2}- code: T4\n)/u, ''))).toMatch(
    /没有改动任何内容.*T3 \S*（1 条记录）在新版本里没有了/,
  )
  const swapped = await loadAmended((text) =>
    text
      .replace('code: T3\n    name: 测试站点第3批', 'code: T99\n    name: 测试站点第三批（改名）')
      .replace('code: T4\n', 'code: T3\n'),
  )
  expect(swapped).toMatch(/T3 \S*（1 条记录）在新版本里的代码成了 T99/)
  ;(await labs.says('target T3')).replies('已1个 / 目标3个')
})

test('a mistake in a plan file is told with its line', async () => {
  expect(await loadAmended((text) => text.replace('kind: amount', 'kind: exakt'))).toMatch(
    /第 \d+ 行：kind 只能写：amount/,
  )
})
