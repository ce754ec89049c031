import { expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { read } from './read.ts'

const markdown = (text: string) => read('plan.md', text)

test('headings with their level, words without the marks', async () => {
  const { format, blocks } = await markdown(
    '# 测试数据：**虚构**方案\n\n## 总体要求 ##\n\n到`2025年`，*新增*床位[5000张](https://example.org)[^1]。\n\n保障\n---\n\n> 引文\\*如此。\n\n- [ ] 第一项\n- 第二项\n\n***\n\n[^1]: 含**改建**。\n',
  )
  expect(format).toBe('markdown')
  expect(blocks).toEqual([
    { type: 'line', text: '测试数据：虚构方案', level: 1, at: 1 },
    { type: 'line', text: '总体要求', level: 2, at: 3 },
    { type: 'line', text: '到2025年，新增床位5000张。', at: 5 },
    { type: 'line', text: '保障', level: 2, at: 7 },
    { type: 'line', text: '引文*如此。', at: 10 },
    { type: 'line', text: '第一项', at: 12 },
    { type: 'line', text: '第二项', at: 13 },
    { type: 'note', mark: '1', text: '含改建。', at: 17 },
  ])
})

test('struck words are told, in a sentence and in a table', async () => {
  const { text, removed } = await markdown(
    '# 测试\n\n到~~2024年~~2025年建成<s>10</s>20个。\n\n| 任务 | 时限 |\n|---|---|\n| 甲 | ~~2024年6月~~ 2025年6月 |\n',
  )
  expect(text).toBe('测试\n到2025年建成20个。\n| 任务 | 时限 |\n| 甲 | 2025年6月 |')
  expect(removed.map(({ reason, text: words }) => [reason, words])).toEqual([
    ['struck', '2024年'],
    ['struck', '10'],
    ['struck', '2024年6月'],
  ])
})

test('tables of both kinds', async () => {
  const { blocks } = await markdown(
    '# 测试\n\n指标 | 值\n--- | ---:\n床位\\|张 | 200\n占比 |\n\n<table>\n<tr><th>单位</th><th>任务</th></tr>\n<tr><td rowspan="2">民政局</td><td>甲</td></tr>\n<tr><td>乙</td></tr>\n</table>\n',
  )
  expect(blocks.slice(1)).toEqual([
    {
      type: 'table',
      rows: [
        ['指标', '值'],
        ['床位|张', '200'],
        ['占比', ''],
      ],
      header: 1,
      at: 3,
    },
    {
      type: 'table',
      rows: [
        ['单位', '任务'],
        ['民政局', '甲'],
        ['民政局', '乙'],
      ],
      header: 1,
      at: 8,
    },
  ])
})

test('signs that are no marks stay', async () => {
  const { text } = await markdown(
    '# 测试\n\n规模为5*8*3米，file_name_x 与 2 ** 3，注：*为预期值。\n\n1. 甲\n1. 乙\n1. 丙\n\n3) 丁\n',
  )
  expect(text).toBe('测试\n规模为5*8*3米，file_name_x 与 2 ** 3，注：*为预期值。\n1. 甲\n2. 乙\n3. 丙\n3) 丁')
})

test('chapters as headings with numbered items below: whole paths', async () => {
  const { plan } = understand(
    await markdown(
      '# 测试数据：虚构市行动计划\n\n## 总体要求\n\n统筹推进。\n\n## 重点任务\n\n1. 建设中心。到2025年建成中心20个。\n2. 改造住房。完成改造300户。\n\n## 保障措施\n\n1. 加强领导。落实责任。\n',
    ),
    {},
  )
  expect(plan.title).toBe('测试数据：虚构市行动计划')
  expect(plan.clauses.map(({ path }) => path)).toEqual([
    '标题',
    '总体要求',
    '重点任务',
    '重点任务 1. 建设中心',
    '重点任务 2. 改造住房',
    '保障措施',
    '保障措施 1. 加强领导',
  ])
})

test('front matter and comments are told', async () => {
  const { text, removed } = await markdown('---\ntitle: x\n---\n# 测试\n<!-- 待核 -->\n内容。\n')
  expect(text).toBe('测试\n内容。')
  expect(removed.map(({ reason }) => reason)).toEqual(['hidden', 'hidden'])
})
