import { describe, expect, test } from 'vitest'
import { locales } from '../../src/locale/index.ts'
import type { Block } from '../../src/plan/import/read/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { docx, level, list, listed, numbering, p, run, tbl, td, tr, w } from './docx.ts'
import { read } from './read.ts'

const linesOf = async (body: readonly string[], parts: Record<string, string> = {}) => {
  const { blocks } = await read('plan.docx', docx(body, parts))
  return blocks.map((block) => (block.type === 'line' ? block.text : `${block.type}`))
}

const tableOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []))

describe('numbers that Word gives by itself', () => {
  const lists = numbering(
    list(1, [
      level(0, 'chineseCounting', '%1、'),
      level(1, 'chineseCounting', '（%2）'),
      level(2, 'decimal', '%3.'),
      level(3, 'decimalEnclosedCircle', '%4'),
    ]),
    list(2, [level(0, 'chineseCountingThousand', '第%1条')]),
    list(3, [level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'), level(2, 'decimal', '%1.%2.%3')]),
    list(4, [level(0, 'bullet', '\u2022')]),
  )

  test('chapters, items and what stands below them', async () => {
    const lines = await linesOf(
      [
        '测试数据：虚构方案',
        p('总体要求', listed(1)),
        p('主要任务', listed(1)),
        p('扩大供给', listed(1, 1)),
        p('建设中心', listed(1, 2)),
        p('300人培训项目', listed(1, 2)),
        p('整合数据', listed(1, 3)),
        p('提升质量', listed(1, 1)),
        p('壮大队伍', listed(1, 2)),
      ],
      { numbering: lists },
    )
    expect(lines.slice(1)).toEqual([
      '一、总体要求',
      '二、主要任务',
      '（一）扩大供给',
      '1. 建设中心',
      '2. 300人培训项目',
      '①整合数据',
      '（二）提升质量',
      '1. 壮大队伍',
    ])
  })

  test('articles beyond ten, numbers of several levels, and bullets that are none', async () => {
    const articles = Array.from({ length: 12 }, (_, index) => p(`内容${index + 1}`, listed(2)))
    const lines = await linesOf(
      [
        ...articles,
        p('甲', listed(3)),
        p('乙', listed(3, 1)),
        p('丙', listed(3, 2)),
        p('丁', listed(3, 1)),
        p('戊', listed(4)),
      ],
      { numbering: lists },
    )
    expect(lines.slice(9)).toEqual([
      '第十条 内容10',
      '第十一条 内容11',
      '第十二条 内容12',
      '1 甲',
      '1.1 乙',
      '1.1.1 丙',
      '1.2 丁',
      '戊',
    ])
  })

  test('a list that begins again, and one that goes on where another was', async () => {
    const again = w('lvlOverride', { ilvl: 0 }, w('startOverride', { val: 1 }))
    const number = (id: number, of: number, more = '') => w('num', { numId: id }, w('abstractNumId', { val: of }), more)
    const [definition] = list(1, [level(0, 'upperRoman', '%1.')])
    const lines = await linesOf(
      [p('甲', listed(1)), p('乙', listed(1)), p('丙', listed(2)), p('丁', listed(3)), p('戊', listed(1))],
      { numbering: [definition, number(1, 1), number(2, 1), number(3, 1, again)].join('') },
    )
    expect(lines).toEqual(['I. 甲', 'II. 乙', 'III. 丙', 'I. 丁', 'II. 戊'])
  })

  test('a level that never begins again', async () => {
    const lines = await linesOf(
      [p('甲', listed(1)), p('一', listed(1, 1)), p('乙', listed(1)), p('二', listed(1, 1))],
      {
        numbering: numbering(
          list(1, [
            level(0, 'ideographTraditional', '%1、'),
            level(1, 'lowerLetter', '%2)', w('lvlRestart', { val: 0 })),
          ]),
        ),
      },
    )
    expect(lines).toEqual(['甲、甲', 'a)一', '乙、乙', 'b)二'])
  })

  test('headings numbered by their style, told with their level', async () => {
    const styles = [
      w(
        'style',
        { type: 'paragraph', styleId: 'a1' },
        w('name', { val: 'heading 1' }),
        w('pPr', {}, w('numPr', {}, w('numId', { val: 1 }))),
      ),
      w(
        'style',
        { type: 'paragraph', styleId: 'a2' },
        w('name', { val: '二级' }),
        w('basedOn', { val: 'a1' }),
        w('pPr', {}, w('outlineLvl', { val: 1 }), w('numPr', {}, w('ilvl', { val: 1 }))),
      ),
    ].join('')
    const { blocks } = await read(
      'plan.docx',
      docx(
        [
          p('总则', w('pStyle', { val: 'a1' })),
          p('目的', w('pStyle', { val: 'a2' })),
          p('不编号', `${w('pStyle', { val: 'a1' })}${listed(0)}`),
        ],
        {
          styles,
          numbering: numbering(list(1, [level(0, 'chineseCounting', '第%1章'), level(1, 'chineseCounting', '第%2节')])),
        },
      ),
    )
    expect(blocks).toEqual([
      { type: 'line', text: '第一章 总则', level: 1, at: 1 },
      { type: 'line', text: '第一节 目的', level: 2, at: 2 },
      { type: 'line', text: '不编号', level: 1, at: 3 },
    ])
  })

  test('inside the cells of a table', async () => {
    const cell = (text: string) => w('tc', {}, p(text, listed(1, 2)))
    const { blocks } = await read(
      'plan.docx',
      docx([tbl(tr(cell('甲'), td('子')), tr(cell('乙'), td('丑')))], { numbering: lists }),
    )
    expect(tableOf(blocks)).toEqual([
      [
        ['1. 甲', '子'],
        ['2. 乙', '丑'],
      ],
    ])
  })
})

describe('tables', () => {
  test('a merged cell stands in every row and column that it covers', async () => {
    const merged = (text: string, how: string) => td(text, w('vMerge', how ? { val: how } : {}))
    const { blocks } = await read(
      'plan.docx',
      docx([
        tbl(
          tr(w('trPr', {}, w('tblHeader')), td('责任单位'), td('任务'), td('时限')),
          tr(merged('市民政局', 'restart'), td('新建中心20个'), td('2025年')),
          tr(merged('', ''), td('培训护理员300名'), td('2026年')),
          tr(td('合计', w('gridSpan', { val: 2 })), td('两项')),
        ),
      ]),
    )
    expect(blocks).toEqual([
      {
        type: 'table',
        header: 1,
        at: 1,
        rows: [
          ['责任单位', '任务', '时限'],
          ['市民政局', '新建中心20个', '2025年'],
          ['市民政局', '培训护理员300名', '2026年'],
          ['合计', '合计', '两项'],
        ],
      },
    ])
  })

  test('a frame of one column is text', async () => {
    expect(await linesOf([tbl(tr(td('专栏1 重点工程')), tr(td('建设中心。')))])).toEqual([
      '专栏1 重点工程',
      '建设中心。',
    ])
  })
})

describe('what is no part of the text, and is told', () => {
  test('struck, hidden and deleted words, and a deleted paragraph and row', async () => {
    const deleted = w('del', { id: 1 }, w('r', {}, w('delText', {}, '2024年底前')))
    const { text, removed } = await read(
      'plan.docx',
      docx([
        p(
          `${run('到')}${deleted}${w('ins', { id: 2 }, run('2025年底前'))}${run('，建成')}${run('10', w('strike'))}${run('20个')}${run('（内部）', w('vanish'))}${run('中心。')}`,
        ),
        p(w('del', { id: 3 }, w('r', {}, w('delText', {}, '整段删去。'))), w('rPr', {}, w('del', { id: 4 }))),
        p(w('moveFrom', { id: 5 }, run('移走的话。'))),
        tbl(tr(td('甲'), td('1')), w('tr', {}, w('trPr', {}, w('del', { id: 6 })), td('乙'), td('2'))),
      ]),
    )
    expect(text).toBe('到2025年底前，建成20个中心。\n| 甲 | 1 |')
    expect(removed.map(({ reason, text: words }) => [reason, words])).toEqual([
      ['deleted', '2024年底前'],
      ['struck', '10'],
      ['hidden', '（内部）'],
      ['deleted', '整段删去。'],
      ['deleted', '移走的话。'],
      ['deleted', '乙 2'],
    ])
  })

  test('what was moved is told only where it stands nowhere else', async () => {
    const moveFrom = (text: string, id: number) => p(w('moveFrom', { id }, run(text)))
    const { text, removed } = await read(
      'plan.docx',
      docx([
        moveFrom('组建服务队。', 1),
        '建设中心。',
        p(`${run('（一）')}${w('moveTo', { id: 2 }, run('组建'), run('服务队。'))}`),
        moveFrom('没有落点的话。', 3),
        p(
          `${w('moveFrom', { id: 4 }, run('建设'))}${w('del', { id: 5 }, w('r', {}, w('delText', {}, '八处')))}${run('改造。')}`,
        ),
      ]),
    )
    expect(text).toBe('建设中心。\n（一）组建服务队。\n改造。')
    expect(removed.map(({ text: words }) => words)).toEqual(['没有落点的话。', '八处'])
  })

  test('a paragraph whose end was deleted goes on in the next, which has the number', async () => {
    const lines = await linesOf(
      [p('建设', `${listed(1)}${w('rPr', {}, w('del', { id: 1 }))}`), p('中心', listed(1)), p('改造', listed(1))],
      { numbering: numbering(list(1, [level(0, 'decimal', '%1.')])) },
    )
    expect(lines).toEqual(['1. 建设中心', '2. 改造'])
  })

  test('the contents that Word makes', async () => {
    const styles = w('style', { type: 'paragraph', styleId: 'T1' }, w('name', { val: 'toc 1' }))
    const gallery = w('sdtPr', {}, w('docPartObj', {}, w('docPartGallery', { val: 'Table of Contents' })))
    const { text, removed } = await read(
      'plan.docx',
      docx(
        [
          w('sdt', {}, gallery, w('sdtContent', {}, p('总体要求 1'))),
          p('主要任务 2', w('pStyle', { val: 'T1' })),
          '正文。',
        ],
        { styles },
      ),
    )
    expect(text).toBe('正文。')
    expect(removed.map(({ reason }) => reason)).toEqual(['contents', 'contents'])
  })
})

test('notes stand apart, with their marks', async () => {
  const reference = w('r', {}, w('footnoteReference', { id: 2 }))
  const { blocks } = await read(
    'plan.docx',
    docx([p(`${run('建成20个')}${reference}${run('中心。')}`)], {
      footnotes: `${w('footnote', { id: 0, type: 'separator' }, p('——'))}${w('footnote', { id: 2 }, p('含改建5个。'))}`,
    }),
  )
  expect(blocks).toEqual([
    { type: 'line', text: '建成20个中心。', at: 1 },
    { type: 'note', mark: '1', text: '含改建5个。', at: 2 },
  ])
})

test('what a note says is a clause of its own, in which no target is looked for', async () => {
  const document = await read(
    'plan.docx',
    docx(
      [
        '测试方案',
        '一、目标',
        p(`${run('到2025年，建成中心20个。')}${w('r', {}, w('footnoteReference', { id: 2 }))}`),
        '二、任务',
        '落实责任。',
      ],
      {
        footnotes: w('footnote', { id: 2 }, p('到2025年，另建成站点5个。')),
      },
    ),
  )
  const { plan } = understand(document, {})
  expect(plan.clauses.at(-1)).toEqual({ path: '注释', text: '[1] 到2025年，另建成站点5个。' })
  expect(plan.targets.map(({ wording }) => wording)).toEqual(['20个'])
})

test('line breaks, tabs and text boxes', async () => {
  const box = w('r', {}, w('pict', {}, w('txbxContent', {}, p('框里的话。'))))
  const copy = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
  const lines = await linesOf([
    p(w('r', {}, w('t', {}, '上行'), w('br'), w('t', {}, '下'), w('tab'), w('t', {}, '行'), copy)),
  ])
  expect(lines).toEqual(['上行', '下 行', '框里的话。'])
})

test('a prefix of another name is the same prefix', async () => {
  const other = docx(['测试。']).toString('latin1').replaceAll('w:', 'x:').replace('xmlns:w=', 'xmlns:x=')
  expect((await read('plan.docx', Buffer.from(other, 'latin1'))).text).toBe('测试。')
})

test('a person is told in which row of which table a doubtful figure stands', async () => {
  const table = (...rows: string[][]) => tbl(...rows.map((row) => tr(...row.map((cell) => td(cell)))))
  const document = await read(
    'plan.docx',
    docx([
      '测试方案',
      '一、目标',
      table(['联系人', '电话'], ['某某', '某号']),
      '二、指标',
      table(['指标', '2027年'], ['停车位', '1 300个'], ['停车场', '20处']),
    ]),
  )
  const { placeOf } = understand(document, {})
  const numbers = document.blocks.map(({ at }) => at)
  expect(placeOf(numbers.at(-1) ?? 0, '| 停车位 | 1 300个 |')(locales.zh)).toBe('表 2 第 2 行')
  expect(placeOf(numbers.at(-1) ?? 0, '0')(locales.en)).toBe('Table 2')
  expect(placeOf(numbers[1] ?? 0, '一、目标')(locales.zh)).toBe('第 2 段')
})
