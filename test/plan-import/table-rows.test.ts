import { expect, test } from 'vitest'
import { locales } from '../../src/locale/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { docx, p, run, tbl, td, tr, w } from './docx.ts'
import { read } from './read.ts'

/** Test data: a made-up plan with an annex of tasks. */
const withAnnex = (body: string, rows: readonly string[], ...below: string[]) =>
  [
    '# 测试数据：虚构助老方案（2026—2028年）',
    '## 一、总体目标',
    body,
    '## 附件 重点任务分工表',
    '',
    '| 序号 | 任务 | 目标 | 责任单位 | 时限 |',
    '|-|-|-|-|-|',
    ...rows,
    ...below.flatMap((line) => ['', line]),
  ].join('\n')

test.each([
  ['only its deadline', '2028年6月，建成餐点80个。', '开设讲座 | 120场 | 区民政局 | 2028年6月', ['120场']],
  ['the end of its year', '2027年底，建成餐点80个。', '开设讲座 | 120场 | 区民政局 | 2027年底前完成', ['120场']],
  ['its year and its name', '2027年开设讲座，建成餐点80个。', '开设讲座 | 120场 | 区民政局 | 2027年', ['120场']],
  [
    'who does it',
    '由区民政局、区财政局等12个部门组成专班。',
    '开设讲座 | 30场 | 区民政局、区财政局等12个部门 | ',
    ['30场'],
  ],
  ['its name', '加强养老服务资源统筹共享工作。', '加强养老服务资源统筹共享工作 | 40次 | 区民政局 | ', ['40次']],
  ['all of it', '开设讲座120场。', '开设讲座 | 120场 | 区民政局 | 2028年6月', []],
  [
    'its task',
    '培训护理员1500人次，评选护理能手100名。',
    '培训护理员1500人次，评选护理能手100名 | | 区民政局 | 2028年',
    [],
  ],
])('a row of which the body has said %s', async (_, body, row, expected) => {
  const { plan } = understand(await read('plan.md', withAnnex(body, [`| 1 | ${row} |`])), {})
  expect(plan.targets.filter(({ clause }) => clause.startsWith('附件')).map(({ wording }) => wording)).toEqual(expected)
  expect(plan.tasks).toHaveLength(expected.length)
})

test('what stands below the last annex says who printed the plan when', async () => {
  const row = '| 1 | 开设讲座 | 120场 | 区民政局 | 2028年6月 |'
  for (const printed of ['2026年1月8日印发', '虚构区政府办公室　2026年1月8日印发']) {
    const document = await read('plan.md', withAnnex('建成餐点80个。', [row], '抄送：虚构区委办公室。', printed))
    const { plan, doubts } = understand(document, {})
    expect([plan.issued, plan.clauses.at(-1)?.path]).toEqual(['2026-01-08', '版记'])
    expect(doubts.map(({ words }) => words).filter((words) => words.includes('印发'))).toEqual([])
  }
})

const CAPTIONED = [
  '# 测试数据：虚构教育方案（2026—2030年）',
  '## 一、重点任务',
  '（一）推进数字教育。2027年底前建成智慧校园60所。',
  '',
  '表1　主要指标',
  '',
  '| 指标 | 2028年 | 2030年 |',
  '|-|-|-|',
  '| 公办园占比（%） | 60 | 65 |',
  '',
  '注：占比按学年统计。',
  '',
  '建成示范园12所。',
  '',
  '（二）建强教师队伍。培训教师300名。',
].join('\n')

test('a table below a caption stands apart, and the text goes on behind it', async () => {
  const { plan } = understand(await read('plan.md', CAPTIONED), {})
  expect(plan.targets.map(({ name, clause, due }) => [name, clause, due])).toEqual([
    ['智慧校园', '一(一) 推进数字教育', '2027-12-31'],
    ['示范园', '一(一) 推进数字教育', '2030-12-31'],
    ['公办园占比', '表1 主要指标', '2030-12-31'],
    ['培训教师', '一(二) 建强教师队伍', '2030-12-31'],
  ])
  expect(plan.tasks.map(({ name, due }) => [name, due])).toEqual([
    ['推进数字教育', '2027-12-31'],
    ['建强教师队伍', undefined],
  ])
})

