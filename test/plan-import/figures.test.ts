import { describe, expect, test } from 'vitest'
import type { Aim } from '../../src/plan/import/figures/index.ts'
import { aims, others, read } from './aims.ts'

describe('bounds, direction and basis', () => {
  test.each<[string, Partial<Aim>]>([
    [
      '产品合格率不得低于98%',
      { bound: 'atLeast', amount: 98, unit: '%', direction: 'up', basis: 'level', name: '产品合格率' },
    ],
    ['单位能耗不得高于100吨标准煤', { bound: 'atMost', amount: 100, direction: 'down' }],
    ['PM2.5浓度下降到35微克/立方米', { bound: 'exact', amount: 35, direction: 'down', basis: 'level' }],
    ['办理时间缩短至3天', { amount: 3, unit: '天', direction: 'down', basis: 'level', name: '办理时间' }],
    ['办理时间由10天压缩到5天', { amount: 5, direction: 'down', basis: 'level', baseline: { amount: 10 } }],
    ['投诉率下降30%', { amount: 30, basis: 'change', direction: 'down', name: '投诉率' }],
    ['单位产值能耗较2020年下降18%', { amount: 18, basis: 'change', direction: 'down', against: '2020年' }],
    ['示范站由20个增加到50个', { amount: 50, basis: 'level', baseline: { amount: 20 }, name: '示范站' }],
    [
      '覆盖率从2023年的85%提高到90%',
      { amount: 90, basis: 'level', baseline: { amount: 85, at: '2023' }, name: '覆盖率' },
    ],
    ['每年新增就业10万人', { amount: 10, unit: '万人', basis: 'yearly' }],
    ['年均增长8%以上', { amount: 8, bound: 'atLeast', basis: 'yearly', direction: 'up' }],
    ['连续三年每年新建5个', { amount: 5, basis: 'yearly' }],
    ['每年培训不少于3000人次', { amount: 3000, bound: 'atLeast', basis: 'yearly' }],
    ['每个街道至少建成1处', { amount: 1, bound: 'atLeast', each: '每个街道' }],
    ['2025年新建老年食堂40个', { amount: 40, due: '2025-12-31', basis: 'total', name: '老年食堂' }],
    ['不少于3000家', { bound: 'atLeast', amount: 3000 }],
    ['到2026年累计建成示范村60个', { basis: 'level', due: '2026-12-31' }],
    ['全区累计打造示范项目60个', { basis: 'level' }],
    ['2024—2026年三年累计建成示范村60个', { basis: 'total' }],
    ['年利用外资稳定在3亿美元以上', { basis: 'yearly', bound: 'atLeast' }],
    ['机组改造后平均供电煤耗低于290克/千瓦时', { basis: 'level', direction: 'down', bound: 'lessThan' }],
    ['压减水泥产能90万吨', { basis: 'total', direction: 'up' }],
    ['形成全县120吨/日的污泥处置能力', { basis: 'level', name: '全县污泥处置能力' }],
    ['“十四五”和“十五五”期间累计改造管网80公里', { due: '2030-12-31', name: '改造管网' }],
    ['企业数量实现倍增', { amount: 1, unit: '倍', basis: 'change', name: '企业数量' }],
    [
      '2026年具备承载9亿千瓦接入能力',
      { amount: 9, unit: '亿千瓦', basis: 'level', due: '2026-12-31', name: '承载接入能力' },
    ],
    ['确保课时总量不低于国家课程方案规定总课时9%', { bound: 'atLeast', amount: 9, direction: 'up' }],
    ['产值突破13000亿元', { bound: 'moreThan', amount: 13000, unit: '亿元', basis: 'level', name: '产值' }],
    ['新增就业1万5千人', { amount: 15000, unit: '人', basis: 'total' }],
    ['建设用地80万平米', { amount: 80, unit: '万平方米' }],
    ['3年内选派干部达到80名', { amount: 80, basis: 'total' }],
    ['2027年上半年建成20家', { due: '2027-06-30' }],
    ['3年内建成20家', { due: '2027-03-15' }],
    ['新增网点2400户（8月底完成，牵头单位：市商务局）。', { due: '2024-08-31' }],
    ['节能环保产业营收达到300亿元左右', { basis: 'level' }],
    ['改造形成节能量约50万吨标准煤', { basis: 'total' }],
    ['形成60颗卫星的批量制造能力', { basis: 'level' }],
    ['充电桩到达1万个以上', { basis: 'level' }],
    ['年内建成20家', { due: '2024-12-31' }],
    ['“十四五”末建成20家', { due: '2025-12-31' }],
    ['自2023年起5年内建成20家', { due: '2027-12-31' }],
    ['新建20家', { due: '2027-12-31' }],
    ['服务企业数十家', { imprecise: true }],
    ['全县耕地保有量不低于49.3万亩', { basis: 'level', amount: 49.3, unit: '万亩' }],
    ['平均担保费率不超过1%', { bound: 'atMost', amount: 1, basis: 'level' }],
    ['每5年修订1次目录', { amount: 1, basis: 'yearly', each: '每5年' }],
  ])('%s', (text, expected) => {
    expect(aims(text)).toMatchObject([expected])
  })
})

