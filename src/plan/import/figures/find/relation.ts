import { englishRelation } from './english-relation.ts'

/**
 * What the words before an amount say of it.
 * to: the state that is to be reached (提高到, 降至, 达到). by: how much is to change (增长, 下降).
 * make: what is to be made, piece by piece (新建, 培训). none: nothing of the kind.
 */
export interface Relation {
  form: 'to' | 'by' | 'make' | 'none'
  direction: 'up' | 'down'
  /** Where the verb begins, in the words before the amount. */
  at: number
  /** It is that of the amount before. */
  shared?: true
}

const UP =
  '提高|提升|增加|增长|[调核递]增|扩大|扩展|扩充|扩容|上升|上涨|增至|增|升|拓展|延长|发展|壮大|攀升|跃升|恢复|翻'
const DOWN = '下降|降低|减少|[调核递]减|缩短|缩|压减|压缩|缩小|削减|缩减|减轻|降|减|控制|回落|精简'
const REACH =
  '达到|到达|(?<![雷到直抵发马通送下表])达|迈[上入]|跨[上入]|(?<=\\p{Script=Han}{2})为|占|保持在?|稳定在|维持在|实现|完成率|不断提高|控制在'
const FILL =
  '(?:\\u0001+(?:[、和与及]\\u0001+)*的?|\\s|了|约|为|达到?|近|超过|不?低于|至少|力争|累计|总体|平均|年均|每[年月人户]|总量|幅度)*'
/** Verbs whose object is made or done piece by piece, so that what is logged adds up. */
const MAKE = `
  建设 建成(?!区(?![域级])) 改善 建好 办好 办成 绘制 新建 再建 共建 改建 扩建 续建 修建 改造 新增 增设 新设 设立 设置 开设 开办 创建 创成 争创 打造 组织 实施 开展 培育 培养 培训 轮训 引进 引入 引育 招引 吸引 集聚 形成 组建
  建立 构建 布局 认定 遴选 选取 选择 评选 选树 选派 选聘 选育 选拔 聘用 录用 录取 招录 招收 招聘 招募 推出 推广 推介 完成 支持 扶持 资助 制定 修订 制修订 研发 开发 攻克 转化 孵化
  举办 承办 发布 推动 推进 搭建 落地 落实 服务 覆盖 治理 修复 修缮 整治 创造 获得 取得 授权 投入 投放 筹集 筹措 争取 募集 融资 发行 授信 节约 淘汰 关停 关闭 腾退 盘活 种植 造林 植树 抚育 除治
  绿化 复垦 养护 管护 保护 配备 配置 添置 更新 购置 采购 储备 收储 启动 部署 安排 统筹 引导 动员 发动 号召 整合 下达 拨付 提供 编制 出版 派驻 派出 发放 发展 增配 增加 增殖 铺设 敷设 架设 安装 拆除 拆迁 搬迁 安置 清理
  清淤 疏浚 加固 检查 巡查 排查 核查 抽检 检测 监测 筛查 体检 接种 评估 认证 救助 援助 帮扶 帮助 结对 走访 慰问 惠及 受益 带动 吸纳 带教 接入 上线 公布 办理 办结 调解 签约 签订
  新开 开通 开工 完工 竣工 并网(?!装机|容量|规模) 交付 投用 投产 通车 创作 演出 放映 展出 征集 采集 收集 挖掘 回收 利用 处置 消纳 转移 输送 供应 供给 保障 解决 消除 压减 入库 入统 升规 上市 挂牌 登记
  命名 表彰 宣传 优化 完善 升级 划定 规划 谋划 应用 使用 调运 生产 出口 销售 兑现 减免 示范 试点
  [新改扩迁重翻续](?:[、(（/]*[新改扩迁重翻续][)）、/]*)+建`
  .trim()
  .split(/\s+/)
  .join('|')
