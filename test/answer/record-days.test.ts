import { expect, test } from 'vitest'
import { type Given, recordsOf, talk } from './record-support.ts'
import { planOf } from './support.ts'

/** Which day, in or after time, how much in a while: conversations about a plan and entries that are test data. */
const plan = planOf(
  '测试镇2026年实事工程实施方案（测试数据）',
  '一、主要任务',
  '1.2026年3月底前完成沟渠疏浚30公里。',
  '2.2026年5月底前改造老旧校舍屋顶12处。',
  '3.2026年11月底前更换破损路牌800块。',
  '4.2026年6月底前新建村级菜场6座。',
  '5.全年开展送书下乡活动90场。',
)
const codeOf = (name: string): string => plan.targets.find((one) => one.name.includes(name))?.code ?? name
const given: Given[] = [
  [codeOf('沟渠'), '2026-02-10', { add: 18, recordedDay: '2026-02-12' }],
  [codeOf('屋顶'), '2026-03-02', { add: 5 }],
  [codeOf('路牌'), '2026-03-20', { add: 200 }],
  [codeOf('沟渠'), '2026-04-12', { add: 12, recordedDay: '2026-05-06', memberId: 'm2' }],
  [codeOf('屋顶'), '2026-05-20', { add: 7 }],
  [codeOf('菜场'), '2026-06-02', { add: 2, note: '测试记录：端午前开业' }],
  [codeOf('路牌'), '2026-06-15', { add: 100, evidence: 'https://example.org/signs' }],
  [codeOf('菜场'), '2026-06-25', { add: 1, state: 'pending' }],
  [codeOf('送书'), '2026-04-30', { add: 40 }],
]
const ask = (...questions: string[]) => talk(plan, recordsOf(given), '2026-07-10', questions)

test.each([
  ['沟渠疏浚按时完了吗', [/2026-04-12 达到目标/u, /晚 12 天/u]],
  ['校舍屋顶是哪天全部改完的', [/2026-05-20 达到目标/u, /提前 11 天/u]],
  ['村级菜场是6月底前建好的吗', [/截至 2026-06-30 .*逾期未达到/u]],
  ['村级菜场逾期了几天', [/期限 2026-06-30 已过 10 天/u]],
])('when it was done, and how late: %s', async (question, expected) => {
  const answer = await ask(question)
  for (const words of expected) expect(answer?.text).toMatch(words)
})

test.each([
  ['6月破损路牌一共换了多少块', /新增 100块/u],
  ['从3月到5月屋顶改造了多少处', /新增 12处/u],
])('what a while added: %s', async (question, expected) => {
  expect((await ask(question))?.text).toMatch(expected)
})

test.each([
  ['路牌换得怎么样了', /路牌.*300块/u],
  ['老屋顶改了几处', /屋顶.*12处/u],
  ['送了多少场书下去', /送书.*40场/u],
])('short everyday names: %s', async (question, expected) => {
  expect((await ask(question))?.text).toMatch(expected)
})

test.each([
  ['路牌是分几批换的，每批多少块', [/2026-03-20 .*\+200块|2026-03-20，\+200块/u, /2026-06-15/u]],
  ['把沟渠疏浚的进展一笔一笔列出来', [/#1 /u, /#4 /u]],
])('entries, each by itself: %s', async (question, expected) => {
  const answer = await ask(question)
  for (const words of expected) expect(answer?.text).toMatch(words)
})

test.each([
  ['4月那次沟渠疏浚占总量的百分之几', /占累计 30公里的 40%/u],
  ['屋顶第一批占已完成的几成', /新增 5处，占累计 12处的 41\.7%/u],
  ['3月换的路牌占上半年的几成', /新增 200块，占2026-01-01 至 2026-06-30 新增 300块的 66\.7%/u],
])('a part of a whole: %s', async (question, expected) => {
  expect((await ask(question))?.text).toMatch(expected)
})

test.each([
  ['沟渠疏浚4月那批是哪天才登记的', /^2026-05-06 登记/u],
  ['沟渠疏浚最后一批什么时候录的', /^2026-05-06 登记/u],
])('when it was logged: %s', async (question, expected) => {
  expect((await ask(question))?.text).toMatch(expected)
})

test.each([
  ['6月那1座菜场算进去了没', /#8.*待审，不计入/u],
  ['菜场不是有3座了吗', /没有 3座[\s\S]*#8.*待审，不计入/u],
  ['端午那批菜场计入了吗', /#6 计入合计/u],
])('what is in the total: %s', async (question, expected) => {
  expect((await ask(question))?.text).toMatch(expected)
})

test.each([
  [['路牌今年1到6月平均每月换多少块'], /平均每月 50块/u],
  [['照今年头六个月的速度，路牌11月底能换到多少块'], /2026-01-01 至 2026-06-30 新增 300块/u],
  [['路牌换了多少块了', '照上半年的节奏，到期大概能有多少块'], /路牌.*照此速度/u],
])('how fast it went, and where that leads: %s', async (questions, expected) => {
  expect((await ask(...questions))?.text).toMatch(expected)
})

test.each([
  '哪个村的路牌换得最慢',
  '你觉得菜场建得好不好',
  '送书下乡的口碑怎么样',
  '今年GDP到多少亿了',
  '这些菜场财政一共投了多少',
])('no entry tells: %s', async (question) => {
  expect((await ask(question))?.refused).toBe(true)
})

test.each([
  ['有没有到期了还没完成的', /菜场/u],
  ['路牌月底前换得完吗', /路牌/u],
])('what is overdue or due: %s', async (question, expected) => {
  expect((await ask(question))?.text).toMatch(expected)
})
