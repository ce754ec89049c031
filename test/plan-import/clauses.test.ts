import { describe, expect, test } from 'vitest'
import { readText } from '../../src/plan/import/read/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { read } from './read.ts'
import { planOf, squashed, textOf } from './texts.ts'

const paths = (text: string) => understand(text, {}).plan.clauses.map(({ path }) => path)

test('a plan that follows its notice at once is called what the notice sends', () => {
  const { plan } = understand(
    [
      '测试区（测试数据）人民政府办公室关于印发《2026年实事项目》的通知',
      '各街道办事处：',
      '现将《2026年实事项目》印发给你们，请认真组织实施。',
      '2026年1月28日',
      '一、老有颐养',
      '1.新增养老床位380张。',
    ].join('\n'),
    {},
  )
  expect(plan).toMatchObject({
    title: '2026年实事项目',
    period: { start: '2026-01-01', end: '2026-12-31' },
    targets: [{ clause: '一1. 新增养老床位380张', name: '养老床位', due: '2026-12-31' }],
  })
})

test('a number is no title: the page above the paper states it', async () => {
  const text =
    '标　　题：关于加快测试设施建设的意见\n\n发文字号：测办〔2026〕4号\n\n成文日期：2026-02-03\n\n发布日期：2026-02-10\n\n测办〔2026〕4号\n\n各县区：\n\n一、目标\n\n意见：到2027年，覆盖率不低于90%。'
  const { plan } = understand(await read('plan.md', text), {})
  expect(plan).toMatchObject({ title: '关于加快测试设施建设的意见', period: { end: '2027-12-31' } })
})

describe('a plan sent with a notice', () => {
  const plan = planOf('action-plan.txt')

  test('the notice, the title and the preamble come first', () => {
    expect(plan.clauses.slice(0, 3).map(({ path }) => path)).toEqual(['通知', '标题', '序言'])
    expect(plan.clauses[1]?.text).toBe('海云市养老服务提升三年行动计划\n（2022—2024年）')
  })

  test('who sent it, when and under which number is read', () => {
    expect(plan).toMatchObject({
      title: '海云市养老服务提升三年行动计划（2022—2024年）',
      issuer: '海云市人民政府办公室',
      number: '海政办发〔2022〕12号',
      issued: '2022-02-18',
      period: { start: '2022-01-01', end: '2024-12-31' },
    })
  })

  test('items below items are clauses of their own, cited through those above them', () => {
    const own = plan.clauses.filter(({ path }) => path.startsWith('二(二)'))
    expect(own.map(({ path, parent }) => [path, parent])).toEqual([
      ['二(二) 提升服务质量', '二、主要任务'],
      ['二(二)1. 壮大护理队伍', '二(二) 提升服务质量'],
      ['二(二)2. 推进智慧养老', '二(二) 提升服务质量'],
      ['二(二)2① 整合数据资源', '二(二)2. 推进智慧养老'],
      ['二(二)2② 开发手机应用', '二(二)2. 推进智慧养老'],
    ])
    expect(plan.clauses.some(({ path }) => path === '二(一)2(1) 优先改造高龄独居家庭')).toBe(true)
  })

  test('every word of the document is in exactly one clause', () => {
    expect(squashed(plan.clauses.map(({ text }) => text).join(''))).toBe(squashed(textOf('action-plan.txt')))
  })
})

describe('a plan in chapters', () => {
  const plan = planOf('five-years.txt')

  test('the table of contents is left out', () => {
    expect(plan.clauses.filter(({ heading }) => heading === '发展基础')).toHaveLength(1)
    expect(plan.clauses.every(({ text }) => !text.includes('………'))).toBe(true)
  })

  test('chapters, sections, parts, items and boxes have the path a person would cite', () => {
    expect(plan.clauses.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '第二章 总体要求',
        '第二章 第二节 发展目标',
        '专栏1 “十四五”科技创新主要指标',
        '第三章 第二节 一、引育创新人才',
        '第三章 第二节 一(一) 集聚领军人才',
        '第四章 第二节 加大投入',
      ]),
    )
  })

  test('a box belongs to the section it stands in, and keeps its own numbers', () => {
    const box = plan.clauses.find(({ path }) => path.startsWith('专栏2'))
    expect(box?.parent).toBe('第三章 第一节 二、提升产业技术水平')
    expect(box?.text).toContain('2.绿色材料工程')
  })
})

