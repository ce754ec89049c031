import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { planOf } from './texts.ts'

describe('themes, tasks and measures', () => {
  test('items under the groups of the part called tasks', () => {
    const { themes, tasks, measures } = planOf('action-plan.txt')
    expect(themes.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '1 扩大设施供给',
      '2 提升服务质量',
      '3 强化综合监管',
    ])
    expect(tasks.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '1.1 建设社区中心',
      '1.2 改造居家环境',
      '2.1 壮大护理队伍',
      '2.2 推进智慧养老',
      '3.1 强化综合监管',
    ])
    expect(measures.map(({ code, name }) => `${code} ${name}`)).toEqual(['M1 加强组织领导', 'M2 加大资金支持'])
  })

  test('groups without inner headings whose paragraphs are the tasks', () => {
    const text = `测试数据：虚构方案
一、主要任务
（一）强化引领，发挥作用。建立指标体系，发挥导向作用。2023年6月底前，完成指标设计。（市统计局牵头，市财政局、市住建局参与）
优化管理体制，强化部门分工。建立责任清单，明确职责边界。（市编办指导）
（二）绿色生产，减少排放。全面推行清洁生产，落实审核要求。（市工信局负责）
开展回收体系建设，促进循环利用。完善网点布局，规范回收行为。（市商务局、市供销社负责）`
    const { themes, tasks } = understand(text, {}).plan
    expect(themes.map(({ name }) => name)).toEqual(['强化引领，发挥作用', '绿色生产，减少排放'])
    expect(tasks.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '1.1 建立指标体系，发挥导向作用',
      '1.2 优化管理体制，强化部门分工',
      '2.1 全面推行清洁生产，落实审核要求',
      '2.2 开展回收体系建设，促进循环利用',
    ])
    expect(tasks[0]).toMatchObject({ lead: '市统计局', participants: '市财政局、市住建局', due: '2023-06-30' })
    expect(tasks[1]).toMatchObject({ lead: '市编办' })
  })

  test('items that are the tasks themselves stand under their part', () => {
    const text =
      '测试数据：虚构方案\n一、重点任务\n（一）甲事。内容。\n（二）乙事。内容。\n二、保障措施\n（一）丙事。内容。'
    const { themes, tasks } = understand(text, {}).plan
    expect(themes.map(({ name }) => name)).toEqual(['重点任务'])
    expect(tasks.map(({ code, name }) => `${code} ${name}`)).toEqual(['1.1 甲事', '1.2 乙事'])
  })

  const parts = (second: string, third: string) =>
    understand(
      `测试数据：虚构意见\n一、总体要求\n内容。\n二、${second}\n（一）甲事。内容。\n三、${third}\n（二）乙事。内容。\n四、保障措施\n（三）丙事。内容。`,
      {},
    )

  test.each([
    ['', ['丙事']],
    ['详见附件。', ['丙事']],
    ['（见附表1）', ['丙事']],
    ['具体任务分工按附件2执行。', ['丙事']],
    ['任务清单附后。', ['丙事']],
    ['改造管网5公里。', ['主要任务', '丙事']],
    ['建设附属设施，改造附近街道。', ['主要任务', '丙事']],
  ])('a part whose tasks stand in an annex is none itself: 二、主要任务 %s', (words, expected) => {
    const text = `测试数据：虚构方案\n一、总体要求\n内容。\n二、主要任务\n${words}\n三、保障措施\n内容。\n附件\n任务分工表\n| 任务 | 责任单位 |\n|---|---|\n| 丙事 | 县水利局 |`
    expect(understand(text, {}).plan.tasks.map(({ name }) => name)).toEqual(expected)
  })

  /** Test data. */
  const listed = (...items: string[]) =>
    understand(
      [
        '测试数据：虚构方案（2025—2027年）',
        ...[
          '一、重点任务',
          '（一）扩增供给。2026年底前建成智慧校园60所，校园网络全部达标。（县教育局）',
          '（二）乙事。内容。',
        ],
        ...['附件', '任务清单', ...items.map((item, index) => `${index + 1}．${item}`)],
      ].join('\n'),
      {},
    ).plan

  test.each([
    ['建成智慧校园60所，2026年底前完成。责任单位：县教育局'],
    ['建成智慧校园60所（责任单位：县教育局；完成时限：2026年12月）'],
    ['到2026年底，智慧校园建成60所。牵头单位：县教育局'],
    ['智慧校园60所，2026年全部建成。负责：县教育局'],
  ])('an item of an annex that says again what the body says counts once: %s', (item) => {
    const { tasks, targets } = listed(item, '开设心理辅导室45间。责任单位：县卫健委')
    expect(targets.map(({ wording }) => wording)).toEqual(['60所', '45间'])
    expect(tasks.map(({ name, lead }) => [name, lead])).toEqual([
      ['扩增供给', '县教育局'],
      ['乙事', undefined],
      ['开设心理辅导室45间', '县卫健委'],
    ])
  })

  test.each([
    ['建成智慧教室60间，2026年底前完成。责任单位：县教育局', ['60所', '60间']],
    ['建成智慧校园60所、智慧教室80间。责任单位：县教育局', ['60所', '60所', '80间']],
    ['建成社区书屋60所，2026年底前完成。责任单位：县教育局', ['60所', '60所']],
  ])('one that says something else counts: %s', (item, expected) => {
    expect(listed(item).targets.map(({ wording }) => wording)).toEqual(expected)
  })

  test('where no part is called tasks, every part of substance is a theme', () => {
    const { plan, doubts } = parts('完善标准', '培养人才')
    expect(plan.themes.map(({ name }) => name)).toEqual(['完善标准', '培养人才'])
    expect(plan.measures.map(({ name }) => name)).toEqual(['丙事'])
    expect(doubts.map(({ words }) => words)).not.toContainEqual('二、完善标准；三、培养人才')
  })

  test('the reader is told where a part that was taken does not say what is to be done', () => {
    const { doubts } = parts('标准', '人才')
    expect(doubts.map(({ words }) => words)).toContainEqual('二、标准；三、人才')
  })

  test('a letter of duties with nothing but its targets has them for tasks, not its term or its rewards', () => {
    const text =
      '测试数据：虚构2026年目标责任书\n一、责任期限\n2026年。\n二、工作目标\n（一）甲事。内容。\n（二）乙事。内容。\n三、奖惩办法\n内容。'
    expect(understand(text, {}).plan.tasks.map(({ name }) => name)).toEqual(['甲事', '乙事'])
  })
})

