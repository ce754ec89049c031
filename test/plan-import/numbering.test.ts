import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../src/plan/check.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { docx, p, w } from './docx.ts'
import { read } from './read.ts'
import { planOf, squashed, textOf } from './texts.ts'

const clauses = (...lines: string[]) => understand(['测试数据：虚构方案', ...lines].join('\n'), {}).plan.clauses
const paths = (...lines: string[]) =>
  clauses(...lines)
    .map(({ path }) => path)
    .filter((path) => path !== '标题')

describe('any numbering that is consistent', () => {
  test.each<[string, string[], string[]]>([
    [
      'words with numbers, the inner ones running on',
      ['行动1：甲', '——任务1：子。内容。', '——任务2：丑。内容。', '行动2：乙', '——任务3：寅。内容。'],
      ['行动1 甲', '行动1 任务1 子', '行动1 任务2 丑', '行动2 乙', '行动2 任务3 寅'],
    ],
    [
      'words with Chinese numbers and a comma below',
      ['专项一、甲', '（一）子。内容。', '（二）丑。内容。', '专项二、乙', '（一）寅。内容。'],
      ['专项一 甲', '专项一(一) 子', '专项一(二) 丑', '专项二 乙', '专项二(一) 寅'],
    ],
    [
      'words with a blank, inside a part',
      ['一、重点工程', '工程1 河道整治', '内容。', '工程2 管网改造', '内容。', '二、保障', '内容。'],
      ['一、重点工程', '工程1 河道整治', '工程2 管网改造', '二、保障'],
    ],
    [
      'numbers with a small full stop',
      ['一、任务', '1﹒治水。内容。', '2﹒治气。内容。', '二、保障', '内容。'],
      ['一、任务', '一1. 治水', '一2. 治气', '二、保障'],
    ],
    [
      'a box with text, behind which the part goes on',
      [
        '一、任务',
        '内容。',
        '专栏1 三张网',
        '骨干网：整治河道190公里。',
        '（一）防洪',
        '内容。',
        '（二）治水',
        '内容。',
      ],
      ['一、任务', '专栏1 三张网', '一(一) 防洪', '一(二) 治水'],
    ],
    [
      'words in brackets',
      ['【任务一】甲事。内容。', '【任务二】乙事。内容。', '【任务三】丙事。内容。'],
      ['任务一 甲事', '任务二 乙事', '任务三 丙事'],
    ],
    [
      'decimals with a blank behind them',
      [
        '1 总则',
        '1.1 目的',
        '内容。',
        '1.2 依据',
        '内容。',
        '2 职责',
        '2.1 指挥部',
        '2.1.1 组成',
        '内容。',
        '2.1.2 分工',
        '内容。',
      ],
      ['1 总则', '1.1 目的', '1.2 依据', '2 职责', '2.1 指挥部', '2.1.1 组成', '2.1.2 分工'],
    ],
    [
      'decimals with nothing behind them',
      ['1总则', '1.1编制目的', '内容。', '1.2编制依据', '内容。', '2响应', '2.1分级', '内容。'],
      ['1 总则', '1.1 编制目的', '1.2 编制依据', '2 响应', '2.1 分级'],
    ],
    [
      'decimals below chapters with a point',
      [
        '1.总则',
        '1.1 目的',
        '内容。',
        '(1)甲。内容。',
        '(2)乙。内容。',
        '1.2 依据',
        '内容。',
        '2.职责',
        '2.1 分工',
        '内容。',
      ],
      ['1. 总则', '1.1 目的', '1.1(1) 甲', '1.1(2) 乙', '1.2 依据', '2. 职责', '2.1 分工'],
    ],
    [
      'decimals joined by a stroke',
      ['1 总则', '1-1 目的', '内容。', '1-2 依据', '内容。', '2 职责', '2-1 分工', '2-1-1 组成', '内容。'],
      ['1 总则', '1-1 目的', '1-2 依据', '2 职责', '2-1 分工', '2-1-1 组成'],
    ],
    [
      'the ten stems, and ordinals below them',
      ['甲、总则', '内容。', '乙、任务', '第一、子事。内容。', '第二、丑事。内容。', '丙、保障', '内容。'],
      ['甲、总则', '乙、任务', '乙第一 子事', '乙第二 丑事', '丙、保障'],
    ],
    [
      'items that begin with a date right behind their number',
      ['一、任务', '1．5月20日前造林2万亩。', '2．10月底前抚育3万亩。', '3．养护4万亩。', '二、保障', '内容。'],
      ['一、任务', '一1. 5月20日前造林2万亩', '一2. 10月底前抚育3万亩', '一3. 养护4万亩', '二、保障'],
    ],
    [
      'months of a year, which number nothing',
      ['一、情况', '1-3月份，完成20亿元。', '4-6月，完成30亿元。', '二、任务', '内容。'],
      ['一、情况', '二、任务'],
    ],
    [
      'articles in chapters and sections',
      [
        '第一章 总则',
        '第一条 为测试，制定本办法。',
        '第二章 管理',
        '第一节 登记',
        '第二条 登记由市局办理。',
        '第二节 检查',
        '第三条 检查每年一次。',
      ],
      ['第一章 总则', '第一条', '第二章 管理', '第二章 第一节 登记', '第二条', '第二章 第二节 检查', '第三条'],
    ],
    [
      'parts of a book, numbered in digits',
      ['第1部分 现状', '内容。', '第2部分 任务', '一、甲', '内容。', '二、乙', '内容。'],
      ['第1部分 现状', '第2部分 任务', '一、甲', '二、乙'],
    ],
    [
      'letters',
      ['一、任务', 'A. 甲事', '内容。', 'B. 乙事', '内容。', '二、保障', 'A. 丙事', '内容。', 'B. 丁事', '内容。'],
      ['一、任务', '一A. 甲事', '一B. 乙事', '二、保障', '二A. 丙事', '二B. 丁事'],
    ],
    [
      'Roman numbers above others',
      ['Ⅰ、总体要求', '1.甲。内容。', '2.乙。内容。', 'Ⅱ、任务', '1.丙。内容。', '2.丁。内容。'],
      ['Ⅰ. 总体要求', 'Ⅰ 1. 甲', 'Ⅰ 2. 乙', 'Ⅱ. 任务', 'Ⅱ 1. 丙', 'Ⅱ 2. 丁'],
    ],
    [
      'Roman numbers in letters',
      ['I. 总体要求', '内容。', 'II. 任务', '内容。', 'III. 保障', '内容。'],
      ['I. 总体要求', 'II. 任务', 'III. 保障'],
    ],
    [
      'items above what custom puts above them',
      [
        '1.甲',
        '（一）子。内容。',
        '（二）丑。内容。',
        '2.乙',
        '（一）寅。内容。',
        '（二）卯。内容。',
        '3.丙',
        '（一）辰。内容。',
      ],
      ['1. 甲', '1(一) 子', '1(二) 丑', '2. 乙', '2(一) 寅', '2(二) 卯', '3. 丙', '3(一) 辰'],
    ],
    [
      'a list inside an item of the same form',
      [
        '一、任务',
        '1.甲事。内容。',
        '2.乙事，包括：',
        '1.子项。内容。',
        '2.丑项。内容。',
        '3.寅项。内容。',
        '4.卯项。内容。',
        '3.丙事。内容。',
        '4.丁事。内容。',
      ],
      [
        '一、任务',
        '一1. 甲事',
        '一2. 乙事，包括',
        '一2 1. 子项',
        '一2 2. 丑项',
        '一2 3. 寅项',
        '一2 4. 卯项',
        '一3. 丙事',
        '一4. 丁事',
      ],
    ],
    [
      'signs that are numbers',
      ['㈠甲事。内容。', '⑴子。内容。', '⑵丑。内容。', '㈡乙事。内容。', '⒈寅。内容。', '⒉卯。内容。'],
      ['(一) 甲事', '(一)(1) 子', '(一)(2) 丑', '(二) 乙事', '(二)1. 寅', '(二)2. 卯'],
    ],
    [
      'half-width signs, traditional script, blanks between characters',
      ['一,總體要求', '内容。', '二 、 重 點 任 務', '(一)甲。内容。', '(二)乙。内容。', '三,保障措施', '内容。'],
      ['一、總體要求', '二、重點任務', '二(一) 甲', '二(二) 乙', '三、保障措施'],
    ],
    [
      'traditional chapters and articles',
      ['第一章 總則', '第一條 為測試制定。', '第二條 由縣局辦理。', '第二章 附則', '第三條 自發布之日起施行。'],
      ['第一章 總則', '第一條', '第二條', '第二章 附則', '第三條'],
    ],
    [
      'the number alone on its line',
      ['第一章', '总则', '内容较长的一段话，说明来由。', '第二章', '任务', '内容较长的一段话，说明任务。'],
      ['第一章 总则', '第二章 任务'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(paths(...lines)).toEqual(expected)
  })

  test('items of one series that runs through all parts, past 10 and past names that begin with digits', () => {
    const items = Array.from(
      { length: 39 },
      (_, index) => `${index + 1}.${index === 10 ? '121' : ''}第${index}个项目。内容。`,
    )
    const found = paths('一、甲', ...items.slice(0, 12), '二、乙', ...items.slice(12))
    expect(found).toHaveLength(41)
    expect(found[11]).toBe('一11. 121第10个项目')
    expect(found.at(-1)).toBe('二39. 第38个项目')
  })
})

describe('headings of a Markdown file', () => {
  const found = (text: string) => understand(text, {}).plan

  test('are clauses without any number, and items below them have whole paths', () => {
    const plan = planOf('headings.md')
    expect(plan.title).toBe('测试数据：虚构的云泽市绿色出行行动方案')
    expect(plan.clauses.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '总体目标',
        '重点任务 完善设施',
        '重点任务 完善设施 1. 建设慢行系统',
        '保障措施 2. 加强宣传',
      ]),
    )
  })

  test('keep the numbers they have', () => {
    const text =
      '# 测试数据：虚构方案\n## 一、总体要求\n内容。\n## 二、重点任务\n### （一）甲事\n1. 子项。内容。\n2. 丑项。内容。\n### （二）乙事\n内容。'
    expect(found(text).clauses.map(({ path }) => path)).toEqual([
      '标题',
      '一、总体要求',
      '二、重点任务',
      '二(一) 甲事',
      '二(一)1. 子项',
      '二(一)2. 丑项',
      '二(二) 乙事',
    ])
  })

  test('in bold are headings too where they are numbered', () => {
    const text =
      '测试数据：虚构方案\n**一、总体要求**\n内容。\n**二、重点任务**\n**（一）甲事。** 内容。\n**（二）乙事。** 内容。'
    expect(found(text).clauses.map(({ path }) => path)).toEqual([
      '标题',
      '一、总体要求',
      '二、重点任务',
      '二(一) 甲事',
      '二(二) 乙事',
    ])
  })
})

