import { describe, expect, test } from 'vitest'
import type { Aim } from '../../src/plan/import/figures/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { timesIn } from '../../src/text/index.ts'
import { aims } from './aims.ts'

// Every sentence is made up for the test.

describe('a day behind an amount is its own where only its outcome is told', () => {
  test.each<[string, string[]]>([
    ['分担率不低于45%，建设绿道90公里，2025年10月底前建成停车平台。', ['2027-12-31', '2027-12-31']],
    ['新建站点9处，2025年10月底前上线管理系统。', ['2027-12-31']],
    ['新建站点9处，2025年10月底前建成投用。', ['2025-10-31']],
    ['新建站点9处，2025年10月底前完成主体工程。', ['2025-10-31']],
    ['改造小区9个，2025年10月底前全部竣工验收。', ['2025-10-31']],
    ['建设基地2家。（县甲局牵头，县乙局配合，2025年9月底前完成）', ['2025-09-30']],
    ['建设基地2家。（县甲局、县乙局，2025年9月底前完成，责任单位：县丙局）', ['2025-09-30']],
    ['甲率2025年底前达到100%，乙率同步达到90%。', ['2025-12-31', '2025-12-31']],
    ['80%以上园所达到1998年市里颁布的标准。', ['2027-12-31']],
    [
      '通过加大支持，到2025年，甲量增长9%；乙量增长8%；到2026年，丙量增长7%。',
      ['2025-12-31', '2025-12-31', '2026-12-31'],
    ],
    ['推动更新，2025年淘汰磨机27台；改造除尘器20台。', ['2025-12-31', '2025-12-31']],
    ['改造小区9个，到2025年，绿地率达到40%；新建站点6处。', ['2027-12-31', '2025-12-31', '2027-12-31']],
  ])('%s', (text, days) => {
    expect(aims(text).map(({ due }) => due)).toEqual(days)
  })
})

describe('what is of every year', () => {
  test.each<[string, Aim['basis'][]]>([
    ['每年培训500人次，到2026年持证率达到95%，每千名老人配备社工不少于1名。', ['yearly', 'level', 'level']],
    ['每年招聘教师300名，培养名师100名。', ['yearly', 'total']],
    ['每年举办一次报告会，举办一次展示活动。', ['yearly', 'yearly']],
    ['全天开行列车38对。', ['level']],
    ['每年培训教师600人次，其中骨干50人次。', ['yearly', 'yearly']],
    ['年均停电时间不超过2小时。', ['level']],
    ['每年改造屋面80万平方米，创建20个特色小区、10个示范小区。', ['yearly', 'total', 'total']],
    ['医院牵头组建的联合体超过600个。', ['level']],
    ['参与的站点不少于360座。', ['level']],
    ['到2026年，全市加油站610座，其中单体加油站536座。', ['level', 'level']],
    ['到2026年全市新建加油站60座。', ['total']],
    ['数据中心电能利用效率（PUE）不高于1.4。', ['level']],
  ])('%s', (text, bases) => {
    expect(aims(text).map(({ basis }) => basis)).toEqual(bases)
  })
})

test.each([
  '发布日期：2025-07-31',
  '信息提供日期：2025-07-31 10:49',
  '更新时间：2025年7月31日',
  '来源：某网 2025-07-31 10:49',
])('when a page was made is no day to keep: %s', (text) => {
  expect(timesIn(text).map(({ role }) => role)).toEqual(['past'])
})

test('完成日期：2025年7月 is one', () => {
  expect(timesIn('完成日期：2025年7月').map(({ role }) => role)).toEqual(['by'])
})

test('aims that a year stands before, and those whose number is a word', () => {
  const { plan } = understand(
    `测试数据：虚构方案（2026—2030年）
一、总体目标
力争2030年前实现碳达峰。2029年前实现村村通公交。确保2028年底前全面消除黑臭水体。2027年基本建成应急体系。
困难家庭动态清零。`,
    {},
  )
  expect(plan.targets.map(({ name, due }) => [name, due])).toEqual([
    ['碳达峰', '2030-12-31'],
    ['村村通公交', '2029-12-31'],
    ['黑臭水体', '2028-12-31'],
    ['应急体系', '2027-12-31'],
    ['困难家庭', '2030-12-31'],
  ])
})

test('which year of the plan it is tells when: the amount of that year, and no part of the name', () => {
  const { plan } = understand(
    `测试数据：虚构河道清淤三年行动方案（2027—2029年）
一、总体目标
“三年行动”第一年应完成190公里清淤任务；第二年应完成220公里清淤任务；第三年完成剩余170公里清淤任务。
原则上第二年全县应完成的任务量不少于90公里。
骨干教师入职第二年培训不少于60学时。`,
    {},
  )
  expect(plan.targets.map(({ name, basis, due, amount }) => [amount, name, basis, due?.slice(0, 4)])).toEqual([
    [190, '清淤任务', 'total', '2027'],
    [220, '清淤任务', 'total', '2028'],
    [170, '剩余清淤任务', 'total', '2029'],
    [90, '全县应完成的任务量', 'total', '2028'],
    [60, '骨干教师入职第二年培训', 'level', '2029'],
  ])
})