describe('who leads, and by when, where the text says so', () => {
  const { tasks } = planOf('action-plan.txt')

  test('in a bracket behind the task', () => {
    expect(tasks[0]).toMatchObject({ lead: '市民政局', participants: '各区政府', due: '2022-12-31' })
    expect(tasks[1]).toMatchObject({ lead: '市民政局、市住建局' })
  })

  test('in a bracket with nothing but one office, or with offices and a day', () => {
    const text =
      '测试数据：虚构方案（2025—2027年）\n一、重点任务\n（一）甲事。改造管网。（县水利局）\n（二）乙事。建设公园。（县园林局、县财政局，2026年10月底前）'
    expect(understand(text, {}).plan.tasks).toMatchObject([
      { lead: '县水利局' },
      { lead: '县园林局、县财政局', due: '2026-10-31' },
    ])
  })

  /** Invented names. */
  const DUTIES: [string, string | undefined, string | undefined][] = [
    ['县水利局牵头，县财政局、县林业局按职责分工负责', '县水利局', '县财政局、县林业局'],
    ['由县水利局牵头、县财政局配合', '县水利局', '县财政局'],
    ['县水利局牵头抓总，各镇政府具体落实', '县水利局', '各镇政府'],
    ['县水利局负责，县财政局、县林业局分别负责', '县水利局', '县财政局、县林业局'],
    ['县水利局、县财政局，县林业局按职责分工负责', '县水利局、县财政局、县林业局', undefined],
    ['县水利局，县财政局配合', '县水利局', '县财政局'],
    ['县水利局牵头，会同县财政局、县林业局落实', '县水利局', '县财政局、县林业局'],
    ['县水利局会同县财政局负责', '县水利局', '县财政局'],
    ['县水利局（牵头）、县财政局、县残联', '县水利局', '县财政局、县残联'],
    ['县残联、县财政局（配合）', '县残联', '县财政局'],
    ['牵头：县水利局；配合：县财政局、各镇政府', '县水利局', '县财政局、各镇政府'],
    ['责任单位：县水利局（牵头）、县财政局，2026年6月底前', '县水利局', '县财政局'],
    ['县水利局主办，县财政局协办；2026年6月底前完成', '县水利局', '县财政局'],
    ['县水利局、县财政局负责。列第一位者为牵头单位，下同', '县水利局、县财政局', undefined],
  ]

  test.each(DUTIES)('in a bracket or a cell: %s', (words, lead, participants) => {
    const head = '测试数据：虚构方案（2025—2027年）\n一、重点任务\n（一）甲事。改造管网。'
    const bracket = understand(`${head}（${words}）\n（二）乙事。内容。`, {}).plan.tasks.at(0)
    const cell = understand(
      `${head}\n附件：分工表\n| 任务 | 责任单位 |\n|---|---|\n| 丙事 | ${words} |`,
      {},
    ).plan.tasks.at(-1)
    for (const task of [bracket, cell]) expect([task?.lead, task?.participants]).toEqual([lead, participants])
  })

  test('who leads a part and helps with another leads', () => {
    const [one, other] = ['（县水利局牵头，县财政局配合）', '（县财政局牵头，县水利局、县林业局配合）']
    const text = `测试数据：虚构方案\n一、重点任务\n（一）甲事。改造管网。${one}建设站房。${other}\n（二）乙事。内容。`
    expect(understand(text, {}).plan.tasks[0]).toMatchObject({ lead: '县水利局、县财政局', participants: '县林业局' })
  })

  test.each(['负责：一是巡查，二是报告', '职责是配合：每月一次', '具体推进落实：分两步'])(
    'a verb with a colon names nobody where no body follows: %s',
    (words) => {
      const text = `测试数据：虚构方案\n一、重点任务\n（一）甲事。改造管网，${words}。\n（二）乙事。内容。`
      expect(understand(text, {}).plan.tasks[0]).not.toHaveProperty('lead')
    },
  )

  test('in lines of their own', () => {
    expect(tasks[2]).toMatchObject({ lead: '市教育局', participants: '市民政局、市人力资源社会保障局' })
  })

  test('nothing where the text says nothing', () => {
    const first = planOf('running.txt').tasks[0]
    expect(first).toBeDefined()
    expect(first).not.toHaveProperty('lead')
    expect(first).not.toHaveProperty('due')
  })

  test('a bracket inside a sentence only explains', () => {
    const text =
      '测试数据：虚构方案\n一、重点任务\n（一）甲事。院校（由市教育局负责管理）开展培训，提高质量。\n（二）乙事。内容。'
    expect(understand(text, {}).plan.tasks[0]).not.toHaveProperty('lead')
  })
})