describe('a number that stands in no series is none', () => {
  test.each<[string, string]>([
    ['an amount with a unit', '3个月内完成整改。'],
    ['an amount with decimals', '2.5万户居民受益。'],
    ['a year', '2025年，完成全部任务。'],
    ['a day', '12月31日前报送总结。'],
    ['a part of a standard', '4.2 条所列事项除外。'],
    ['a word before an amount', '新增 3 个站点。'],
    ['a table', '表1 主要指标'],
    ['a note', '注1：数据来自统计局。'],
    ['a reference', '（三）所列事项除外。'],
    ['a chapter that is spoken of', '第二章规定的内容适用。'],
    ['a letter', 'A级景区纳入名录。'],
  ])('%s', (_, line) => {
    expect(paths('一、甲', '内容。', line, '二、乙', '内容。', line)).toEqual(['一、甲', '二、乙'])
  })

  test('in a plan of decimals either', () => {
    const plan = planOf('emergency.txt')
    expect(plan.title).toBe('测试数据：虚构的云泽市水旱灾害防御应急预案')
    const own = plan.clauses.filter(({ path }) => /^[34]/.test(path))
    expect(own.map(({ path }) => path)).toEqual([
      '3 应急响应',
      '3.1 响应分级',
      '3.2 响应行动',
      '3.2.1 所有单位应当在接到指令后30分钟内到岗',
      '3.2.2 对外发布信息由宣传部门负责',
      '3.2.3 新闻发布由市政府新闻办负责',
      '4 附则',
      '4.1 预案管理',
      '4.2 3本手册与本预案同时执行',
    ])
    expect(plan.clauses.find(({ path }) => path.startsWith('1.2'))?.text).toContain('8个县区')
  })
})

