import { expect, test } from 'vitest'
import { readDocument } from '../../src/plan/import/read/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { recordsOf, talk } from './record-support.ts'

/** What a progress answer begins with, and which entries a question means. The plan and all entries are test data. */
const county = understand(await readDocument('test/fixtures/test-county.md'), { slug: 'test-county' }).plan
const codeOf = (name: string): string => county.targets.find((one) => one.name.includes(name))?.code ?? name

const records = recordsOf([
  [codeOf('图书室'), '2026-01-10', { add: 5, note: '测试：柳湾书屋开门' }],
  [codeOf('更换老旧路灯'), '2026-02-20', { add: 300 }],
  [codeOf('图书室'), '2026-03-11', { add: 4, memberId: 'm2', evidence: 'https://example.org/book' }],
  [codeOf('阅读推广'), '2026-03-25', { add: 90 }],
  [codeOf('图书室'), '2026-04-20', { add: 3, supersedes: 3, state: 'pending' }],
  [codeOf('图书室'), '2026-05-20', { add: 6, state: 'pending' }],
  [codeOf('阅读推广'), '2026-05-25', { add: 30 }],
  [codeOf('更换老旧路灯'), '2026-05-28', { add: 600, recordedDay: '2026-05-29', recorded: '2026-05-29T02:00:00Z' }],
  [
    codeOf('绿道'),
    '2026-05-02',
    { add: 4, memberId: 'm2', recordedDay: '2026-05-30', recorded: '2026-05-30T02:00:00Z' },
  ],
])
const ask = (...questions: string[]) => talk(county, records, '2026-06-01', questions)

test.each([
  [
    'what waits, alone or as a correction',
    ['图书室建了几个了', '没批的要是都过了，一共几个'],
    /^社区图书室.*将到 14个/u,
  ],
  ['one of what waits', ['图书室建了几个了', '没批的那6个要是通过了，一共几个'], /将到 15个/u],
  ['one month against the one before', ['3月份阅读推广活动办了多少场？', '比5月份多办几场'], /相差 60场/u],
  ['the newest entry is logged last', ['台账里最新那条是谁录的，录的啥'], /^测试孙二登记。\n#9 .*绿道/u],
  [
    'an entry that its note alone names',
    ['柳湾书屋那条是谁登的，有凭证吗'],
    /^测试钱一登记。\n#1 [^\n]*没有附佐证[^\n]*$/u,
  ],
  ['in which month, and how many', ['图书室哪个月建得最多，几个'], /^社区图书室[^\n]*2026-01最多，新增 5个[^\n]*$/u],
  [
    'in batches',
    ['老旧路灯分几批换的，一批换了几盏'],
    /^更换老旧路灯[^\n]*2 条记录。\n#2[^\n]*300盏[^\n]*\n#8[^\n]*600盏[^\n]*\n合计 900盏。$/u,
  ],
  [
    'nothing this month, so much in each after it',
    ['今年6月不再加，7月到12月每月得建几个图书室才够'],
    /^社区图书室[^\n]*平均每月要/u,
  ],
  ['four quarters are no fourth quarter', ['阅读推广照一季度这个劲头，今年四个季度能办多少场'], /2026-12-31 约为/u],
  ['how long before its date', ['老旧路灯比期限提前了多少天'], /^更换老旧路灯[^，]*已完成：2026-05-28 达到目标/u],
  ['who comes last is the first of few', ['这些目标谁垫底'], /^按完成率：1\. 绿道/u],
  ['a clause that only asks how many', ['没审的有几条，都是什么'], /^有 2 条待审：[^\n]*$/u],
  ['what is owed', ['绿道还有几公里没修'], /^绿道[^，]*还差 36公里/u],
  ['nobody yet', ['路灯完好率一次都没测过吗'], /没有登记记录/u],
  ['what lies in no total', ['5月那6个图书室算进去没'], /^不计入合计的：#6/u],
])('%s', async (_name, questions, expected) => {
  const answer = await ask(...questions)
  expect(answer?.live).toBe(true)
  expect(answer?.text).toMatch(expected)
})

test.each(['街坊们对新图书室满不满意', '木偶戏那条是谁登的'])('what no entry tells: %s', async (question) => {
  expect((await ask(question))?.refused).toBe(true)
})

test.each(['路灯要换多少盏', '图书室由谁负责', '台账要求多久更新一次'])('the plan is asked: %s', async (question) => {
  expect((await ask(question))?.text).not.toMatch(/没有登记记录|^截至/u)
})
