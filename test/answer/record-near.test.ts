import { expect, test } from 'vitest'
import { readDocument } from '../../src/plan/import/read/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { recordsOf, talk } from './record-support.ts'

/** Conversations in everyday words, which are seldom those of the plan. All entries and people are test data. */
const { plan } = understand(await readDocument('test/fixtures/test-county.md'), { slug: 'test-county' })
const codeOf = (name: string): string => plan.targets.find((one) => one.name.includes(name))?.code ?? name

const records = recordsOf([
  [codeOf('更换老旧路灯'), '2026-02-20', { add: 180, note: '测试记录：西关大街一期' }],
  [codeOf('图书室'), '2026-02-10', { add: 5 }],
  [codeOf('绿道'), '2026-04-02', { add: 6, note: '测试记录：白鹭湾段' }],
  [codeOf('更换老旧路灯'), '2026-05-09', { add: 120, note: '测试记录：东湖片二期' }],
  [codeOf('图书室'), '2026-05-11', { add: 4, supersedes: 2, note: '测试记录：多报1个' }],
  [codeOf('绿道'), '2026-05-30', { add: 4, note: '测试记录：青石桥段', supersedes: null }],
  [codeOf('完好率'), '2026-03-31', { level: 93 }],
  [codeOf('完好率'), '2026-06-30', { level: 95.5, evidence: 'https://example.org/lamps-q2' }],
  [codeOf('绿道'), '2026-06-12', { add: 9, supersedes: 3, note: '测试记录：白鹭湾段复测' }],
  [codeOf('图书室'), '2026-06-20', { add: 3, state: 'pending', note: '测试记录：南坪村' }],
])
const ask = (...questions: string[]) => talk(plan, records, '2026-07-01', questions)

test.each([
  ['a rare character and what is counted in', ['晚上照亮的灯换了多少盏'], [/更换老旧路灯.*300盏/u]],
  ['a place that only notes have', ['白鹭湾修了多少公里'], [/9公里/u]],
  ['the months that are named', ['路灯剩下的摊到5个月里，一个月得换多少盏'], [/每月要 120盏/u]],
  ['how often something was corrected', ['台账一共有过几次更正'], [/^共有 2 条更正过/u]],
  ['entries in stretches', ['绿道分几段修的，一段多长'], [/9公里/u, /4公里/u]],
  ['evidence of the figure before', ['6月底路灯完好率是多少', '凭证是哪个'], [/example\.org\/lamps-q2/u]],
  ['only what is summed up', ['累计的任务里谁跑在最前头'], [/1\. 更换老旧路灯.*33%/u, /3\. 社区图书室.*20%/u]],
])('%s', async (_name, questions, expected) => {
  const answer = await ask(...questions)
  expect(answer?.live).toBe(true)
  for (const words of expected) expect(answer?.text).toMatch(words)
})

test('a level of the first day itself is what the last is held against', async () => {
  expect((await ask('路灯完好率从3月31日到6月30日涨了多少'))?.text).toMatch(/2\.5/u)
})

test('what comes near to nothing is not on record', async () => {
  expect((await ask('上个月卖了多少斤木耳'))?.refused).toBe(true)
})
