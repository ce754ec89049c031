import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type PrintedPage, pdf, set } from './pdf.ts'
import { file, read, refusal } from './read.ts'

const AIM =
  '到二〇二七年底，全市新增养老床位不少于五千张，护理型床位占比不低于六成，社区养老服务设施覆盖率达到百分之百，老年助餐点超过五百个。'
const TASK =
  '（一）扩大设施供给。每个街道至少建成一个综合养老服务中心，三年完成困难老年人家庭适老化改造九千户，鼓励社会力量参与。（责任单位：市民政局、各区人民政府）'

const HEAD = '海云市养老服务行动计划'
const pages = (texts: readonly (readonly string[])[]): PrintedPage[] =>
  texts.map((paragraphs, index) => ({
    words: [
      { text: HEAD, x: 220, y: 800, size: 10 },
      ...set(paragraphs),
      { text: `— ${index + 1} —`, x: 280, y: 40, size: 12 },
    ],
  }))

test('lines become paragraphs by how they stand; a sentence goes on over the page', async () => {
  const { format, text, removed } = await read(
    'plan.pdf',
    pdf(
      pages([
        ['一、工作目标', AIM, '二、主要任务', `${TASK.slice(0, 26)}`],
        ['三、保障措施', '加强领导。'],
        ['四、附则', '本计划自印发之日起施行。'],
      ]),
    ),
  )
  expect(format).toBe('pdf')
  expect(text.split('\n')).toEqual([
    '一、工作目标',
    AIM,
    '二、主要任务',
    TASK.slice(0, 26),
    '三、保障措施',
    '加强领导。',
    '四、附则',
    '本计划自印发之日起施行。',
  ])
  expect(removed.map(({ text: words }) => words)).toEqual([HEAD, '— 1 —', HEAD, '— 2 —', HEAD, '— 3 —'])
})

test('a head and a number in the middle of a sentence are taken out of it', async () => {
  const [first = '', second = ''] = [TASK.slice(0, 26 + 28), TASK.slice(26 + 28)]
  const split = pages([['二、主要任务', first], []])
  split[1]?.words.push(...(second.match(/.{1,28}/g) ?? []).map((text, index) => ({ text, x: 72, y: 740 - index * 28 })))
  const { text } = await read('plan.pdf', pdf(split))
  expect(text.split('\n')).toEqual(['二、主要任务', TASK])
})

test('a table whose lines are drawn, with merged cells', async () => {
  const [left, middle, right, edge] = [72, 200, 330, 460]
  const { blocks } = await read(
    'plan.pdf',
    pdf([
      {
        words: [
          ...set(['三、主要指标']),
          { text: '指标', x: 80, y: 610, size: 12 },
          { text: '单位', x: 210, y: 610, size: 12 },
          { text: '2027年', x: 340, y: 610, size: 12 },
          { text: '养老床位', x: 80, y: 570, size: 12 },
          { text: '总数', x: 80, y: 556, size: 12 },
          { text: '张', x: 210, y: 570, size: 12 },
          { text: '5000', x: 340, y: 570, size: 12 },
          { text: '合计', x: 80, y: 520, size: 12 },
          { text: '5000', x: 340, y: 520, size: 12 },
          { text: '注：为累计数。', x: 104, y: 470 },
        ],
        lines: [
          ...[630, 590, 545, 505].map((y): [number, number, number, number] => [left, y, edge, y]),
          ...[left, right, edge].map((x): [number, number, number, number] => [x, 505, x, 630]),
          [middle, 545, middle, 630],
        ],
      },
    ]),
  )
  expect(blocks).toEqual([
    { type: 'line', text: '三、主要指标', page: 1, at: 1 },
    {
      type: 'table',
      page: 1,
      at: 2,
      rows: [
        ['指标', '单位', '2027年'],
        ['养老床位总数', '张', '5000'],
        ['合计', '合计', '5000'],
      ],
    },
    { type: 'line', text: '注：为累计数。', page: 1, at: 3 },
  ])
})

test('a table without lines, by its columns', async () => {
  const rows = [
    ['指标', '单位', '2027年'],
    ['养老床位', '张', '5000'],
    ['护理型占比', '%', '60'],
  ]
  const words = rows.flatMap((row, index) =>
    row.map((text, column) => ({ text, x: 104 + column * 140, y: 660 - index * 28 })),
  )
  const { blocks } = await read('plan.pdf', pdf([{ words: [...set(['三、主要指标', AIM], { top: 800 }), ...words] }]))
  expect(blocks.slice(2)).toEqual([{ type: 'table', rows, page: 1, at: 3 }])
})

test('a file that an office program printed', async () => {
  const { text, removed } = await read('printed.pdf', readFileSync(join(import.meta.dirname, 'plans/printed.pdf')))
  expect(text).toContain('\n二、主要任务\n（一）扩大设施供给。')
  expect(text).toMatch(/\| 1 \| 养老床位（张） \| 12000 \| 17000 \|/)
  expect(removed).toEqual([])
})

/** Text set in two columns, the left one before the right one; the second page begins with the end of a sentence. */
const columns = (left: readonly string[], right: readonly string[]): PrintedPage['words'] =>
  [left, right].flatMap((lines, column) =>
    lines.map((text, index) => ({
      text,
      x: (text.startsWith('　') ? 84 : 60) + column * 250,
      y: 700 - index * 20,
      size: 12,
    })),
  )

test('pages in two columns are read one column after the other', async () => {
  const line = (index: number) => `${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申'[index]}街道建成综合养老服务中心并专人值守`
  const lines = Array.from({ length: 19 }, (_, index) => line(index))
  const left = ['　　一、工作目标', ...lines.slice(0, 10)]
  const right = [...lines.slice(10, 15), '到年底完成。', '　　二、主要任务', ...lines.slice(15)]
  const title = { text: '海云市养老服务行动计划', x: 180, y: 760, size: 12 }
  const { text } = await read('plan.pdf', pdf([{ words: [title, ...columns(left, right)] }]))
  expect(text.split('\n').map((one) => one.trim())).toEqual([
    '海云市养老服务行动计划',
    '一、工作目标',
    `${lines.slice(0, 15).join('')}到年底完成。`,
    '二、主要任务',
    lines.slice(15).join(''),
  ])
})

test('a footnote stands apart, and its mark is no part of a number', async () => {
  const { blocks } = await read(
    'plan.pdf',
    pdf([
      {
        words: [
          ...set(['三、主要指标', '全市养老床位达到5000']),
          { text: '1', x: 72 + 32 + 11 * 16 + 4, y: 719, size: 8 },
          { text: '1养老床位含护理型床位。', x: 72, y: 90, size: 10 },
          { text: '— 1 —', x: 280, y: 40, size: 12 },
        ],
      },
    ]),
  )
  expect(blocks).toEqual([
    { type: 'line', text: '三、主要指标', page: 1, at: 1 },
    { type: 'line', text: '全市养老床位达到5000', page: 1, at: 2 },
    { type: 'note', mark: '1', text: '养老床位含护理型床位。', page: 1, at: 3 },
  ])
})

test('pages that are pictures are told, and a file of nothing else is refused', async () => {
  const empty: PrintedPage = { words: [] }
  expect(await refusal(file('scan.pdf', pdf([empty, empty])))).toMatch(/扫描件.*OCR/)
})

test('a broken file', async () => {
  expect(await refusal(file('broken.pdf', pdf([empty()]).subarray(0, 60)))).toMatch(/不是完好的 PDF/)
})

const empty = (): PrintedPage => ({ words: [] })