test('articles are cited by their number alone, and keep their items', () => {
  const plan = planOf('articles.txt')
  expect(plan.clauses.map(({ path }) => path).slice(1, 4)).toEqual(['第一章 总则', '第一条', '第二条'])
  expect(plan.clauses.find(({ path }) => path === '第二条')?.text).toContain('（三）生活节水。')
})

test('headings set into a running paragraph are clauses of their own', () => {
  const plan = planOf('running.txt')
  expect(plan.clauses.filter(({ path }) => path.startsWith('二(一)')).map(({ path }) => path)).toEqual([
    '二(一) 强化种业创新',
    '二(一) 加强优异种质资源发掘',
    '二(一) 加强主要作物新品种选育',
    '二(一) 推进良种繁育基地建设',
  ])
})

test('paragraphs that begin with a lead sentence stay in their clause', () => {
  const text = `测试数据：虚构方案
一、主要任务
（一）筑牢防线，保障安全。完善责任体系。各部门各负其责，落实监督管理要求，及时发现并消除隐患。（市应急局负责）
夯实基础工作。开展全面排查，建立台账并动态更新，确保问题整改到位。（市住建局负责）`
  expect(paths(text)).toEqual(['标题', '一、主要任务', '一(一) 筑牢防线，保障安全'])
})

test('items numbered on through the parts keep their own number', () => {
  const text =
    '测试数据：虚构意见\n一、甲\n（一）子。内容。\n（二）丑。内容。\n二、乙\n（三）寅。内容。\n（四）卯。内容。'
  expect(paths(text).slice(1)).toEqual(['一、甲', '一(一) 子', '一(二) 丑', '二、乙', '二(三) 寅', '二(四) 卯'])
})

test('a missing number is told, with its line', () => {
  const { doubts } = understand('测试数据：虚构方案\n一、甲\n内容。\n二、乙\n内容。\n四、丁\n内容。', {})
  expect(doubts.map(({ line, words }) => [line, words])).toContainEqual([6, '四、丁'])
})

test('years, references and amounts at the start of a line open no clause', () => {
  const text =
    '测试数据：虚构方案\n一、甲\n2025.6亿元来自财政。\n（三）所列事项除外。\n第三章规定的内容适用。\n1.5万人参加。'
  expect(paths(text)).toEqual(['标题', '一、甲'])
})

test('contents glued to one line are left out', () => {
  const text =
    '测试数据：虚构规划\n目录 第一章 总则 1 第二章 任务 3 第三章 保障 9\n第一章 总则\n内容。\n第二章 任务\n内容。\n第三章 保障\n内容。'
  expect(paths(text)).toEqual(['标题', '第一章 总则', '第二章 任务', '第三章 保障'])
})

test('a document that came as one line is still cut', () => {
  const filling = '完善制度，落实责任，加强协同，形成工作合力。'.repeat(10)
  const text = `测试数据：虚构方案\n一、主要任务 （一）健全机制。${filling}（二）加大投入。${filling}二、保障措施 （一）加强领导。${filling}`
  expect(paths(text)).toEqual(expect.arrayContaining(['一(一) 健全机制', '一(二) 加大投入', '二(一) 加强领导']))
})

test('lines cut at a fixed width are joined again', () => {
  const lines = textOf('running.txt').split('\n')
  const wrapped = lines.flatMap((line) => line.match(/.{1,38}/g) ?? []).join('\n')
  expect(understand(wrapped, {}).plan).toEqual(understand(textOf('running.txt'), {}).plan)
})

