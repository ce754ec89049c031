import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from './support/office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

afterAll(async () => {
  expect(office.log.errors).toEqual([])
  await office.close()
})

test('an empty record is shown as empty', async () => {
  const staff = office.as('staff')
  ;(await staff.says('targets')).replies(/T2 省临床医学研究中心.*尚无记录 · 目标25－30个/, /没有登记任何里程碑/)
  ;(await staff.says('milestones')).replies(/没有登记任何里程碑/)
  ;(await staff.says('verify')).replies(/还没有记录/)
})

test('a coordinator logs a milestone and sees what it changed', async () => {
  const reply = await office
    .as('coordinator')
    .says('milestone T2 add:2 date:2018-06-30 note:"测试：两家中心获批" evidence:https://example.org/1')
  reply.replies(
    '已登记 #1',
    '+2个',
    '尚无记录 · 目标25－30个 → 已2个 / 目标25－30个',
    'https://example.org/1',
    '测试coordinator',
  )
  expect(reply.audience).toBe('everyone')
  ;(await office.as('staff').says('target T2')).replies(
    '已2个 / 目标25－30个',
    '依据: 记录 #1',
    '滞后于序时',
    '〔二、主要目标〕',
  )
})

test('the same request delivered again is logged once', async () => {
  const coordinator = office.as('coordinator')
  const line = 'milestone T1 add:3 note:测试 date:2018-05-01'
  ;(await coordinator.says(line, 'twice')).replies('已登记 #2')
  ;(await coordinator.says(line, 'twice')).replies('已登记 #2')
  ;(await coordinator.says('milestones T1')).replies('T1 的里程碑（1 条）')
})

test('a correction replaces a figure and leaves the entry on record', async () => {
  const coordinator = office.as('coordinator')
  ;(await coordinator.says('milestone T2 add:3 date:2018-06-30 note:测试：实为三家 corrects:1')).replies(
    '已登记 #3，更正 #1',
    '已3个',
  )
  ;(await coordinator.says('milestones T2')).replies(
    '#3 | 2018-06-30 | T2 | +3 | 测试：实为三家 https://example.org/1 | 有效',
    '被 #3 更正',
  )
  ;(await coordinator.says('milestone T2 add:4 note:测试 corrects:1')).replies('#1 已被 #3 更正。请更正 #3。')
  ;(await coordinator.says('milestone T2 add:4 note:测试 corrects:99')).replies('没有编号为 99 的里程碑')
})

test('a withdrawal takes a figure out and stays on record itself', async () => {
  const coordinator = office.as('coordinator')
  ;(await coordinator.says('withdraw 3 测试：登记有误')).replies('已撤回 #3（撤回记录 #4）')
  ;(await coordinator.says('withdraw #3 再撤')).replies('#3 已被 #4 撤回')
  ;(await coordinator.says('target T2')).replies('尚无记录 · 目标25－30个')
  ;(await coordinator.says('milestones')).replies('撤回 #3', '被 #4 撤回')
})

test('a correction keeps what it does not change, and stays with its item', async () => {
  const coordinator = office.as('coordinator')
  ;(
    await coordinator.says('milestone T4 add:7 date:2017-03-01 note:测试：原说明 evidence:https://example.org/7')
  ).replies('已登记 #5')
  ;(await coordinator.says('milestone T4 note:测试：说明有误，已改 corrects:5')).replies(
    '#6，更正 #5',
    '+7项',
    '2017-03-01',
    'https://example.org/7',
  )
  ;(await coordinator.says('milestone T1 add:7 note:测试 corrects:6')).replies('#6 登记的是 T4')
  ;(await coordinator.says('withdraw 6 测试：清理')).replies('已撤回 #6')
})

test('a yearly level is never a sum', async () => {
  const coordinator = office.as('coordinator')
  ;(await coordinator.says('milestone T5 add:100 note:测试')).replies('T5 看某一时点的水平，不能累加')
  ;(await coordinator.says('milestone T5 level:9800亿元 date:2016-12-31 note:测试')).replies('达到9800亿元')
  ;(await coordinator.says('milestone T5 level:1.1万亿元 date:2017-12-31 note:测试')).replies(
    '2016-12-31 为9800亿元',
    '2017-12-31 为11000亿元',
  )
})

test('a qualitative target takes words, not numbers', async () => {
  const coordinator = office.as('coordinator')
  ;(await coordinator.says('milestone T6 add:1 note:测试')).replies('T6 没有数量目标')
  ;(await coordinator.says('milestone T6 note:测试：第三方评估完成')).replies('显著提升（定性） · 1 条记录')
})

