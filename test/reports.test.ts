import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '../src/core/form.ts'
import type { Asker } from '../src/core/platform.ts'
import { type Office, openOffice } from './support/office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

afterAll(async () => {
  expect(office.log.errors).toEqual([])
  await office.close()
})

const valuesOf = (form: Form | undefined): Record<string, string> =>
  Object.fromEntries((form?.fields ?? []).filter(({ value }) => value).map(({ name, value }) => [name, value]))

const entries = () => office.app.database.entry.count()

const coordinator: Asker = {
  account: { platform: 'web', workspace: 'local', id: 'coordinator', name: '测试coordinator', local: true },
  place: { platform: 'web', workspace: 'local', channel: 'told' },
  language: 'zh',
}

test('what is told comes back as the filled form of an entry, and is logged once it is submitted', async () => {
  const before = await entries()
  const told = await office.as('coordinator', { channel: 'told' }).says('ask 昨天又批了两家临床中心')
  told.replies('还没有登记', 'T2 省临床医学研究中心', '新增数量: 2个', '2018-07-01', '昨天又批了两家临床中心')
  expect(told.audience).toBe('everyone')
  expect(told.failed).toBeUndefined()
  expect(valuesOf(told.form)).toEqual({ item: 'T2', add: '2', date: '2018-07-01', note: '昨天又批了两家临床中心' })
  expect(await entries()).toBe(before)
  const raw = valuesOf(told.form)
  const logged = await office.app.bot.handle({ asker: coordinator, command: 'milestone', raw, request: 'test:told' })
  expect(logged.card.title).toContain('已登记 #')
  expect(await entries()).toBe(before + 1)
})

test('whoever may not log hears what the command would say', async () => {
  const staff = office.as('staff')
  const told = await staff.says('ask 昨天又批了两家临床中心')
  const refused = await staff.says('milestone T2 add:2 note:测试')
  expect(told.text).toBe(refused.text)
  expect(told.form).toBeUndefined()
  told.replies('需要“协调员”角色')
})

test('a question with a fact in it stays a question', async () => {
  const answer = await office.as('coordinator').says('ask 昨天批了两家临床中心，还差几家？')
  expect(answer.form).toBeUndefined()
})

test('what is left out is taken from the question before, and a question after it knows what was told', async () => {
  const person = office.as('coordinator', { channel: 'thread' })
  await person.says('ask 可持续发展实验区要建多少个？')
  const told = (await person.says('ask 昨天又批了两个')).replies('按上一个问题填的')
  expect(valuesOf(told.form)).toMatchObject({ item: 'T3', add: '2个' })
  ;(await person.says('ask 那什么时候要完成？')).replies('2020')
  const turn = await office.app.database.turn.findFirst({ where: { question: '昨天又批了两个' } })
  expect(turn).toMatchObject({ meaning: '国家和省级可持续发展实验区', refused: false })
})

test.each([
  ['a day to come', '2018年7月9日又批了两家临床中心', /还没到/],
  ['a day before the plan', '2015年7月9日又批了两家临床中心', /早于计划期/],
  ['another unit', '昨天临床中心又收治了300人', /对不上/],
  ['no exact amount', '昨天又批了两三家临床中心', /两三家/],
])('the form says what the command does not take: %s', async (_, text, wanted) => {
  const told = await office.as('coordinator').says(['ask', text])
  expect(told.form?.fields.some(({ problem }) => problem)).toBe(true)
  expect(told.form?.fields.find(({ name }) => name === 'item')?.value).toBe('T2')
  told.replies(wanted)
})

test('an amount that is left out is asked for', async () => {
  const told = await office.as('coordinator').says('ask 昨天又有示范项目建成了')
  expect(told.form?.fields.find(({ problem }) => problem)?.name).toBe('add')
  told.replies('T1 重大社会发展科技示范项目', /请填新增数量/)
})

test('where several are meant none is chosen', async () => {
  ;(await office.as('coordinator').says('ask 昨天又有临床中心获批了')).replies(/可能是T2 .*、1\.3 /)
  const told = await office.as('coordinator').says('ask 示范项目和临床中心昨天各批了1个')
  expect(valuesOf(told.form)).toEqual({ add: '1', date: '2018-07-01', note: '示范项目和临床中心昨天各批了1个' })
  told.replies(/可能是T1 .*、T2 .*，请选定其中一个/)
})

test('a day after the plan’s end is said to count no more', async () => {
  office.setClock('2021-07-02T01:00:00Z')
  const told = await office.as('coordinator').says('ask 昨天又批了两家临床中心')
  office.setClock('2018-07-02T01:00:00Z')
  told.replies('2021-07-01', '日期在计划期之后')
})

test('a plan that is named is the plan of the form', async () => {
  const told = await office.as('coordinator').says(['ask', '昨天又批了两家临床中心', 'plan:jiangsu-huimin'])
  expect(valuesOf(told.form)).toMatchObject({ item: 'T2', plan: 'jiangsu-huimin' })
})

test('English is answered in English', async () => {
  const person = office.as('coordinator', { language: 'en' })
  const told = await person.says(['ask', 'two more clinical research centres were approved on 30 June'])
  told.replies('nothing is logged yet', 'Amount added: 2个')
  expect(valuesOf(told.form)).toMatchObject({ item: 'T2', add: '2', date: '2018-06-30' })
})
