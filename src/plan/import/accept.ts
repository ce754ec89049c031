import type { Placed } from './find-targets.ts'
import { BUILD } from './kind.ts'
import type { Quantity } from './quantity.ts'
import { isCount, isMoney, isRate, isTechnical, isTime } from './units.ts'

/** doubt: it may be a target, a person should look. */
export type Verdict = 'yes' | 'no' | 'doubt'

/** What a rule, a norm or a condition says around its numbers. */
const RULE =
  /给予|补助|奖励|补贴|资助|不得|禁止|严禁|罚|税率|抵扣|返还|抵免|扣除|额度|每人|按照?.{0,12}比例|标准为|符合|申报|申请人|(?:满足|具备|符合).{0,10}条件|贷款|贴息|免征|减征|以上学历|注册资本|提取|上浮|下浮|处以|逾期|次日|之日起|个工作日/
/** With a stated time an amount is an aim, but for what is granted or fined. */
const GRANT = /给予|奖励|补助|补贴|不得|禁止|严禁|罚|处以|每人|免征|减征/
const STRUCTURE =
  /^(?:大|方面|专题|层面|环节|阶段|方向|领域|维度|转变|统一|结合|坚持|意识|自信|文明|关键|重点|体系|工程|行动|任务|能力|转型|主体|举措|步骤|层次|必须|确保|面向|战略|重大|着力|落实|协同|融合|到位|不变|优先)/
const MODIFIED =
  /^(?:的|规模|级)?\s*(?:的|企业|项目|园区|基地|集群|平台|单位|城市|工程|载体|龙头|上市|骨干|重大|产业(?!产值|规模))/
const LEVEL_SUBJECT =
  /(?:率|比例|比重|占比|覆盖面|产值|增加值|规模|总量|收入|数量|总数|总额|能力|水平|寿命|指数|系数|之比|评分|得分|产量|销售额|面积|里程|强度|存量|拥有量|保有量|人数|户数|浓度|支出|投入)/
const REACH = /达到|达|提高|提升|增加|增至|扩大|降|突破|超过|保持|稳定|减少|缩|发展到|控制在/

/** 北京、天津、上海、重庆等11个城市: the amount counts what was listed. */
const LISTED = /、[^、]+、[^、]+、[^、]{1,8}$/
const KIND_OF_LISTED = /^(?:城市|省|市|县|区|地区|国家|部门|单位|领域|方面|行业|专题|环节|试点|重点)/

/** Whether the plan aims at the amount; what it only mentions is left. */
export function accepts(placed: Placed, next: Placed | undefined): Verdict {
  const { quantity, segment, ground, paragraph } = placed
  if (segment.past || ground.scope === 'none' || ground.scope === 'background') return 'no'
  const lead = paragraph.masked.slice(placed.from, quantity.start)
  const whole = paragraph.masked.slice(segment.start, quantity.start)
  const trail = paragraph.masked.slice(quantity.end, segment.end)
  if (
    isEach(quantity, paragraph.text.slice(segment.start, quantity.start)) ||
    isBase(lead, trail) ||
    isStructure(quantity, whole, trail) ||
    modifies(quantity, lead, trail, next)
  )
    return 'no'
  if (!quantity.unit) return ground.scope === 'goal' && isIndex(quantity, whole) ? 'yes' : 'no'
  if (/[前第]$/.test(lead)) return 'no'
  if (isTime(quantity.unit) && !isDuration(quantity, lead, ground.scope === 'goal')) return 'no'
  if (ground.scope === 'goal') return isTechnical(quantity.unit) && !REACH.test(quantity.before) ? 'doubt' : 'yes'
  return acceptsInTask(placed, lead)
}

function acceptsInTask({ quantity, segment, paragraph }: Placed, lead: string): Verdict {
  const words = paragraph.masked.slice(segment.start, segment.end)
  const from = paragraph.segments.find((other) => other.sentence === segment.sentence)?.start ?? segment.start
  if (isTechnical(quantity.unit) && !segment.timed) return 'no'
  if (segment.timed ? GRANT.test(words) : RULE.test(words)) return segment.timed ? 'doubt' : 'no'
  if (segment.timed || /力争|每年|年均|确保|规划期/.test(paragraph.text.slice(segment.start, segment.end))) return 'yes'
  if (RULE.test(paragraph.masked.slice(from, segment.end))) return 'no'
  return acceptsUntimed(quantity, lead, paragraph.masked.slice(segment.start, quantity.start))
}

