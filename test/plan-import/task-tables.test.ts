import { expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { read, toldIn } from './read.ts'

// Test data: made-up plans whose tables give a task to each place, read from what its rows and heads say.

const ONE_COLUMN = ['| 合 计 | 20.5 | |', '| 一、海云市 | 8.5 | |', '| （二）云岭县 | 12 | 含结转 |']

const READ: [string, string, string, string[], string[]][] = [
  [
    'one column of work, its unit above it, and marks before whose row it is',
    'plan.md',
    [
      '# 2027年油茶改造任务的通知（测试数据）',
      '2027年油茶改造任务表',
      '单位：千亩',
      '',
      '| 单 位 | 低产林改造 | 备注 |',
      '|---|---|---|',
      ...ONE_COLUMN,
    ].join('\n'),
    [
      '合计低产林改造 2027:20.5 千亩 total',
      '海云市低产林改造 2027:8.5 千亩 total',
      '云岭县低产林改造 2027:12 千亩 total',
    ],
    ['千亩'],
  ],
  [
    'a head that says nothing but 任务数: the title says of what',
    'plan.md',
    [
      '# 2027年工作方案（测试数据）',
      '## 附件1',
      '2027年危房改造计划表（单位：户）',
      '',
      '| 乡镇（街道） | 任务数 |',
      '|---|---|',
      '| 城东镇 | 45 |',
      '| 东街街道 | 8 |',
    ].join('\n'),
    ['城东镇危房改造 2027:45 户 total', '东街街道危房改造 2027:8 户 total'],
    [],
  ],
  [
    'how many live there, and what is there, beside what is to be done; a title of the year before',
    'plan.html',
    `<h1>海云县2027年公路建设方案（测试数据）</h1><h2>2026年公路任务分解表</h2><table>
    <tr><th rowspan="2">乡镇</th><th rowspan="2">行政村数（个）</th><th colspan="2">公路里程（公里）</th><th rowspan="2">危桥改造（座）</th></tr>
    <tr><th>2026年底里程</th><th>2027年新改建里程</th></tr>
    <tr><td>城东镇</td><td>18</td><td>215.4</td><td>26.5</td><td>3</td></tr>
    <tr><td>城西镇</td><td>22</td><td>301.2</td><td>31</td><td>5</td></tr></table>`,
    [
      '城东镇公路里程新改建里程 2027:26.5 公里 total',
      '城东镇危桥改造 2027:3 座 total',
      '城西镇公路里程新改建里程 2027:31 公里 total',
      '城西镇危桥改造 2027:5 座 total',
    ],
    ['18', '215.4', '22', '301.2'],
  ],
  [
    'what only says that something is done, below what it is done to',
    'plan.html',
    `<h1>海云市2027年养老服务要点（测试数据）</h1><table>
    <tr><th rowspan="2">县区</th><th colspan="2">养老床位（张）</th><th colspan="2">助餐点（个）</th></tr>
    <tr><th>现有</th><th>2027年新增</th><th>现有</th><th>2027年新增</th></tr>
    <tr><td>城东区</td><td>1800</td><td>200</td><td>12</td><td>5</td></tr>
    <tr><td>城西区</td><td>900</td><td>150</td><td>7</td><td>4</td></tr></table>`,
    [
      '城东区养老床位新增 2027:200 张 total',
      '城东区助餐点新增 2027:5 个 total',
      '城西区养老床位新增 2027:150 张 total',
      '城西区助餐点新增 2027:4 个 total',
    ],
    ['1800', '12', '900', '7'],
  ],
  [
    'inhabitants before work that has no verb',
    'plan.txt',
    [
      '2027年清洁取暖方案（测试数据）',
      '各镇任务表',
      '镇街\t户数（户）\t“煤改电”（户）\t“煤改气”（户）',
      '城东镇\t8200\t600\t300',
      '城西镇\t5100\t—\t450',
    ].join('\n'),
    ['城东镇“煤改电” 2027:600 户 total', '城东镇“煤改气” 2027:300 户 total', '城西镇“煤改气” 2027:450 户 total'],
    ['8200', '5100'],
  ],
  [
    'years that add up to a sum',
    'plan.txt',
    [
      '海云区充电设施计划（2027—2029年）（测试数据）',
      '一、建设计划',
      '项目\t2027年\t2028年\t2029年\t合计',
      '公共充电桩（个）\t300\t400\t500\t1200',
      '换电站（座）\t2\t3\t5\t10',
    ].join('\n'),
    [
      '公共充电桩 2027:300 2028:400 2029:500 个 yearly',
      '公共充电桩 2029:1200 个 total',
      '换电站 2027:2 2028:3 2029:5 座 yearly',
      '换电站 2029:10 座 total',
    ],
    [],
  ],
  [
    'years of a plan by years each have their own part, however they mount',
    'plan.md',
    [
      '# 海云县三年行动方案（2027—2029年）（测试数据）',
      '## 二、分年度任务',
      '',
      '| 任务 | 单位 | 2027年 | 2028年 | 2029年 |',
      '| 培训菜农 | 人次 | 600 | 800 | 1000 |',
      '| 建设冷库 | 座 | 4 | 5 | / |',
    ].join('\n'),
    ['培训菜农 2027:600 2028:800 2029:1000 人次 yearly', '建设冷库 2027:4 2028:5 座 yearly'],
    [],
  ],
  [
    'cells that came one a line, with a sum that has no number',
    'plan.txt',
    [
      '2027年造林通知（测试数据）',
      '附件',
      '2027年营造林任务分配表',
      '单位：亩',
      '序号',
      '单位',
      '新造林',
      '封山育林',
      '1',
      '城东镇',
      '1200',
      '300',
      '2',
      '海云林场',
      '800',
      '—',
      '合计',
      '2000',
      '300',
      '注：含续建。',
    ].join('\n'),
    [
      '城东镇新造林 2027:1200 亩 total',
      '城东镇封山育林 2027:300 亩 total',
      '海云林场新造林 2027:800 亩 total',
      '合计新造林 2027:2000 亩 total',
      '合计封山育林 2027:300 亩 total',
    ],
    [],
  ],
]

test.each(READ)('%s', async (_, file, text, targets, background) => {
  expect(await toldIn(file, text)).toEqual({ targets, background })
})

test('a year and 属性 are two heads, one cell a line', async () => {
  const head = ['2027年治理指标（测试数据）', '一、指标', '序号', '指标', '单位', '2026年', '2027年', '属性']
  const cells = ['1', '网格覆盖率', '%', '98.5', '100', '约束性', '2', '志愿者人数', '人', '2300', '2600', '预期性']
  const { plan } = understand(await read('plan.txt', [...head, ...cells].join('\n')), {})
  expect(plan.targets.map(({ name, amount, nature }) => [name, amount, nature])).toEqual([
    ['网格覆盖率', 100, 'binding'],
    ['志愿者人数', 2600, 'expected'],
  ])
})

test('a row that repeats a sentence still tells that it is binding, and where it starts from', async () => {
  const text = [
    '# 海云市发展规划（2026—2030年）（测试数据）',
    '## 一、发展目标',
    '到2030年，森林覆盖率达到38%，城镇登记失业率控制在5.5%以内。',
    '## 二、主要指标',
    '',
    '| 指标 | 单位 | 2025年 | 2030年 | 属性 |',
    '| --- | --- | --- | --- | --- |',
    '| 森林覆盖率 | % | 36.2 | 38 | 约束性 |',
    '| 城镇登记失业率 | % | 5.1 | 5.5以内 | 预期性 |',
  ].join('\n')
  const { plan } = understand(await read('plan.md', text), {})
  expect(plan.targets.map(({ name, amount, nature, baseline }) => [name, amount, nature, baseline?.amount])).toEqual([
    ['森林覆盖率', 38, 'binding', 36.2],
    ['城镇登记失业率', 5.5, 'expected', 5.1],
  ])
})
