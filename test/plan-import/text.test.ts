import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { read } from './read.ts'

const textOf = async (text: string, name = 'plan.txt') => (await read(name, text)).text
const filling = '完善制度，落实责任，加强协同，形成齐抓共管的工作合力，确保各项任务落到实处。'

describe('text copied from pages', () => {
  const TITLE = '海云市养老服务行动计划（测试数据）'
  const sentence = '到2025年，新增养老床位不少于5000张，护理型床位占比不低于60%。'

  test.each([
    ['— 3 —', '— 3 —'],
    ['-3-', '-3-'],
    ['第3页 共9页', '第3页 共9页'],
    ['－３－', '－３－'],
  ])('the head and the number %s in the middle of a sentence', async (_, number) => {
    const { text, removed } = await read(
      'plan.txt',
      [TITLE, '一、工作目标', sentence.slice(0, 16), TITLE, number, sentence.slice(16), '二、任务', filling].join('\n'),
    )
    expect(text.split('\n')).toEqual([TITLE, '一、工作目标', sentence, '二、任务', filling])
    expect(removed.map(({ reason, text: words, at }) => [reason, words, at])).toEqual([
      ['furniture', TITLE, 4],
      ['furniture', number, 5],
    ])
  })

  test('on the line of the sentence itself', async () => {
    const { text, removed } = await read('plan.txt', `${TITLE}\n一、目标\n到2025年，床位不少于${TITLE} — 3 — 5000张。`)
    expect(text).toBe(`${TITLE}\n一、目标\n到2025年，床位不少于5000张。`)
    expect(removed.map(({ text: words }) => words)).toEqual(['— 3 —', TITLE])
  })

  test('numbers alone that count pages, and none that count rows', async () => {
    const page = Array.from({ length: 10 }, (_, index) => `${filling}第${index}次。`)
    const text = await textOf([TITLE, ...page, '1', ...page.slice(1), '2', ...page.slice(2), '3'].join('\n'))
    expect(text).not.toMatch(/^\d$/m)
    expect(await textOf(`${TITLE}\n1\n甲\n2\n乙\n3\n丙`)).toMatch(/^1\n甲\n2\n乙\n3\n丙$/m)
  })

  test('a body that is named again and again stays', async () => {
    const task = (number: number) => `${number}.建设中心，${filling}\n责任单位：市民政局`
    const text = [TITLE, '一、任务', task(1), '— 1 —', task(2), task(3), '— 2 —'].join('\n')
    expect((await textOf(text)).match(/责任单位：市民政局/g)).toHaveLength(3)
  })

  test('lines of which each paragraph’s first is set in by two characters, beside a longer row', async () => {
    const paragraphs = [
      `　　${sentence}${filling}`,
      `　　${filling}${sentence}`,
      `　　${sentence}${sentence}${filling}`,
    ]
    const cut = [...paragraphs, ...paragraphs, ...paragraphs].flatMap((paragraph) => paragraph.match(/.{1,28}/g) ?? [])
    const row = '甲乡 乙乡 丙乡 丁乡 戊乡 己乡 庚乡 辛乡 壬乡 癸乡 子乡 丑乡 寅乡'
    const { text } = await read('plan.txt', [TITLE, row, ...cut].join('\n'))
    expect(text.split('\n')).toEqual([
      TITLE,
      row,
      ...[...paragraphs, ...paragraphs, ...paragraphs].map((paragraph) => paragraph.trim()),
    ])
  })

  test.each([38, 40, 44])('lines cut after %i characters, with a lead that is cut, too', async (width) => {
    const paragraphs = [
      '一、工作目标',
      `${sentence}${filling}${filling}`,
      '二、主要任务',
      `（一）扩大供给。${filling}${filling}（责任单位：市民政局、市住房城乡建设局）`,
      `（二）提升质量。${filling}${filling}（责任单位：市卫生健康委）`,
      `（三）加强监管。${filling}${filling}（责任单位：市市场监管局）`,
    ]
    const cut = paragraphs.flatMap((paragraph) => paragraph.match(new RegExp(`.{1,${width}}`, 'g')) ?? [])
    expect((await textOf([TITLE, ...cut].join('\n'))).split('\n')).toEqual([TITLE, ...paragraphs])
  })

  test('lines cut where letters and digits are half as wide', async () => {
    const paragraph = `2025年新增1200张，2026年新增1300张，2027年新增1500张。${filling.repeat(3)}`
    const lines: string[] = []
    for (const char of paragraph.repeat(3)) {
      const last = lines.at(-1) ?? ''
      const width = (text: string) => [...text].reduce((sum, one) => sum + (/[ -~]/.test(one) ? 1 : 2), 0)
      if (!last || width(last + char) > 60) lines.push(char)
      else lines[lines.length - 1] = last + char
    }
    expect(await textOf([TITLE, '一、目标', ...lines].join('\n'))).toBe(`${TITLE}\n一、目标\n${paragraph.repeat(3)}`)
  })

  test('short lines that end where they end stay apart', async () => {
    const lines = [
      TITLE,
      '各区人民政府',
      '市政府各部门',
      '市各有关单位',
      '一、目标',
      '建成中心',
      '二、任务',
      '落实责任',
    ]
    expect((await textOf(lines.join('\n'))).split('\n')).toEqual(lines)
  })
})

