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
