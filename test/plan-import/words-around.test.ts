import { describe, expect, test } from 'vitest'
import type { Aim } from '../../src/plan/import/figures/index.ts'
import { aims, others } from './aims.ts'

// Every sentence is made up for the test.

const said = (text: string, ...fields: (keyof Aim)[]) => aims(text).map((aim) => fields.map((field) => aim[field]))

describe('which day governs an amount', () => {
  test.each<[string, string[]]>([
    ['建成站点20个。（责任单位：市城管局；完成时限：2026年6月底）', ['2026-06-30']],
    ['覆盖率达到90%，建成站点20个（以上指标2026年底前达标）。', ['2026-12-31', '2026-12-31']],
    ['发放补助资金800万元，惠及60户（甲局、乙局，2026年10月底前）。', ['2026-10-31', '2026-10-31']],
    ['参照三年行动计划（2024—2026），打造街区3个。', ['2027-12-31']],
    ['一季度建成站点2个，覆盖率年底达到90%。', ['2024-03-31', '2024-12-31']],
    ['建成站点20个。\n牵头单位：甲局；完成时限：2026年11月底', ['2026-11-30']],
    ['建成站点20个（其中2025年8个）。', ['2027-12-31', '2025-12-31']],
    ['2025、2026、2027年分别建成站点8个、10个和12个。', ['2025-12-31', '2026-12-31', '2027-12-31']],
    ['2025年6月底前上线平台；培训人员500人。', ['2027-12-31']],
    ['2025年5月至6月确定首批试点社区12个。', ['2025-06-30']],
    ['新建水厂1座，2025年5月开工，2026年6月底前通水。', ['2026-06-30']],
    ['覆盖率达到60%，到2026年，满意度达到90%，投诉率不高于3%。', ['2027-12-31', '2026-12-31', '2026-12-31']],
  ])('%s', (text, days) => {
    expect(aims(text).map(({ due }) => due)).toEqual(days)
  })
})

test('a sentence ends behind brackets as well: its time is not that of the next', () => {
  const days = aims('2025年底前建成码头1座（全长3公里）。新开航线6条。', { goal: false }).map(({ due }) => due)
  expect(days).toEqual(['2025-12-31', '2027-12-31'])
})

describe('what an amount is of', () => {
  test.each<[string, Aim['basis'][]]>([
    ['每年培训600人次，其中新取得证书150人。', ['yearly', 'yearly']],
    ['每年举办活动60场，提供岗位2万个，三年累计服务10万人次。', ['yearly', 'yearly', 'total']],
    ['生产总值年均增长5%、迈上3万亿元台阶。', ['yearly', 'level']],
    ['三年累计新建站点不少于550个。', ['total']],
    ['电站累计达到1.6万座。', ['level']],
    ['三年累计发放贷款达到8亿元，出口额到2026年突破3亿美元。', ['total', 'level']],
    ['累计并网装机达到60万千瓦，铁路货运量累计超过900万吨。', ['level', 'total']],
    ['机耕服务面积20万亩次，入户走访不少于4000户。', ['total', 'total']],
    ['旅游收入增速保持在8%以上，一线用工减少300人。', ['change', 'change']],
    ['助餐服务覆盖老人900名，覆盖率达到60%。', ['level', 'level']],
    ['实现200家以上中小企业设备上云，设立规模5亿元的基金。', ['total', 'total']],
    ['每年举办比赛3场，筹集公寓800套。', ['yearly', 'total']],
    ['每个社区至少召开议事会4次。', ['total']],
    ['培训农民达到4万名。', ['total']],
    ['每个街道建成1处，每个站点有志愿者5名。', ['total', 'level']],
    ['为不少于9000名学生提供服务。', ['total']],
    ['改善灌溉面积6万亩，灌溉面积达到20万亩。', ['total', 'level']],
    ['企业数量较2023年净增120家。', ['change']],
    ['工业产值翻一番。', ['change']],
    ['线路平均每日运送邮件不少于300件。', ['level']],
    ['统筹资金30亿元，产业规模达到300亿元。', ['total', 'level']],
    ['审批时间控制在12个工作日以内。', ['level']],
  ])('%s', (text, bases) => {
    expect(aims(text).map(({ basis }) => basis)).toEqual(bases)
  })
})

