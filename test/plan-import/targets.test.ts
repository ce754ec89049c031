import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { isVerbatim } from '../../src/plan/quote.ts'
import { brief, goals, inTask, planOf } from './texts.ts'

describe('the wording decides what a target is', () => {
  test.each([
    ['建设示范区50个。', ['50个 exact 50 个 total']],
    ['打造25－30个研究中心。', ['25－30个 range 25 30 个 total']],
    ['培育3至5家龙头企业。', ['3至5家 range 3 5 家 total']],
    ['建设３０个左右实验区。', ['３０个左右 approximate 30 个 total']],
    ['完成投资约1200亿元。', ['约1200亿元 approximate 1200 亿元 total']],
    ['生物产业实现产值突破13000亿元。', ['突破13000亿元 moreThan 13000 亿元 level']],
    ['高新技术企业超过4000家。', ['超过4000家 moreThan 4000 家 level']],
    ['秸秆综合利用率达到85%以上。', ['85%以上 atLeast 85 % level']],
    ['引进人才不少于300名。', ['不少于300名 atLeast 300 名 total']],
    ['失业率控制在5.5%以内。', ['控制在5.5%以内 atMost 5.5 % level']],
    ['失业率低于4%。', ['低于4% lessThan 4 % level']],
    ['PM2.5浓度降至28微克/立方米以下。', ['28微克/立方米以下 atMost 28 微克/立方米 level']],
    ['重大事故零发生。', ['零发生 atMost 0 level']],
    ['固体废物贮存处置总量趋零增长。', ['趋零增长 atMost 0 level']],
    ['工业总产值翻一番。', ['翻一番 exact 1 倍 change']],
    ['研发投入强度提高0.5个百分点。', ['0.5个百分点 exact 0.5 个百分点 change']],
    ['数字经济规模达到2万亿元。', ['2万亿元 exact 2 万亿元 level']],
    ['新增就业1,200万人。', ['1,200万人 exact 1200 万人 total']],
  ])('%s', (sentence, expected) => {
    expect(goals(sentence).map(brief)).toEqual(expected)
  })

  test.each([
    ['建设三十个示范村。', ['三十个 exact 30 个 total']],
    ['百分之八十的学校达标。', ['百分之八十 exact 80 % level']],
    ['实践课时占总课时一半以上。', ['一半以上 atLeast 50 % level']],
    ['群众满意度达到九成以上。', ['九成以上 atLeast 90 % level']],
    ['培训人员五十万人次。', ['五十万人次 exact 50 万人次 total']],
  ])('in Chinese numerals: %s', (sentence, expected) => {
    expect(goals(sentence).map(brief)).toEqual(expected)
  })

  test('several amounts in one sentence are several targets', () => {
    expect(goals('建设50所高水平学校和150个骨干专业。').map(({ name, amount }) => [name, amount])).toEqual([
      ['学校', 50],
      ['骨干专业', 150],
    ])
  })

  test('分别 gives each name its amount', () => {
    const found = goals('森林覆盖率、湿地保护率分别达到24%、55%以上。')
    expect(found.map(({ name, bound, amount }) => [name, bound, amount])).toEqual([
      ['森林覆盖率', 'atLeast', 24],
      ['湿地保护率', 'atLeast', 55],
    ])
  })

  test('where it came from is no target, nor is what an amount describes', () => {
    expect(goals('抽查比例由10%提高到20%。').map(({ amount }) => amount)).toEqual([20])
    expect(goals('培育年收入超过50亿元的企业10家。').map(({ amount, unit }) => [amount, unit])).toEqual([[10, '家']])
  })

  test('aims without a number are qualitative in the part that sets targets', () => {
    const [only] = goals('社会治理能力显著提升。')
    expect(only).toMatchObject({ kind: 'qualitative', wording: '显著提升', name: '社会治理能力', due: '2025-12-31' })
    expect(only?.amount).toBeUndefined()
  })
})

