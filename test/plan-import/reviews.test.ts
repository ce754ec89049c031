import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { aims } from './aims.ts'

// Every sentence is made up for the test.

const wordingsOf = (text: string) => understand(text, {}).plan.targets.map(({ wording }) => wording)

describe('a paragraph that opens with the years before the plan tells of them to its end', () => {
  test.each<[string, string[]]>([
    ['“十三五”期间，产值达到80亿元。人均收入超过3万元。', []],
    ['2020年，产值达到80亿元。人均收入超过3万元。', []],
    ['过去五年，产值达到80亿元。人均收入超过3万元。', []],
    ['近年来，新建站点20个。服务超过3万人次。', []],
    ['“十三五”期间，产值达到80亿元。到2026年，产值达到120亿元。', ['120亿元']],
    ['“十三五”期间，产值达到80亿元。力争产值超过120亿元。', ['超过120亿元']],
    ['“十三五”期间，产值达到80亿元。\n“十四五”期间，产值达到120亿元。\n建成站点20个。', ['120亿元', '20个']],
    ['按照“十三五”规划，产值达到80亿元。人均收入超过3万元。', ['超过3万元']],
  ])('%s', (text, aimed) => {
    expect(aims(text, { goal: false }).map(({ wording }) => wording)).toEqual(aimed)
  })
})

describe('what a sentence reports as done goes on to the end of the paragraph, or up to a promise', () => {
  test.each<[string, string[]]>([
    ['经核实，本年度全面完成了下达的任务。全年共完成造林面积1204亩、抚育面积2000亩。', []],
    ['经过努力，各项实事全部办结了。新建公园12个、改造厕所30座。', []],
    ['开展了植树活动。全年植树12万株，累计参与3万人次。', []],
    ['完成了造林任务。共造林3000亩。下一步，计划造林4000亩。', ['4000亩']],
    ['完成了造林任务。共造林3000亩。\n2024年，计划造林4000亩，抚育1000亩。', ['4000亩', '1000亩']],
    ['到2026年，形成了完善的体系，新建公园60个。', ['60个']],
    ['各镇建立了河长制。新建河道10条。', ['10条']],
    ['为了提高效率，新建泵站3座。充分了解需求，改造渠道12公里。', ['3座', '12公里']],
    ['对完成了任务的小区给予奖励。新建消防站20个。', ['20个']],
  ])('%s', (text, aimed) => {
    expect(aims(text, { goal: false }).map(({ wording }) => wording)).toEqual(aimed)
  })
})

describe('what stands below it is of the same years', () => {
  const plan = (first: string) => `测试数据：虚构市住房发展规划（2026—2030年）
${first}
三、主要任务
（一）建设保障房。新建住房3万套。
（二）改造老旧住房。改造住房900万平方米。`

  test.each<[string, string]>([
    [
      'parts below a paragraph that opens so',
      `一、新的起点
“十四五”时期，各项任务如期完成。
（一）供应扩大。供应住房20万套。户均面积超过80平方米。
（二）条件改善。改造住房500万平方米。`,
    ],
    [
      'paragraphs below a heading that begins so',
      `一、“十四五”期间发展成果
（一）供应扩大
加强建设。供应住房20万套。
（二）条件改善
改造住房500万平方米，受益居民9万户。`,
    ],
  ])('%s', (_, first) => {
    expect(wordingsOf(plan(first))).toEqual(['3万套', '900万平方米'])
  })

  test('a part that states a time of the plan tells of no year before', () => {
    const first = `一、新的起点
“十四五”时期，各项任务如期完成。
（一）2027年底前重点工作。供应住房20万套。`
    expect(wordingsOf(plan(first))).toEqual(['20万套', '3万套', '900万平方米'])
  })
})

test('what only the review had said is said first by the table, and no repeat', () => {
  const { plan, account } = understand(
    `测试数据：虚构市养老规划（2026—2030年）
一、发展基础
2025年，全市养老床位达到17000张。
二、主要目标
到2030年，护理床位占比达到60%。
表1 主要指标
| 指标 | 单位 | 2025年 | 2030年 |
| --- | --- | --- | --- |
| 养老床位 | 张 | 12000 | 17000 |
| 护理床位占比 | % | 50 | 60 |`,
    {},
  )
  expect(plan.targets.map(({ name, wording }) => [name, wording])).toEqual([
    ['护理床位占比', '60%'],
    ['养老床位', '17000'],
  ])
  expect(account.filter((one) => 'reason' in one && one.reason === 'repeat').map(({ wording }) => wording)).toEqual([
    '60',
  ])
})
