import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from './support/office.ts'

const TARGETS = join(import.meta.dirname, 'fixtures/plans/test-targets.yaml')

const offices: Office[] = []
let office: Office

/** A made-up plan with a target of every kind, in the middle of 2026. */
async function open(): Promise<Office> {
  const opened = await openOffice({ now: '2026-07-01T01:00:00Z' })
  offices.push(opened)
  await opened.app.load(TARGETS, 'zh')
  await opened.as('admin').says('use test-targets')
  return opened
}

beforeAll(async () => {
  office = await open()
})

afterAll(async () => {
  for (const { log, close } of offices) {
    expect(log.errors).toEqual([])
    await close()
  }
})

const logs = (line: string) => office.as('coordinator').says(`milestone ${line} note:测试`)
const target = async (code: string) => (await office.as('staff').says(`target ${code}`)).text

test('over the ceiling is said to be over, in the receipt, the list and the digest', async () => {
  ;(await logs('T1 level:5.5% date:2025-03-31')).replies('目标控制在5.5%以内 · 在上限以内')
  ;(await logs('T1 level:6.1% date:2025-06-30')).replies('2025-06-30 为6.1% / 目标控制在5.5%以内 · 超过上限')
  ;(await logs('T11 add:7起')).replies('已7起 / 目标不超过5起 · 超过上限')
  ;(await office.as('staff').says('targets')).replies(/🔴 T1 .*超过上限/, /🔴 T11 .*超过上限/)
  ;(await office.as('coordinator').says('digest')).replies(
    'T1 失业率：超过上限 0.6个百分点',
    'T11 安全事故：超过上限 2起',
  )
})

test('a value that must fall is done at the number or below it, and falls from its baseline', async () => {
  ;(await logs('T2 level:80 date:2025-06-30')).replies(
    /目标下降到35微克\/立方米 · 序时应降到40\.7微克\/立方米 · 滞后于序时/,
  )
  ;(await logs('T2 level:40 date:2026-06-30')).replies('符合序时')
  ;(await office.as('coordinator').says('digest')).replies(/T2 .*▓▓▓▓▓▓░░░░/)
  expect(await target('T2')).toMatch(
    /下降到：降到该数或更低即完成[\s\S]*基数: 50微克\/立方米（2023年）[\s\S]*属性: 约束性/,
  )
  ;(await logs('T2 level:35 date:2026-07-01')).replies(/35微克\/立方米.*已达到/)
  ;(await logs('T14 level:5天')).replies('目标缩短至3天 · 序时应降到5.63天 · 符合序时')
})

test('a change is computed from the baseline, or logged itself where none is known', async () => {
  ;(await logs('T3 level:352万吨标准煤')).replies(
    '较2020年下降12% / 目标下降18%',
    '由现值 352万吨标准煤和基数 400万吨标准煤（2020年）算出',
  )
  ;(await logs('T3 level:12%')).replies('请填现值，不填变化：变化由系统按基数 400万吨标准煤（2020年） 算出')
  ;(await logs('T3 level:328')).replies('较2020年下降18%', '已达到')
  ;(await logs('T3 level:410')).replies('较2020年上升2.5%')
  ;(await logs('T4 level:12%')).replies('较2023年下降12% / 目标下降30%')
  ;(await logs('T4 add:12')).replies('T4 看变化幅度，不能累加')
})

test('so much every year: each year stands for itself', async () => {
  ;(await logs('T5 add:5 date:2024-05-01')).replies('2024年5万人（未达到）')
  ;(await logs('T5 add:5 date:2024-12-01')).replies('2024年10万人（达到）')
  ;(await logs('T5 level:11 date:2025-12-31')).replies('2025年11万人（达到）')
  ;(await logs('T5 add:6 date:2026-06-30')).replies('2026年6万人', '序时应有4.9万人', '符合序时')
  ;(await logs('T5 add:4 date:2026-06-30')).replies(/2026年10万人.*符合序时/)
  expect(await target('T5')).not.toContain('已达到')
  ;(await logs('T6 level:7.9 date:2025-12-31')).replies('2025年7.9%（未达到）', '有年份未达到')
  ;(await office.as('coordinator').says('digest')).replies('T6 产值增速：2025年只有7.9%')
})

test('checkpoints have their own dates, and the schedule goes through them', async () => {
  ;(await logs('T7 add:38 date:2025-06-30')).replies(
    '节点 2025-12-31 40个未达到 · 下一节点 2026-12-31 70个',
    '滞后于序时',
  )
  ;(await logs('T7 add:17 date:2026-06-30')).replies('已55个 / 目标100个 · 序时应有54.9个')
  ;(await office.as('coordinator').says('digest')).replies('T7 驿站：节点 2026-12-31 70个')
})