describe('due dates', () => {
  test.each([
    ['2023年6月底前，建成信息平台。', '2023年6月底前', '2023-06-30'],
    ['2024年上半年，出台实施细则。', '2024年上半年', '2024-06-30'],
    ['摸底工作于2023年4月底前完成。', '2023年4月底前', '2023-04-30'],
    ['到2024年，全面推行责任保险。', '到2024年', '2024-12-31'],
  ])('a stated deadline without a number is a date target: %s', (sentence, wording, due) => {
    expect(inTask(sentence)).toMatchObject([{ kind: 'date', wording, due }])
  })

  test('the time in the same sentence counts, else the end of the plan', () => {
    expect(inTask('到2023年，建成站点20个。建设中心5个。').map(({ due }) => due)).toEqual(['2023-12-31', '2025-12-31'])
  })
})

describe('what is no target', () => {
  test.each([
    '落实四项重点任务，抓好三个关键环节。',
    '实施“十百千”工程，开展5G、4K、3D打印等攻关，坚持“五化”同步。',
    '目前，全市已建成基地12个，覆盖率达到80%。',
    '截至2019年底，累计建成站点300个。',
    '对获评企业给予最高100万元奖励。',
    '禁止生产厚度低于0.01毫米的地膜。',
    '按照不超过投资额30%的比例补助。',
    '从2022年开始试行。',
    '各派1名代表参加。',
  ])('%s', (sentence) => {
    expect(inTask(sentence)).toEqual([])
  })

  test('figures of the past in a part about the past', () => {
    expect(planOf('five-years.txt').targets.filter(({ clause }) => clause.startsWith('第一章'))).toEqual([])
  })

  test('an amount that may be one is told to the reader instead', () => {
    const { doubts } = understand(
      '测试数据：虚构方案\n一、主要目标\n到2025年，能力显著提升。\n二、重点任务\n（一）规范管理。纳入名录的86个项目逐项明确责任。',
      {},
    )
    expect(doubts.map(({ line, words }) => [line, words])).toContainEqual([5, '86个'])
  })
})

describe('tables of indicators', () => {
  test('each row gives the value of the last year, with its unit', () => {
    const rows = planOf('five-years.txt').targets.filter(({ clause }) => clause.startsWith('专栏1'))
    expect(rows.map((target) => [target.name, brief(target)])).toEqual([
      ['全社会研发经费投入强度', '3.2 exact 3.2 % level'],
      ['高新技术企业数', '＞4000 moreThan 4000 家 level'],
      ['技术合同成交额', '300左右 approximate 300 亿元 level'],
      ['培育科技型中小企业', '〔5000〕 exact 5000 家 total'],
      ['PM2.5年均浓度', '≤28 atMost 28 微克/立方米 level'],
    ])
  })

  test('a table flattened to one cell a line reads the same', () => {
    const text = `测试数据：虚构规划
第一章 目标
第一节 指标
专栏1 主要指标
指标
2020年
2025年
属性
1.科技进步贡献率（%）
55.3
60
预期性
2.新建实验室（个）
—
〔10〕
约束性
3.满意度（分）
85
90以上
预期性`
    expect(understand(text, {}).plan.targets.map((target) => [target.name, brief(target)])).toEqual([
      ['科技进步贡献率', '60 exact 60 % level'],
      ['新建实验室', '〔10〕 exact 10 个 total'],
      ['满意度', '90以上 atLeast 90 分 level'],
    ])
  })
})

test.each(['action-plan.txt', 'five-years.txt', 'articles.txt', 'running.txt', 'english.md'])(
  'quotation and wording are verbatim in %s',
  (name) => {
    const plan = planOf(name)
    const texts = new Map(plan.clauses.map(({ path, text }) => [path, text]))
    expect(plan.targets.length).toBeGreaterThan(0)
    for (const { quote, wording, clause } of plan.targets) {
      expect(isVerbatim(quote, texts.get(clause) ?? '')).toBe(true)
      expect(isVerbatim(wording, quote)).toBe(true)
    }
  },
)
