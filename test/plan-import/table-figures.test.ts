import { expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { wordingWords } from '../../src/plan/target-words.ts'
import { read } from './read.ts'

/** Test data: a made-up plan for 2026 to 2030 with a table below that heading. */
async function planOf(heading: string, ...rows: string[]) {
  const [head = '', ...body] = rows
  const rule = `|${'-|'.repeat(head.split('|').length - 2)}`
  const text = ['# 测试数据：虚构规划（2026—2030年）', `## ${heading}`, '', head, rule, ...body].join('\n')
  return understand(await read('table.md', text), {}).plan
}

const HEAD = '| 指标 | 单位 | 2025年 | 2030年 |'
test.each([
  ['| 单位产值能耗降低 | % | | [12.5] |', '12.5 % change down'],
  ['| 单位产值能耗降低率 | % | [14] | 〔12.5〕 |', '12.5 % change down'],
  ['| 万元产值用水量降幅 | % | | 【9】 |', '9 % change down'],
  ['| 工业粉尘排放总量减少（万吨） | | | [0.8] |', '0.8 万吨 change down'],
  ['| 公共机构用电下降比例（累计，%） | | | ［6］ |', '6 % change down'],
  ['| 碳排放强度变化率 | % | [-18] | [-17] |', '17 % change down'],
  ['| 单位产品物耗 | % | | [下降13] |', '13 % change down'],
  ['| 城镇化率提高 | 百分点 | | [5] |', '5 百分点 change up'],
  ['| 居民收入增长 | % | 6.2 | 5.5左右 |', '5.5 % change up'],
  ['| 居民收入年均增长 | % | 6.2 | 5.5 |', '5.5 % yearly up'],
  ['| 新生儿死亡率下降 | ‰ | 3.5 | 3.0以下 |', '3 ‰ level down 3.5'],
  ['| 旧厂房改造提升 | 座 | 30 | [120] |', '120 座 total up'],
  ['| 粉尘浓度 | 微克/立方米 | 40 | 35 |', '35 微克/立方米 level down 40'],
])('a change in brackets is one, up or down: %s', async (row, expected) => {
  const { targets } = await planOf('一、主要指标', HEAD, row)
  expect(
    targets.map(({ amount, unit, basis, direction, baseline }) =>
      [amount, unit, basis, direction, baseline?.amount].filter((part) => part !== undefined).join(' '),
    ),
  ).toEqual([expected])
})

test('what is to be done in one of the years adds up to the task of all', async () => {
  const head = '| 指标 | 单位 | 计划任务 | 其中：2026年任务 |'
  const { targets } = await planOf(
    '一、主要指标',
    head,
    '| 提质改造管渠 | 公里 | 900 | 210 |',
    '| 绿道 | 公里 | 40 | 9 |',
  )
  expect(targets.map(({ name, amount, basis, points }) => [name, amount, basis, points?.[0]?.amount])).toEqual([
    ['提质改造管渠', 900, 'total', 210],
    ['绿道', 40, 'total', 9],
  ])
})

const told = ({ targets }: Awaited<ReturnType<typeof planOf>>) =>
  targets.map((target) => [target.name, wordingWords(target), target.due].join(' '))

test('a number in a column of values that looks like a year is none', async () => {
  expect(
    told(
      await planOf(
        '一、主要指标',
        HEAD,
        '| 车位 | 个 | 1990 | 2025 |',
        '| 床位 | 张 | 1200 | [2000] |',
        '| 座位 | 个 | 1200 | 2000～2100 |',
      ),
    ),
  ).toEqual(['车位 2025个 2030-12-31', '床位 [2000张] 2030-12-31', '座位 2000～2100个 2030-12-31'])
})

test.each([
  ['完成时限', '2000', '2027年', '2000 2027-12-31'],
  ['完成时限', '2000个', '2027年6月底前', '2000个 2027-06-30'],
  ['备注', '2000个', '2028年底前', '2000个 2028-12-31'],
  ['备注', '2030个', '2027年3月', '2030个 2027-03-31'],
  ['备注', '2000', '', '2000 2030-12-31'],
])('the time of a row of duties: %s, %s, %s', async (column, amount, time, expected) => {
  const plan = await planOf(
    '一、任务分工',
    `| 任务 | 2030年目标 | 责任单位 | ${column} |`,
    `| 新建车位 | ${amount} | 区城管局 | ${time} |`,
  )
  expect(told(plan)).toEqual([`新建车位 ${expected}`])
})

test('the last row of a table of places says no year', async () => {
  const rows = ['| 城东镇 | 1200 | 1500 |', '| 城西镇 | 800 | 900 |', '| 合计 | 2000 | 2400 |']
  const plan = await planOf('附件 任务分解', '| 乡镇 | 新增就业（人） | 技能培训（人次） |', ...rows)
  expect(new Set(plan.targets.map(({ due }) => due))).toEqual(new Set(['2030-12-31']))
})

const shown = ({ targets }: Awaited<ReturnType<typeof planOf>>) =>
  targets.map(({ name, amount, unit, basis, points = [], baseline }) =>
    [name, amount, unit, basis, ...points.map((point) => `${point.due?.slice(0, 4)}:${point.amount}`), baseline?.amount]
      .filter((part) => part !== undefined)
      .join(' '),
  )

test('places and years: what the head measures, of each place', async () => {
  const plan = await planOf(
    '附件 任务分解',
    '| 乡镇 | 新增就业（人） | 新增就业（人） | 技能培训（人次） | 技能培训（人次） | 责任人 |',
    '| 乡镇 | 2026年 | 2027年 | 总数 | 其中：农民 | 责任人 |',
    '| 城东镇 | 1200 | 1250 | 1500 | 600 | 甲 |',
    '| 城西镇 | 800 | 820 | 900 | 400 | 乙 |',
  )
  expect(shown(plan)).toEqual([
    '城东镇新增就业 1250 人 yearly 2026:1200',
    '城东镇技能培训总数 1500 人次 total',
    '城东镇技能培训农民 600 人次 total',
    '城西镇新增就业 820 人 yearly 2026:800',
    '城西镇技能培训总数 900 人次 total',
    '城西镇技能培训农民 400 人次 total',
  ])
})

test.each([
  [
    'several measures, each with its years',
    ['一、充电设施', '| 街道 | 2026年充电桩（个） | 2030年充电桩（个） | 2026年覆盖率（%） | 2030年覆盖率（%） |'],
    '| 东湖街道 | 200 | 500 | 60 | 85 |',
    ['东湖街道充电桩 500 个 level 2026:200', '东湖街道覆盖率 85 % level 2026:60'],
  ],
  [
    'the measure stands in the heading, with a sum',
    ['附件 各镇造林任务分解表', '| 乡镇 | 2026年 | 2027年 | 合计 |'],
    '| 城东镇 | 1200亩 | 1250亩 | 2450亩 |',
    ['城东镇造林 1250 亩 yearly 2026:1200', '城东镇造林 2450 亩 total'],
  ],
  [
    'rows of bodies',
    ['附件 任务分解', '| 责任单位 | 2026年培训人数（人次） | 2027年培训人数（人次） |'],
    '| 县教育局 | 200 | 250 |',
    ['县教育局培训人数 250 人次 yearly 2026:200'],
  ],
  [
    'where it starts from',
    ['附件 覆盖率', '| 县区 | 2025年 | 2026年 | 2030年 |'],
    '| 甲县 | 62% | 70% | 80% |',
    ['甲县覆盖率 80 % level 2026:70 62'],
  ],
  [
    'what a body does by when, in words, is a duty',
    ['附件 分工', '| 责任单位 | 2026年目标 | 时限 |'],
    '| 县水利局 | 建成水池15座 | 2026年3月底 |',
    ['水池 15 座 total'],
  ],
])('places and years: %s', async (_, [heading = '', head = ''], row, expected) => {
  expect(shown(await planOf(heading, head, row))).toEqual(expected)
})