/** Without a stated time, what is built counts, and a level that is said to be reached. */
function acceptsUntimed(quantity: Quantity, lead: string, whole: string): Verdict {
  const limit = /^不/.test(quantity.before)
  if (isMoney(quantity.unit) && isGoverned(lead) && !limit) return 'yes'
  if (isCount(quantity.unit) && isGoverned(lead) && !limit) return lead.endsWith('的') ? 'no' : 'yes'
  const reaches = REACH.test(quantity.before) || REACH.test(lead.slice(-6))
  return LEVEL_SUBJECT.test(whole) && reaches && !limit && !isMoney(quantity.unit) ? 'yes' : 'doubt'
}

/** The verb stands at the start, or right before the amount; elsewhere it may be part of a name. */
const isGoverned = (lead: string) => STARTS_WITH_VERB.test(lead) || ENDS_WITH_VERB.test(lead)
const STARTS_WITH_VERB = new RegExp(`^.{0,8}?(?:${BUILD.source})`)
const ENDS_WITH_VERB = new RegExp(`(?:${BUILD.source})(?:约|不少于|至少)?$`)

/** 由55%提高到60%, 比2020年的55%提高…: where it came from is no aim. */
const isBase = (lead: string, trail: string) =>
  (/(?:由|从)[^到至]{0,20}$/.test(lead) && /^.{0,6}(?:提高|提升|增|上升|降|下降|减|扩大|缩|发展)/.test(trail)) ||
  (/(?:比|较)[^,]{0,8}$/.test(lead) && /^(?:提高|提升|增|上升|降|下降|减)/.test(trail)) ||
  /^.{0,10}基础上/.test(trail)

/** 四个重点专题, 三个方面: how a text is built, not what is to be reached. */
function isStructure({ han, low, unit }: Quantity, whole: string, trail: string): boolean {
  if (isCount(unit) && LISTED.test(whole) && KIND_OF_LISTED.test(trail)) return true
  if (!han || !isCount(unit) || low >= 100) return false
  if (low <= 1) return true
  return (
    low < 10 &&
    (STRUCTURE.test(trail.replace(/^(?:重点|主要|重大|关键)/, '')) ||
      /、/.test(whole) ||
      /^(?:重点|主要)/.test(trail) ||
      !BUILD.test(whole))
  )
}

/** 年产值超过100亿元的企业10家: the first amount only says which ones. */
function modifies(quantity: Quantity, lead: string, trail: string, next: Placed | undefined): boolean {
  if (isRate(quantity.unit)) return false
  const describes = MODIFIED.test(trail)
  if (isMoney(quantity.unit) && /(?:规模|投资|资金)$/.test(lead)) return false
  if (!isCount(quantity.unit)) return describes
  return describes && /以上|以下/.test(quantity.after) && next !== undefined && /人|名|张|床/.test(quantity.unit)
}

/** 指数达到80 has no unit; a bare number is an aim only where it is said to be reached. */
const isIndex = ({ before, after, low }: Quantity, whole: string) =>
  (REACH.test(before) || /以上|左右/.test(after)) && !(low >= 1990 && low <= 2100) && LEVEL_SUBJECT.test(whole + before)

function isDuration({ before, unit }: Quantity, lead: string, goal: boolean): boolean {
  if (unit === '岁') return REACH.test(before) || /(?:提高|延长|增加|寿命)$/.test(lead)
  const lasts = /时间|寿命|年限|周期|时长|时限|天数|小时数|预期|平均|缩短|压缩/.test(lead)
  return lasts && (goal || REACH.test(before))
}

/** 每5年修订1次, 各派1名: how often, or how many each. */
const isEach = ({ unit }: Quantity, said: string) =>
  (unit === '次' && /每[^,。]{0,4}[年月季周日天]/.test(said)) || /各[^,。]{0,4}$/.test(said)