test('a total says nothing of each; an entry that says so does', async () => {
  ;(await logs('T8 add:30')).replies('每个街道至少建成1处 · 每个街道分别计，合计不能说明是否完成 · 未说明是否完成')
  ;(await logs('T8 done:是')).replies(/每个街道至少建成1处.*已完成（#\d+ 注明）/)
})

test('a date target is done only once somebody says that it is', async () => {
  ;(await logs('T10 date:2025-03-01')).replies('1 条记录 · 未说明是否完成', '请登记时填“是否完成:是”')
  ;(await logs('T10 done:否 date:2025-07-01')).replies(/2 条记录 · 尚未完成（#\d+ 注明），逾期/)
  ;(await logs('T10 是否完成:是 date:2025-08-01')).replies('是否完成: 已完成', '晚于期限 2025-06-30')
  ;(await office.as('staff').says('targets')).replies(/✅ T10/)
  ;(await logs('1.1')).replies('请登记时填“是否完成:是”')
  ;(await logs('1.1 done:是')).replies('是否完成: 已完成')
  ;(await office.as('staff').says('task 1.1')).replies(/是否完成: 已完成（#\d+ 注明）/)
})

test('words that look like a completion in a note are none', async () => {
  const { app } = office
  await office.as('coordinator').says('milestone 1.1 已完成 摸底')
  expect(await app.database.entry.findFirst({ orderBy: { number: 'desc' } })).toMatchObject({
    note: '已完成 摸底',
    done: null,
  })
})

test('a number that nobody meant exactly decides nothing', async () => {
  ;(await logs('T9 add:60家')).replies('已60家 / 目标数十家 · 概数，不按数字评定 · 未说明是否完成')
})

test('nothing is rounded into done', async () => {
  ;(await logs('T12 level:2999.9')).replies('已2999.9人次', '符合序时')
  ;(await office.as('staff').says('ask 培训完成多少人次了')).replies('完成 99.9%')
  ;(await logs('T12 level:3000')).replies('已达到')
  ;(await logs('T13 level:500')).replies('恰为该数，须超过500亿元')
  ;(await logs('T13 level:500.0001亿元')).replies('500.0001亿元', '已达到')
  ;(await logs('T15 add:26')).replies('已26家', '符合序时')
  ;(await logs('T15 add:1')).replies('按约数达到九成视为完成 · 已达到')
  ;(await logs('T16 add:31')).replies('超出区间 25－30个 · 已达到')
})

test('where the plan states no deadline, everything says so', async () => {
  ;(await logs('T17 level:88')).replies('序时应有88.1%（期限未写明，按计划期末 2027-12-31 计） · 方案未写明期限')
  expect(await target('T17')).toContain('期限: 方案未写明期限（按计划期末 2027-12-31 计）')
  ;(await office.as('staff').says('ask 覆盖率什么时候达到90%')).replies('方案没有写明期限')
})

test('what is computed from a start that the text does not state says so', async () => {
  const pilot = await openOffice({ now: '2018-07-02T01:00:00Z' })
  offices.push(pilot)
  await pilot.app.load(join(import.meta.dirname, 'fixtures/plans/wufei-city.yaml'), 'zh')
  const coordinator = pilot.as('coordinator')
  await coordinator.says('use wufei-city')
  ;(await coordinator.says('plan')).replies('计划期: 2016-01-01 – 2020-12-31（起日为推定，原文未写明）')
  ;(await coordinator.says('milestone T11 add:3 date:2018-06-30 note:测试')).replies(
    '已3个 / 目标10个左右 · 序时应有5个（计划期起点 2016-01-01 为推定，期限未写明，按计划期末 2020-12-31 计）',
  )
  ;(await coordinator.says('milestone T11 add:1 date:2015-06-30 note:测试')).replies('已登记')
  ;(await coordinator.says('milestone T8 level:0 date:2018-06-30 note:测试')).replies('目标零发生 · 在上限以内')
})

test.each([
  ['T13 level:50000000000', '请连单位一起写：50000000000亿元，还是 50000000000元？'],
  ['T16 add:1,200', '1200 没有写单位，对照目标（25－30个）说不准是多少。请连单位一起写：1200个？'],
  ['T16 add:2万', '请连单位一起写：2万个？'],
  ['T13 level:1.2万', '请连单位一起写：1.2万亿元，还是 1.2万元？'],
  ['T17 level:88 done:是', 'T17 按数字判断是否完成'],
  ['T2 add:3', 'T2 看某一时点的水平，不能累加'],
  ['T4', '这个目标看变化幅度，请在 level 填较2023年的变化'],
  ['T3', '这个目标看变化，基数 400万吨标准煤（2020年）。请在 level 填现值'],
  ['T13', '这个目标看水平，请填达到的水平（level）'],
  ['T10 add:1', 'T10 没有数量目标'],
])('what does not fit a target is asked about: %s', async (line, sentence) => {
  expect((await logs(line)).replies(sentence).failed).toBe(true)
})

test('an amount far above the target is taken once its unit is written', async () => {
  ;(await logs('T16 level:1200个')).replies('已1200个')
})

test.each([
  ['T2', ['level', 'note'], /^目标下降到35微克\/立方米。下降到：降到该数或更低即完成/],
  ['T7', ['add', 'level', 'note'], /^目标100个。确数：达到即完成；累计/],
  ['T8', ['add', 'level', 'note', 'done'], /^目标每个街道至少建成1处/],
  ['T10', ['note', 'done'], /^目标2025年6月底前。时限类/],
  ['1.1', ['note', 'done'], /代码或名称/],
])('the form for %s asks for what it takes, and says what it is', async (item, fields, hint) => {
  const { form } = await office.as('coordinator').says(`milestone ${item}`)
  const names = form?.fields.map(({ name }) => name) ?? []
  expect(names.filter((name) => ['add', 'level', 'note', 'done'].includes(name))).toEqual(fields)
  expect(form?.fields.find(({ name }) => name === 'item')?.hint).toMatch(hint)
})
