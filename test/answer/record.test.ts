import { describe, expect, test } from 'vitest'
import type { Live, LiveRecord } from '../../src/answer/asking.ts'
import { guarded } from '../../src/answer/compose/index.ts'

import { readQuestion, readRecord, recordInThread } from '../../src/answer/question/index.ts'

import { recordAnswer } from '../../src/answer/record-answer.ts'
import { indexOf } from '../../src/answer/search/index.ts'
import { languageOf, locales } from '../../src/locale/index.ts'
import { readPlanFile } from '../../src/plan/file.ts'

const { plan } = await readPlanFile('prisma/plans/jiangsu-huimin.yaml')
const index = indexOf(plan)
const people = new Map([
  ['m1', '测试钱一'],
  ['m2', '测试孙二'],
])

/** All entries and people are test data. */
let number = 0
const entry = (item: string, date: string, more: Partial<LiveRecord> = {}): LiveRecord => {
  number += 1
  const recordedDay = more.recordedDay ?? date
  return {
    number,
    kind: 'milestone',
    item,
    date,
    recorded: `${recordedDay}T02:00:00Z`,
    recordedDay,
    add: null,
    level: null,
    done: null,
    note: `测试记录${item}`,
    evidence: null,
    supersedes: null,
    memberId: 'm1',
    ...more,
  }
}

const history = [
  entry('T1', '2017-05-10', { add: 6 }),
  entry('T1', '2018-02-06', { add: 7, evidence: 'https://example.org/t2', memberId: 'm2' }),
  entry('T1', '2018-04-03', { add: 5 }),
  entry('T1', '2018-04-03', {
    add: 3,
    supersedes: 3,
    recordedDay: '2018-05-02',
    memberId: 'm2',
    note: '测试：重复两个',
  }),
  entry('T2', '2018-05-15', { add: 4, recordedDay: '2018-06-04' }),
  entry('T5', '2017-12-29', { level: 9000 }),
  entry('T5', '2018-06-20', { level: 9600 }),
  entry('2.1', '2018-06-06', { note: '测试：监测站试运行' }),
  entry('T4', '2018-06-07', { add: 40 }),
  entry('T4', '2018-06-08', { kind: 'withdrawal', supersedes: 9 }),
]

const live = (records: LiveRecord[] = history): Live => ({
  standings: async () => [],
  entries: async () => [],
  digests: async () => [],
  history: async () => records,
  people: async () => people,
})

async function ask(text: string, { today = '2018-07-02', records = history } = {}) {
  const language = languageOf(text) ?? 'zh'
  const t = locales[language]
  const query = readQuestion(index, text, { language, today })
  const asof = today > plan.period.end ? plan.period.end : today
  const answer = await recordAnswer({ index, query, say: t.answer, t, live: live(records), asof, today }, text)
  if (!answer) return undefined
  const parts = guarded(plan, answer.parts)
  expect(parts, `every sentence of the answer to ${text} stands on something`).toHaveLength(answer.parts.length)
  return { ...answer, text: parts.map((part) => part.text).join('\n') }
}

