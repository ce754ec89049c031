import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Office } from './support/office.ts'
import { offices } from './support/offices.ts'

const open = offices(({ log }) => expect(log.errors).toEqual([]))

const GOALS = '到2028年，评选云溪工匠10名；技能人才总量达到1.8万人；发放创业担保贷款2.5亿元，年均增长12%。'
/** Test data: a plan with these goals. */
const documentOf = (goals: string) =>
  `测试县方案（2026—2028年）（测试数据）\n一、工作目标\n${goals}\n二、重点任务\n（一）加强培训。办好夜校。\n（二）搞活市场。开设专区。`

let folder: string
let office: Office
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huimin-plans-'))
  office = await open({ plansDir: folder, now: '2026-11-01T01:00:00Z' })
  await imports(GOALS)
  await admin('load city')
})
afterEach(() => rm(folder, { recursive: true }))

const admin = (line: string) => office.as('admin').says(line)
const imports = (goals: string) => office.as('admin').imports('city.txt', documentOf(goals))
const logs = async (line: string) =>
  (await admin(`milestone ${line} date:2026-10-01 note:测试 plan:city`)).replies('已登记')
const FILE = () => join(folder, 'city.yaml')
const edit = async (amend: (text: string) => string) => writeFile(FILE(), amend(await readFile(FILE(), 'utf8')))

test('a version that drops what has entries is refused; every one is named, with what to do', async () => {
  await logs('T1 add:3')
  await logs('T4 level:9%')
  await logs('1.2 done:是')
  const without = documentOf('到2028年，技能人才总量达到1.8万人；发放创业担保贷款2.5亿元。').replace(
    '\n（二）搞活市场。开设专区。',
    '',
  )
  await office.as('admin').imports('city.txt', without)
  const { text } = (await admin('load city')).replies(
    '没有改动任何内容',
    'T1 云溪工匠（1 条记录）在新版本里没有了；T4 创业担保贷款（1 条记录）在新版本里没有了；1.2 搞活市场（1 条记录）在新版本里没有了',
    '代码和名称照旧',
    'withdraw',
  )
  expect(text).not.toContain('T2')
  ;(await admin('target T1 plan:city')).replies('云溪工匠', '已3名')
})

test('another thing in its place gets a code of its own, and the load is refused', async () => {
  await logs('T1 add:3')
  ;(await imports(GOALS.replace('评选云溪工匠10名', '新建公园6个'))).replies('删去 T1 云溪工匠', '新增 T5 公园')
  ;(await admin('load city')).replies('T1 云溪工匠（1 条记录）在新版本里没有了')
  await edit((text) => text.replace('code: T5', 'code: T1'))
  ;(await admin('load city')).replies('T1 云溪工匠（1 条记录）的代码在新版本里给了另一项“公园”')
})

test('once its entries are withdrawn a target may go, but its code goes to nothing else', async () => {
  await logs('T1 add:3')
  await admin('withdraw 1 reason:测试')
  await imports(GOALS.replace('评选云溪工匠10名', '新建公园6个'))
  const written = await readFile(FILE(), 'utf8')
  await edit((text) => text.replace('code: T5', 'code: T1'))
  ;(await admin('load city')).replies('T1 云溪工匠（记录都已撤回）的代码在新版本里给了另一项“公园”')
  await writeFile(FILE(), written)
  ;(await admin('load city')).replies('已加载', '删去 T1 云溪工匠')
  await imports(GOALS.replace('评选云溪工匠10名', '新建公园6个，新建食堂7个'))
  ;(await admin('load city')).replies('已加载', '新增 T6 食堂')
})

test('targets of one name are told apart by what they say', async () => {
  await logs('T3 add:1亿元')
  await logs('T4 level:9%')
  await imports(GOALS.replace('评选云溪工匠10名；', '').replace('12%', '15%'))
  ;(await admin('load city')).replies('已加载', '删去 T1 云溪工匠', /修改 T4 创业担保贷款：.*数量 12 → 15/)
  ;(await admin('target T3 plan:city')).replies('已1亿元 / 目标2.5亿元')
  ;(await admin('target T4 plan:city')).replies('2026年9% / 目标15%')
})

test('codes that were changed by hand are told with what they were', async () => {
  await logs('T3 add:1亿元')
  await logs('T4 level:9%')
  await edit((text) =>
    text.replace('code: T3', 'code: T9').replace('code: T4', 'code: T3').replace('code: T9', 'code: T4'),
  )
  ;(await admin('load city')).replies(
    'T3 创业担保贷款（1 条记录）在新版本里的代码成了 T4；T4 创业担保贷款（1 条记录）在新版本里的代码成了 T3',
  )
})

test('entries stay in the unit they were logged in', async () => {
  await logs('T2 level:1.2万人')
  await imports(GOALS.replace('1.8万人', '18000人'))
  ;(await admin('load city')).replies('T2 技能人才总量（1 条记录）的单位由“万人”改成了“人”', '请仍写原单位')
  await edit((text) => text.replace('amount: 18000\n    unit: 人', 'amount: 1.8\n    unit: 万人'))
  ;(await admin('load city')).replies('已加载')
  ;(await admin('target T2 plan:city')).replies('1.2万人')
})

test('what was reworded is the same where a person says so by its code and its name', async () => {
  await logs('T1 add:3')
  ;(await imports(GOALS.replace('云溪工匠10名', '县级能工巧匠12名'))).replies('删去 T1 云溪工匠')
  ;(await admin('load city')).replies('T1 云溪工匠（1 条记录）在新版本里没有了')
  await edit((text) => text.replace(/code: T5\n {4}name: \S+/, 'code: T1\n    name: 云溪工匠'))
  ;(await admin('load city')).replies('已加载', '数量 10 → 12')
  await edit((text) => text.replace('name: 云溪工匠', 'name: 县级能工巧匠'))
  ;(await admin('load city')).replies('已加载', '名称 云溪工匠 → 县级能工巧匠')
  ;(await admin('target T1 plan:city')).replies('县级能工巧匠', '已3名 / 目标12名')
})

test('an archived plan, and one whose file is gone, keep their codes too', async () => {
  await logs('T2 level:1.2万人')
  await admin('archive city')
  await rm(FILE())
  await imports(GOALS.replace('评选云溪工匠10名；', ''))
  expect(await readFile(FILE(), 'utf8')).toContain('code: T2\n    name: 技能人才总量')
  ;(await admin('load city')).replies('已加载', '仍是归档状态')
})