describe('tables in text', () => {
  test('columns parted by tabs, an empty cell at the end left out', async () => {
    const { blocks } = await read(
      'plan.txt',
      '测试方案\n指标\t单位\t2023年\t2026年\n床位\t张\t100\t200\n占比\t%\t45\n一、任务\n内容。',
    )
    expect(blocks[1]).toMatchObject({
      type: 'table',
      rows: [
        ['指标', '单位', '2023年', '2026年'],
        ['床位', '张', '100', '200'],
        ['占比', '%', '45', ''],
      ],
    })
  })

  test('columns parted by blanks', async () => {
    const { blocks } = await read(
      'plan.txt',
      '测试方案\n指标        单位    2026年\n床位        张      200\n护理型占比  %       60\n一、任务\n内容。',
    )
    expect(blocks[1]).toMatchObject({
      type: 'table',
      rows: [
        ['指标', '单位', '2026年'],
        ['床位', '张', '200'],
        ['护理型占比', '%', '60'],
      ],
    })
  })

  test('columns parted by lines, also in Markdown that lacks its row of dashes', async () => {
    const rows = '| 指标 | 2026年 |\n| 床位 | 200 |'
    const table = {
      type: 'table',
      rows: [
        ['指标', '2026年'],
        ['床位', '200'],
      ],
    }
    expect((await read('plan.txt', `测试方案\n${rows}\n一、任务`)).blocks[1]).toMatchObject(table)
    expect((await read('plan.md', `# 测试方案\n${rows}\n一、任务`)).blocks[1]).toMatchObject(table)
  })

  test('a number and its heading behind a tab are no table', async () => {
    expect(await textOf('测试方案\n一、\t总体要求\n二、\t主要任务\n三、\t保障措施')).toBe(
      '测试方案\n一、 总体要求\n二、 主要任务\n三、 保障措施',
    )
  })
})

test.each([
  ['one', ' '],
  ['two', '  '],
  ['wide', '\u3000'],
  ['two wide', '\u3000\u3000'],
  ['unbroken', '\u00a0'],
  ['narrow and wide', ' \u3000'],
])('blanks between any two characters are no part of the words: %s', async (_, blank) => {
  const spaced = (text: string) => [...text].join(blank)
  const lines = [
    '测试数据：养老服务行动计划',
    '一、总体要求',
    '到2025年，新增养老床位不少于5000张，形成5G应用，GDP增长5%。',
    '二、主要任务',
    '加强领导，落实责任，完善制度，形成合力。',
    '加强协同，落实资金，完善机制，形成合力。',
  ]
  expect((await textOf(lines.map(spaced).join('\n'))).split('\n')).toEqual(lines)
  expect(await textOf('目  录 说明\nwritten in English words')).toContain('written in English words')
  const ponds = '3.3 1,900 farm ponds of 20 m x 20 m x 3 m, 5 a year, 9 % in A 1, 2 3 4 5 6 7 8'
  expect(await textOf(`Test data\n\n${ponds}`)).toContain(ponds)
})

describe('what stands twice', () => {
  const plan = [
    '测试数据：虚构方案',
    '一、目标',
    '到2025年，新增养老床位不少于5000张。',
    '二、任务',
    '建成区域性养老服务中心30个以上。',
    '三、保障',
    filling,
  ]

  test('the text pasted twice', async () => {
    const { text, removed } = await read('plan.txt', [...plan, ...plan].join('\n'))
    expect(text.split('\n')).toEqual(plan)
    expect(removed).toHaveLength(plan.length)
    expect(removed.every(({ reason, at }) => reason === 'repeated' && at > plan.length)).toBe(true)
  })

  test('an annex that repeats the tasks of the body, and a table that does', async () => {
    const document = await read(
      'plan.txt',
      [...plan, '附件', '1.建成区域性养老服务中心30个以上。', '2.新增项目20个，由市民政局负责。'].join('\n'),
    )
    const listed = understand(document, {})
    expect(listed.plan.targets.map(({ wording }) => wording)).toEqual(['不少于5000张', '30个以上', '20个'])
    expect(listed.doubts.filter(({ line }) => line === plan.length + 2)).toHaveLength(1)
    const table = [
      '附件',
      '序号\t任务\t单位',
      '1\t建成区域性养老服务中心30个以上\t市民政局',
      '2\t另建护理站20个\t市卫健委',
    ]
    const { plan: read2, doubts } = understand(await read('plan.txt', [...plan, ...table].join('\n')), {})
    expect(read2.targets.filter(({ wording }) => wording.startsWith('30个'))).toHaveLength(1)
    expect(doubts.map(({ line }) => line)).toContain(plan.length + 2)
  })

  test('a table of indicators behind sentences that gave some of them', () => {
    const rows = ['指标\t单位\t2023年\t2025年', '养老床位\t张\t3000\t5000', '护理站\t个\t10\t25']
    const { plan: read2, doubts } = understand([...plan, '四、指标', ...rows].join('\n'), {})
    expect(read2.targets.filter(({ amount }) => amount === 5000)).toHaveLength(1)
    expect(read2.targets.filter(({ amount }) => amount === 25)).toHaveLength(1)
    expect(doubts.map(({ words }) => words)).toContain('| 养老床位 | 张 | 3000 | 5000 |')
  })

  test('one row that repeats the body takes none of the others with it', () => {
    const page = `<html><body>${plan.map((line) => `<p>${line}</p>`).join('')}<p>附件</p><p>指标表</p>
      <table><tr><td>指标</td><td>2027年</td></tr><tr><td>建成区域性养老服务中心30个以上</td><td>30</td></tr>
      <tr><td>家庭病床（张）</td><td>400</td></tr></table></body></html>`
    expect(understand(page, {}).plan.targets.map(({ amount }) => amount)).toContain(400)
  })
})