describe('a question is answered from the record', () => {
  test.each<[string, ...(string | RegExp)[]]>([
    ['示范项目还差几个', /^重大社会发展科技示范项目（T1）还差 34个/],
    ['示范项目完成率', '完成 32%'],
    ['一季度示范项目新增多少', '新增 7个', '2018-01-01 至 2018-03-31'],
    ['从2月到4月示范项目增加了几个', '新增 10个'],
    ['去年底示范项目累计几个', '截至 2017-12-31 累计 6个'],
    ['产值今年上半年新增多少', '从 9000亿元 到 9600亿元', '600亿元'],
    ['产值2018年6月底比2017年底高了多少', '相差 600亿元'],
    ['上个月登记了什么', '#5', '监测站', '不计入', '#9'],
    ['4月示范项目那笔改过吗', '+5个', '+3个', '测试孙二', '2018-05-02'],
    ['2月那7个示范项目是谁登记的', /^测试孙二登记/],
    ['2月的示范项目有佐证吗', 'https://example.org/t2'],
    ['谁登记得最多', '测试钱一登记了 7 条'],
    ['最近一条记录', '#7', '2018-06-20'],
    ['待审的有哪些', '没有审核环节'],
    ['哪些目标没有记录', 'T3', 'T4'],
    ['大气污染防治做了什么', '监测站'],
    ['示范项目和研究中心比哪个完成率高', /完成率高的是重大社会发展科技示范项目/],
    ['示范项目哪一年新增最多', '2018年最多，新增 10个', '2017年 6个'],
    ['今年新增的示范项目占累计的多少', '62.5%'],
    ['示范项目能按期完成吗', '每月', '直线外推'],
    ['示范项目已经有20个了吧', /^没有 20个/, '16个'],
    ['示范项目已经有16个了吧', /^对/],
    ['要是再批10个示范项目，完成率到多少', '26个', '52%'],
    ['各年的产值加起来是多少了', '不能相加'],
    ['4月3日的示范项目有依据吗', '没有附佐证', '#4'],
    ['上周有什么新的', '没有记录'],
    ['二季度都登了哪些', '#4', '#5', '监测站'],
    ['2月那9个示范项目是谁报的', /^没有一条是 9个/, '测试孙二'],
    ['孙二报了几个示范项目', '测试孙二登记的', '新增 10个'],
    ['孙二报的占示范项目的多大比例', '62.5%'],
    ['示范项目今年比去年多了几个', '2018-01-01 至 2018-07-02', '10个', '2017年', '6个', '相差 4个'],
    ['上个月比5月多登了几条', '2018-06-01 至 2018-06-30', '2018-05-01 至 2018-05-31'],
    ['T1还差几个，谁登记的', '还差 34个', '测试钱一、测试孙二登记'],
    ['示范项目去年新增几个，今年几个', '新增 6个', '新增 10个'],
    ['有没有哪个目标到现在还没人填', 'T3'],
    ['现在哪些目标跟不上', 'T1'],
    ['被退回的是哪条', '没有审核环节'],
    ['2022年示范项目新增了几个', '计划期（2016-01-01 至 2020-12-31）之外'],
  ])('%s', async (question, ...expected) => {
    const answer = await ask(question)
    for (const words of expected) expect(answer?.text).toMatch(words)
    expect(answer?.refused).not.toBe(true)
    expect(answer?.text.length).toBeLessThanOrEqual(600)
  })

  test.each([
    ['实验区到哪一步了', '没有登记记录'],
    ['水污染防治有进展吗', '没有记录'],
  ])('%s: the record does not hold it', async (question, words) => {
    expect(await ask(question)).toMatchObject({ text: expect.stringContaining(words), refused: true })
  })

  test.each([
    ['Which targets are behind schedule?', 'T1'],
    ['Who logged the latest entry?', 'Logged by 测试钱一'],
    ['Which targets have no entries?', 'T3'],
    ['What was logged last month?', '#8'],
    ['What has 孙二 logged so far?', '#2'],
    ['Who reported the February demonstration projects?', '测试孙二'],
    ['We have 20 demonstration projects now, right?', '16 个'],
    ['What share of the demonstration projects came from 孙二?', '62.5%'],
    ['How many demonstration projects a year do we need to reach 50?', '34 个 missing'],
    ['Any progress on water pollution?', 'nothing recorded'],
  ])('%s', async (question, words) => {
    expect((await ask(question))?.text).toContain(words)
  })
})

test('what no entry holds is refused, and said', async () => {
  for (const [question, word] of [
    ['示范项目花了多少钱', '钱'],
    ['钱一的电话是多少', '电话'],
    ['示范项目里苏州有几个', '苏州'],
    ['无人机基地建到多少个了', '无人机'],
    ['李雷登记了几条', '李雷'],
  ] as const) {
    const answer = await ask(question)
    expect(answer?.refused, question).toBe(true)
    expect(answer?.text).toContain(word)
  }
})

test.each([
  '预警状态分四级，是吧',
  '治理进展隔多久通报',
  '已经建好的何时交出去',
  'T1什么时候完成',
  '示范项目要建多少个',
  '2020年要达到多少',
  '哪个专题任务最多',
  '50个是哪一项的目标',
  '登记里程碑怎么操作',
  'What does the plan say about food safety?',
])('%s is for the plan', async (question) => {
  expect(await ask(question)).toBeUndefined()
})

test('a pending entry is told apart and does not count', async () => {
  const records = [...history, entry('T1', '2018-06-25', { add: 2, state: 'pending' })]
  expect((await ask('示范项目现在几个了', { records }))?.text).toContain('16个')
  const returned = [...history, entry('T1', '2018-06-26', { add: 1, state: 'returned', memberId: 'm2' })]
  expect((await ask('哪条被打回来了', { records: returned }))?.text).toMatch(/退回了 1 条.*测试孙二/u)
  expect((await ask('有待审的吗', { records }))?.text).toMatch(/1 条待审.*\+2个/u)
  expect((await ask('待审的要是过了，示范项目一共几个', { records }))?.text).toContain('18个')
})

test('a follow-up leans on the question before it', () => {
  const question = { index, language: 'zh', today: '2018-07-02', before: 'T1最近一笔是什么时候的' } as const
  expect(recordInThread({ ...question, text: '谁登记的，有佐证吗' })).toBe('T1最近一笔是什么时候的 谁登记的，有佐证吗')
  expect(recordInThread({ ...question, text: '哪些目标落后' })).toBe('哪些目标落后')
})

test.each([
  ['示范项目今年新增了几个', '那去年呢', ['T1'], '2017-01-01'],
  ['示范项目今年新增了几个', '那实验区呢', ['T3'], '2018-01-01'],
  ['去年 ← 示范项目今年新增了几个', '实验区', ['T3'], '2017-01-01'],
  ['How many demonstration projects were added in 2018?', 'And in 2017?', ['T1'], '2017-01-01'],
])('%s, then %s', (before, text, items, from) => {
  const question = { index, language: languageOf(before) ?? 'zh', today: '2018-07-02' } as const
  const meant = recordInThread({ ...question, before, text })
  expect(readRecord({ ...question, text: meant ?? '' })).toMatchObject({ items, periods: [{ from }] })
})
