import { describe, expect, test } from 'vitest'
import { locales } from '../../src/locale/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { amountWords, wordingWords } from '../../src/plan/target-words.ts'
import { docx, tbl, td, tr } from './docx.ts'
import { read } from './read.ts'

const ROWS = [
  ['序号', '指标', '2023年', '2026年', '属性'],
  ['1', '护理型床位占比（%）', '45', '60', '约束性'],
  ['2', '老年助餐点（个）', '200', '≥500', '预期性'],
]
const BEFORE = ['测试数据：虚构方案', '一、主要指标', '到2026年，主要指标如下。']
const AFTER = ['二、重点任务', '（一）加强领导。落实责任。']

const WRITTEN: [string, Buffer | string][] = [
  ['plan.docx', docx([...BEFORE, tbl(...ROWS.map((row) => tr(...row.map((cell) => td(cell))))), ...AFTER])],
  [
    'plan.md',
    [
      ...BEFORE,
      '',
      `|${ROWS[0]?.join('|')}|`,
      '|-|-|-|-|-|',
      ...ROWS.slice(1).map((row) => `|${row.join('|')}|`),
      '',
      ...AFTER,
    ].join('\n'),
  ],
  ['plan.txt', [...BEFORE, ...ROWS.map((row) => row.join('\t')), ...AFTER].join('\n')],
  [
    'plan.html',
    `<html><body>${BEFORE.map((text) => `<p>${text}</p>`).join('')}<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>${AFTER.map((text) => `<p>${text}</p>`).join('')}</body></html>`,
  ],
]

test.each(WRITTEN)('the indicators of a table in %s are targets, quoted row by row', async (name, content) => {
  const { plan } = understand(await read(name, content), {})
  expect(
    plan.targets.map(({ name: target, wording, unit, due, quote }) => [target, wording, unit, due, quote]),
  ).toEqual([
    ['护理型床位占比', '60', '%', '2026-12-31', '1 | 护理型床位占比（%） | 45 | 60 | 约束性'],
    ['老年助餐点', '≥500', '个', '2026-12-31', '2 | 老年助餐点（个） | 200 | ≥500 | 预期性'],
  ])
})

test('the rows of a table among tasks are no tasks', async () => {
  const rows = ROWS.map((row) => row.join('\t'))
  const { plan } = understand(
    await read(
      'plan.txt',
      [
        '测试数据：虚构方案',
        '一、主要目标',
        '能力提升。',
        '二、重点任务',
        '建设养老服务中心和护理站。',
        '培训养老护理员和助理各一批。',
        ...rows,
      ].join('\n'),
    ),
    {},
  )
  expect(plan.tasks.map(({ name }) => name)).toEqual(['建设养老服务中心和护理站', '培训养老护理员和助理各一批'])
})

/** What the table below the goals of a made-up plan for 2016 to 2020 comes to. */
const targetsOf = async (...rows: string[][]) => {
  const table = rows.map((row) => `| ${row.join(' | ')} |`)
  const rule = `|${rows[0]?.map(() => '-').join('|')}|`
  const text = ['测试数据：虚构规划（2016—2020年）', '一、主要指标', table[0], rule, ...table.slice(1)].join('\n')
  const { plan } = understand(await read('table.md', text), {})
  return plan.targets.map(({ name, amount, unit, direction, basis, against, baseline, points }) =>
    [name, amount, unit, direction, basis, against, baseline?.amount, points?.map((point) => point.amount).join()]
      .filter((part) => part !== undefined)
      .join(' '),
  )
}

test('a column that compares two years is a change, up or down', async () => {
  expect(
    await targetsOf(
      ['序号', '指标', '2015年', '2020年', '2020年比2015年增长'],
      ['1', '需氧量排放总量（万吨）', '2551', '2347', '-8%'],
      ['2', '好于三类的断面比例（%）', '55', '>60', '5个百分点'],
    ),
  ).toEqual([
    '需氧量排放总量 2347 万吨 down level 2551',
    '需氧量排放总量 8 % down change 2015年',
    '好于三类的断面比例 60 % up level 55',
    '好于三类的断面比例 5 个百分点 up change 2015年',
  ])
})