test('a contents page is told', async () => {
  const { text, removed } = await read(
    'plan.txt',
    '测试规划\n目  录\n第一章 总则……1\n第二章 任务……3\n第一章 总则\n内容。\n第二章 任务\n内容。',
  )
  expect(text).toBe('测试规划\n第一章 总则\n内容。\n第二章 任务\n内容。')
  expect(removed.map(({ reason }) => reason)).toEqual(['contents', 'contents', 'contents'])
})

test('contents whose lines are as long as the page, and headings that run on in the body', async () => {
  const dots = '.'.repeat(40)
  const { text } = await read(
    'plan.txt',
    [
      '测试规划',
      ...[
        'II 目    录',
        `第一节  指导思想 ${dots} 1`,
        `一、范围 ${dots}`,
        '2',
        `第二节  强化统筹，提高整体`,
        `水平 ${dots} 3`,
      ],
      ...['第一节  指导思想', '内容。', '一、范围。测试。', '第二节  强化统筹，提高整体水平', '内容。'],
    ].join('\n'),
  )
  expect(text.split('\n')).toEqual([
    '测试规划',
    '第一节  指导思想',
    '内容。',
    '一、范围。测试。',
    '第二节  强化统筹，提高整体水平',
    '内容。',
  ])
  const running = await read(
    'plan.txt',
    '测试规划\n目录\n一、目标\n（一）数量\n一、目标\n（一）数量。建成5个。\n二、附则',
  )
  expect(running.text).toBe('测试规划\n一、目标\n（一）数量。建成5个。\n二、附则')
})

test('numbers of pages that are glued to the first line of each', async () => {
  const words = '推进养老服务设施建设并加强从业人员的培训和'
  const page = (number: number) => [
    `${number}管理，各区按照职责分工抓好落实，`,
    ...Array.from({ length: 9 }, () => words),
  ]
  const heading = [`31.2 强化保障`, ...Array.from({ length: 9 }, () => words)]
  const { text } = await read(
    'plan.txt',
    [
      '测试规划',
      '1 总体要求',
      '1.1 目标',
      words,
      ...[1, 2].flatMap(page),
      '管理。',
      ...heading,
      ...[4, 5, 6, 7].flatMap(page),
    ].join('\n'),
  )
  expect(text).not.toMatch(/\d管理/)
  expect(text).toContain('\n1.2 强化保障')
  const list = await read(
    'plan.txt',
    Array.from({ length: 8 }, (_, index) => `${index + 1}总则\n内容如下。`).join('\n'),
  )
  expect(list.text).toContain('8总则')
})

test('the head and the foot of a page that was copied whole', async () => {
  const { plan } = understand(
    await read(
      'page.txt',
      [
        ...[
          '当前位置： 首页 > 政务公开 > 规划计划',
          '索 引 号 113417/2025-1 发文日期 2025-01-14',
          '发布机构 测试市人民政府办公室 文    号 测政办〔2025〕1号',
        ],
        ...['名称： 测试市停车设施行动计划', '发布时间：2025-01-21 09:24 来源：测试 浏览次数： 字体：[ 大 中 小 ]'],
        ...['测试市停车设施行动计划', '一、目标', '到2026年新增车位500个。', '二、任务', '建成车场20处。'],
        ...['责任编辑：某某', '上一篇：另一个计划新增300个'],
      ].join('\n'),
    ),
    {},
  )
  expect(plan).toMatchObject({
    title: '测试市停车设施行动计划',
    issuer: '测试市人民政府办公室',
    number: '测政办〔2025〕1号',
    issued: '2025-01-14',
  })
  expect(plan.clauses.at(-1)?.text).toBe('二、任务\n建成车场20处。')
})

test('traditional script is read as published', async () => {
  const { plan } = understand(
    await read('plan.txt', '測試方案\n一、總體要求\n到2025年，實現產業規範發展。\n二、重點任務\n落實責任。'),
    {},
  )
  expect(plan.clauses.map(({ path }) => path)).toContain('一、總體要求')
})

test('lines are counted as the file has them', async () => {
  const { blocks } = await read('plan.txt', '测试方案\n\n\n一、目标\n\n内容。')
  expect(blocks.map(({ at }) => at)).toEqual([1, 4, 6])
})
