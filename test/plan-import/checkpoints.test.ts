import { expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'

// Every sentence is made up for the test.

test.each([
  ['2027一2029年', '2027-01-01', '2029-12-31'],
  ['2027年─2029年', '2027-01-01', '2029-12-31'],
  ['2027——2029年', '2027-01-01', '2029-12-31'],
])('%s is a span, whatever stands for its dash', (years, start, end) => {
  const { plan } = understand(`某市粮食储备方案（${years}）\n一、工作目标\n储备能力达到80万吨。`, {})
  expect(plan.period).toEqual({ start, end })
})

test('each year of a series is due in its own year, at both of its levels, and is of the subject it begins with', () => {
  const { plan } = understand(
    `某市粮食储备方案（2027一2029年）
一、工作目标
政府粮食储备能力2027年确保达到80万吨，力争达到100万吨；2028年确保达到130万吨，力争突破150万吨；2029年达到180万吨。
社会储备能力（包括加工企业等）到2028年达到280万吨，争取达到300万吨，仓房完好率达到98%。`,
    {},
  )
  expect(plan.targets.map(({ name, amount, due }) => [name, amount, due?.slice(0, 4)])).toEqual([
    ['政府粮食储备能力', 80, '2027'],
    ['政府粮食储备能力', 100, '2027'],
    ['政府粮食储备能力', 130, '2028'],
    ['政府粮食储备能力', 150, '2028'],
    ['政府粮食储备能力', 180, '2029'],
    ['社会储备能力（包括加工企业等）', 280, '2028'],
    ['社会储备能力（包括加工企业等）', 300, '2028'],
    ['仓房完好率', 98, '2029'],
  ])
})

test('a unit of any shape is told by its stroke, and people by the noun behind a bare number', () => {
  const { plan } = understand(
    `某市信息化方案（2027—2029年）
一、工作目标
出口带宽达到20太比特/秒（Tbps）。
过境车流达到3.5万辆次/小时。
平均读取速率不少于500MB/s。
完成300万以上农村居民饮水安全任务。
实现1亿左右农业转移人口在城镇落户。
普通高中艺术课程不少于108课时。`,
    {},
  )
  expect(plan.targets.map(({ amount, unit }) => `${amount} ${unit}`)).toEqual([
    '20 太比特/秒',
    '3.5 万辆次/小时',
    '500 MB/s',
    '300 万人',
    '1 亿人',
    '108 课时',
  ])
})

test('what is done to a scope, and what stands under a heading that is only half about ideas, sets targets', () => {
  const { plan } = understand(
    `某市民生改善方案（2027—2029年）
一、指导思想和发展战略
（一）指导思想
坚持以人为本，服务群众80万人。
（二）发展战略
新建公园30个。
二、重点任务
（一）拓展生育保险保障范围
参保人数达到320万人。`,
    {},
  )
  expect(plan.targets.map(({ amount }) => amount)).toEqual([30, 320])
})

test('the same things of several places are told apart by where they are', () => {
  const { plan } = understand(
    `某省充电设施方案（2027—2029年）
一、重点任务
作为推广城市的甲市核心区计划新建27座充电站、75座换电站。其他城市共计划新建43座充电站、45座换电站。`,
    {},
  )
  expect(plan.targets.map(({ name }) => name)).toEqual([
    '充电站（甲市核心区）',
    '换电站（甲市核心区）',
    '充电站（其他城市）',
    '换电站（其他城市）',
  ])
})