test('a column of sums, and a head over the columns of group and name', async () => {
  expect(
    await targetsOf(
      ['指标', '', '2015年', '2020年', '〔累计〕', '属性'],
      ['1.空气', '优良天数比率（%）', '76', '>80', '-', '约束性'],
      ['', '细颗粒物浓度下降（%）', '-', '-', '〔18〕', '约束性'],
      ['2.森林', '森林蓄积量（亿立方米）', '151', '165', '〔14〕', '预期性'],
    ),
  ).toEqual([
    '优良天数比率 80 % up level 76',
    '细颗粒物浓度下降 18 % down change',
    '森林蓄积量 165 亿立方米 up level 151',
    '森林蓄积量 14 亿立方米 up change',
  ])
})

test('what is done anew in every year stands for each year that has a column', async () => {
  expect(
    await targetsOf(['指标', '单位', '2015年', '2019年', '2020年'], ['城镇新增就业', '人', '4380', '4400', '4500']),
  ).toEqual(['城镇新增就业 4500 人 up yearly 4380 4400'])
})

test('one cell a line: the columns that line up tell how wide the table is', async () => {
  const cells = [
    '序号',
    '指　　标',
    '预期值',
    '属性',
    '1',
    '事故死亡人数',
    '下降15%',
    '约束性',
    '2',
    '受灾人次',
    '<15000',
    '预期性',
  ]
  const text = ['测试数据：虚构规划（2016—2020年）', '一、主要指标', ...cells].join('\n')
  const { plan } = understand(await read('cells.txt', text), {})
  expect(plan.targets.map(({ name, amount, basis, direction }) => [name, amount, basis, direction])).toEqual([
    ['事故死亡人数', 15, 'change', 'down'],
    ['受灾人次', 15000, 'level', 'down'],
  ])
})

test('what a group of rows says of change and unit belongs to each of them', async () => {
  expect(
    await targetsOf(
      ['指标', '', '2015年', '2020年', '〔累计〕'],
      ['1.排放总量减少（%）', '氨氮', '-', '-', '〔10〕'],
      ['', '二氧化硫²', '-', '-', '〔15〕'],
    ),
  ).toEqual(['氨氮排放总量减少 10 % down change', '二氧化硫排放总量减少 15 % down change'])
})

test('a table without a head', async () => {
  const rows = ['1\t生产总值增长5.5%\t甲局', '2\t新建学校3所\t乙局', '3\t培训人员500人\t丙局']
  const text = ['测试数据：虚构区2022年目标任务分解', '一、主要目标', ...rows].join('\n')
  const { plan } = understand(await read('rows.txt', text), {})
  expect(plan.targets.map(({ name, amount, unit }) => [name, amount, unit])).toEqual([
    ['生产总值', 5.5, '%'],
    ['学校', 3, '所'],
    ['培训人员', 500, '人'],
  ])
})

test.each([
  ['>80', '%', '>80%'],
  ['〔18〕', '%', '〔18%〕'],
  ['500以上', '个', '500个以上'],
  ['12所', '所', '12所'],
  ['≤8', '1/10万', '≤8 1/10万'],
])('%s in a column of %s is spoken of as %s', (wording, unit, spoken) => {
  const target = { code: 'T1', name: '测试', clause: '一', quote: wording, kind: 'amount', wording, unit } as const
  expect(wordingWords({ ...target, basis: 'level', direction: 'up', bound: 'exact', amount: 1 })).toBe(spoken)
})

test('a unit that begins with a figure does not run into the amount', () => {
  const spoken = (unit: string) => amountWords({ bound: 'atMost', amount: 8 }, unit, locales.zh)
  expect([spoken('1/10万'), spoken('人')]).toEqual(['不超过8 1/10万', '不超过8人'])
})

test('a head of two rows, the second with the years below 目标', async () => {
  expect(
    await targetsOf(
      ['指标', '单位', '2015年现状', '目标', '目标'],
      ['指标', '单位', '2015年现状', '2018年', '2020年'],
      ['床位', '张', '126', '140', '165'],
    ),
  ).toEqual(['床位 165 张 up level 126 140'])
})