describe('an English action plan', () => {
  const plan = planOf('english.md')

  test('its actions are the tasks and keep their numbers', () => {
    expect(plan.language).toBe('en')
    expect(plan.tasks).toMatchObject([
      { code: '1.1', name: 'Electrify the Bus Fleet', lead: 'Transit Office', due: '2025-03-31' },
      { code: '1.2', name: 'Plant Trees', lead: 'Parks Department' },
      { code: '2.3', name: 'Advise Households' },
    ])
  })

  test('headings are cited as they stand; those that come twice with what they stand under', () => {
    expect(plan.clauses.map(({ path }) => path)).toEqual([
      'Title',
      'Introduction',
      'City Actions',
      'Action 1: Electrify the Bus Fleet',
      'Action 2: Plant Trees',
      'City Actions: Footnotes',
      'Partner Actions',
      'Action 3: Advise Households',
      'Partner Actions: Footnotes',
    ])
  })

  test('a milestone with a date is a date target; a struck-out date no longer holds', () => {
    const dated = plan.targets.filter(({ kind }) => kind === 'date')
    expect(dated.map(({ wording, due }) => [wording, due])).toEqual([
      ['June 30, 2024', '2024-06-30'],
      ['March 2025', '2025-03-31'],
    ])
  })

  test('amounts that a sentence aims at by a stated day, and none of the past', () => {
    const amounts = plan.targets.filter(({ kind }) => kind !== 'date')
    expect(amounts).toMatchObject([
      { wording: 'at least 40 percent', bound: 'atLeast', amount: 40, unit: '%', due: '2030-12-31' },
      { wording: 'up to 120 electric buses', bound: 'atMost', amount: 120, due: '2026-12-31' },
      { wording: 'more than 300 advisers', bound: 'moreThan', amount: 300, due: '2025-12-31' },
    ])
  })
})
