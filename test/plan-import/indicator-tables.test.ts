import { expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { docx, tbl, td, tr } from './docx.ts'
import { read } from './read.ts'

const ROWS = [
  ['序号', '指标', '2023年', '2026年', '属性'],
  ['1', '护理型床位占比（%）', '45', '60', '约束性'],
  ['2', '老年助餐点（个）', '200', '≥500', '预期性'],
]
const BEFORE = ['测试数据：虚构方案', '一、主要指标', '到2026年，主要指标如下。']
const AFTER = ['二、重点任务', '（一）加强领导。落实责任。']

const WRITTEN: [string, Buffer | string][] = [
  ['plan.docx', docx([...BEFORE, tbl(...ROWS.map((row) => tr(...row.map((cell) => td(cell))))), ...AFTER])],
  [
    'plan.md',
    [
      ...BEFORE,
      '',
      `|${ROWS[0]?.join('|')}|`,
      '|-|-|-|-|-|',
      ...ROWS.slice(1).map((row) => `|${row.join('|')}|`),
      '',
      ...AFTER,
    ].join('\n'),
  ],
  ['plan.txt', [...BEFORE, ...ROWS.map((row) => row.join('\t')), ...AFTER].join('\n')],
  [
    'plan.html',
    `<html><body>${BEFORE.map((text) => `<p>${text}</p>`).join('')}<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>${AFTER.map((text) => `<p>${text}</p>`).join('')}</body></html>`,
  ],
]

test.each(WRITTEN)('the indicators of a table in %s are targets, quoted row by row', async (name, content) => {
  const { plan } = understand(await read(name, content), {})
  expect(
    plan.targets.map(({ name: target, wording, unit, due, quote }) => [target, wording, unit, due, quote]),
  ).toEqual([
    ['护理型床位占比', '60', '%', '2026-12-31', '1 | 护理型床位占比（%） | 45 | 60 | 约束性'],
    ['老年助餐点', '≥500', '个', '2026-12-31', '2 | 老年助餐点（个） | 200 | ≥500 | 预期性'],
  ])
})

test('the rows of a table among tasks are no tasks', async () => {
  const rows = ROWS.map((row) => row.join('\t'))
  const { plan } = understand(
    await read(
      'plan.txt',
      [
        '测试数据：虚构方案',
        '一、主要目标',
        '能力提升。',
        '二、重点任务',
        '建设养老服务中心和护理站。',
        '培训养老护理员和助理各一批。',
        ...rows,
      ].join('\n'),
    ),
    {},
  )
  expect(plan.tasks.map(({ name }) => name)).toEqual(['建设养老服务中心和护理站', '培训养老护理员和助理各一批'])
})