describe('every word of the document is in exactly one clause, and what is written can be loaded', () => {
  test.each(['actions.txt', 'emergency.txt', 'traditional.txt', 'through.txt', 'works.txt'])('%s', (name) => {
    const plan = planOf(name)
    const words = (text: string) => squashed(text).replaceAll(/-{3}\|?/g, '')
    expect(words(plan.clauses.map(({ text }) => text).join(''))).toBe(words(textOf(name)))
    expect(checkPlan(JSON.parse(JSON.stringify(plan))).mistakes).toEqual([])
    expect(plan.clauses.every(({ heading }) => heading !== '')).toBe(true)
  })
})

describe('an English plan', () => {
  const found = (...lines: string[]) =>
    understand(lines.join('\n'), {})
      .plan.clauses.map(({ path }) => path)
      .slice(1)

  test('actions with sub-actions, as Markdown headings', () => {
    const plan = planOf('sub-actions.md')
    expect(plan.tasks.map(({ name }) => name)).toEqual([
      'Lower Speeds',
      'Map the School Zones',
      'Install Signs',
      'Light the Paths',
      'Insulate Public Housing',
    ])
    expect(plan.themes.map(({ name }) => name)).toEqual(['Goal 1: Safer Streets', 'Goal 2: Cooler Homes'])
    expect(checkPlan(JSON.parse(JSON.stringify(plan))).mistakes).toEqual([])
  })

  test.each([
    ['2018-06-24 《关于加强虚构市治理的意见》', '到2020年，建成站点5个。', '2018-06-24', '2020-12-31'],
    ['虚构市2023年计划执行情况与2024年计划草案的报告', '建成站点5个。', '2024-01-01', '2024-12-31'],
    [
      '虚构市慢行交通工作方案',
      '以“十五五”规划编制为抓手，推动各区制定“十五五”项目计划。2024年—2025年累计完成提升项目24项。',
      '2024-01-01',
      '2025-12-31',
    ],
  ])('%s says when its time begins', (title, text, start, end) => {
    expect(understand(`${title}\n${text}`, {}).plan.period).toMatchObject({ start, end })
  })

  test('another paper’s date is not its own', () => {
    const plan = planOf('sub-actions.md')
    expect(plan.issued).toBeUndefined()
    expect(plan.period).toEqual({ start: '2024-01-01', end: '2027-12-31' })
    const untitled = understand(
      'City Plan\nIt follows a study published in December 2012.\nAction 1: Plant Trees\nPlant 300 trees by June 2026.\nAction 2: Dig Wells\nDig 20 wells by December 2027.',
      {},
    )
    expect(untitled.plan.period.start >= '2020-01-01').toBe(true)
  })

  test('numbered lines of plain text', () => {
    expect(
      found(
        'Test data: Harbour Plan 2025–2027',
        'The council adopted this plan.',
        'Goal 1: Clean Water',
        'Strategy 1.1: Protect the Springs',
        'Fence 12 springs by December 2026.',
        'Strategy 1.2: Mend the Pipes',
        'Goal 2: Clean Air',
        'Strategy 2.1: Renew the Buses',
        'Buy 40 buses.',
      ),
    ).toEqual([
      'Goal 1: Clean Water',
      'Strategy 1.1: Protect the Springs',
      'Strategy 1.2: Mend the Pipes',
      'Goal 2: Clean Air',
      'Strategy 2.1: Renew the Buses',
    ])
  })

  test('decimals and Roman numbers', () => {
    expect(
      found('Test data: Harbour Plan', 'I. Purpose', 'Words.', 'II. Measures', '1. Wells', 'Dig.', '2. Pipes', 'Mend.'),
    ).toEqual(['I. Purpose', 'II. Measures', '1. Wells', '2. Pipes'])
    expect(
      found(
        'Test data: Harbour Plan',
        '1 Purpose',
        '1.1 Scope',
        'Words.',
        '1.2 Terms',
        'Words.',
        '2 Measures',
        '2.1 Wells',
        'Dig.',
      ),
    ).toEqual(['1 Purpose', '1.1 Scope', '1.2 Terms', '2 Measures', '2.1 Wells'])
  })

  test('fourteen actions in running text', () => {
    const lines = Array.from(
      { length: 14 },
      (_, index) => `Action ${index + 1}. Do thing ${index + 1} well. More words follow here, and they are many.`,
    )
    expect(understand(['Test data: Harbour Plan', ...lines].join('\n'), {}).plan.tasks).toHaveLength(14)
  })
})