describe('whether less is better', () => {
  test.each<[string, Aim['direction']]>([
    ['城镇调查失业率5.5%左右。', 'down'],
    ['细颗粒物浓度达到30微克/立方米。', 'down'],
    ['失业保险参保人数达到42万人。', 'up'],
    ['失业青年跟踪服务率达到100%。', 'up'],
    ['投诉按期办结率达到100%。', 'up'],
    ['行道树死亡率≯3%。', 'down'],
    ['PM2.5年均浓度下降到28微克/立方米。', 'down'],
    ['车辆投放总量动态控制在2.8万辆以内。', 'down'],
    ['事故率下降10%。', 'down'],
  ])('%s', (text, direction) => {
    expect(aims(text).map((aim) => aim.direction)).toEqual([direction])
  })
})

describe('what an amount is called', () => {
  test.each<[string, string[]]>([
    ['县域住院量占比稳定在75%以上。', ['县域住院量占比']],
    [
      '达到推荐标准的机构占比提高到45%；到2026年底，上述占比达到55%。',
      ['达到推荐标准的机构占比', '达到推荐标准的机构占比'],
    ],
    ['助餐服务覆盖90%的城市社区和60%以上的行政村。', ['助餐服务覆盖城市社区', '助餐服务覆盖行政村']],
    ['建设1个国家级、3个省级创新平台。', ['国家级创新平台', '省级创新平台']],
    ['新开公交线路60条，其中微循环线路25条。', ['公交线路', '公交线路（微循环线路）']],
    ['每个医院至少形成2个在县内有影响的专科。', ['在县内有影响的专科']],
    ['引入餐饮企业30家参与助餐。', ['餐饮企业']],
    ['场馆面积，小学、初中分别达到7平方米和10平方米。', ['场馆面积（小学）', '场馆面积（初中）']],
    ['重点人群签约率始终保持在85%以上。', ['重点人群签约率']],
    ['三年改造管网720公里，其中2025年200公里、2026年280公里。', ['改造管网', '改造管网', '改造管网']],
    ['建成15个专区、床位450张。', ['专区', '床位']],
    ['专利超过10件，多式联运货运量增长12%。', ['专利', '多式联运货运量']],
  ])('%s', (text, names) => {
    expect(aims(text).map(({ name }) => name)).toEqual(names)
  })
})

describe('bounds and units that are shared or stand apart', () => {
  test.each<[string, Partial<Aim>[]]>([
    ['不低于土地供应总量的70%。', [{ bound: 'atLeast', amount: 70 }]],
    ['每个街道至少建成1个中心、2个托育点。', [{ bound: 'atLeast' }, { bound: 'atLeast', amount: 2 }]],
    [
      '2025、2026年分别竣工80万、100万平方米。',
      [
        { amount: 80, unit: '万平方米' },
        { amount: 100, unit: '万平方米' },
      ],
    ],
    ['新增就业人数24万以上。', [{ amount: 24, unit: '万人', bound: 'atLeast' }]],
    ['参与人数过万人。', [{ amount: 1, unit: '万人', bound: 'moreThan' }]],
    ['车桩比优于2.5∶1。', [{ amount: 2.5, unit: ':1' }]],
    ['更换智能水表4.6万只。', [{ amount: 4.6, unit: '万只' }]],
  ])('%s', (text, expected) => {
    expect(aims(text)).toMatchObject(expected)
  })
})

describe('figures that only describe', () => {
  test.each<[string, string[]]>([
    ['开展6类以上技术的机构占比达到95%。', ['6类以上', 'condition']],
    ['排名前15家企业产值占比突破60%。', ['15家', 'condition']],
    ['1.1级厂房操作人员控制在6人以内。', ['1.1', 'condition']],
    ['按每百户30平方米配建用房。', ['30平方米', 'rule']],
    ['水价执行2.6元/立方米。', ['2.6元/立方米', 'rule']],
    ['占比须达到25%以上方可申报。', ['25%以上', 'rule']],
    ['每件扣0.2分。', ['0.2分', 'rule']],
    ['站点总投资86亿元，占地约20亩。', ['86亿元', 'detail']],
    ['对排查出的1274个排污口，2026年底前完成溯源。', ['1274个', 'condition']],
    ['分8项任务推进。', ['8项', 'list']],
    ['办好15件民生实事，包括：改造小区。', ['15件', 'list']],
    ['注：1.〔 〕内为累计数，基期为118万人。', ['118万人', 'baseline']],
  ])('%s', (text, expected) => {
    expect(others(text)).toContainEqual(expected)
  })

  test('a part that was done before only tells which ones are meant', () => {
    expect(said('对2005年以前建成的68个小区实施改造。', 'amount', 'unit')).toEqual([[68, '个']])
  })

  test('a norm is no aim, in parts that set targets neither', () => {
    expect(others('建筑面积原则上不低于30平方米。')).toEqual([['不低于30平方米', 'rule']])
  })
})
