import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { planOf } from './texts.ts'

const read = (...lines: string[]) => understand(['测试数据：虚构方案', ...lines].join('\n'), {})
const tasks = (...lines: string[]) => read(...lines).plan.tasks

describe('what is a task, and what only a part of one', () => {
  test('actions of a plan and the tasks below them', () => {
    const { themes, tasks: found } = planOf('actions.txt')
    expect(themes.map(({ name }) => name)).toEqual(['设施提质行动', '服务提效行动', '队伍提能行动'])
    expect(found.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '1.1 补齐社区设施',
      '1.2 推进适老化改造',
      '2.1 优化办事流程',
      '2.2 建设线上平台',
      '3.1 加强人员培训',
    ])
    expect(found[3]).toMatchObject({ clause: '行动2 任务4 建设线上平台', due: '2025-06-30' })
  })

  test('entries of a list that is one sentence are parts of their item', () => {
    const found = tasks(
      '一、主要任务',
      '（一）明确职责。指挥部负责下列事项：',
      '（1）贯彻上级部署；',
      '（2）组织全市防御；',
      '（3）完成其他任务。',
      '（二）健全机制。完善会商制度。',
    )
    expect(found.map(({ name }) => name)).toEqual(['明确职责', '健全机制'])
  })

  test('short numbered paragraphs are a task each', () => {
    const { tasks: found } = planOf('works.txt')
    expect(found.map(({ name, clause }) => [name, clause])).toEqual([
      ['新建幼儿园6所', '一1. 新建幼儿园6所'],
      ['完成管网改造40万米', '一2. 完成管网改造40万米'],
      ['新增停车位1500个', '一3. 新增停车位1500个'],
      ['整治河道18.5公里', '一4. 整治河道18.5公里'],
      ['新增绿地2.15平方公里', '二5. 新增绿地2.15平方公里'],
      ['建设口袋公园9座', '二6. 建设口袋公园9座'],
    ])
  })

  test('tasks stand where it is said who leads, however the parts above them are called', () => {
    const { themes, tasks: found } = planOf('through.txt')
    expect(themes.map(({ name }) => name)).toEqual(['产业人才计划', '青年人才计划'])
    expect(found.map(({ name }) => name)).toContain('300人培训项目')
  })

  test('the title goes before the chapters of a plan in decimals, and no clause is lost', () => {
    expect(
      tasks('1 总则', '1.1 目的', '内容。', '2 重点任务', '2.1 监测', '加密站点。', '2.2 预警', '完善平台。'),
    ).toMatchObject([
      { code: '1.1', name: '监测', clause: '2.1 监测' },
      { code: '1.2', name: '预警', clause: '2.2 预警' },
    ])
  })
})

describe('what a task is called', () => {
  test.each([
    ['一是推进管网改造。改造老旧管网二十公里。', '推进管网改造'],
    ['到2026年，建成智慧平台。推广全域应用。', '建成智慧平台'],
  ])('not how it is counted or dated: %s', (paragraph, name) => {
    const found = tasks(
      '一、重点任务',
      '（一）甲事。甲事的内容用这一句话来说明。',
      paragraph,
      '（二）乙事。乙事的内容用这一句话来说明。',
      paragraph,
    )
    expect(found.map((task) => task.name)).toContain(name)
  })

  test('never cut inside a phrase, and nothing is put in for what is left out', () => {
    const phrase = '依托现有社区卫生服务中心和乡镇卫生院以及村卫生室等各类基层医疗卫生服务机构完善分级诊疗服务体系'
    const long = `${phrase}，推动优质医疗资源下沉，${'提升服务能力，'.repeat(6)}方便群众就医。`
    const found = tasks('一、重点任务', `1.${long}`, `2.${long}`)
    for (const { name } of found) {
      expect(name).not.toContain('…')
      expect(long.split('，')).toContain(name)
    }
  })
})

