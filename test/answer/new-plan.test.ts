import { describe, expect, test } from 'vitest'
import { askerOf, planOf } from './support.ts'

// A plan made up for the test, in the style of a district; nobody wrote a word of the answers for it.
const plan = planOf(
  '测试区人民政府办公室关于印发《测试区绿色发展行动方案（2024—2027年）》的通知',
  '测政办发〔2024〕9号',
  '各街道办事处：',
  '现将《测试区绿色发展行动方案（2024—2027年）》印发给你们，请认真贯彻执行。',
  '测试区人民政府办公室',
  '2024年3月5日',
  '测试区绿色发展行动方案（2024—2027年）',
  '为加快推进全区绿色转型（测试数据），制定本方案。',
  '一、主要目标',
  '到2025年，新增绿地30公顷。到2027年，新增绿地70公顷，公园覆盖率达到90%，零碳园区达到6家。',
  '二、重点任务',
  '（一）蓝天保卫行动',
  '1.治理扬尘。完善联防联控、属地管理、社会参与的网格化监管体系。（责任单位：区生态环境局、区建设交通委）',
  '2.淘汰老旧车辆。2025年6月底前淘汰老旧柴油车400辆。（责任单位：区生态环境局）',
  '（二）碧水攻坚行动',
  '3.整治河道。整治河道12条，长度45公里。（责任单位：区水务局）',
  '4.改造管网。2026年12月底前完成雨污混接改造。（责任单位：区水务局、测试新城管委会）',
  '（三）净土提升行动',
  '5.管控土壤。建立污染地块清单，分级管理。（责任单位：区生态环境局）',
  '三、基本原则',
  '（一）坚持生态优先。',
  '（二）坚持系统治理。',
)
const ask = askerOf(plan)

describe('a plan that nobody has seen', () => {
  test.each<[string, RegExp | string]>([
    ['27年绿地要增加多少', '70公顷'],
    ['25年绿地要增加多少', '30公顷'],
    ['一共几大行动', /共 3 项：蓝天保卫行动、碧水攻坚行动、净土提升行动/],
    ['整个方案一共列了多少条', /共 5 项/],
    ['要守哪几条原则', /共 2 项：坚持生态优先、坚持系统治理/],
    ['生态环境局牵头的有几项', /区生态环境局负责 3 项/],
    ['新城管委会要做什么', '改造管网'],
    ['2026年底前要办完的有哪些', '雨污混接改造'],
    ['啥时候印发的', '2024年3月5日'],
    ['网格化监管体系是什么意思', '联防联控、属地管理、社会参与'],
    ['90%说的是哪一项', '公园覆盖率'],
    ['这方案大概讲啥', '制定本方案'],
  ])('%s', async (question, expected) => {
    const answer = await ask(question)
    expect(answer.text).toMatch(expected)
    expect(answer.refused).toBe(false)
  })

  test.each<[string, string]>([
    ['昆山要新增多少绿地', '没有提到“昆山”'],
    ['2030年零碳园区要有几家', '没有提到2030年'],
    ['整治河道要花多少钱', '没有给出'],
    ['有没有提到元宇宙', '没有提到“元宇宙”'],
  ])('%s: it does not say', async (question, expected) => {
    const answer = await ask(question)
    expect(answer.text).toContain(expected)
    expect(answer.refused).toBe(true)
  })

  test('how it stands is not on record', async () => {
    expect((await ask('零碳园区现在有几家了')).text).toMatch(/没有登记记录|尚无记录/)
  })

  test('what was not meant is neither confirmed nor denied', async () => {
    expect((await ask('公园覆盖率是不是要到80%？')).text).toContain('不是80%，方案写的是90%')
    expect((await ask('公园覆盖率是90%吧')).text).toContain('是的，90%')
    expect((await ask('噪声达标率是不是要到80%？')).text).not.toMatch(/不是80%|是的/)
  })
})

describe('a question leans on the one before it', () => {
  test.each<[string[], string, RegExp | string]>([
    [['27年绿地要增加多少'], '2025年呢', '30公顷'],
    [['第3条说的啥'], '下一条呢', '雨污混接'],
    [['第3条说的啥'], '上一条呢', '老旧柴油车'],
    [['扬尘谁负责'], '那河道整治呢，谁负责', '区水务局'],
    [['河道要整治几条'], '归哪个局管', '区水务局'],
  ])('%s %s', async (before, question, expected) => {
    expect((await ask.inThread(before, question)).text).toMatch(expected)
  })
})

test('in English, too', async () => {
  expect((await ask('Which years does this plan cover?')).text).toContain('2024–2027')
  expect((await ask('Who put this plan out?')).text).toContain('测试区人民政府办公室')
})