test('signature and date at the end are no part of the last clause', () => {
  const text =
    '虚构市人民政府关于测试的意见\n现提出如下意见。\n一、甲\n内容。\n二、乙\n内容。\n附件：任务清单\n虚构市人民政府\n2022年3月1日'
  const { plan } = understand(text, {})
  expect(plan.clauses.at(-1)?.path).toBe('落款')
  expect(plan).toMatchObject({ issued: '2022-03-01', issuer: '虚构市人民政府' })
})

test.each([
  ['海云市人民政府2026年3月18日'],
  ['海云市人民政府　　2026年3月18日'],
  ['海云市人民政府 2026 年 3 月 18 日'],
])('a signature and its date on one line: %s', (signed) => {
  const notice = ['海云市人民政府文件', '海政发〔2026〕8号', '海云市人民政府关于印发虚构方案的通知', '各区人民政府：']
  const sent = '现将《虚构方案》（测试数据）印发给你们，请认真执行。'
  const body = ['一、目标', '到2028年，新增床位500张。']
  const expected = { issuer: '海云市人民政府', issued: '2026-03-18', title: '虚构方案' }
  const before = understand([...notice, sent, signed, '虚构方案', ...body].join('\n'), {}).plan
  expect(before).toMatchObject({ ...expected, number: '海政发〔2026〕8号' })
  const behind = understand(['虚构方案', ...body, signed].join('\n'), {}).plan
  expect(behind).toMatchObject(expected)
  expect(behind.clauses.at(-1)?.path).toBe('落款')
})

test('without a signature the notice tells who sent it, below its letterhead', () => {
  const notice = ['海云市人民政府文件', '海政发〔2026〕8号', '海云市人民政府关于印发虚构方案的通知', '各区人民政府：']
  const sent = '现将《虚构方案》（测试数据）印发给你们，请认真执行。'
  expect(
    understand([...notice, sent, '虚构方案', '一、目标', '到2028年，新增床位500张。'].join('\n'), {}).plan.issuer,
  ).toBe('海云市人民政府')
})

test('a plan without numbers is cut at its heading lines, and the reader is told', () => {
  const filling = '完善制度，落实责任，加强协同，形成齐抓共管的工作合力。'
  const text = `测试数据：虚构方案\n为做好工作，制定本方案。\n主要目标\n到2025年，${filling}\n重点任务\n${filling}\n保障措施\n${filling}`
  expect(paths(text)).toEqual(['标题', '序言', '主要目标', '重点任务', '保障措施'])
  expect(understand(text, {}).doubts.map(({ line }) => line)).toContain(1)
})

test('the same text always comes to the same plan', () => {
  expect(planOf('five-years.txt')).toEqual(planOf('five-years.txt'))
})