test('a row for each year, with cells too many as a hand leaves them', async () => {
  const document = await read(
    'years.md',
    [
      '# 测试数据：虚构方案（2023—2024年）',
      '## 一、工作目标',
      '| 年度 | 改造小区（个） | 加装电梯（部） |',
      '|---|---|---|',
      '| 2023年 | 2023年 | 42 | | 150 |',
      '| 2024年 | 38 | 160 |',
    ].join('\n'),
  )
  const { targets } = understand(document, {}).plan
  expect(targets.map(({ name, amount, unit, due }) => `${name} ${amount}${unit} ${due}`)).toEqual([
    '改造小区 42个 2023-12-31',
    '加装电梯 150部 2023-12-31',
    '改造小区 38个 2024-12-31',
    '加装电梯 160部 2024-12-31',
  ])
})

test('one cell a line: merged cells leave their place empty, and words between rows group those behind', async () => {
  const cells =
    '类别 序号 一级指标 二级指标 单位 属性 “十四五” 完成值 “十五五” 目标值 宜居 1 住房改造 改造面积 万平方米 预期性 25 14 2 社区建设 社区覆盖率 % 预期性 - 60 安全 3 管道改造数量 公里 约束性 35 42 4 防灾 人均避难面积 平方米 约束性 ＞1.5 ＞1.7'
  const text = ['测试数据：虚构区“十五五”规划', '一、主要指标', ...cells.split(' '), '二、任务', '抓好落实。'].join(
    '\n',
  )
  const { plan } = understand(await read('merged.txt', text), {})
  expect(plan.targets.map(({ name, amount, unit, basis }) => [name, amount, unit, basis])).toEqual([
    ['改造面积', 14, '万平方米', 'total'],
    ['社区覆盖率', 60, '%', 'level'],
    ['管道改造数量', 42, '公里', 'total'],
    ['人均避难面积', 1.7, '平方米', 'level'],
  ])
  expect(plan.clauses.map(({ path }) => path)).toContain('二、任务')
})