test.each([
  ['blanks', `一、甲${' '.repeat(300_000)}乙`],
  ['hashes', `# ${'#'.repeat(300_000)}x`],
  ['numerals', '一'.repeat(300_000)],
  ['points', '1.'.repeat(150_000)],
  ['sentences', `（一）${'加强管理。'.repeat(60_000)}`],
])('a line of 300,000 %s does not hold the reader up', (_, line) => {
  expect(paths('一、任务', line, '二、保障', '内容。').at(-1)).toBe('二、保障')
})

describe('numbers before it are missing', () => {
  test('in a part that was copied out of a plan', () => {
    expect(paths('三、主要目标', '内容。', '（二）基本原则。内容。', '五、重点任务', '（三）加强保护。内容。')).toEqual(
      ['三、主要目标', '三(二) 基本原则', '五、重点任务', '五(三) 加强保护'],
    )
  })

  test('items that run on through the parts', () => {
    expect(
      paths('一、甲', '（一）乙。内容。', '1.丙。内容。', '2.丁。内容。', '（二）戊。内容。', '15.己。内容。'),
    ).toEqual(['一、甲', '一(一) 乙', '一(一)1. 丙', '一(一)2. 丁', '一(二) 戊', '一(二)15. 己'])
  })
})

test('numbers run on from headings to items of text through the parts, and nothing is missing', async () => {
  const styled = (text: string, depth: number) => p(text, w('outlineLvl', { val: depth }))
  const body = (...lines: string[]) => [
    ...[
      '测试方案（2025—2027年）',
      styled('一、重点任务', 0),
      styled('（一）甲', 1),
      styled('1. 乙', 2),
      '内容。',
      styled('2. 丙', 2),
    ],
    ...['内容。', styled('（二）丁', 1), ...lines, styled('二、保障', 0), '内容。'],
  ]
  const found = async (...lines: string[]) => {
    const { plan, doubts } = understand(await read('plan.docx', docx(body(...lines))), {})
    return [plan.clauses.slice(-lines.length - 1, -1).map(({ path }) => path), doubts.map(({ words }) => words)]
  }
  expect(await found('3. 戊。内容较长。', '4. 己。内容较长。')).toEqual([['一(二)3. 戊', '一(二)4. 己'], []])
  expect(await found('5. 戊。内容较长。', '6. 己。内容较长。')).toEqual([
    ['一(二)5. 戊', '一(二)6. 己'],
    ['5. 戊。内容较长。'],
  ])
})