describe('what stands around a plan', () => {
  const body = ['一、总体要求', '到2026年，新增停车位5000个。', '二、保障措施', '加强组织领导。']
  const imprint = (...lines: string[]) => {
    const { title, issuer, number, issued, clauses } = understand(lines.join('\n'), {}).plan
    return { title, issuer, number, issued, last: clauses.filter(({ path }) => path === '二、保障措施')[0]?.text }
  }
  const end = '二、保障措施\n加强组织领导。'

  test('a notice that lists its annex, and the plan as that annex', () => {
    const name = '测试市停车设施三年行动计划（2024—2026年）'
    expect(
      imprint(
        ...['测试市人民政府文件', '测政发〔2024〕12号', `测试市人民政府关于印发《${name}》的通知`, '各区人民政府：'],
        ...[`现将《${name}》印发给你们，请认真组织实施。`, `附件：${name}`, '测试市人民政府', '2024年3月5日'],
        ...['附件', '测试市停车设施三年行动计划', '（2024—2026年）', ...body],
      ),
    ).toEqual({ title: name, issuer: '测试市人民政府', number: '测政发〔2024〕12号', issued: '2024-03-05', last: end })
  })

  test('a cover with years, edition, maker and month', () => {
    expect(
      imprint('测试市停车设施规划', '（2021 年-2035 年）', '（草案）', '测试市规划局', '二〇二四年三月', ...body),
    ).toEqual({
      title: '测试市停车设施规划（2021 年-2035 年）（草案）',
      issuer: '测试市规划局',
      number: undefined,
      issued: '2024-03-01',
      last: end,
    })
  })

  test('the bodies that send it stand above its number and its title', () => {
    const lines = [
      '测试市发展改革委  文件',
      '测试市财政局',
      '测发改〔2024〕8号',
      '关于加快停车设施建设的意见',
      '各区：',
      ...body,
    ]
    const { title, number } = imprint(...lines)
    expect({ title, number }).toEqual({ title: '关于加快停车设施建设的意见', number: '测发改〔2024〕8号' })
  })

  test('an order', () => {
    expect(
      imprint(
        ...[
          '测试市人民政府令',
          '第12号',
          '《测试市停车场办法》已经市政府常务会议通过，现予公布。',
          '市长　某某',
          '2024年3月5日',
        ],
        ...['测试市停车场办法', ...body],
      ),
    ).toEqual({
      title: '测试市停车场办法',
      issuer: '测试市人民政府',
      number: '测试市人民政府令第12号',
      issued: '2024-03-05',
      last: end,
    })
  })

  test('who prints it, and annexes that are files of their own', () => {
    expect(imprint('测试市停车方案', ...body, '测试市交通局办公室　　2024年3月6日印发').last).toBe(end)
    expect(imprint('测试市停车方案', ...body, '附件：1.任务分工表', '2.指标表').last).toBe(end)
  })

  test('notes of a table and its rows begin no clauses', () => {
    const lines = [
      '1 停车位 个 预期性 1.2 1.5',
      '2 停车场 处 预期性 10 30',
      '注：1.停车位含临时车位。',
      '2.停车场不含路侧。',
    ]
    const { clauses } = understand(
      ['测试市停车方案', '一、指标', ...lines, '二、保障措施', '加强领导。'].join('\n'),
      {},
    ).plan
    expect(clauses.map(({ path }) => path)).toEqual(['标题', '一、指标', '二、保障措施'])
  })
})

test('heading lines above （一） whose numbers were lost on the way are clauses', () => {
  const line = '统筹推进各项工作，落实责任，完善制度，加强协同。'
  const { plan } = understand(
    [
      '测试数据：虚构县补能设施实施方案',
      line,
      '总体要求',
      line,
      '完善补能设施',
      `（一）布局。${line}`,
      `（二）建设。${line}`,
    ].join('\n'),
    {},
  )
  expect(plan.clauses.map(({ path }) => path).slice(2)).toEqual([
    '总体要求',
    '完善补能设施',
    '完善补能设施 (一) 布局',
    '完善补能设施 (二) 建设',
  ])
})

test('a title of two lines that ends a line with 文件 is no letterhead', () => {
  const { plan } = understand(
    [
      '某省关于全面推行规范性文件',
      '审核机制的实施方案（测试数据）',
      '某政办〔2025〕3号',
      '一、目标',
      '新增站点9个。',
      '二、任务',
      '抓好落实。',
    ].join('\n'),
    {},
  )
  expect(plan.title).toBe('某省关于全面推行规范性文件审核机制的实施方案（测试数据）')
})

test('what whoever stored a text says above its title is no title', () => {
  const { plan } = understand(
    readText(
      '> 本文由脚本提取，仅供查阅；以官方版本为准。\n\n# 虚构区水务“十五五”规划（测试数据）\n\n一、目标\n\n新增站点9个。\n\n二、任务\n\n抓好落实。',
    ),
    {},
  )
  expect(plan.title).toBe('虚构区水务“十五五”规划（测试数据）')
  expect(plan.clauses.map(({ path }) => path)).toEqual(['标题', '一、目标', '二、任务'])
})
