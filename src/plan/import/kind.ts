import type { OldTarget } from '../version1.ts'
import type { Quantity } from './quantity.ts'
import { isCount, isRate } from './units.ts'

type Bounds = Pick<OldTarget, 'kind' | 'floor' | 'ceiling' | 'exclusive'>

/** How an amount binds, told by the words beside it. */
export function boundsOf({ before, after, low, high }: Quantity): Bounds {
  if (high !== undefined) return { kind: 'range', floor: low, ceiling: high }
  if (/左右|上下|余/.test(after) || /约|近/.test(before)) return { kind: 'approximate', floor: low }
  if (/不低于|不少于|不小于|不短于|至少|≥/.test(before)) return { kind: 'threshold', floor: low }
  if (/不(?:得)?(?:超过|高于|大于|多于)|≤|控制/.test(before)) return { kind: 'ceiling', ceiling: low }
  if (/突破|超|高于|大于|多于|逾|>/.test(before)) return { kind: 'threshold', floor: low, exclusive: true }
  if (/低于|少于|小于|</.test(before)) return { kind: 'ceiling', ceiling: low, exclusive: true }
  if (/以上/.test(after)) return { kind: 'threshold', floor: low }
  if (/以下|以内|之内|内/.test(after)) return { kind: 'ceiling', ceiling: low }
  return { kind: 'exact', floor: low }
}

/** Verbs whose object is made or done piece by piece, so that milestones add up. */
export const BUILD =
  /(?:建设|建成|新建|再建|再创|争创|创成|再培育|共建|创建|改建|扩建|续建|打造|组织|实施|培育|培养|引进|引育|新增|增加|开展|开设|形成|设立|组建|建立|构建|布局|认定|遴选|选择|选取|选树|评选|推出|推广|培训|完成|改造|发展|支持|扶持|资助|制定|修订|制修订|研发|开发|突破|攻克|转化|孵化|举办|发布|推动|推进|建造|搭建|落地|集聚|汇聚|吸引|服务|覆盖|治理|修复|恢复|创造|获得|取得|申请|授权|投入|投资|争取|减排|节约|削减|淘汰|压减|种植|造林|配备|配置|聘请|选派|选拔|招收|招引|储备|启动|部署|安排|派出|编制|出版|派驻)(?:成|了|起|出|好|并|和|、|及|与)?/
const REACH =
  /达到|达|提高|提升|保持|稳定|维持|占|为|降|增长|增速|下降|扩大|上升|增至|缩|突破|超过|控制|不低于|不少于|不超过/
/** Beside 达到 only a plain verb of making adds up: in 研发人员达到 the verb is part of a name. */
const MAKES = /^.{0,4}(?:新增|新建|建成|建设|培训|培育|引进|打造|实施|完成|累计|改造|创建|吸引|投入)/
const LEVEL_NOUN =
  /(?:率|比例|比重|占比|产值|增加值|收入|规模|总量|总额|总值|存量|保有量|拥有量|能力|指数|水平|寿命|产量|销售额|交易额|营业额|成交额|强度|密度|浓度|面积|里程|床位数|人数|数量|总数|户数|家数|利润|税收|出口额|进出口|增速|满意度|年限|时间|时长|得分|评分|排名|消费量|排放量|能耗|用水量)$/

/**
 * total: milestones add up to it (建设 N 个). level: it is what one year reaches (产值、占比 达到 N).
 * @param lead the words from the amount before to this one
 */
export function measureOf(quantity: Quantity, lead: string): OldTarget['measure'] {
  if (isRate(quantity.unit) || boundsOf(quantity).kind === 'ceiling') return 'level'
  const subject = lead.replace(/(?:力争|累计|总计|合计|共|均|分别|实现|将|要|也|基本)+$/, '')
  const reaching = REACH.test(quantity.before)
  if (LEVEL_NOUN.test(subject) && !/新增|累计/.test(lead)) return 'level'
  if (reaching && !MAKES.test(subject)) return 'level'
  if (BUILD.test(subject)) return 'total'
  return isCount(quantity.unit) || /累计|新增/.test(lead) ? 'total' : 'level'
}
