import { describe, expect, test } from 'vitest'
import { readQuestion } from '../../src/answer/question/index.ts'
import { hitsFor } from '../../src/answer/run/hits.ts'
import { indexOf } from '../../src/answer/search/index.ts'
import { answersTrained, chanceOf, orderTrained, scaleFor } from './ranking/descent.ts'
import { askerOf, planOf } from './support.ts'

// A plan made up for the test, whose sentences share the words of what is asked about them.
const plan = planOf(
  '测试区托育服务提升行动方案（2026—2028年）',
  '一、现状',
  '2025年全区有托位900个，婴幼儿照护服务从业人员310人，托位使用率达到52%（测试数据）。',
  '二、目标',
  '到2028年，新增托位1500个，托位使用率达到75%。',
  '三、重点任务',
  '（一）增加普惠托位。公办幼儿园办托班，社区利用闲置房屋办托育点，每个街道至少1处。鼓励有条件的单位办托，托位收费可低于市价的20%。〔责任单位：区教育局、各街道（镇、园区）〕',
  '（二）加强照护人员培训。2027年6月底前轮训一遍，不得低于40学时；鼓励有条件的机构培训60学时。〔责任单位：区卫生健康委〕',
  '（三）严格监管。托育机构实行“双公示”，收费标准和餐食每周公示。',
)
const index = indexOf(plan)
const ask = askerOf(plan)

function first(question: string) {
  const query = readQuestion(index, question, { language: 'zh', today: '2026-03-01' })
  const [intent] = query.intents
  if (!intent) throw new Error('nothing was read')
  return hitsFor({ index, query }, intent)[0]
}

describe('of sentences that share the words of a question the one that answers comes first', () => {
  test.each([
    ['托位使用率要提到多少', '到2028年'],
    ['照护人员啥时候轮训完', '2027年6月底前'],
    ['社区怎么办托', '闲置房屋'],
  ])('%s', (question, words) => expect(first(question)?.passage.text).toContain(words))

  test('it is surer of what the plan answers than of what it does not', () => {
    expect(first('托位要新增多少个')?.sure).toBeGreaterThan(first('食堂阿姨工资涨多少')?.sure ?? 0)
    expect(first('明天下雨吗')?.sure ?? 0).toBeLessThan(0.05)
  })
})

describe('conversations', () => {
  test('who is responsible stands in a bracket that has brackets in it', async () => {
    expect((await ask('社区办托育点是哪些单位负责')).text).toMatch(
      /^方案.*“〔责任单位：区教育局、各街道（镇、园区）〕”/,
    )
  })

  test('last year is no year of the plan', async () => {
    const { refused, text } = await ask('去年新增了多少托位')
    expect(text).not.toMatch(/^新增托位（T\d+）：1500个/)
    expect(refused).toBe(true)
  })

  test('a year that is asked about has its own figure', async () => {
    expect((await ask('25年的托位使用率是多少')).text).toContain('52%')
  })

  test('so many big ones are no question for a number', async () => {
    expect((await ask('这么多大机构进来，社区该做点什么')).text).not.toContain('具体数字')
  })

  test('a claim in tenths is held against the plan', async () => {
    expect((await ask('28年托位使用率有六成就够了，对吧')).text).toMatch(/^不是60%，方案写的是75%/)
  })

  test('two things that are asked for at once are both said first', async () => {
    expect((await ask('28年托位要新增多少个，使用率呢')).text).toMatch(/1500个.*\n.*75%/)
  })

  test('a word that the plan has is not said to be missing', async () => {
    expect((await ask('托育机构的食谱几号换')).text).not.toMatch(/没有提到“[^”]*托育机构”/)
  })
})

describe('what is learned', () => {
  const rows = (values: readonly number[]) => values.map((value) => Float64Array.of(value, Math.cos(7 * value)))

  test('the order puts first what tells', () => {
    const groups = [
      { rows: rows([-1, 0.2, 1]), right: [false, false, true] },
      { rows: rows([0.9, -0.5, -1.2]), right: [true, false, false] },
      { rows: rows([-0.3, 1.4]), right: [false, true] },
    ]
    expect(orderTrained(groups, 2)[0]).toBeGreaterThan(0.3)
  })

  test('a chance is high where the signs were right and low where they were not', () => {
    const weights = answersTrained(rows([-1, -0.6, 0.7, 1.1]), [false, false, true, true])
    const [low = 0, high = 0] = rows([-1.5, 1.5]).map((row) => chanceOf(row, weights))
    expect(low).toBeLessThan(0.3)
    expect(high).toBeGreaterThan(0.7)
  })

  test('weights say the same of signs as of the rows that they were trained on', () => {
    const signs = [{ a: 3, b: 0.1 }, { a: 5 }, { a: 8, b: 0.4 }]
    const scale = scaleFor(signs)
    const { weights, bias } = scale.unscaled(Float64Array.of(0.5, -2, 0.25))
    const sums = signs.map((one) => bias + one.a * (weights.a ?? 0) + (one.b ?? 0) * (weights.b ?? 0))
    const scaled = signs.map((one) => {
      const [a = 0, b = 0] = scale.row(one)
      return 0.25 + 0.5 * a - 2 * b
    })
    for (const [at, sum] of sums.entries()) expect(sum).toBeCloseTo(scaled[at] ?? Number.NaN)
  })
})
