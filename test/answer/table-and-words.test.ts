import { describe, expect, test } from 'vitest'
import { askerOf, planOf } from './support.ts'

// A plan made up for the test, with a table and sentences that say several things.
const plan = planOf(
  '测试县夜间经济发展行动方案（2025—2027年）',
  '为繁荣夜间消费（测试数据），制定本方案。',
  '一、主要指标',
  '| 序号 | 重点任务 | 指标名称 | 2024年基数 | 2025年目标 | 2027年目标 | 属性 | 牵头单位 |',
  '|---|---|---|---|---|---|---|---|',
  '| 1 | 街区改造 | 夜市街区（个） | 3 | 5 | 9 | 约束性 | 县商务局 |',
  '| 2 | 交通保障 | 夜间公交覆盖率①（%） | 41 | 60 | 85 | 预期性 | 县交通运输局 |',
  '注：①指末班车不早于23时的线路占全部公交线路的比例。',
  '二、重点任务',
  '（一）培育市场主体',
  '1.扶持摊主。对首次入驻的摊主免收三个月租金，发放装备补贴2000元，每季度举办一次经营培训，2026年6月底前培训摊主1500人次，逐步建立摊主信用档案，完善退出机制，维护公平秩序。',
  '2.打造品牌。推出特色小吃名录，利用短视频、钉钉社群等渠道宣传推介。',
  '（二）优化消费环境',
  '3.治理油烟。餐饮摊位油烟净化装置安装率达到95%，县城管局要会同县生态环境局每月巡查。2026年开展中期评估。',
)
const ask = askerOf(plan)

describe('a table is read by its heads', () => {
  test('a row says what stands in each of its columns', async () => {
    expect((await ask('夜间公交覆盖率要到多少')).text).toMatch(/2025年目标：60；2027年目标：85/)
  })

  test.each<[string, string]>([
    ['夜市街区谁牵头', '县商务局'],
    ['夜市街区25年跟27年各要到几个', '2025年目标：5；2027年目标：9'],
    ['哪些是约束性的', '共 1 项目标：夜市街区'],
    ['夜间公交覆盖率是什么意思', '末班车不早于23时的线路占全部公交线路的比例'],
  ])('%s', async (question, expected) => {
    expect((await ask(question)).text).toContain(expected)
  })

  test('the heads of the columns are no answer', async () => {
    expect((await ask('夜市几月份开工')).text).not.toContain('序号')
  })
})

// A table whose head has two rows, as a saved page gives it.
const twofold = planOf(
  '测试县口袋公园建设方案（2025—2026年）',
  '一、任务',
  '口袋公园建设任务见下表（测试数据）。',
  '| 街镇 | 现有 | 分年度任务 | 分年度任务 |',
  '|---|---|---|---|',
  '| 街镇 | 现有 | 2025年 | 2026年 |',
  '| 青石镇 | 4个 | 7个 | 9个 |',
  '| 白沙镇 | 2个 | 3个 | 5个 |',
)

test('a head of two rows is one head, and the year asked about is a column', async () => {
  const { text, refused } = await askerOf(twofold)('白沙镇25年要建几个口袋公园')
  expect(text).toContain('分年度任务 2025年：3个；分年度任务 2026年：5个')
  expect(refused).toBe(false)
})

describe('what answers stands in front of the sentence that says it, or begins it', () => {
  test.each<[string, RegExp]>([
    ['给摊主发多少装备补贴', /^方案“[^”]*”提出：“[^”。]*发放装备补贴2000元/],
    ['多久办一次经营培训', /^“[^”]*每季度举办一次经营培训[^”]*”。\n/],
  ])('%s', async (question, expected) => {
    expect((await ask(question)).text).toMatch(expected)
  })

  test('one place for one question', async () => {
    const { text } = await ask('给摊主发多少装备补贴')
    expect(text.match(/提出：/g)).toHaveLength(1)
  })
})

describe('what people say', () => {
  test('a word of what is looked for', async () => {
    const { text, refused } = await ask('有没有提到用钉钉发通知')
    expect(text).toMatch(/^方案共 1 次出现“钉钉”/)
    expect(refused).toBe(false)
  })

  test('what is due in a year, in whatever words that is asked', async () => {
    const { text } = await ask('2026年那年有啥节点')
    expect(text).toContain('培训摊主（1500人次）')
    expect(text).toContain('中期评估（2026年）')
  })

  test('the year of a claim counts', async () => {
    expect((await ask('摊主培训要到2000人次不')).text).toContain('不是2000人次，方案写的是1500人次')
  })

  test('a part with hardly any text of its own is told by what stands under it', async () => {
    const { text } = await ask('二（一）说的是啥')
    expect(text).toContain('共 2 项：扶持摊主、打造品牌')
    expect(text).toContain('免收三个月租金')
  })
})

describe('what is named anew takes the place of its like', () => {
  const other = planOf(
    '测试市艺术教育实施方案（2025—2027年）',
    '为改进学校美育（测试数据），制定本方案。',
    '一、课程建设',
    '义务教育学校要按照国家课程方案开齐开足艺术课程，普通高中要保证艺术类必修课程不低于6个学分；中等职业学校要将艺术课程纳入公共基础必修课，保证不低于72学时。',
    '二、场馆布局',
    '到2027年，老城区建成小剧场30座；高速公路服务区实现展演点全覆盖，建成小剧场12座。（责任单位：市文化局）',
    '构建“2+1”场馆格局，由两座美术馆和一座音乐厅组成。推行学校经费收支情况向主管部门和社区居民代表定期“双公示”制度。',
  )
  const talk = askerOf(other)

  test.each<[string, string, RegExp]>([
    ['普通高中艺术必修课最少要上多少', '中职呢', /^[^6]*72学时/],
    ['27年老城区要有多少座小剧场', '高速上的呢', /^[^\n]*：12座/],
    ['27年老城区要有多少座小剧场', '那钢琴的呢', /^方案没有提到“钢琴”/],
    ['27年老城区要有多少座小剧场', '那服务区呢', /^[^\n]*：12座/],
    ['普通高中艺术必修课最少要上多少', '那中职要多少课时', /^[^6]*72学时/],
    ['27年老城区要有多少座小剧场', '这个活儿是谁的', /^[^\n]*市文化局/],
  ])('%s → %s', async (before, question, expected) => {
    expect((await talk.inThread([before], question)).text).toMatch(expected)
  })

  test.each<[string, RegExp]>([
    ['2+1到底是哪几个', /“2\+1”场馆格局，由两座美术馆和一座音乐厅/],
    ['2加1指的啥', /^[^\n]*两座美术馆和一座音乐厅/],
    ['“双公示”是什么意思', /^方案“[^”]*”提出：“[^\n]*双公示/],
  ])('%s is a name', async (question, expected) => {
    expect((await talk(question)).text).toMatch(expected)
  })
})
