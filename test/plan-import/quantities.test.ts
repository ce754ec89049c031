import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { aims, others } from './aims.ts'
import { read } from './read.ts'

// Every sentence is made up for the test.

type Case = [string, string[], string[]]

const check = (text: string, aimed: string[], rest: string[]) => {
  expect(aims(text).map(({ name, wording }) => `${name} ${wording}`)).toEqual(aimed)
  expect(others(text).map((one) => one.join(' '))).toEqual(rest)
}

describe('a small number in words behind a thing is how many there are to be', () => {
  test.each<Case>([
    ['认定示范乡镇两个，示范村十个。', ['示范乡镇 两个', '示范村 十个'], []],
    ['建成零工市场五个、创建示范街道两条。', ['零工市场 五个', '示范街道 两条'], []],
    ['培育特色品牌三个；引进团队两组。', ['特色品牌 三个', '团队 两组'], []],
    ['出台政策措施五条，落实重点任务八项。', [], ['五条 list', '八项 list']],
    ['推动三个转变，实施四项制度。', [], ['三个 list', '四项 list']],
    ['推进电站三期、医院二期建设。', [], ['三期 list']],
  ])('%s', check)
})

describe('one that is held every year is promised; that something is done once a year only tells how', () => {
  test.each<Case>([
    ['每年举办一次读书节、一次摄影展。', ['读书节 一次', '摄影展 一次'], []],
    ['学校每学年要进行一次自评。', ['自评 一次'], []],
    ['每年监测一次，出台一次性补助政策。', [], ['一次 word', '一次 word']],
  ])('%s', check)
})

describe('floor space and capacity of what is made', () => {
  test.each<Case>([
    ['新建超低能耗建筑面积30万平方米。', ['超低能耗建筑面积 30万平方米'], []],
    ['新增装配式建筑面积12万平方米。', ['装配式建筑面积 12万平方米'], []],
    ['建设人才公寓，建筑面积3万平方米。', [], ['3万平方米 detail']],
    ['建设学校2所、总建筑面积4万平方米。', ['学校 2所'], ['4万平方米 detail']],
    ['推动甲山20万风电场、乙川60万风电场等在建项目并网。', [], ['20万 condition', '60万 condition']],
  ])('%s', check)
})

describe('what is completed adds up, whatever is measured of it', () => {
  const basesOf = (text: string) => aims(text).map(({ basis }) => basis)

  test.each([
    ['计划完成人工造林面积850亩，封山育林面积1500亩，森林抚育面积2000亩。', ['total', 'total', 'total']],
    ['我市拟完成燃气管道长度80公里、排水管道长度30公里。', ['total', 'total']],
    ['“十四五”期间完成营造和修复湿地面积51公顷。', ['total']],
    ['粮食播种面积稳定在50万亩，蔬菜种植面积10万亩。', ['level', 'level']],
    ['森林面积达到100万亩，湿地面积达到2万亩。', ['level', 'level']],
    ['设置避难场所避难面积204万平方米。', ['level']],
    ['人均用水量控制在75L/d以内。', ['level']],
  ])('%s', (text, expected) => {
    expect(basesOf(text)).toEqual(expected)
  })
})

describe('a bound in brackets is the size of the one thing that is made', () => {
  test.each<Case>([
    ['建立专家库（不少于50人）。', ['专家库 不少于50人'], []],
    ['组建抢险队伍（不少于30人），遴选讲师团（不超过20名）。', ['抢险队伍 不少于30人', '讲师团 不超过20名'], []],
    ['组建抢险队伍5支（每支不少于30人）。', ['抢险队伍 5支'], ['不少于30人 detail']],
    ['建设甲片区（4.7平方公里）。', [], ['4.7平方公里 detail']],
  ])('%s', check)

  test('which the quotation closes', () => {
    expect(aims('建立专家库（不少于50人）。')[0]?.quote).toBe('建立专家库（不少于50人）')
  })
})

describe('shares and proportions', () => {
  test.each<Case>([
    ['差错率控制在万分之三以内。', ['差错率 控制在万分之三以内'], []],
    ['等候时间缩短1/3。', ['等候时间 1/3'], []],
    ['3/4以上的村完成整治。', ['村完成整治 3/4以上'], []],
    ['死亡率控制在5/10万以内。', ['死亡率 控制在5/10万以内'], []],
    ['桩车比达到1∶1。', ['桩车比 1∶1'], []],
    ['千名老年人拥有床位数由32张提高到40张。', ['千名老年人拥有床位数 40张'], ['千名 ratio', '32张 baseline']],
    ['万人发明专利拥有量达到12件。', ['万人发明专利拥有量 12件'], []],
    ['基本公共服务项目达到8大类60项。', ['基本公共服务项目 8大类', '基本公共服务项目 60项'], []],
    ['任务分为8大类60项。', [], ['8大类 list', '60项 list']],
  ])('%s', check)

  test('in per cent', () => {
    expect(aims('差错率低于万分之三，等候时间缩短1/4。').map(({ amount, unit }) => [amount, unit])).toEqual([
      [0.03, '%'],
      [25, '%'],
    ])
  })
})

describe('what befalls somebody is no measure of what was measured before it', () => {
  test.each<[string, string[]]>([
    ['普惠园覆盖率达到95%，近视率下降0.5个百分点。', ['普惠园覆盖率', '近视率']],
    ['群众等候时间缩短10分钟，投诉率低于1%。', ['群众等候时间', '投诉率']],
    ['诉求响应率达到95%，解决率达到90%。', ['诉求响应率', '诉求解决率']],
    ['改造管网30公里，漏损率降到9%。', ['改造管网', '管网漏损率']],
    ['新建、改扩建小学18所、幼儿园12所。', ['新建、改扩建小学', '新建、改扩建幼儿园']],
  ])('%s', (text, names) => {
    expect(aims(text).map(({ name }) => name)).toEqual(names)
  })
})

test('— 16 — is the number of a page', () => {
  expect(others('— 16 —')).toEqual([['16', 'list']])
})

describe('rows of tables', () => {
  test('a row with a unit and no name goes on with what the row above is of', async () => {
    const rows = [
      '| 分类 | 指标名称 | 计算单位 | 2023年 | 2027年目标 | 属性 |',
      '| --- | --- | --- | --- | --- | --- |',
      '| 能源 | 用气量及占比 | 亿立方米 | 18 | 20 | 预期性 |',
      '| % | 34 | 38以上 | 预期性 |  |  |',
    ]
    const text = ['测试数据：虚构方案（2024—2027年）', '', '一、主要指标', '', ...rows].join('\n')
    const { plan } = understand(await read('plan.md', text), {})
    expect(plan.targets.map(({ name, amount, unit }) => [name.replace(/（.*/, ''), amount, unit])).toEqual([
      ['用气量及占比', 20, '亿立方米'],
      ['用气量及占比', 38, '%'],
    ])
  })

  test('rows without a head are cells that a person must settle, every one of them', () => {
    const rows = ['甲县 7 +5 / / 5 12', '乙县 42 +32 2 +1 33 75', '丙县 59 +27 3 / 27 86']
    const { account } = understand(['测试数据：虚构方案（2024—2027年）', '一、主要指标', ...rows].join('\n'), {})
    const lost = account.flatMap((one) => (one.fate === 'doubt' && one.why === 'cell' ? [one.wording] : []))
    expect(lost).toEqual('7 +5 5 12 42 +32 2 +1 33 75 59 +27 3 27 86'.split(' '))
  })
})