const TO_UP = new RegExp(`(?:${UP})(?:到|至|为)${FILL}$`)
const TO_DOWN = new RegExp(`(?:${DOWN})(?:到|至|为|在)${FILL}$`)
const REACHED = new RegExp(`(?:${REACH})${FILL}$`, 'u')
/** 整合到30家, 调整至5处: whatever comes to it. */
const CAME_TO = /\p{Script=Han}{2}[到至]\s*$/u
const BY_UP = new RegExp(`(?:${UP}|增速|[增涨]幅)${FILL}$`)
const BY_DOWN = new RegExp(`(?:${DOWN}|降幅)${FILL}$`)
/** 减环节60%, 压减用能10%: what becomes less stands behind the verb. */
const LESS_OF =
  /(?<!\p{Script=Han}{2})(?:减少?|降低?|压减|缩减|节省)(?!速|碳|解|排|灾|负|税|贫|震|振|水|温|尘|噪|耗)\p{Script=Han}{1,6}(?<![率量值数度])$/u

/** 减轻企业负担300亿元, 减少农药使用量5%: the same at the head of a phrase, of whatever is named. */
const LESS_AT_HEAD =
  /(?<=^|[^\p{Script=Han}]|[可将能前并要年]|力争|确保|累计|努力|进一步|持续)(?:减轻|降低|减少|压减|缩减|节省|削减)\p{Script=Han}{2,12}(?<![到至为于在])$/u

/** Words that speak of making something. */
export const MAKES = new RegExp(`(?:${MAKE})`)

/** Reads the words between the amount before, or the last comma, and the amount; folded, its own bound left out. */
export function relationOf(before: string, english: boolean): Relation {
  if (english) return englishRelation(before)
  const tests: [RegExp, Relation['form'], Relation['direction']][] = [
    [TO_UP, 'to', 'up'],
    [TO_DOWN, 'to', 'down'],
    [REACHED, 'to', 'up'],
    [CAME_TO, 'to', 'up'],
    [BY_UP, 'by', 'up'],
    [BY_DOWN, 'by', 'down'],
    [LESS_OF, 'by', 'down'],
    [LESS_AT_HEAD, 'by', 'down'],
  ]
  for (const [pattern, form, direction] of tests) {
    const found = pattern.exec(before)
    if (found) return { form, direction, at: found.index }
  }
  const made = DOES.exec(before) ?? BEGINS.exec(before)
  if (made) return { form: 'make', direction: 'up', at: made.index + (made[1]?.length ?? 0) }
  return { form: 'none', direction: 'up', at: before.length }
}

/** Verbs that are nouns as well, or say what something has: 服务区快充桩 makes nothing. */
const NOUNS =
  '受益|配备|配置|设置|覆盖|保障|提供|服务|发展|支持|保护|供[应给]|[利应使]用|生产|销售|检测|监测|评估|认证|示范|试点|规划|投资|储备|救助|就业|出口'

/** Verbs of doing and nothing else. */
export const DOES = new RegExp(`(?!${NOUNS})(?:${MAKE})(?!的(?=\\p{Script=Han}{2}))`, 'u')

/** 服务老年人1.2万人次: what is a noun as well is a verb where a phrase begins with it. */
const BEGINS = new RegExp(`^([^\\p{L}\\d]{0,2}(?:将|要|计划|力争|累计|共|每年|全年|年均)*)(?:${MAKE})`, 'u')

/** What a text begins with that says what becomes of something: 30家参与助餐. */
export const PREDICATE = new RegExp(
  `^(?:(?!${NOUNS})(?:${MAKE})|参[与加]|加入|支持|达到|进入|通过|成为|位于|来自|源自|\\p{Script=Han}{1,2}于|接受|享受|[向对为在由](?!.*的))(?!的|[班课营站库室](?:$|[，,。；;、）)]))`,
  'u',
)

/** Nothing but a verb of making, after whom it is for: 每省每年推广, 累计应用. */
export const BARE_MAKE = new RegExp(`^(?:每(?:个|一)?[^,、]{1,8}?)?(?:累计|共|共计|新|净)?(?:${MAKE}|增)(?:了|起|出)?$`)

/** 改造提升, 新开工, 建成使用, but not the 成 of 转化成果: a verb with what goes with it. */
const VERB = `(?:[新再]|提升)?(?!${NOUNS})(?:${MAKE})(?:成(?![果效本品员功绩])|了|起(?![降重落飞步])|出(?![口入境租版行])|好(?![评转]))?(?:提升|(?:并?投入)?使用(?![面权率量]))?`

/** The verbs of making that a text begins with. */
export const LEADING_MAKE = new RegExp(`^${VERB}(?:[并和、及与]?${VERB})*`)
