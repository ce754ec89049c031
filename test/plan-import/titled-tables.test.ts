import { expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { docx, tbl, td, tr } from './docx.ts'
import { read } from './read.ts'

const TITLE = '表1  主要指标'
const HEAD = ['序号', '指 标 名 称', '2025年现状', '2030年目标', '属 性']
const ROWS = [
  ['1', '生产总值增长(%)', '4.2', '*5.5', '预期性'],
  ['2', '人均用地(平方米/人)', '98', '105', '约束性'],
  ['3', '林业增加值增长(%)', '-2', '*3左右', '预期性'],
  ['4', '城乡居民收入比', '1.9∶1', '1.8∶1', '预期性'],
  ['5', '粮食产量(万吨)', '—', '≥30', '约束性'],
]
const BEFORE = ['测试数据：虚构县2026—2030年发展规划', '一、主要指标']
const NOTE = '注:带“—”暂无数据,带*为年均增速。'

const piped = (row: readonly string[]) => `| ${row.join(' | ')} |`.replaceAll('*', '\\*')
const cells = (rows: readonly (readonly string[])[]) => rows.map((row) => tr(...row.map((cell) => td(cell))))

const WRITTEN: [string, string | Buffer][] = [
  [
    'plan.md',
    [
      ...BEFORE.map((line) => `${line}\n`),
      piped([TITLE]),
      '| --- |',
      piped(HEAD),
      '| --- | --- | --- | --- | --- |',
      piped(['一、发展']),
      ...ROWS.map(piped),
      '',
      NOTE,
    ].join('\n'),
  ],
  ['plan.docx', docx([...BEFORE, tbl(...cells([[TITLE], HEAD, ['一、发展'], ...ROWS])), NOTE])],
]

test.each(WRITTEN)('the head of a table in %s stands below its title', async (file, content) => {
  const { plan } = understand(await read(file, content), {})
  expect(
    plan.targets.map(({ name, wording, unit, basis, direction }) => [name, wording, unit, basis, direction]),
  ).toEqual([
    ['生产总值增长', '5.5', '%', 'yearly', 'up'],
    ['人均用地', '105', '平方米/人', 'level', 'up'],
    ['林业增加值增长', '3左右', '%', 'yearly', 'up'],
    ['城乡居民收入比', '1.8∶1', ':1', 'level', 'down'],
    ['粮食产量', '≥30', '万吨', 'level', 'up'],
  ])
  expect(plan.targets.every(({ due }) => due === '2030-12-31')).toBe(true)
})

test('a table that lost its head is told by its cells', () => {
  const rows = [
    ['1', '生产总值', '亿元', '420', '550', '预期性'],
    ['2', '绿化覆盖率', '%', '38', '41', '约束性'],
  ]
  const { plan } = understand([...BEFORE, ...rows.map(piped)].join('\n'), {})
  expect(plan.targets.map(({ name, amount, unit, baseline }) => [name, amount, unit, baseline?.amount])).toEqual([
    ['生产总值', 550, '亿元', 420],
    ['绿化覆盖率', 41, '%', 38],
  ])
})

test('what explains an indicator sets nothing, and the last of several ranks is what a row is about', () => {
  const rows = [
    ['一级指标', '二级指标', '评价标准', '指标含义', '数据来源'],
    ['签约', '1.重点人群签约率', '2027年达到80%。', '现场抽查20份，重点人群共分8类。', '抽查不少于5次'],
    ['服务', '2.满意率', '到2028年达到95%。', '抽取3家机构。', '第三方'],
  ]
  const { plan } = understand([...BEFORE, ...rows.map(piped)].join('\n'), {})
  expect(plan.targets.map(({ name, amount, due }) => [name, amount, due])).toEqual([
    ['重点人群签约率', 80, '2027-12-31'],
    ['满意率', 95, '2028-12-31'],
  ])
})

const tableCells = (rows: readonly string[]) =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split(' | ')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`
const lines = (rows: readonly string[]) => rows.map((row) => `| ${row} |`).join('\n')
const PLAN = '测试数据：虚构县2027—2028年发展规划'

/** A cell that was merged with those below it stands in the first row of its group only. */
const MERGED: [string, string, string[]][] = [
  [
    'plan.md',
    `${PLAN}\n\n一、任务\n\n|  |  |  |\n| --- | --- | --- |\n${lines(['**装机目标**<br>单位：万千瓦', '**年度** | **类型** | **实际容量**', '2027 | 光伏 | 12', '风电 | 8', '2028 | 光伏 | 20', '风电 | 9'])}`,
    [
      '光伏实际容量 12 万千瓦 level 2027',
      '风电实际容量 8 万千瓦 level 2027',
      '光伏实际容量 20 万千瓦 level 2028',
      '风电实际容量 9 万千瓦 level 2028',
    ],
  ],
  [
    'plan.html',
    `<p>${PLAN}</p><p>一、任务</p>${tableCells(['装机目标（单位：兆瓦）', '年份 | 区县 | 类型 | 并网容量', '2027年 | 甲县 | 光伏 | 12', '风电 | 8', '乙县 | 光伏 | 20', '风电 | 9'])}`,
    [
      '甲县光伏并网容量 12 兆瓦 level 2027',
      '甲县风电并网容量 8 兆瓦 level 2027',
      '乙县光伏并网容量 20 兆瓦 level 2027',
      '乙县风电并网容量 9 兆瓦 level 2027',
    ],
  ],
  [
    'plan.txt',
    `${PLAN}\n一、任务\n保有量目标\n单位：辆\n${lines(['类别 | 车型 | 2028年', '客运 | 大客车 | 40', '小客车 | 90', '货运 | 牵引车 | 30', '自卸车 | 10'])}`,
    ['大客车 40 辆 level 2028', '小客车 90 辆 level 2028', '牵引车 30 辆 level 2028', '自卸车 10 辆 level 2028'],
  ],
  [
    'caption.md',
    `${PLAN}\n\n一、任务\n\n表2-1新增站点一览表单位：座\n\n${lines(['街道 | 续建 | 合计', '--- | ---', '甲街道 | 2 | 3', '乙街道 | 2 | 3'])}`,
    [
      '甲街道续建 2 座 total 2028',
      '甲街道新增站点 3 座 total 2028',
      '乙街道续建 2 座 total 2028',
      '乙街道新增站点 3 座 total 2028',
    ],
  ],
]

test.each(MERGED)('rows of %s without the cell merged above', async (file, content, told) => {
  const { plan } = understand(await read(file, content), {})
  expect(
    plan.targets.map(({ name, amount, unit, basis, due }) => `${name} ${amount} ${unit} ${basis} ${due?.slice(0, 4)}`),
  ).toEqual(told)
})