test('01, 02 on lines of their own, the heading below', () => {
  expect(paths('01', '改造道路', '改造道路5公里。', '02', '改善照护', '新增床位20张。')).toEqual([
    '01. 改造道路',
    '02. 改善照护',
  ])
})

test('1, 2 on lines of their own number clauses, but not the rows of a table', () => {
  expect(paths('1', '新增床位100张', '改建床位20张', '2', '新增充电桩40个')).toEqual([
    '1. 新增床位100张',
    '2. 新增充电桩40个',
  ])
  expect(paths('一、指标', '序号', '指标', '2027年', '1', '床位数（张）', '100', '2', '充电桩（个）', '40')).toEqual([
    '一、指标',
  ])
})

test('parts copied out of a plan keep their numbers, though those between are missing', () => {
  expect(
    paths(
      '1.5规划期限',
      '规划期限为2027—2030年。',
      '3 浴室布局',
      '3.1规模预测',
      '全县建设浴室44座。',
      '3.2.2功能布局',
      '（2）用地规模',
      '内容较长，说明用地。',
      '（3）布局要求',
      '①靠近道路；',
      '②便于出入；',
      '（4）布点汇总',
      '新建浴室20座。',
      '4.3停车设施布点',
      '新建停车场9座。',
    ),
  ).toEqual([
    '1.5 规划期限',
    '3 浴室布局',
    '3.1 规模预测',
    '3.2.2 功能布局',
    '3.2.2(2) 用地规模',
    '3.2.2(3) 布局要求',
    '3.2.2(3)①',
    '3.2.2(3)②',
    '3.2.2(4) 布点汇总',
    '4.3 停车设施布点',
  ])
  expect(paths('一、目标', '1.5万亩果园改造', '4.3公里绿道建设')).toEqual(['一、目标'])
})

test('a heading right below a heading is one, though the numbers before it are missing', () => {
  expect(
    paths(
      '二、绘就新蓝图',
      '2.发展目标',
      '到2030年，绿化率达到40%。',
      '三、完善设施',
      '3.加快交通建设',
      '3.2优化路网。到2030年建成道路12条。',
      '4.提升供水能力',
      '内容。',
    ),
  ).toEqual([
    '二、绘就新蓝图',
    '二2. 发展目标',
    '三、完善设施',
    '三3. 加快交通建设',
    '3.2 优化路网',
    '三4. 提升供水能力',
  ])
  expect(paths('一、任务', '3.万元以上项目逐个落实到人，明确时间。')).toEqual(['一、任务'])
})
