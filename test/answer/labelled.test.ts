import { describe, expect, test } from 'vitest'
import { askerOf, planOf } from './support.ts'

// Made up for the test: measures numbered straight through, signed at the end by several bodies.
const plan = planOf(
  '关于支持测试市邻里食堂发展的若干措施',
  '邻里食堂由社区提供场所，面向居民开放，是具有公益性、普惠性的就餐服务设施。发展邻里食堂，是便民的重要举措。为做好这项工作，制定如下措施。',
  '1.明确责任。建立“两委一局”（市商务委、市卫生健康委、市民政局）会商机制，邻里食堂布局由会商机制确定。',
  '2.分类建设。在市区党委领导下，划分为中心食堂、助餐站和流动餐车三类服务网点，新增网点3个。',
  '3.完善机制。构建政府补贴、企业让利、社会捐赠“三方共担”的筹资机制。',
  '4.突出重点。优先保障重点就餐人群（老年人、残疾人、困难职工）。',
  '5.加强监管。对邻里食堂开展检查。',
  '6.强化宣传。推广邻里食堂经验。',
  '测试市商务委员会',
  '测试市卫生健康委员会',
  '测试市民政局',
  '2025年3月8日',
)
const ask = askerOf(plan)

describe('names and the document, told by what stands beside them', () => {
  test.each<[string, RegExp]>([
    ['邻里食堂是什么意思', /^[^。]*由社区提供场所/],
    ['邻里食堂到底是个啥', /^[^。]*由社区提供场所/],
    ['“两委一局”是哪几家', /^共 3 项：市商务委、市卫生健康委、市民政局/],
    ['那3类服务网点是哪几类', /^共 3 项：中心食堂、助餐站、流动餐车/],
    ['三方共担指的是哪三方', /^共 3 项：政府补贴、企业让利、社会捐赠/],
    ['重点就餐人群都有谁', /^共 3 项：老年人、残疾人、困难职工/],
    ['这个措施一共多少条', /^共 6 项/],
    ['编号编到多少了', /强化宣传/],
    ['这个文件是哪些委局一起发的', /^发文机关共 3 家：测试市商务委员会、测试市卫生健康委员会、测试市民政局/],
  ])('%s', async (question, expected) => {
    const answer = await ask(question)
    expect(answer.text).toMatch(expected)
    expect(answer.refused).toBe(false)
  })

  test('how many they are, behind who issued it', async () => {
    const answer = await ask.inThread(['这个文件是哪些委局一起发的'], '一共几家')
    expect(answer.text).toMatch(/^发文机关共 3 家/)
  })
})

// Made up for the test: figures one after another, and steps with their times.
const lifts = planOf(
  '测试市老旧电梯整治方案',
  '一、工作任务',
  '（一）更新设备。年内更换曳引机260台，打通救援通道45条，新增监测终端1000套、累计达到3000套。',
  '（二）强化服务。每部电梯明确一名责任人。',
  '（三）应急救援。救援遵循“先救人、后修梯”的顺序组织实施。',
  '二、工作步骤',
  '（一）排查摸底阶段（3月底前）。',
  '建立电梯台账。',
  '（二）集中改造阶段（4月至10月）。',
  '完成改造任务。',
  '（三）总结验收阶段（12月底前）。',
  '12月15日前报送总结材料。',
)
const askLifts = askerOf(lifts)

describe('what is counted or said is read from the sentence', () => {
  test.each<[string, RegExp]>([
    ['救援通道打通几条', /^[^\n]*45条/],
    ['救援时先救人还是先修梯，有讲究没', /先救人、后修梯/],
    ['总结材料哪天报', /12月15日前/],
  ])('%s', async (question, expected) => {
    const answer = await askLifts(question)
    expect(answer.text).toMatch(expected)
    expect(answer.text).not.toMatch(/^方案没有/)
  })
})
