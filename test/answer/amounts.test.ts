import { describe, expect, test } from 'vitest'
import { askerOf, planOf } from './support.ts'

// A plan made up for the test, with amounts in a sentence of their own.
const plan = planOf(
  '测试县科技创新支持办法（2025—2027年）',
  '为支持科技创新（测试数据），制定本办法。',
  '一、支持研发',
  '（一）支持种质资源保护。鼓励企业联合院所建设种质资源库，开展地方品种收集鉴定。按照规定给予不超过总投入20%、最高150万元的经费支持。',
  '（二）支持中试熟化。鼓励建设中试车间，面向中小企业开放共享设备。按照规定给予最高80万元的经费支持。',
  '二、营造氛围',
  '（三）弘扬科学精神。建设一批科普基地和长廊，推出百项公开课程，培养讲解员200名。',
  '（四）培训农技员。县财政安排农技员培训专项经费，支持开展田间教学。',
  '（五）建设充电设施。支持建设单桩功率120千瓦及以上的快充桩。',
)
const ask = askerOf(plan)

describe('an amount in a sentence of its own', () => {
  test('is of what the sentence before it names', async () => {
    expect((await ask('种质资源库最高能拿多少')).text).toMatch(/^(?!方案没有).*最高150万元/s)
    expect((await ask.inThread(['种质资源库最高能拿多少'], '中试车间的呢')).text).toMatch(/最高80万元/)
  })
})

describe('what is left open how many of', () => {
  test.each(['科普基地要建几个', '农技员培训一年安排多少万'])('%s', async (question) => {
    expect((await ask(question)).text).toMatch(/^方案没有给出.*具体数字/)
  })

  test('a number of its own is no such thing', async () => {
    expect((await ask('公开课程要推出多少项')).text).toContain('百项')
    expect((await ask('快充桩起码多大功率')).text).toMatch(/^(?!方案没有).*120千瓦/s)
  })
})
