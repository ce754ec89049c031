import { expect, test } from 'vitest'
import { readPlanFile } from '../../src/plan/file.ts'
import { readDocument } from '../../src/plan/import/read/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { recordsOf, talk } from './record-support.ts'

/** Conversations about progress on two plans. All entries, people and the second plan are test data. */
const county = understand(await readDocument('test/fixtures/test-county.md'), { slug: 'test-county' }).plan
const { plan: province } = await readPlanFile('prisma/plans/jiangsu-huimin.yaml')
const codeOf = (plan: Plan, name: string): string => plan.targets.find((one) => one.name.includes(name))?.code ?? name

const ofCounty = recordsOf([
  [codeOf(county, '图书室'), '2026-02-10', { add: 5 }],
  [codeOf(county, '阅读推广'), '2026-03-05', { add: 240, evidence: 'https://example.org/reading' }],
  [codeOf(county, '更换老旧路灯'), '2026-03-20', { add: 300 }],
  [codeOf(county, '图书室'), '2026-05-11', { add: 4, memberId: 'm2' }],
  [codeOf(county, '绿道'), '2026-05-30', { add: 10 }],
  [codeOf(county, '图书室'), '2026-06-20', { add: 3, state: 'pending' }],
  [codeOf(county, '完好率'), '2026-06-21', { level: 95 }],
])
const ofProvince = recordsOf([
  ['T1', '2017-05-10', { add: 6 }],
  ['T1', '2018-02-06', { add: 7, memberId: 'm2' }],
  ['T2', '2018-05-15', { add: 4 }],
  ['T4', '2018-06-07', { add: 40 }],
])

const inCounty = (...questions: string[]) => talk(county, ofCounty, '2026-07-01', questions)
const inProvince = (...questions: string[]) => talk(province, ofProvince, '2018-07-02', questions)

test.each([
  ['a theme is as far as its targets', ['书香测试这块整体怎么样了'], [/图书室.*9个/u, /240场/u]],
  ['a body is as far as what it answers for', ['县城管局负责的那些指标做到哪一步了'], [/300盏/u, /10公里/u]],
  ['a theme has targets without entries', ['书香测试这块还有哪些没登记过'], [/流动书车/u]],
  ['a gap of what was asked before', ['社区图书室建了几个了', '那还差多少个'], [/还差 11个/u]],
  ['evidence of the entries before', ['阅读推广活动的记录列一下', '这几条里有附材料的吗'], [/example\.org\/reading/u]],
  ['the slowest of several', ['社区图书室、阅读推广活动、老旧路灯，哪个进度最慢'], [/按完成率：1\. 更换老旧路灯/u]],
  [
    'a period goes on to the next question',
    ['一季度图书室新增了几个？阅读推广活动搞了多少场？'],
    [/新增 5个/u, /新增 240场/u],
  ],
  ['yes or no beside an amount', ['今年老旧路灯一共更换了多少盏，到没到500'], [/300盏/u, /没有达到 500/u]],
  ['a count names its entries', ['社区图书室报过几条'], [/共 3 条/u, /2026-02-10 .*图书室.*\+5个/u, /有效的 2 条/u]],
  ['what it would take', ['老旧路灯剩下的量，到年底平均每个月得更换多少盏'], [/每月要 100盏/u]],
  ['a supposition and what is aimed at', ['再建11个社区图书室够20个吗'], [/将到 20个/u, /目标完成/u]],
  ['what waits, were it approved', ['社区图书室建了几个了', '要是等着审的都批下来呢'], [/将到 12个/u]],
])('%s', async (_name, questions, expected) => {
  const answer = await inCounty(...questions)
  expect(answer?.live).toBe(true)
  for (const words of expected) expect(answer?.text).toMatch(words)
})

test('a claim is judged of the item that it is of, and of no other', async () => {
  expect((await inCounty('路灯完好率已经98%以上了吧'))?.text).toMatch(/^没有达到 98%/u)
  const unnamed = await inProvince('Is the harbour under 680 tons a day yet?')
  expect(unnamed?.text).not.toMatch(/^Yes/u)
})

test.each([
  ['路灯为啥换得这么慢', inCounty],
  ['图书室里哪家办得最好', inCounty],
  ['示范项目为什么推进得这么慢', inProvince],
])('no entry tells: %s', async (question, ask) => {
  expect((await ask(question))?.refused).toBe(true)
})

test.each([
  ['示范项目做到多少了', '那离目标还差多少', /还差 37个/u],
  ['示范项目目标是多少', '那占目标的比例呢', /26%/u],
])('%s, then %s', async (first, then, expected) => {
  expect((await inProvince(first, then))?.text).toMatch(expected)
})

test('those without a record leave room for those that have one', async () => {
  const kinds = ['公园', '图书馆', '体育馆', '菜市场', '停车场', '文化站']
  const places = ['城东', '城西', '城南', '城北', '临港', '滨江']
  const tasks = places.flatMap((place) => kinds.map((kind) => `新建${place}惠民${kind}10个。`))
  const lines = tasks.map((task, at) => `${at + 1}.${task}`)
  const { plan } = understand(['测试区2026年实事项目行动方案（测试数据）', '一、主要任务', ...lines].join('\n'), {})
  const records = recordsOf([[plan.targets[0]?.code ?? '', '2026-02-10', { add: 5 }]])
  const answer = await talk(plan, records, '2026-07-01', ['哪个完成率最高'])
  expect(answer?.text).toMatch(/1\. .*5个.*50%/u)
  expect(answer?.text).toMatch(/另有 \d+ 项没有记录/u)
})