test('the years of a table without a caption are no time of the task above it', async () => {
  const { plan } = understand(await read('plan.md', CAPTIONED.replace('表1　主要指标', '')), {})
  expect(plan.tasks[0]?.due).toBe('2027-12-31')
})

test('表1 in a sentence begins nothing', async () => {
  const text = CAPTIONED.replace('表1　主要指标', '表1所列指标按年分解，2028年评估2次。')
  const { plan } = understand(await read('plan.md', text), {})
  expect(plan.clauses.map(({ path }) => path).filter((path) => path.startsWith('表'))).toEqual([])
})

test('a table in a cell is told row by row', async () => {
  const inner = tbl(tr(td('街道'), td('12处')), tr(td('乡镇'), td('8处')))
  const cell = w('tc', {}, p('到2028年覆盖率100%'), inner, p(''))
  const rows = [
    ['序号', '任务', '目标', '责任单位'],
    ['2', '开设讲座', '30场', '区民政局'],
  ].map((cells) => tr(...cells.map((text) => td(text))))
  const body = ['测试数据：虚构方案（2026—2028年）', '一、任务分工']
  const table = tbl(...rows, tr(td('3'), td('建设服务设施'), cell, td('区住建局')))
  const { plan, account, placeOf } = understand(
    await read('plan.docx', docx([...body, table, '二、保障', '开会12次。'])),
    {},
  )
  expect(plan.targets.map(({ name, wording }) => `${name} ${wording}`)).toEqual([
    '开设讲座 30场',
    '服务设施覆盖率 100%',
    '街道 12处',
    '乡镇 8处',
    '开会 12次',
  ])
  expect(account.map(({ line, wording, row }) => placeOf(line, wording, row)(locales.zh))).toEqual([
    '表 1 第 2 行',
    '表 1 第 3 行',
    '表 1 第 3 行',
    '表 1 第 3 行',
    '第 5 段',
  ])
})

test('a table in a cell of a page', async () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const inner = `覆盖率100%<table>${row('街道', '12处')}${row('乡镇', '8处')}</table>`
  const table = `<table>${row('任务', '目标', '责任单位')}${row('开设讲座', '30场', '区民政局')}${row('建设服务设施', inner, '区住建局')}</table>`
  const { text } = await read('plan.html', `<html><body><p>测试数据：虚构方案</p>${table}<p>二、保障</p></body></html>`)
  expect(text.split('\n')).toContain('| 建设服务设施 | 覆盖率100%；街道 12处；乡镇 8处 | 区住建局 |')
})

test('numbers that stand twice, in cells of times and in notes are told of, with their rows', async () => {
  const reference = w('r', {}, w('footnoteReference', { id: 2 }))
  const rows = [
    ['任务', '目标', '责任单位', '时限'],
    ['改造住房', '58户', '区住建局', '每年20户'],
    ['新建餐点', '58个', '区民政局', '2028年'],
  ].map((cells) => tr(...cells.map((text) => td(text))))
  const document = await read(
    'plan.docx',
    docx(
      [
        '测试数据：虚构方案（2026—2028年）',
        '一、任务分工',
        tbl(...rows),
        '二、保障',
        p(`${run('落实责任。')}${reference}`),
      ],
      { footnotes: w('footnote', { id: 2 }, p('国家要求不低于55%。')) },
    ),
  )
  const { account, placeOf } = understand(document, {})
  expect(account.map((one) => [placeOf(one.line, one.wording, one.row)(locales.zh), one.wording, one.fate])).toEqual([
    ['表 1 第 2 行', '58户', 'target'],
    ['表 1 第 2 行', '20户', 'background'],
    ['表 1 第 3 行', '58个', 'target'],
    ['第 6 段', '不低于55%', 'background'],
  ])
})