test('a table as a page turned into Markdown has it: no head, a head without its width, rows without a merged cell', async () => {
  const table = (rows: string[]) => ['|  |  |  |  |  |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
  const text = [
    '# 测试数据：虚构区2024—2026年节能实施方案',
    '## 一、主要指标',
    table([
      '| 序号 | 指标 | 目标 |',
      '| 2024年 | 2025年 | 2026年 |',
      '| 1 | 接入率 | >40% | >60% | >90% |',
      '| 2 | 示范站 | >30个 | >70个 | >100个 |',
    ]),
    '## 二、专项指标',
    table([
      '| 序号 | 类别 | 指标名称 | 单位 | 目标值 |',
      '| 1 | 建筑 | 改造面积 | 万平方米 | 100 |',
      '| 2 | 零碳建筑占比 | % | ≥30 |',
    ]),
  ].join('\n\n')
  const { plan } = understand(await read('page.md', text), {})
  expect(plan.targets.map(({ name, amount, unit }) => [name, amount, unit])).toEqual([
    ['接入率', 90, '%'],
    ['示范站', 100, '个'],
    ['改造面积', 100, '万平方米'],
    ['零碳建筑占比', 30, '%'],
  ])
})

test('a table of places gives each its share, in the unit that stands above it', async () => {
  const text = [
    '# 测试数据：虚构县2026年任务分解实施方案',
    '## 一、任务',
    '单位：台',
    ...[
      '| 乡镇 | 新建充电桩 | 完成时限 |',
      '| --- | --- | --- |',
      '| 甲镇 | 120 | 6月底前 |',
      '| 乙镇 | 80 | 9月底前 |',
    ],
    '## 二、保障',
    '抓好落实。',
  ].join('\n')
  const { plan } = understand(await read('places.md', text), {})
  expect(plan.targets.map(({ name, amount, unit, due }) => [name, amount, unit, due])).toEqual([
    ['甲镇新建充电桩', 120, '台', '2026-06-30'],
    ['乙镇新建充电桩', 80, '台', '2026-09-30'],
  ])
})

test('cells that cannot be put together again are one question, and no targets', async () => {
  const cells = ['街镇', '类别', '面积', '甲镇', '3.35', '3.80', '9.76', '乙镇', '1.72', '1.60', '4.14', '8.12']
  const text = [
    '测试数据：虚构区2026年避难场所建设方案',
    '一、建设目标',
    '建成场所9处。',
    ...cells,
    '二、保障',
    '抓好落实。',
  ].join('\n')
  const { plan, doubts, account } = understand(await read('lost.txt', text), {})
  expect(plan.targets.map(({ wording }) => wording)).toEqual(['9处'])
  expect(account.filter(({ fate }) => fate === 'doubt')).toHaveLength(7)
  expect(doubts.map(({ say }) => say(locales.zh)).join()).toContain('“一、建设目标”里有 7 个数各占一行')
})

/** The targets of a page on which each cell of a table is a line. */
async function targetsOfLines(...cells: string[]) {
  const text = ['测试数据：虚构区“十五五”规划', '一、主要指标', ...cells, '二、任务', '抓好落实。'].join('\n')
  const { plan } = understand(await read('lines.txt', text), {})
  return plan.targets.map(({ name, amount, high, unit, basis, nature }) =>
    [name, high === undefined ? amount : `${amount}-${high}`, unit, basis, nature].filter(Boolean).join(' '),
  )
}

test('one cell a line: cells of several lines are as many rows, below what groups them; the year before is the baseline', async () => {
  const rows =
    '一、水平 1.入园率（%） 98% 99%以上 约束性 2.达标比例（%） 其中：小学 初中 34% 77% 80%以上 85%以上 预期性 3.智慧校园（%） 60% 100% 预期性'
  expect(await targetsOfLines('指标', '2025年', '2030年', '属性', ...rows.split(' '))).toEqual([
    '入园率 99 % level binding',
    '达标比例（%）其中：小学 80 % level expected',
    '达标比例（%）其中：初中 85 % level expected',
    '智慧校园 100 % level expected',
  ])
})

test('one cell a line: a head above years, a row between those that are counted, a merged cell that stands once', async () => {
  const rows = '绿化 1 新建绿地 公顷 30 35 其中：公园 公顷 15 17 2 绿道 公里 8 10 市容 3 街区 个 9 15'
  const heads = ['板块', '序号', '指标名称', '单位', '目标', '2029年', '2030年']
  expect(await targetsOfLines(...heads, ...rows.split(' '))).toHaveLength(4)
  expect(await targetsOfLines(...heads, '绿化', '1', '绿地', '2', '绿道')).toEqual([])
})

test('one cell a line: rows that are counted need no head that is known', async () => {
  const rows = '1 甲街 0.3-0.4 1 1 2 乙街 2-2.6 3 1 3 丙街 1.8-2.4 1 2'
  expect(await targetsOfLines('序号', '片区', '新增装机（MW）', '新增站', '新增场景', ...rows.split(' '))).toEqual([
    '甲街新增装机 0.3-0.4 MW total',
    '甲街新增站 1 total',
    '甲街新增场景 1 total',
    '乙街新增装机 2-2.6 MW total',
    '乙街新增站 3 total',
    '乙街新增场景 1 total',
    '丙街新增装机 1.8-2.4 MW total',
    '丙街新增站 1 total',
    '丙街新增场景 2 total',
  ])
})

test('one cell a line: 约束性 and 预期性 end rows that nothing counts; words broken by a narrow column group them', async () => {
  const rows =
    '监测 能力 站点达标率 95% 约束性 普查完成率 城市100%，农村70% 约束性 公共 服务 公众满意度 不低于90分 预期性'
  expect(await targetsOfLines('类别', '指标内容', '2030年规划值', '指标属性', ...rows.split(' '))).toEqual([
    '站点达标率 95 % level binding',
    '普查完成率（城市） 100 % level',
    '普查完成率（农村） 70 % level',
    '公众满意度 90 分 level expected',
  ])
})

test('how long something takes is a target where it is the value of an indicator', async () => {
  expect(
    await targetsOfTable(
      '一、主要指标',
      '| 指标 | 2030年目标值 | 属性 |',
      '| 速报水平 | 10分钟完成烈度速报，20分钟提供评估结果 | 约束性 |',
    ),
  ).toEqual(['完成烈度速报 10 level 2030-12-31', '提供评估结果 20 level 2030-12-31'])
})

test('a unit stands in the head of a column, or in brackets within brackets; the last row counts', async () => {
  const rows = '1 地铁 35-36 甲公司 2 机场 4-10 乙公司 3 港口 9.5-15 丙公司'
  expect(await targetsOfLines('序号', '行业', '“十五五”装机计划（MW）', '责任单位', ...rows.split(' '))).toEqual([
    '地铁 35-36 MW level',
    '机场 4-10 MW level',
    '港口 9.5-15 MW level',
  ])
  expect(
    await targetsOfLines(
      ...'序号 指标 2025年基期值 2030年目标值 属性 1 新增供应住房数量（万套（间）） 〔26〕 〔25—27〕 预期性 2 更换燃气表数量（万台） 〔305〕 〔500〕 预期性'.split(
        ' ',
      ),
    ),
  ).toEqual(['新增供应住房数量 25-27 万套（间） total expected', '更换燃气表数量 500 万台 total expected'])
})

/** The targets of a Markdown table below a heading. */
async function targetsOfTable(heading: string, ...rows: string[]) {
  const width = Math.max(...rows.map((row) => row.split('|').length - 2))
  const table = [`|${'  |'.repeat(width)}`, `|${' --- |'.repeat(width)}`, ...rows]
  const text = ['# 测试数据：虚构区2026—2030年规划', `## ${heading}`, table.join('\n')].join('\n\n')
  const { plan } = understand(await read('table.md', text), {})
  return plan.targets.map(({ name, amount, basis, due }) => `${name} ${amount} ${basis} ${due}`)
}

test('a head over several columns lost its width: their sum tells which they are', async () => {
  expect(
    await targetsOfTable(
      '一、建设任务',
      '| 区县 | 2025年底现状站（座） | 本次规划（座） | 规划期末（座） |',
      '| 新建（座） | 迁建（座） | 合计（座） |',
      '| 甲区 | 13 | 2 | 1 | 3 | 15 |',
      '| 乙区 | 44 | 0 | 3 | 3 | 44 |',
    ),
  ).toEqual([
    '甲区新建 2 total 2030-12-31',
    '甲区迁建 1 total 2030-12-31',
    '甲区合计 3 total 2030-12-31',
    '甲区规划期末 15 level 2030-12-31',
    '乙区迁建 3 total 2030-12-31',
    '乙区合计 3 total 2030-12-31',
    '乙区规划期末 44 level 2030-12-31',
  ])
})

test('projects of one table are told apart by their names, and due when they end, not when they begin', async () => {
  expect(
    await targetsOfTable(
      '一、重点项目',
      '| 序号 | 项目名称 | 建设内容 | 开工时间 | 竣工时间 |',
      '| 1 | 甲河110kV工程 | 新建线路11公里 | 2026年5月 | 2027年3月 |',
      '| 2 | 乙山110kV工程 | 新建线路7公里 | 2026年5月 | 2028年6月 |',
    ),
  ).toEqual(['线路（甲河110kV工程） 11 total 2027-03-31', '线路（乙山110kV工程） 7 total 2028-06-30'])
})

test('a ratio called 容载比 compares with nothing', async () => {
  expect(await targetsOf(['指标', '单位', '2025年', '2030年'], ['220千伏容载比', '—', '1.8', '1.86'])).toEqual([
    '220千伏容载比 1.86  up level 1.8',
  ])
})

test('of two years the later one is the target, whichever column comes first', () => {
  const { plan } = understand(
    [
      '测试数据：虚构方案（2024—2027年）',
      '一、主要指标',
      '',
      '|主要指标|单位|2027年任务|其中：2025年任务|',
      '|-|-|-|-|',
      '|防洪达标率|%|95|90|',
    ].join('\n'),
    {},
  )
  expect(plan.targets).toMatchObject([
    { name: '防洪达标率', amount: 95, due: '2027-12-31', points: [{ amount: 90, due: '2025-12-31' }] },
  ])
})

test('one cell a line: a value in words keeps its column in the last row', async () => {
  const cells =
    '序号 指标 属性 现状值（2025年） 目标值（2030年） 1 绿地率 预期性 38% 40% 2 单位产值用水量 约束性 6.2m3 完成市级考核要求'
  const text = ['测试数据：虚构区“十五五”规划', '一、主要指标', ...cells.split(' '), '注：现状值为预计数。'].join('\n')
  const { plan } = understand(await read('words.txt', text), {})
  expect(plan.targets.map(({ name, amount }) => [name, amount])).toEqual([['绿地率', 40]])
})

const within = (rows: string[], behind: string[] = []) =>
  understand(
    [
      '测试数据：虚构市发展规划（2026—2030年）',
      '一、主要指标',
      '| 指标 | 单位 | 2030年 | 年均[累计] |',
      '| --- | --- | --- | --- |',
      ...rows,
      ...behind,
      '二、主要任务',
      '加强组织领导。',
    ].join('\n'),
    {},
  ).plan.targets.map(({ name, wording, basis, due }) => [name, wording, basis, due])

test('what is to come to a number is a level, whatever brackets it stands in, and what grows by it is due with the plan', () => {
  expect(
    within([
      '| 总部数量 | 家 | - | [累计达到900] |',
      '| 新增公园 | 个 | - | [60] |',
      '| 用地产出提升 | % | - | [15] |',
    ]),
  ).toEqual([
    ['总部数量', '[累计达到900]', 'level', '2030-12-31'],
    ['新增公园', '[60]', 'total', '2030-12-31'],
    ['用地产出提升', '[15]', 'change', '2030-12-31'],
  ])
})

test('a cell with several labels is as many targets', () => {
  expect(
    within([
      '| 危房改造面积 | 万平方米 | - | [成片：五年累计约90 零星：五年累计约30] |',
      '| 覆盖率 | % | 城镇：95；农村：85 | - |',
    ]),
  ).toEqual([
    ['危房改造面积（成片）', '约90', 'total', '2030-12-31'],
    ['危房改造面积（零星）', '约30', 'total', '2030-12-31'],
    ['覆盖率（城镇）', '95', 'level', '2030-12-31'],
    ['覆盖率（农村）', '85', 'level', '2030-12-31'],
  ])
})

test('the mark of a note is no part of a name, and what the note counts is no target', () => {
  expect(
    within(
      ['| 发明专利拥有量1 | 件 | 30左右 | - |', '| 能耗降低2（%） | / | 14 | - |', '| 公园3 | 个 | 50 | - |'],
      ['1 指授权且维持超过10年的专利。', '2 按可比价计算，包括工业和建筑业两部分。'],
    ).map(([name]) => name),
  ).toEqual(['发明专利拥有量', '能耗降低', '公园3'])
})

describe('the first of several years is where it starts from, unless a head or title says that it is aimed at', () => {
  const told = (title: string, heads: readonly (readonly string[])[], values: readonly string[]) => {
    const rows = [...heads, ['绿地率（%）', ...values], ['节水器具普及率（%）', ...values]].map(
      (row) => `| ${row.join(' | ')} |`,
    )
    const [head = '', ...rest] = rows
    const rule = `|${' --- |'.repeat(values.length + 1)}`
    const { plan } = understand([title, '一、主要指标', '', head, rule, ...rest].join('\n'), {})
    const [target] = plan.targets
    return [target?.baseline?.amount, ...(target?.points?.map(({ amount }) => amount) ?? []), target?.amount]
  }
  const years = ['', '2026年', '2027年', '2028年']
  const under = (...heads: string[]) => [['指标', ...heads], years]

  test.each<[string, readonly (readonly string[])[], (number | undefined)[]]>([
    ['虚构市绿地方案', under('预期值', '预期值', '预期值'), [undefined, 30, 33, 35]],
    ['虚构市绿地方案', under('目标', '目标', '目标'), [undefined, 30, 33, 35]],
    ['虚构市绿地方案', under('现状', '目标', '目标'), [30, 33, 35]],
    ['虚构市绿地方案', under('数值', '数值', '数值'), [30, 33, 35]],
    ['虚构市绿地方案', [['指标', '2026年计划', '2027年计划', '2028年计划']], [undefined, 30, 33, 35]],
    ['虚构市绿地方案', [['指标', '2026年', '2027年目标', '2028年目标']], [30, 33, 35]],
    ['虚构市绿地方案（2026—2028年）', [['指标', '2026年', '2027年', '2028年']], [undefined, 30, 33, 35]],
    ['虚构市绿地方案（2027—2028年）', under('目标', '目标', '目标'), [30, 33, 35]],
    ['虚构市绿地方案（2027—2028年）', [['指标', '2026年', '2027年', '2028年']], [30, 33, 35]],
  ])('%s: %s', (title, heads, expected) => {
    expect(told(title, heads, ['30', '33', '35'])).toEqual(expected)
  })
})
