import { describe, expect, test } from 'vitest'
import { readText } from '../../src/plan/import/read/index.ts'
import { difference } from '../../src/plan/import/review/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { withKeptCodes } from '../../src/plan/keep-codes.ts'
import type { Plan } from '../../src/plan/plan.ts'

/** Test data: a plan with these targets. */
const document = (targets: string, tasks = '（一）加强培训。办好夜校。') =>
  `测试县就业方案（2026—2028年）（测试数据）\n一、工作目标\n${targets}\n二、重点任务\n${tasks}`

const planOf = (text: string): Plan => understand(readText(text), { slug: 'test' }).plan

const again = (text: string, before: Plan, codes: string[] = []): Plan =>
  withKeptCodes(planOf(text), { versions: [before], codes })

const shown = ({ targets }: Plan) => targets.map(({ code, name, wording }) => `${code} ${name} ${wording}`)

const BEFORE =
  '到2028年，评选云溪工匠10名；技能人才总量达到1.8万人；发放创业担保贷款2.5亿元，年均增长12%；建设零工市场5个。'
const before = planOf(document(BEFORE))

test('the plan has the targets that the tests speak of', () => {
  expect(shown(before)).toEqual([
    'T1 云溪工匠 10名',
    'T2 技能人才总量 1.8万人',
    'T3 创业担保贷款 2.5亿元',
    'T4 创业担保贷款 12%',
    'T5 零工市场 5个',
  ])
})

test.each([
  ['nothing', BEFORE, ['T1', 'T2', 'T3', 'T4', 'T5']],
  ['one that is gone', BEFORE.replace('评选云溪工匠10名；', ''), ['T2', 'T3', 'T4', 'T5']],
  ['one of two of one name', BEFORE.replace('2.5亿元，年均增长', '年均增长'), ['T1', 'T2', 'T4', 'T5']],
  ['a number', BEFORE.replace('10名', '12名'), ['T1', 'T2', 'T3', 'T4', 'T5']],
  ['the number of one of two of one name', BEFORE.replace('12%', '15%'), ['T1', 'T2', 'T3', 'T4', 'T5']],
  ['both numbers of one name', BEFORE.replace('12%', '15%').replace('2.5', '3'), ['T1', 'T2', 'T3', 'T4', 'T5']],
  ['a bound', BEFORE.replace('10名', '10名以上'), ['T1', 'T2', 'T3', 'T4', 'T5']],
  ['the size of a unit', BEFORE.replace('1.8万人', '18000人'), ['T1', 'T2', 'T3', 'T4', 'T5']],
  ['the day', BEFORE.replace('2028年', '2027年'), ['T1', 'T2', 'T3', 'T4', 'T5']],
  ['a new one in front', BEFORE.replace('评选', '新建技能大师工作室6个；评选'), ['T6', 'T1', 'T2', 'T3', 'T4', 'T5']],
  ['another in its place', BEFORE.replace('零工市场5个', '农贸市场5个'), ['T1', 'T2', 'T3', 'T4', 'T6']],
  ['another of its name', BEFORE.replace('云溪工匠10名', '云溪工匠占比10%'), ['T6', 'T2', 'T3', 'T4', 'T5']],
  ['the order', '到2028年，建设零工市场5个；技能人才总量达到1.8万人；评选云溪工匠10名。', ['T5', 'T2', 'T1']],
])('a plan that is read again keeps its codes where it changes %s', (_, text, codes) => {
  expect(again(document(text), before).targets.map(({ code }) => code)).toEqual(codes)
})

test('what moves to another clause is known by its sentence', () => {
  const moved = document(BEFORE.replace('；建设零工市场5个', ''), '（一）加强培训。建设零工市场5个。')
  expect(shown(again(moved, before))).toContain('T5 零工市场 5个')
})

test('where the parts have other numbers, headings tell them', () => {
  const two = '（一）县城。新建站点5个。\n（二）乡镇。新建站点8个。'
  const first = planOf(document('做好就业。', two))
  const other = document(
    '做好就业。',
    '（一）学校。新建站点3个。\n（二）县城。新建站点6个。\n（三）乡镇。新建站点8个。',
  )
  const codes = again(other, first).targets.map(({ code, amount }) => `${code} ${amount}`)
  expect(codes).toEqual(['T3 3', 'T1 6', 'T2 8'])
})

test('a code that any version or entry had is given to nothing new', () => {
  const added = document(BEFORE.replace('评选', '新建公园6个；评选'))
  expect(again(added, before, ['T9', '1.4']).targets[0]?.code).toBe('T10')
  const later = { ...before, targets: before.targets.slice(0, 2) }
  const { targets } = withKeptCodes(planOf(added), { versions: [later, before], codes: [] })
  expect(targets.map(({ code }) => code)).toEqual(['T6', 'T1', 'T2', 'T3', 'T4', 'T5'])
})

test('a file that nobody loaded gives no code away that the version in use has', () => {
  const shifted = { ...before, targets: before.targets.slice(1).map((one, at) => ({ ...one, code: `T${at + 1}` })) }
  const plan = planOf(document(BEFORE.replace('评选云溪工匠10名；', '')))
  const codes = withKeptCodes(plan, { versions: [before, shifted], codes: [] }).targets.map(({ code }) => code)
  expect(codes).toEqual(['T2', 'T3', 'T4', 'T5'])
})

test('the first version of a plan is numbered from 1', () => {
  const plan = planOf(document(BEFORE))
  expect(withKeptCodes(plan, { versions: [], codes: [] })).toBe(plan)
})

describe('tasks', () => {
  const TASKS = '（一）加强培训。办好夜校。\n（二）搞活市场。开设专区。\n（三）做优服务。设立窗口。'
  const first = planOf(document(BEFORE, TASKS))
  const codes = (tasks: string) =>
    again(document(BEFORE, tasks), first).tasks.map(({ code, name }) => `${code} ${name}`)

  test.each([
    ['', TASKS, ['1.1 加强培训', '1.2 搞活市场', '1.3 做优服务']],
    ['without one', TASKS.replace('（一）加强培训。办好夜校。\n', ''), ['1.2 搞活市场', '1.3 做优服务']],
    [
      'with a new one in front',
      `（一）稳定岗位。降低费用。\n${TASKS}`,
      ['1.4 稳定岗位', '1.1 加强培训', '1.2 搞活市场', '1.3 做优服务'],
    ],
    ['under another name', TASKS.replace('搞活市场', '活跃市场'), ['1.1 加强培训', '1.2 活跃市场', '1.3 做优服务']],
    ['that say more', TASKS.replace('开设专区', '开设两个专区'), ['1.1 加强培训', '1.2 搞活市场', '1.3 做优服务']],
  ])('keep their codes %s', (_, tasks, wanted) => {
    expect(codes(tasks)).toEqual(wanted)
  })
})

test('the difference of targets of one name is not crossed', () => {
  const after = again(document(BEFORE.replace('评选云溪工匠10名；', '')), before)
  const targets = difference(before, after).parts.find(({ part }) => part === 'targets')
  expect(targets).toEqual({ part: 'targets', added: [], removed: ['T1 云溪工匠'], changed: [] })
})

test('one in the place of another shows as gone and new', () => {
  const after = planOf(document(BEFORE.replace('零工市场5个', '图书馆6座')))
  const targets = difference(before, after).parts.find(({ part }) => part === 'targets')
  expect(targets).toMatchObject({ added: [expect.stringMatching(/^T5 图书馆/)], removed: ['T5 零工市场'] })
})