describe('several amounts of one sentence', () => {
  const short = (text: string) => aims(text).map(({ name, amount, unit, due }) => [name, `${amount}${unit}`, due])
  test.each([
    [
      '花生种植、收获机械化率分别达到65%和55%',
      [
        ['花生种植机械化率', '65%', '2027-12-31'],
        ['花生收获机械化率', '55%', '2027-12-31'],
      ],
    ],
    [
      '选派正职干部80名、90名副职干部',
      [
        ['正职干部', '80名', '2027-12-31'],
        ['副职干部', '90名', '2027-12-31'],
      ],
    ],
    [
      '打造20个精品特色小区、10个智慧示范小区',
      [
        ['精品特色小区', '20个', '2027-12-31'],
        ['智慧示范小区', '10个', '2027-12-31'],
      ],
    ],
    [
      '2025年改造2500户，2026年改造3500户',
      [
        ['', '2500户', '2025-12-31'],
        ['', '3500户', '2026-12-31'],
      ],
    ],
    [
      '签约覆盖率2024年底达到38%、2025年底达到42%',
      [
        ['签约覆盖率', '38%', '2024-12-31'],
        ['签约覆盖率', '42%', '2025-12-31'],
      ],
    ],
    [
      '组建2个医疗集团，2024年6月底前挂牌运行；新建病房30间',
      [
        ['医疗集团', '2个', '2024-06-30'],
        ['病房', '30间', '2027-12-31'],
      ],
    ],
    [
      '到2027年底，新建各类驿站200座以上，全市驿站总数达到900座以上',
      [
        ['各类驿站', '200座', '2027-12-31'],
        ['全市驿站总数', '900座', '2027-12-31'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected)
  })

  test('behind ； a thing without a verb goes on with the time and the verb before it; a verb begins anew', () => {
    const short = (text: string) => aims(text).map(({ name, due }) => [name, due])
    expect(short('2026年11月底前，新增点位40个；特色道路10条；建成驿站9座。')).toEqual([
      ['点位', '2026-11-30'],
      ['特色道路', '2026-11-30'],
      ['驿站', '2027-12-31'],
    ])
  })

  test('计划每年 holds for all that goes on without a verb', () => {
    expect(aims('计划每年推进2—3个片区，40—50条道路，20—30个小区。').map(({ basis }) => basis)).toEqual([
      'yearly',
      'yearly',
      'yearly',
    ])
  })

  test('what binds the last of a row binds all of it', () => {
    expect(aims('甲率、乙率分别达到80%、90%以上').map(({ bound }) => bound)).toEqual(['atLeast', 'atLeast'])
  })
})

describe('what is no aim says why', () => {
  test.each([
    ['目前已建成驿站6座', [['6座', 'past']]],
    ['为65岁以上老年人服务', [['65岁以上', 'condition']]],
    ['每户补助1万元', [['1万元', 'rule']]],
    ['每千人口床位数提高', [['千人', 'ratio']]],
    ['围绕三个方面开展工作', [['三个', 'list']]],
    ['在收到申请后10个工作日内办结', [['10个工作日内', 'duration']]],
  ])('%s', (text, expected) => {
    expect(others(text, { goal: false })).toEqual(expected)
  })

  test('a number that can be read twice is a doubt', () => {
    expect(others('新建1 300个')).toEqual([['1 300个', 'ambiguous']])
  })
})

test('a table of indicators comes to targets with baseline, checkpoints, unit and nature', () => {
  const table = [
    '| 序号 | 指标 | 单位 | 2023年 | 2025年 | 2027年 | 属性 |',
    '|---|---|---|---|---|---|---|',
    '| 1 | 公园绿地面积 | 公顷 | 386 | 430 | 500以上 | 约束性 |',
    '| 2 | 投诉率 | % | 9 | 7 | ≤5 | 预期性 |',
  ].join('\n')
  expect(aims(table)).toMatchObject([
    {
      name: '公园绿地面积',
      amount: 500,
      bound: 'atLeast',
      unit: '公顷',
      due: '2027-12-31',
      baseline: { amount: 386, at: '2023' },
      nature: 'binding',
      points: [{ amount: 430, due: '2025-12-31' }],
    },
    { name: '投诉率', amount: 5, bound: 'atMost', unit: '%', direction: 'down', nature: 'expected' },
  ])
})

test('a row of duties has its own time and its task for a name', () => {
  const table = [
    '| 任务 | 具体内容 | 完成时限 | 责任单位 |',
    '|---|---|---|---|',
    '| 适老化改造 | 1500户 | 2026年6月 | 民政局 |',
  ].join('\n')
  expect(aims(table)).toMatchObject([{ name: '适老化改造', amount: 1500, due: '2026-06-30' }])
})

test('every amount ends as an aim, as background with a reason, or as a doubt', () => {
  const text = '到2027年，建成示范点20个，其中省级5个，服务65岁以上老年人3万人次，每户补助1万元，目前已建成6个'
  expect(read(text).map((verdict) => verdict.type)).toHaveLength(6)
})