describe('who leads and who supports', () => {
  const bodies = (words: string) => {
    const [task] = tasks('一、重点任务', `（一）甲事。内容。${words}`, '（二）乙事。内容。')
    return [task?.lead, task?.participants]
  }

  test.each([
    ['（牵头单位：市民政局，支撑单位：市财政局、市住建局）', '市民政局', '市财政局、市住建局'],
    ['（责任单位：市水务局；配合单位：各区政府）', '市水务局', '各区政府'],
    ['（牵头部门：市工信局  协助部门：市科技局）', '市工信局', '市科技局'],
    ['（主责单位：市教育局，参与单位：市卫健委，完成时限：2026年底）', '市教育局', '市卫健委'],
    ['\n【责任单位】市公安局', '市公安局', undefined],
    ['\n责任单位：市公安局、市司法局', '市公安局、市司法局', undefined],
    ['（牵头单位：县（区）政府，支持单位：市财政局）', '县（区）政府', '市财政局'],
    ['（責任單位：縣水務局，配合單位：縣農業局）', '縣水務局', '縣農業局'],
    ['（市商务局牵头，市财政局参与）', '市商务局', '市财政局'],
    ['（责任单位：市高院、市公安局等；各区政府）', '市高院、市公安局等、各区政府', undefined],
  ])('%s', (words, lead, participants) => {
    expect(bodies(words)).toEqual([lead, participants])
  })

  test('a table tells it of tasks that the text describes', () => {
    const { tasks: found } = planOf('works.txt')
    expect(found.slice(0, 2)).toMatchObject([
      { name: '新建幼儿园6所', lead: '新区教育局', participants: '新区建设局' },
      { name: '完成管网改造40万米', lead: '新区水务局', participants: '新区财政局' },
    ])
    expect(found[4]).not.toHaveProperty('lead')
  })

  test('rows of a table of tasks are tasks where the text has none', () => {
    const { plan } = read(
      '一、总体要求',
      '统筹推进。',
      '二、任务分工',
      '| 序号 | 重点任务 | 牵头部门 | 配合部门 |',
      '| --- | --- | --- | --- |',
      '| 1 | 编制数据目录 | 市数据局 | 各部门 |',
      '| 2 | 建设共享平台 | 市数据局 | 市财政局 |',
    )
    expect(plan.tasks).toMatchObject([
      { code: '1.1', name: '编制数据目录', lead: '市数据局', participants: '各部门', clause: '二、任务分工' },
      { code: '1.2', name: '建设共享平台', lead: '市数据局', participants: '市财政局' },
    ])
  })
})

describe('what governs what stands beneath it', () => {
  test('a heading that is a date', () => {
    const found = tasks(
      '一、重点任务',
      '（一）2025年6月底前',
      '1.完成摸底。建立台账。',
      '2.编制方案。印发实施。',
      '（二）2026年12月底前',
      '1.全面建成。投入使用。',
    )
    expect(found.map(({ name, due }) => [name, due])).toEqual([
      ['完成摸底', '2025-06-30'],
      ['编制方案', '2025-06-30'],
      ['全面建成', '2026-12-31'],
    ])
  })
})

describe('an annex that lists the tasks of the body again', () => {
  test('is said, and its figures count once', () => {
    const { plan, doubts } = understand(
      `测试数据：虚构方案
一、主要目标
到2026年，新建社区食堂30个，改造老旧小区120个。
二、保障措施
加强领导。
附件
重点任务清单
新建社区食堂30个
改造老旧小区120个
新增图书馆4座`,
      {},
    )
    expect(plan.targets.filter(({ amount }) => amount === 30)).toHaveLength(1)
    expect(doubts.map(({ line, words }) => [line, words])).toContainEqual([8, '新建社区食堂30个'])
  })
})

test('an annex that tells how indicators are computed sets no targets', () => {
  const { plan } = read(
    '一、重点任务',
    '加强考核。',
    '附件',
    '绩效考核指标',
    '一、质量',
    '1.手术占比。手术人数除以出院人数，乘以100%。',
    '2.感染率。感染人数除以手术人数，乘以100%。',
  )
  expect(plan.targets).toEqual([])
  expect(plan.clauses.map(({ path }) => path)).toContain('附件 一1. 手术占比')
})
