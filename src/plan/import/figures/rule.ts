import { BLANK, type Bound, isMoney, isRate, isTime } from '../../../text/index.ts'
import { type Figure, isDue, leadOf, nearby, restOf, wordsBefore } from './find/index.ts'

/** 补助资金1.6亿元 is what the plan spends; 补助1万元 is what somebody gets. */
const RULE =
  /给予|(?:奖励|补助|补贴|津贴|资助|奖补)(?!资金|经费|项目|政策)|罚款|处以|扣[减除分]?|[调核]减|计算|折算|收取|承担|负担|上浮|下浮|测算|估算|匡算|概算/
const NORM = /为宜|权重|分值|方可|方能|才[可能]|须经|按照?[^,。]*标准|预计|预测|测算|估算|匡算/
const SHARED_OUT =
  /标准(?:为|是|按|:|上限)?(?:每\p{Script=Han}){0,2}$|(?:承担|负担|分担)(?!率)|自[缴筹]|优惠(?:幅度)?|单价|面额/u

/** 不足100人的至少配备2名, 每增加1年提高1000元: what a rule asks of those, or each time. */
const TERMS =
  /(?:不足|不满|超过|达到|以上|以下)[^,。;]{0,8}的(?:至少|应当?|须|可)|每(?:增加?|减少?|[超多少满]|完成|发生)[\d一]\p{Script=Han}/u

/** 签约满5年的，可申请…; 完成80%以上的，给予…: on what terms somebody may or must do something. */
const ON_TERMS = /^[^,。;]*的(?:,(?:可|应|须|不得|给予|予以|按|由|依法|处|取消)|,?(?:再[补给奖]|不予|一律|暂缓|[调核]减|[扣追]减?))/

/** 按投入的30%, 费率上限为3%: a share that something is given or charged by. */
const SHARED_BY =
  /(?:比例|额度|标准)为[^,。;]{1,8}的$|(?:(?:按照?|返还)[^,。;]{1,16}的|减[免征]|(?:[费税利]率|贴息(?:率|比例)?|佣金)(?:上限|下限|标准)?[为按]?|利息的|(?:补助|配套|自筹)占)$/
/** 按每百户30平方米, 按照不低于10%的比例: a measure that something is worked out by. */
const BY_RULE =
  /按(?!摩|揭|钮|键|时|期|需|月|年|季|质)照?(?:[^,。]{0,8}(?:每|人均|户均|半径|比例|比|标准|不低于|不少于|不超过|不高于))?[^,。]{0,4}$/

const LIMITS: ReadonlySet<Bound> = new Set(['atLeast', 'moreThan', 'atMost', 'lessThan'])

/** 按照全区规划水闸43座的目标要求: what another paper sets. */
const BY_PAPER = /^(?:按照?|根据|依据|对照)[^,。;]*(?:规划|目标|标准|规定|要求)(?![^,。;]*(?:完成|建成|新增|开展|实施))/

/** 每户补助1万元, 路面宽度不低于3.5米: what somebody gets or bears, how each one is to be made, what is estimated. */
export function isRule(figure: Figure): boolean {
  const { amount, segment, paragraph, relation, start, end } = figure
  const before = paragraph.folded.slice(segment.start, start)
  if (KINDS.some((isOfKind) => isOfKind(figure)) || TERMS.test(before)) return true
  if (ON_TERMS.test(paragraph.masked.slice(end)) || (/约定/.test(before) && isUndated(figure))) return true
  const words = paragraph.masked.slice(segment.start, segment.end)
  const lead = leadOf(figure)
  if (NORM.test(words) || BY_PAPER.test(before) || BY_RULE.test(lead) || (/^的(?:比例|标准)/.test(restOf(figure)) && /^按|[,。;]按/.test(words)))
    return true
  if (isRate(amount.unit) && (SHARED_BY.test(lead) || /^(?:定向)?(?:用于|提取|返还|计提|留存)/.test(restOf(figure))))
    return true
  const priced = isMoney(amount.unit) || isRate(amount.unit)
  const spent = /安排|投入|统筹|筹集|筹措|整合|争取|下达|拨付/.test(lead)
  const shared = SHARED_OUT.test(paragraph.masked.slice(segment.start, start).replaceAll(BLANK, ' ').trim())
  return priced && (shared || (relation.form !== 'to' && !spent && RULE.test(words)))
}

/** With a noun behind it, it would tell which ones are meant. */
const CLOSED = /^(?:[\s、,。;:()和与并及且]|为主|$)/

/** 每个社区, 单户: what each of them has. */
const EACH_ONE = /(?:每(?![年月日天周季半亩\d]|[十百千万](?![瓦克伏])|公[里顷]|平方|吨)|单)[^\P{Script=Han}增收]{1,6}$/u

/** 每条投资1200万元左右, 亩均投入不低于3000元, 运行经费不少于2万元/年: what is spent on each one, or each year. */
const ALLOTTED =
  /(?:每(?![年月日周季半万亿]|[十百千]?[万亿])|亩均|户均|单)[^,。;]{0,20}(?:经费|投资|投入|费用?|成本|租金)[^,。;]{0,24}$|(?:经费|投资|投入|资金|补助)(?:每(?!年)|[户人亩]均)[^,。;]{0,4}$|每[户人生名][^,。;]{0,4}每[年月日天]$/

