import { describe, expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { aims, others } from './aims.ts'

// Every sentence is made up for the test.

/** What becomes of each amount, in parts that set targets and in others: the aims, and the rest with why. */
const expectBoth = (text: string, aimed: string[], rest: string[]) => {
  for (const goal of [true, false]) {
    expect(aims(text, { goal }).map(({ wording }) => wording)).toEqual(aimed)
    expect(others(text, { goal }).map((one) => one.join(' '))).toEqual(rest)
  }
}

describe('how large one thing is', () => {
  test.each<[string, string[], string[]]>([
    ['推动临港百万吨冶炼基地建设。', [], ['百万吨 condition']],
    ['推进甲集团9万吨特种钢等项目建设。', [], ['9万吨 condition']],
    ['开工220千伏东湖、110千伏西岭等输变电工程。', [], ['220千伏 condition', '110千伏 condition']],
    ['建设3万吨冷库2座。', ['2座'], ['3万吨 condition']],
    ['打造百亿元产业集群4个。', ['4个'], ['百亿元 condition']],
    ['打造万亩示范片3个、千亩示范方8个。', ['3个', '8个'], ['千亩 condition']],
    ['培育产值过20亿元企业5家，其中50亿元以上2家。', ['5家', '2家'], ['过20亿元 condition', '50亿元以上 condition']],
    ['每个乡镇建成1所不少于30张床位的敬老院。', ['1所'], ['不少于30张 condition']],
    ['建设36个班的初中2所。', ['2所'], ['36个 condition']],
    ['全面排查20蒸吨以下锅炉40台。', ['40台'], ['20蒸吨以下 condition']],
    ['新建快速路，全长18公里，设计时速80公里。', [], ['18公里 detail', '80公里 detail']],
    ['开展百万职工技能竞赛。', [], ['百万 condition']],
    ['新增污水处理能力5万吨，收储粮食30万吨。', ['5万吨', '30万吨'], []],
    ['建设20万亩高标准农田，改造12公里管网。', ['20万亩', '12公里'], []],
    ['新增100万千瓦风电装机。', ['100万千瓦'], []],
  ])('%s', expectBoth)
})

describe('numbers that name something', () => {
  test.each<[string, string[]]>([
    ['完成6路、11路和夜3路公交线路优化。', []],
    ['推动1号、5号机组和2#高炉投运。', []],
    ['改造321国道、省道205线18公里。', ['18公里']],
    ['创建4A级景区2家。', ['2家']],
    ['办好2026全球装备大会，引进世界500强企业3家。', ['3家']],
    ['推进东西三四线铁路建设。', []],
    ['突破一批关键技术。', []],
    ['建设“双核”［7］战略框架［12］。', []],
    ['发布日期：2025-03-02 09:35。', []],
    ['师生比达到1∶18，床护比达到1∶0.8。', ['1∶18', '1∶0.8']],
    ['新增视频监控800路。', ['800路']],
    ['为每个社区配备灭火器材12具。', ['12具']],
  ])('%s', (text, wordings) => {
    expect(aims(text).map(({ wording }) => wording)).toEqual(wordings)
  })
})

describe('counts of what the text itself lists', () => {
  test.each<[string, string[], string[]]>([
    ['全力办好12件民生实事。', [], ['12件 list']],
    ['抓好管网更新、危房改造和防汛3件事。', [], ['3件 list']],
    ['方案提出32条措施，共包含48项任务。', [], ['32条 list', '48项 list']],
    ['今年民生实事项目共9项。', [], ['9项 list']],
    ['实事项目由代表票决产生，共9项。', [], ['9项 list']],
    ['梳理形成6大类31项工作。', [], ['6大类 list', '31项 list']],
    ['成立由县长任组长、12个部门为成员的专班。', [], ['12个 list']],
    ['每村每年办好3件实事。', ['3件'], []],
    ['实施技改项目共80项，制定标准15项。', ['80项', '15项'], []],
    ['新建三个社区公园，引进一家龙头企业。', ['三个', '一家'], []],
    ['办理建议提案200件，化解积案15件。', ['200件', '15件'], []],
  ])('%s', expectBoth)
})

describe('how each one is to be', () => {
  test.each<[string, string[], string[]]>([
    ['硬化村道12公里，路面宽度不低于4米。', ['12公里'], ['不低于4米 rule']],
    ['新改建农村公路80公里，路基宽度6.5米。', ['80公里'], ['6.5米 rule']],
    ['每间教室面积不小于60平方米。', [], ['不小于60平方米 rule']],
    ['选派骨干下沉，单次服务时间不少于3个月。', [], ['不少于3个月 rule']],
    ['定向培养学生服务期不少于5年。', [], ['不少于5年 rule']],
    ['小学每班不超过45人、初中每班不超过50人。', [], ['不超过45人 rule', '不超过50人 rule']],
    ['单套面积以不超过70平方米为主。', [], ['不超过70平方米 rule']],
    ['每个团队签约居民原则上不超过1500人。', [], ['不超过1500人 rule']],
    ['绿地面积不少于200公顷，累计供地不少于2000亩。', ['不少于200公顷', '不少于2000亩'], []],
    ['人均公园绿地面积不低于14平方米。', ['不低于14平方米'], []],
    ['平均等候时间不超过15分钟。', ['不超过15分钟'], []],
    ['平均住院日控制在8天以内。', ['控制在8天以内'], []],
    ['每个县区建成示范点不少于2个。', ['不少于2个'], []],
  ])('%s', expectBoth)
})

describe('what a rule or another paper sets', () => {
  test.each<[string, string[], string[]]>([
    ['护理补贴标准为每人每月120元。', [], ['120元 rule']],
    ['护理补贴标准提高到每人每月120元。', ['120元'], []],
    ['用工比例不得低于职工总数的1.5%。', [], ['1.5% rule']],
    ['优秀单位比例不超过20%。', [], ['不超过20% rule']],
    ['统筹资金600万元，每个村20万元。', ['600万元'], ['20万元 rule']],
    ['每户年均增收不少于3000元。', ['不少于3000元'], []],
    ['甲乙双方各执2份，备案1份。', [], ['2份 rule', '1份 rule']],
    ['单位用地产出不低于300万元/亩。', ['不低于300万元/亩'], []],
    ['承包到期后再延长三十年。', [], ['三十年 duration']],
    ['产品合格率不得低于98%。', ['不得低于98%'], []],
  ])('%s', expectBoth)
})

describe('what others are measured by, or are meant for', () => {
  test.each<[string, string[], string[]]>([
    ['街道与辖区16个社区签订责任书。', [], ['16个 condition']],
    ['18个社区网格达标率达到100%。', ['100%'], ['18个 condition']],
    ['力争降至0.8‰，上一年度为0.9‰。', ['0.8‰'], ['一年度 word', '0.9‰ baseline']],
    ['较上年完成数（1280人）增长5%。', ['5%'], ['1280人 baseline']],
    ['参数由300项扩充到450项。', ['450项'], ['300项 baseline']],
    ['原有床位120张，扩建后达到300张。', ['300张'], ['120张 baseline']],
    ['免费为3岁以下幼儿家庭提供指导不少于2万人次。', ['不少于2万人次'], ['3岁以下 condition']],
    ['为70周岁以上老年人体检1万人次。', ['1万人次'], ['70周岁以上 condition']],
    ['水源地周边1公里范围内禁止养殖。', [], ['1公里 condition']],
    ['大班额（56人以上）比例降至1%以下。', ['1%以下'], ['56人以上 condition']],
    ['人均预期寿命达到80岁以上。', ['80岁以上'], []],
    ['开展120场培训，合格率达到95%。', ['120场', '95%'], []],
  ])('%s', expectBoth)
})

test('what tells how things stand ends where the text names its aims, and work under 成效 stays work', () => {
  const { plan, account } = understand(
    `测试数据：虚构镇2026年工作要点

2026年是开局之年。全镇下辖14个村，人口3万人。主要预期目标：工业产值增长7%，居民收入增长6%以上。

一、加快释放改革成效
1.实际使用外资3亿元。
2.建设货运零排放区域，确保重大事故零发生。
3.办好实事。
二、工作成效
1.新增企业30家。
2.修路20公里。
3.建成站点5个。`,
    {},
  )
  const named = plan.targets.map(({ name, amount, unit }) => [name, amount, unit])
  expect(named).toContainEqual(['工业产值', 7, '%'])
  expect(named).toContainEqual(['居民收入', 6, '%'])
  expect(named).toContainEqual(['实际使用外资', 3, '亿元'])
  expect(account.filter(({ fate }) => fate === 'target')).toHaveLength(3)
  expect(plan.targets.filter(({ wording }) => wording === '零排放')).toEqual([])
})
