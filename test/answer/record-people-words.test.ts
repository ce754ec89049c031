import { expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { recordsOf, talk } from './record-support.ts'

/** People ask of progress in words that the plan does not have. The plan, its entries and all people are test data. */
const TASKS = [
  '新建和改造提升高标准农田12万亩',
  '培育集体经营收入30万元以上的村80个',
  '改造农村户厕8000户',
  '新改建农村公路160公里',
  '完成危桥改造20座',
  '建成产地冷库40座',
  '建成村级老年食堂60个',
]
const { plan } = understand(
  [
    '测试县2026年乡村建设行动方案（测试数据）',
    '一、主要任务',
    ...TASKS.map((task, at) => `${at + 1}.2026年12月底前，${task}。`),
  ].join('\n'),
  {},
)
const codeOf = (name: string): string => plan.targets.find((one) => one.name.includes(name))?.code ?? name

const records = recordsOf([
  [codeOf('农田'), '2026-02-10', { add: 4, note: '测试：东坪片区夏粮基地交付' }],
  [codeOf('农田'), '2026-05-12', { add: 3, note: '测试：西岭片区交付' }],
  [codeOf('户厕'), '2026-03-20', { add: 3000, note: '测试：北乡验收，抽检合格率97%' }],
  [codeOf('户厕'), '2026-06-20', { add: 5000, note: '测试：全部改完' }],
  [codeOf('公路'), '2026-03-05', { add: 60 }],
  [codeOf('公路'), '2026-05-30', { add: 25, memberId: 'm2' }],
  [codeOf('公路'), '2026-05-30', { add: 22, supersedes: 6 }],
  [codeOf('公路'), '2026-05-30', { add: 21, supersedes: 7 }],
  [codeOf('危桥'), '2026-04-02', { add: 5 }],
  [codeOf('危桥'), '2026-06-25', { add: 3, state: 'pending' }],
  [codeOf('食堂'), '2026-04-10', { add: 12 }],
  [codeOf('村'), '2026-04-10', {}],
])
const ask = (...questions: string[]) => talk(plan, records, '2026-07-01', questions)

test.each([
  ['a short form of a name', ['改厕一共弄了几户'], /8000户/u],
  ['a character of it and its measure', ['厕所改了几户了'], /8000户/u],
  ['a measure that one alone is counted in', ['平均一个月得修几公里路才能交差'], /农村公路/u],
  ['a verb that nobody has', ['农村公路修了多少公里', '那还有多少没铺'], /还差 79公里/u],
  ['a word of emphasis', ['危桥改造要改多少座', '现在实际有几座了'], /5座/u],
  ['one name alone has the word of the other language', ['How many dangerous bridges have been done?'], /5 ?座/u],
  ['a number that is said', ['剩仨月，平均一个月得修几公里公路才够'], /每月/u],
])('%s', async (_name, questions, expected) => {
  const answer = await ask(...questions)
  expect(answer?.live).toBe(true)
  expect(answer?.text).toMatch(expected)
})

test.each([
  ['what notes alone have tells which entries are meant', ['夏粮基地目前完成多少了'], /4万亩（记录 #1）/u],
  ['a part of the entries of an item', ['西岭片区高标准农田交付了多少万亩'], /3万亩（记录 #2）/u],
  ['several entries have a sum', ['3月到6月的改厕记录一条条列出来'], /合计 8000户/u],
  ['a note is told', ['3月那批改厕，备注里合格率多少'], /97%/u],
  ['how often one entry was corrected', ['5月那段公路改了几次数，最后定多少'], /更正过 2 次，现在以 #8 \+21公里/u],
  ['the day half was passed', ['公路是哪天过半的'], /2026-05-30 达到 80公里/u],
  ['the day so much was passed', ['农田什么时候突破5万亩的'], /2026-05-12 达到 5万亩/u],
  ['half is not reached yet', ['危桥改造哪天过半的'], /还没有达到 10座/u],
  ['what waits is supposed to be let through', ['危桥改造压着那笔要是批了，能到百分之多少'], /40%/u],
  ['what only counts as well is not asked for', ['上周登了几条，没批的也算'], /共 1 条/u],
  ['what is over, in any verb', ['哪几项已经全干完了'], /户厕/u],
  ['each of several is ranked', ['农田、公路、食堂，按完成率排一下'], /农田.*公路.*食堂/u],
])('%s', async (_name, questions, expected) => {
  expect((await ask(...questions))?.text).toMatch(expected)
})

test.each(['水库修了几座', '隔壁县公路修了多少公里', '公路是哪家公司承建的', '公路花了多少钱'])(
  'what is asked for is not held: %s',
  async (question) => {
    expect((await ask(question))?.refused).toBe(true)
  },
)

test('a list is told in short where there is no room for all of it', async () => {
  const kinds = ['公园', '图书馆', '体育馆', '菜市场', '停车场', '文化站']
  const places = ['城东', '城西', '城南', '城北']
  const lines = places.flatMap((place) => kinds.map((kind) => `新建${place}片区便民惠民${kind}10个。`))
  const text = ['测试区2026年实事行动方案（测试数据）', '一、主要任务', ...lines.map((line, at) => `${at + 1}.${line}`)]
  const long = understand(text.join('\n'), {}).plan
  const given = long.targets.map(({ code }) => [code, '2026-02-10', { add: 1 }] as const)
  const answer = await talk(long, recordsOf(given.map((one) => [...one])), '2026-12-01', ['哪些落后了'])
  expect(answer?.text).toMatch(/滞后或逾期的有 24 项/u)
})