const isAllotted = ({ amount: { unit }, paragraph, segment, start, relation }: Figure): boolean => {
  const words = paragraph.masked.slice(segment.start, start)
  if (relation.form === 'to' && relation.direction === 'down') return false
  return (isMoney(unit) && ALLOTTED.test(words)) || (/元\/年$/.test(unit) && /经费|费用|[补津]贴/.test(words))
}

/** 每周巡查不少于2次, 每人每年培训不少于5天: how often somebody does what is his duty. */
const isDuty = ({ amount, segment, paragraph, start, until }: Figure): boolean => {
  const often = segment.times.some(({ role, grain, start: at }) => role === 'every' && grain === 'day' && at < start)
  const spaced = /每[\d两三四五六]+个?[天日周月时小][^,。;]*$/.test(paragraph.folded.slice(segment.start, start))
  const each = /每人每[年月]/.test(paragraph.folded.slice(segment.start, start)) && isTime(amount.unit)
  const reported = /报[送告]|上报|汇报|通报|调度/.test(paragraph.folded.slice(segment.start, until))
  return each || (spaced && amount.unit === '次') || (often && /次$|时$/.test(amount.unit)) || (reported && amount.unit === '次')
}

/** 荷载应达到0.5吨, 应当配建1所: a rule says how it must be, by no day. */
const isBinding = (figure: Figure): boolean =>
  isUndated(figure) &&
  /(?<![相对响适反供])应(?:当|该?(?:达到?|不|[低高优大小多少]于|[按配设经为]))[^,。;、]{0,8}$/.test(
    figure.paragraph.masked.slice(figure.segment.start, Math.max(figure.start, figure.amount.start)),
  )

/** 占40分, 扣5分: a mark, where no score is to be reached. */
const isMark = (figure: Figure): boolean =>
  figure.amount.unit === '分' &&
  (!/得分|评分|分数|成绩|均分|满意度/.test(wordsBefore(figure)) || /^的?为/.test(restOf(figure)))

const MOST = /[最至顶][高多](?:可\p{Script=Han}{1,3}|不得?超过)?$/u
const PRICED =
  /(?:收费|奖|保额|限价|上限[为是]?|(?:[补津]贴|补助|报酬)[为按]?(?:每\p{Script=Han}){1,2}|价(?:每\p{Script=Han}{1,3})?|每(?:半?小时|[天日次])|最高每[年月])$/u
const TO_BE = /[降升增](?:低|高)?[至到](?:每\p{Script=Han}{1,3})?$/u
const CHARGED = /(?:利|费|税|加成)率(?:上限)?$/

/** 贷款利率不高于4%, 最高3%, 每户免收5立方米, 占40分: terms of a loan, the most there is, what is let off, a mark. */
function isCharge(figure: Figure): boolean {
  const { amount, relation, bound, paragraph, from } = figure
  const words = wordsBefore(figure)
  if (isMark(figure) || isAllotted(figure) || /免[收缴征费]$/.test(words)) return true
  if (relation.form !== 'none') return false
  const most = MOST.test(paragraph.masked.slice(from, amount.start))
  return most || /基点$/.test(amount.unit) || (bound === 'atMost' && CHARGED.test(words))
}