test.each([
  ['an unknown code', 'milestone T99 add:1 note:测试', '方案里没有“T99”'],
  ['a negative amount', 'milestone T2 add:-1 note:测试', '数量不能是负数'],
  ['no amount', 'milestone T2 note:测试', '请填新增数量（add）或达到的水平（level）'],
  ['two amounts', 'milestone T2 add:1 level:5 note:测试', '只填一项'],
  ['the wrong unit', 'milestone T2 add:3项 note:测试', '单位“项”和目标的单位“个”对不上'],
  ['30 February', 'milestone T2 add:1 date:2018-02-30 note:测试', '没有“2018-02-30”这一天'],
  ['a day to come', 'milestone T2 add:1 date:2018-07-03 note:测试', '2018-07-03 还没到'],
  ['a day before the plan', 'milestone T2 add:1 date:2015-12-31 note:测试', '早于计划期开始'],
  ['a link that is none', 'milestone T2 add:1 note:测试 evidence:javascript:alert(1)', '不是网址'],
  ['5,000 characters', `milestone T2 add:1 note:${'长'.repeat(5000)}`, '最多 3000 字'],
])('bad input gets a clear sentence and keeps what was typed: %s', async (_, line, sentence) => {
  const before = await office.app.database.entry.count()
  const reply = (await office.as('coordinator').says(line)).replies(sentence)
  expect(reply.failed).toBe(true)
  expect(reply.form?.fields.find((field) => field.name === 'item')?.value).toMatch(/^T/)
  expect(reply.form?.fields.find((field) => field.name === 'note')?.value).toBe(line.match(/note:(\S+)/)?.[1])
  expect(await office.app.database.entry.count()).toBe(before)
})

test('staff may not log, and are told who can change that', async () => {
  const reply = (await office.as('staff').says('milestone T2 add:1 note:测试')).replies('需要“协调员”角色', 'member')
  expect(reply.audience).toBe('asker')
})

test('entries after the end of the plan are told apart from no entries', async () => {
  const closed = await openOffice({ now: '2026-11-23T01:00:00Z' })
  const coordinator = closed.as('coordinator')
  ;(await coordinator.says('milestone T2 add:2 note:测试：计划期后')).replies('日期在计划期之后')
  const targets = (await coordinator.says('targets')).replies(
    '截至 2020-12-31 尚无记录 · 目标25－30个（之后的 1 条未计入）',
  )
  expect(targets.text).not.toContain('没有登记任何里程碑')
  await closed.close()
})

test('receipts of entries that come at once each say their own change', async () => {
  const coordinator = office.as('coordinator')
  const receipts = await Promise.all(
    Array.from({ length: 5 }, () => coordinator.says('milestone T4 add:1 date:2018-01-01 note:测试：同时登记')),
  )
  const changes = receipts.map(
    ({ text }) => Number(/→ 已(\d+)项/.exec(text)?.[1]) - Number(/已(\d+)项.*→/.exec(text)?.[1] ?? 0),
  )
  expect(changes).toEqual([1, 1, 1, 1, 1])
})

test('an English speaker gets English', async () => {
  const staff = office.as('staff', { language: 'en' })
  ;(await staff.says('targets')).replies(/nothing recorded · target 25－30个/)
  ;(await staff.says('milestone T2 add:1 note:test')).replies('This needs the role “coordinator”')
})

test('figures are those of the day they are asked for', async () => {
  const coordinator = office.as('coordinator')
  ;(await coordinator.says('milestone T3 add:10 date:2016-06-30 note:测试')).replies('已10个')
  ;(await coordinator.says('milestone T3 add:10 date:2018-06-30 note:测试')).replies('已20个')
  ;(await coordinator.says('progress asof:2017-01-01')).replies(
    /进度（截至 2017-01-01）/,
    /T3 .*已10个 \/ 目标30个左右/,
  )
})

test('the chain proves that nothing was changed, and shows where something was', async () => {
  const { database } = office.app
  const count = await database.entry.count()
  ;(await office.as('staff').says('verify')).replies(`记录链完整：${count} 条`)
  await expect(database.entry.update({ where: { number: 2 }, data: { note: '改动' } })).rejects.toThrow('append-only')
  await database.$executeRaw`ALTER TABLE "Entry" DISABLE TRIGGER ALL`
  await database.entry.update({ where: { number: 2 }, data: { add: 30 } })
  ;(await office.as('staff').says('verify')).replies('记录链在 #2 处对不上')
})
