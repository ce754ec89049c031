import { describe, expect, test } from 'vitest'
import { toldIn } from './read.ts'

// Test data: made-up plans whose annex shares a task out among places and years.

const TITLE = '海云县小河道清淤三年行动方案（2027-2029）（测试数据）'

test('a head of two rows with numbers in it: what there is, the task in all, and its years', async () => {
  const { targets, background } = await toldIn(
    'plan.html',
    `<p>${TITLE}</p><p>一、总体目标</p><p>到2029年底，河道畅通。</p><p>附件：任务量统计表</p><p>单位：公里</p><table>
    <tr><th rowspan="2">序号</th><th rowspan="2">乡镇</th><th colspan="2">总长310公里分布情况</th><th rowspan="2">2027-2029年任务量</th><th colspan="3">分年度任务量</th></tr>
    <tr><th>条数</th><th>长度</th><th>2027年约40公里</th><th>2028年约50公里</th><th>2029年约30公里</th></tr>
    <tr><td>1</td><td>城东镇</td><td>21</td><td>180.5</td><td>80</td><td>25.5</td><td>34.5</td><td>20</td></tr>
    <tr><td>2</td><td>城西镇</td><td>14</td><td>129.5</td><td>25</td><td>14.5</td><td>10.5</td><td>0</td></tr></table>`,
  )
  expect(targets).toEqual([
    '城东镇任务量 2029:80 公里 total',
    '城东镇年度任务量 2027:25.5 2028:34.5 2029:20 公里 total',
    '城西镇任务量 2029:25 公里 total',
    '城西镇年度任务量 2027:14.5 2028:10.5 公里 total',
  ])
  expect(background).toEqual(expect.arrayContaining(['21', '180.5', '14', '129.5']))
})

test('a flattened head: what the task is taken from stands before it, whatever it is called', async () => {
  const { targets } = await toldIn(
    'plan.txt',
    [
      TITLE,
      '一、总体目标',
      '到2029年底，河道畅通。',
      '附件1',
      '小河道清淤任务分解表',
      '长度单位：公里',
      '街镇\t淤积河道长度\t条数\t开发区内\t2027-2029年任务量\t分年度任务量2027年60%\t分年度任务量2028年40%\t新建护岸（米）',
      '城东镇\t180.5\t21\t30.5\t80\t48\t32\t600',
      '城西镇\t129.5\t14\t12.5\t25\t15\t10\t450',
    ].join('\n'),
  )
  expect(targets).toEqual([
    '城东镇任务量 2029:80 公里 total',
    '城东镇年度任务量 2027:48 2028:32 公里 total',
    '城东镇新建护岸 2029:600 米 total',
    '城西镇任务量 2029:25 公里 total',
    '城西镇年度任务量 2027:15 2028:10 公里 total',
    '城西镇新建护岸 2029:450 米 total',
  ])
})

test('where something stands, and how large one of each kind is, sets nothing', async () => {
  const { targets } = await toldIn(
    'plan.md',
    [
      '# 海云市公共浴室布局规划（2027—2029年）（测试数据）',
      '## 一、建设规模',
      '| 浴室模式 | 规模（平方米） |',
      '| --- | --- |',
      '| 单设 | 300-450 |',
      '| 合建 | 200-250 |',
      '## 二、布点',
      '| 序号 | 名称 | 详细地址 | 建设年度 | 备注 |',
      '| --- | --- | --- | --- | --- |',
      '| 1 | 东门浴室 | 东门社区3组（北街村6社） | 2027年 | 新建 |',
      '| 2 | 西门浴室 | 西门社区9组与南街村5组交汇处 | 2028年 | 改建 |',
    ].join('\n'),
  )
  expect(targets).toEqual([])
})

describe('the title of a table or plan says what is done for all that its columns count', () => {
  const table = (title: string, heading: string, rows: readonly string[]) =>
    [`# 海云市2027年${title}`, ...(heading ? [`## ${heading}`] : []), ...rows].join('\n\n').replaceAll('|\n\n|', '|\n|')

  test('a sum is that of the place named beside it', async () => {
    const rows = [
      '| 序号 | 城市 | 县（市、区） | 小区数（个） | 户数（户） | 建筑面积（万平方米） |',
      '| --- | --- | --- | --- | --- | --- |',
      '|  | 东海市 | 全市小计： | 30 | 900 | 7.5 |',
      '| 1 |  | 其中：1.甲区 | 10 | 300 | 2.5 |',
      '| 2 |  | 2.乙县 | 20 | 600 | 5 |',
    ]
    const { targets } = await toldIn('plan.md', table('老旧小区改造计划表', '', rows))
    expect(targets).toEqual(
      ['东海市', '甲区', '乙县'].flatMap((place, index) => [
        `${place}老旧小区改造小区数 2027:${[30, 10, 20][index]} 个 total`,
        `${place}老旧小区改造户数 2027:${[900, 300, 600][index]} 户 total`,
        `${place}老旧小区改造建筑面积 2027:${[7.5, 2.5, 5][index]} 万平方米 total`,
      ]),
    )
  })

  test('where a column says the work, how many there are is none of it', async () => {
    const rows = [
      '| 乡镇 | 户数 | 改造户数 |',
      '| --- | --- | --- |',
      '| 东山镇 | 1400 | 400 |',
      '| 西河乡 | 1500 | 500 |',
    ]
    const { targets, background } = await toldIn('plan.md', table('农村厕所改造计划', '一、任务分解', rows))
    expect(targets).toEqual(['东山镇改造户数 2027:400 户 total', '西河乡改造户数 2027:500 户 total'])
    expect(background).toEqual(['1400', '1500'])
  })

  test('rates, means and how far something reaches do not add up', async () => {
    const rows = [
      '| 区县 | 面积（万亩） | 亩均投资（元） | 服务半径（公里） |',
      '| --- | --- | --- | --- |',
      '| 甲县 | 30 | 1500 | 1.5 |',
      '| 乙县 | 70 | 1600 | 2.5 |',
    ]
    const { targets } = await toldIn('plan.md', table('高标准农田建设规划', '', rows))
    expect(targets.map((told) => told.split(' ').at(-1))).toEqual([
      'total',
      'level',
      'level',
      'total',
      'level',
      'level',
    ])
  })
})
