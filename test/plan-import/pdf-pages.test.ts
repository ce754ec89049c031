import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { type PrintedPage, pdf, set } from './pdf.ts'
import { file, read, refusal } from './read.ts'

const LONG = '坚持把节约资源贯穿于经济社会发展全过程和各方面推动形成绿色生产方式和生活方式促进和谐共生。'
const textOf = async (...pages: PrintedPage[]) => (await read('plan.pdf', pdf(pages))).text.split('\n')

describe('marks of notes', () => {
  const mark = (text: string, x: number, y = 691): PrintedPage['words'][number] => ({ text, x, y, size: 8 })
  const page = (words: string, ...more: PrintedPage['words']): PrintedPage => ({
    words: [...set([LONG, words]), ...more],
  })
  const note = (text: string): PrintedPage => ({ words: [...set(['四、附则']), { text, x: 72, y: 90, size: 10 }] })

  test('the note may stand at the end of the text', async () => {
    const { blocks } = await read('plan.pdf', pdf([page('床位占比达到六成', mark('1', 232)), note('1 含改建床位。')]))
    expect(blocks.map((block) => (block.type === 'table' ? '' : block.text))).toEqual([
      LONG,
      '床位占比达到六成',
      '四、附则',
      '含改建床位。',
    ])
  })

  test('a mark of two digits', async () => {
    const { blocks } = await read('plan.pdf', pdf([page('床位达到5000', mark('12', 200)), note('12 含改建床位。')]))
    expect(blocks.at(-1)).toMatchObject({ type: 'note', mark: '12' })
    expect(blocks[1]).toMatchObject({ text: '床位达到5000' })
  })

  test.each([
    ['占比达到70%', '占比达到70%'],
    ['建成中心五处', '建成中心五处'],
    ['绿地达到5km', '绿地达到5km2'],
    ['绿地达到5平方千米', '绿地达到5平方千米2'],
    ['面积达到10', '面积达到102'],
  ])('without its note: %s', async (words, expected) => {
    const wide = [...words].reduce((sum, char) => sum + (char < '\u0100' ? 8 : 16), 104)
    expect(await textOf(page(words, mark('2', wide)))).toEqual([LONG, expected])
  })

  test('a number beside a heading of the other column is none', async () => {
    const line = (index: number) => `第${'一二三四五六七八九'[index]}街道建成养老服务中心并专人值守`
    const words = Array.from({ length: 9 }, (_, index) => [
      { text: index === 4 ? '二、主要任务' : line(index), x: 60, y: 700 - index * 20, size: index === 4 ? 18 : 12 },
      { text: index === 4 ? '到年底建成中心120处' : line(index), x: 310, y: 704 - index * 20, size: 12 },
    ]).flat()
    expect((await textOf({ words })).join('')).toContain('到年底建成中心120处')
  })
})

test('a signature and its date at the right are lines of their own', async () => {
  const document = await read(
    'plan.pdf',
    pdf([
      {
        words: [
          ...set([
            '海云市人民政府文件',
            '海政发〔2026〕8号',
            '海云市人民政府关于印发《海云市养老服务行动计划》的通知',
            '各区人民政府：',
            '现将《海云市养老服务行动计划》（测试数据）印发给你们，请认真组织实施。',
          ]),
          { text: '海云市人民政府', x: 408, y: 540 },
          { text: '2026年3月18日', x: 412, y: 512 },
        ],
      },
      { words: set(['海云市养老服务行动计划', '一、工作目标', '到2028年，新增床位500张。']) },
    ]),
  )
  expect(document.text.split('\n').slice(-5, -3)).toEqual(['海云市人民政府', '2026年3月18日'])
  const { plan } = understand(document, {})
  expect(plan).toMatchObject({ issuer: '海云市人民政府', issued: '2026-03-18', number: '海政发〔2026〕8号' })
})

test('a heading in a larger font goes on in its next line; a line does not begin with a sign that closes', async () => {
  const lines = set([
    '坚持把碳达峰贯穿于经济社会发展全过程和各方面推动形成绿色生产方式和生活方式促进人与自然和谐共生。',
  ])
  const words = [
    { text: '（一）推进能源绿色低碳转型和安全', x: 104, y: 780, size: 26 },
    { text: '发展', x: 72, y: 738, size: 26 },
    ...lines.map((line) => ({ ...line, y: line.y - 40 })),
    { text: '坚持系统观念、坚持节约优先坚持双轮驱动坚持防范风', x: 104, y: 616 },
    { text: '险，把碳达峰贯穿于各方面。', x: 72, y: 588 },
  ]
  const text = await textOf({ words })
  expect(text[0]).toBe('（一）推进能源绿色低碳转型和安全发展')
  expect(text.at(-1)).toBe('坚持系统观念、坚持节约优先坚持双轮驱动坚持防范风险，把碳达峰贯穿于各方面。')
})

test('a row that the end of the page cuts is one row', async () => {
  const xs = [72, 200, 330, 460]
  const grid = (ys: number[], end: number): [number, number, number, number][] => [
    ...ys.map((y): [number, number, number, number] => [72, y, 460, y]),
    ...xs.map((x): [number, number, number, number] => [x, end, x, ys[0] ?? 0]),
  ]
  const row = (y: number, ...cells: string[]) =>
    cells.map((text, index) => ({ text, x: (xs[index] ?? 0) + 6, y, size: 12 }))
  const { blocks } = await read(
    'plan.pdf',
    pdf([
      {
        words: [...row(150, '指标', '单位', '2027年'), ...row(110, '社区养老服务', '%', '90')],
        lines: grid([170, 130], 80),
      },
      {
        words: [
          ...row(750, '指标', '单位', '2027年'),
          ...row(710, '设施覆盖率', '', '以上'),
          ...row(670, '床位', '张', '500'),
        ],
        lines: grid([770, 730, 690, 650], 650),
      },
    ]),
  )
  expect(blocks).toMatchObject([
    {
      type: 'table',
      rows: [
        ['指标', '单位', '2027年'],
        ['社区养老服务设施覆盖率', '%', '90以上'],
        ['床位', '张', '500'],
      ],
    },
  ])
})

test('a scan that bears a stamp and numbers of pages only', async () => {
  const stamped = (index: number): PrintedPage => ({
    words: [
      { text: '扫描软件 创建', x: 20, y: 810, size: 9 },
      { text: `— ${index} —`, x: 280, y: 30, size: 10 },
    ],
    picture: true,
  })
  expect(await refusal(file('scan.pdf', pdf([stamped(1), stamped(2), stamped(3)])))).toMatch(/扫描件.*OCR/)
  expect(await refusal(file('scan.pdf', pdf([stamped(1)])))).toMatch(/扫描件.*OCR/)
})
