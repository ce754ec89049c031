import { describe, expect, test } from 'vitest'
import { kindOf } from '../../src/answer/question/kinds.ts'
import { measureAsked } from '../../src/answer/run/measure.ts'
import { askerOf, planOf } from './support.ts'

// A plan made up for the test.
const ask = askerOf(
  planOf(
    '测试市养老服务实施方案（2025—2027年）',
    '为发展养老服务（测试数据），制定本方案。',
    '一、完善设施',
    '（一）建设食堂。中心城区步行15分钟以内应有老年食堂，服务对象为60岁以上老年人。',
    '（二）培训护理员。护理员每人每年培训不少于40学时，由市民政局负责。',
    '二、规范经营',
    '（三）处理争议。引导养老机构与家属发生争议时到测试市仲裁委员会仲裁。',
  ),
)

describe('what an English question asks', () => {
  test.each([
    ['How many weeks after the deadline is the money paid?', 'value'],
    ['What reward does a firm get when it is recognised?', 'value'],
    ["What's this year's growth rate for farm output?", 'value'],
    ['What does it say about people who resell tickets?', 'detail'],
    ['When hotels have complaints, where do guests send them?', 'detail'],
    ['When must the survey be finished?', 'date'],
    ['Tell me who runs the canteens', 'body'],
    ['What fee is there for loans of more than 5 million?', 'value'],
    ['Our office is short of staff. Are we allowed to hire?', 'check'],
  ])('%s', (question, kind) => {
    expect(kindOf(question.toLowerCase(), 'en')).toBe(kind)
  })

  test.each([
    ['within how many minutes', 'time'],
    ['how many megawatts of wind power', 'size'],
    ['how many schools', undefined],
    ['how much special bond money is there', 'money'],
  ])('%s', (question, measure) => {
    expect(measureAsked(question)).toBe(measure)
  })
})

describe('what is counted in units of time', () => {
  test('minutes', async () => {
    expect((await ask('Within how many minutes of walking should there be a canteen for the elderly?')).text).toMatch(
      /^(?!The plan gives no).*15分钟/s,
    )
  })

  test('hours of training', async () => {
    expect((await ask('How many hours of training does a nurse need each year?')).text).toMatch(
      /^(?!The plan gives no).*40学时/s,
    )
  })
})