/** 2.6元/立方米, 每个社区30万元: what one of something costs or gets; 降至每公斤15元 is aimed at. */
function isPrice(figure: Figure): boolean {
  const { amount, relation, bound, paragraph, end } = figure
  const words = wordsBefore(figure)
  if (relation.form === 'to' || TO_BE.test(words)) return false
  if (/元\//.test(amount.unit) && bound !== 'atLeast' && bound !== 'moreThan') return true
  if (!isMoney(amount.unit)) return false
  const given = bound === 'exact' || bound === 'atMost'
  if (given && EACH_ONE.test(words) && CLOSED.test(paragraph.folded.slice(end, end + 2))) return true
  return PRICED.test(words) || (bound === 'atMost' && /^$|收费|价格|票价|[最顶]高$/.test(words))
}

/** 一式3份, 双方各执1份: copies of the paper itself. */
const isCopy = ({ amount, paragraph, segment }: Figure): boolean =>
  amount.unit === '份' &&
  nearby(paragraph.segments, segment).some(({ start, end }) => /一式|各[执持]/.test(paragraph.folded.slice(start, end)))

/** 租金不高于市价的90%, 优秀单位比例不超过30%: a share that a law or an appraisal allots. */
function isStatute(figure: Figure): boolean {
  const { amount, bound, relation, paragraph, from } = figure
  if (!isRate(amount.unit)) return false
  const lead = paragraph.masked.slice(from, amount.start)
  if (/不得(?:[低少高]于|超过)[^,。;]+的$/.test(lead)) return true
  if (/不(?:高于|超过)[^,。;]+的$/.test(lead) && relation.form === 'none' && isUndated(figure)) return true
  return bound === 'atMost' && /(?:优秀|先进|评优)\p{Script=Han}*(?:比例|名额)$/u.test(wordsBefore(figure))
}

const isUndated = ({ segment, paragraph, start }: Figure): boolean =>
  !segment.due && !segment.times.some(isDue) && !/每学?年/.test(paragraph.folded.slice(segment.start, start))

/** 原则上不低于30平方米, 一般不超过2人: so it is to be as a rule. */
const SOFT = /原则上|一般(?:情况下)?[应要须需可都]?$/

/** 保修期, 服务年限, 支教时间: for how long somebody is bound. */
const TERM = /(?:(?<!周)期限?|年限|(?<!平均\p{Script=Han}{0,6})时[间长]|间隔)$/u

/** 宽度, 半径: a measure of one thing. */
const EXTENT =
  /(?:(?<!服务)半径|间距|[宽高厚深坡]度|[层净限]高|荷载|(?<=单\p{Script=Han}{0,4})容积|分辨率|[口直管]径)\p{Script=Han}{0,3}$/u
const measures = (lead: string, unit: string) =>
  EXTENT.test(lead) || /(?:面积|时间|时长|人数|长度)$/.test(lead) || /[课学]时$/.test(unit)
const OF_ALL = /平均|人均|全员|户均|总|累计|长度|里程/
const OF_EACH = /每(?![年月日天周季半吨亩\d]|公[里顷]|平方|[十百千万])|单(?![位价独元纯一项列设身产])/

/** 每亩栽植80—110株, 每150人至少配备1名: how thick, or how many of them, there are to be. */
const DENSE = /每[十百千\d]*(?:平方米|米|公里|公顷)[^,。;]{0,8}$|(?:每亩|亩均)(?![^,。;]*[产收值税效])[^,。;]*$|每\d+[名人户个张][^,。;]{0,12}配[备置](?:至少)?$/

const isDensity = ({ amount: { unit }, paragraph, segment, start }: Figure): boolean => {
  const words = paragraph.folded.slice(segment.start, start)
  return DENSE.test(words) && !/(?:降|减|提[高升]|增)[^,。;]{0,6}$/.test(words) && !isMoney(unit) && !isRate(unit)
}

/** 路面宽度不低于3.5米, 每站面积不少于200平方米, 服务期不少于6年: how each one of what is made is to be. */
function isNorm(figure: Figure): boolean {
  const { amount, bound, relation, segment, paragraph, start, end } = figure
  const lead = paragraph.folded.slice(segment.start, start)
  if (relation.form === 'to' || relation.form === 'by' || !(LIMITS.has(bound) || EXTENT.test(lead))) return false
  const made = relation.form === 'make' && !relation.shared && !measures(lead, amount.unit)
  // 覆盖率原则上不低于30% is aimed at all the same.
  const soft = isRate(amount.unit) && /率/.test(lead) ? undefined : SOFT.exec(lead)
  if (soft && (!made || soft.index + soft[0].length === lead.length)) return true
  if (!CLOSED.test(paragraph.folded.slice(end, end + 2))) return false
  if (isTime(amount.unit) && TERM.test(lead)) return bound === 'atLeast' || /[年月]$/.test(amount.unit)
  return !made && (/单/.test(lead) || !OF_ALL.test(lead)) && !segment.times.some(isDue) && isOfOne(figure, lead)
}

/** 一般为200毫升, 每座120平方米, 抽查比例不低于30%, 之比不低于3∶2, 新建小区铺装率不低于50%: of each one, by no day. */
function isOfEach(figure: Figure): boolean {
  const { amount, bound, relation, segment, paragraph, start } = figure
  const lead = paragraph.masked.slice(segment.start, start)
  if (/一般为$|^单[次个座台株间][^,。;]{0,8}为$/.test(lead) || (/^每[座个间处户栋所口台]$/.test(lead) && /米$/.test(amount.unit))) return true
  if (!LIMITS.has(bound) || relation.form !== 'none' || !isUndated(figure)) return false
  if (isRate(amount.unit)) return /^\P{L}*[新改扩]建(?:项目|小区|住宅)|抽[查检样验]比例$/u.test(lead)
  return /^:/.test(amount.unit) || /每.*不得/.test(paragraph.masked.slice(segment.start, amount.start))
}

/** 宽度3.5米, 年龄45岁: so small is one of many; 每班不超过45人: of each. */
function isOfOne({ amount: { unit }, bound }: Figure, lead: string): boolean {
  if (/^(?:米|厘米|毫米|层|度|℃|摄氏度|分贝|岁|[课学]时)$/.test(unit) || EXTENT.test(lead)) return true
  const measured = isTime(unit) || /(?:米|亩|公顷|克|公斤|升|吨|瓦)$/.test(unit)
  return OF_EACH.test(lead) && !isRate(unit) && (measured || bound === 'atMost')
}

const KINDS = [isDensity, isNorm, isStatute, isCharge, isPrice, isCopy, isDuty, isBinding, isOfEach]
