import { describe, expect, test } from 'vitest'
import { askerOf, planOf } from './support.ts'

// Two documents made up for the test: one that several bodies issue, and one that another body passes on.
const joint = planOf(
  '测试市能源局等三部门关于印发《测试市清洁取暖行动方案（2025—2027年）》的通知',
  '测能联发〔2025〕6号',
  '各县（市、区）人民政府，市有关部门；各市属企业：',
  '现将《测试市清洁取暖行动方案（2025—2027年）》印发给你们，请认真贯彻执行。',
  '附件：1.任务分工表',
  '2.补助标准表',
  '测试市能源局',
  '测试市财政局 测试市住房城乡建设局',
  '2025年2月8日',
  '测试市清洁取暖行动方案（2025—2027年）',
  '为破解散煤污染突出问题，改善群众取暖条件，根据《省清洁取暖条例》和《省政府关于清洁取暖的意见》（测政发〔2024〕3号），结合我市实际，制定本方案。',
  '一、工作目标',
  '到2027年，新增清洁取暖面积300万平方米。',
  '二、重点任务',
  '（一）热源改造',
  '1.改造锅炉。淘汰燃煤锅炉40台。',
  '2.建设管网。新建热网60公里。',
  '（二）用户改造',
  '3.改造农房。改造农房2万户。',
  '4.推广热泵。推广热泵5000台。',
  '5.补贴电价。对清洁取暖用户执行峰谷电价，散煤监测通报由市生态环境局编制发布。',
  '三、附则',
  '本方案自2025年3月1日起施行，有效期至2027年12月31日，由市能源局负责解释。',
)
const passedOn = planOf(
  '测试区人民政府办公室关于转发区水务局制订的《测试区河道整治方案》的通知',
  '各镇人民政府：',
  '区水务局制订的《测试区河道整治方案》已经区政府同意，现转发给你们，请认真按照执行。',
  '测试区人民政府办公室',
  '2024年5月6日',
  '测试区河道整治方案',
  '为改善河道水质，根据《国务院关于治水的意见》（国发〔2020〕1号），制定本方案。',
  '一、工作目标',
  '到2026年，整治河道12条。',
)
const [askJoint, askPassedOn] = [askerOf(joint), askerOf(passedOn)]

describe('what a document says of itself', () => {
  test.each<[string, RegExp | string]>([
    ['这文件是哪几家联合发的', /^发文机关共 3 家：测试市能源局、测试市财政局、测试市住房城乡建设局。$/],
    ['谁印发的，什么时候', /测试市能源局[\s\S]*2025年2月8日/],
    ['给谁发的，文号多少', /各县（市、区）人民政府，市有关部门；各市属企业[\s\S]*测能联发〔2025〕6号/],
    [
      '这方案是照着上面哪两个文件来的',
      /^依据：《省清洁取暖条例》和《省政府关于清洁取暖的意见》（测政发〔2024〕3号）。$/,
    ],
    ['什么时候起施行', '自2025年3月1日起施行'],
    ['有效期到哪天', '有效期至2027年12月31日'],
    ['解释权归谁', '由市能源局负责解释'],
    ['后面带了几个附件', /^附件共 2 个：任务分工表、补助标准表。$/],
    ['这方案管哪几年', '2025—2027年'],
    ['没空看，一句话说说这方案想解决啥毛病', /“为破解散煤污染突出问题，改善群众取暖条件”$/],
    ['全文一共几条，编号到几', /^共 5 项：改造锅炉、建设管网、改造农房、推广热泵、补贴电价。\n[^\n]*5.补贴电价/],
    ['Which departments jointly issued it?', /^Issued by 3 bodies: 测试市能源局/],
    ['What is this heating document and what date is on it?', /^Document: 测试市清洁取暖行动方案[\s\S]*2025-02-08/],
  ])('%s', async (question, said) => {
    const { text, refused } = await askJoint(question)
    expect(text).toMatch(said)
    expect(refused).toBe(false)
  })

  test('who drew it up and who passed it on are both said', async () => {
    expect((await askPassedOn('方案是谁拟的，谁转发的')).text).toBe('发文机关：测试区人民政府办公室。起草：区水务局。')
  })

  test.each<[string, string]>([
    ['文号是多少', '方案没有写明发文字号。'],
    ['解释权归谁', '方案没有写明由谁解释。'],
    ['废止了哪些文件', '方案没有写明废止哪些文件。'],
  ])('what it does not state is not made up: %s', async (question, said) => {
    const { text, refused } = await askPassedOn(question)
    expect(text).toBe(said)
    expect(refused).toBe(true)
  })

  test('a paper that the document speaks of is not the document', async () => {
    expect((await askJoint('散煤监测通报由谁编制')).text).toMatch(/^[^。]*散煤监测通报由市生态环境局编制/)
  })

  test('who issued it and when, asked of the body that did', async () => {
    expect((await askJoint('这个方案哪三个局一起印发的')).text).toMatch(/^发文机关共 3 家/)
    expect((await askPassedOn('区政府办哪天转发的这个方案')).text).toContain('2024年5月6日')
  })

  test('the papers that other matters go by are no basis of the document', async () => {
    expect((await askJoint('热泵按什么标准补')).text).not.toContain('依据：')
  })
})
