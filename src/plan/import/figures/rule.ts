import { BLANK, type Bound, isMoney, isRate, isTime } from '../../../text/index.ts'
import { type Figure, isDue, leadOf, nearby, restOf, wordsBefore } from './find/index.ts'

/** 补助资金1.6亿元 is what the plan spends; 补助1万元 is what somebody gets. */
const RULE =
  /给予|(?:奖励|补助|补贴|津贴|资助|奖补)(?!资金|经费|项目|政策)|罚款|处以|扣[减除分]?|计算|折算|收取|承担|负担|上浮|下浮|测算|估算|匡算|概算/
const NORM = /权重|分值|方可|方能|才[可能]|须经|按照?[^,。]*标准|预计|预测|测算|估算|匡算/
const SHARED_OUT =
  /标准(?:为|是|按|:|上限)?(?:每\p{Script=Han}){0,2}$|(?:承担|负担|分担)(?!率)|自[缴筹]|优惠(?:幅度)?|单价|面额/u

/** 不足100人的至少配备2名: what a rule asks of those. */
const LEGAL = /(?:不足|不满|超过|达到|以上|以下)[^,。;]{0,8}的(?:至少|应当?|须|可)/

/** 按每百户30平方米, 按照不低于10%的比例: a measure that something is worked out by. */
/** 按投入的30%, 费率上限为3%: a share that something is given or charged by. */
const SHARED_BY = /(?:按照?[^,。;]{1,16}的|(?:费率|税率|利率|贴息率?|佣金)(?:上限|下限|标准)?[为按]?)$/
const BY_RULE =
  /按(?!时|期|需|月|年|季|质)照?(?:[^,。]{0,8}(?:每|人均|户均|半径|比例|比|标准|不低于|不少于|不超过|不高于))?[^,。]{0,4}$/

const LIMITS: ReadonlySet<Bound> = new Set(['atLeast', 'moreThan', 'atMost', 'lessThan'])

/** 每户补助1万元, 路面宽度不低于3.5米: what somebody gets or bears, how each one is to be made, what is estimated. */
export function isRule(figure: Figure): boolean {
  const { amount, bound, segment, paragraph, relation, start } = figure
  const words = paragraph.masked.slice(segment.start, segment.end)
  const lead = leadOf(figure)
  if (NORM.test(words) || BY_RULE.test(lead) || isNorm(figure) || isStatute(figure)) return true
  if (isPrice(figure) || isCopy(figure) || isDuty(figure) || isBinding(figure)) return true
  if (
    LEGAL.test(paragraph.masked.slice(segment.start, start)) ||
    (/^的(?:比例|标准)/.test(restOf(figure)) && /^按|[,。;]按/.test(words))
  )
    return true
  if (
    isRate(amount.unit) &&
    (SHARED_BY.test(lead) ||
      (bound === 'atMost' && /[最顶]高/.test(paragraph.masked.slice(start, amount.start))) ||
      /^(?:定向)?(?:用于|提取|返还|计提|留存)/.test(restOf(figure)))
  )
    return true
  const priced = isMoney(amount.unit) || isRate(amount.unit)
  const spent = /安排|投入|统筹|筹集|筹措|整合|争取|下达|拨付/.test(lead)
  const shared = SHARED_OUT.test(paragraph.masked.slice(segment.start, start).replaceAll(BLANK, ' ').trim())
  return priced && (shared || (relation.form !== 'to' && !spent && RULE.test(words)))
}

/** With a noun behind it, it would tell which ones are meant. */
const CLOSED = /^(?:[\s、,。;:()和与并及且]|为主|$)/

/** 每个社区, 单户: what each of them has. */
const EACH_ONE = /(?:每(?![年月日天周季半亩\d]|[十百千万]|公[里顷]|平方|吨)|单)[^\P{Script=Han}增收]{1,6}$/u

/** 每条投资1200万元左右, 亩均投入不低于3000元, 运行经费不少于2万元/年: what is spent on each one, or each year. */
const ALLOTTED =
  /(?:每(?![年月日周季半万亿]|[十百千]?[万亿])|亩均|户均|单)[^,。;]{0,20}(?:经费|投资|投入|费用?|成本|租金)[^,。;]{0,24}$/

const isAllotted = ({ amount: { unit }, paragraph, segment, start }: Figure): boolean => {
  const words = paragraph.masked.slice(segment.start, start)
  return (isMoney(unit) && ALLOTTED.test(words)) || (/元\/年$/.test(unit) && /经费|费用|[补津]贴/.test(words))
}

/** 每周巡查不少于2次, 每人每年培训不少于5天: how often somebody does what is his duty. */
const isDuty = ({ amount, segment, paragraph, start }: Figure): boolean => {
  const often = segment.times.some(({ role, grain, start: at }) => role === 'every' && grain === 'day' && at < start)
  const each = /每人每[年月]/.test(paragraph.folded.slice(segment.start, start)) && isTime(amount.unit)
  const reported = /报[送告]|上报|汇报|通报|调度/.test(paragraph.folded.slice(segment.start, start))
  return each || (often && /次$|时$/.test(amount.unit)) || (reported && amount.unit === '次')
}

/** 荷载应达到0.5吨, 应当配建1所: a rule says how it must be, by no day. */
const isBinding = ({ segment, paragraph, start, amount }: Figure): boolean =>
  !segment.due &&
  !segment.times.some(isDue) &&
  /(?<![相对响适反供])应(?:当|该?(?:达到?|不|低于|高于|[按配设经为]))[^,。;、]{0,8}$/.test(
    paragraph.masked.slice(segment.start, Math.max(start, amount.start)),
  )

/** 占40分, 扣5分: a mark, where no score is to be reached. */
const isMark = (figure: Figure): boolean =>
  figure.amount.unit === '分' && !/得分|评分|分数|成绩|均分|满意度/.test(wordsBefore(figure))

const PRICED = /(?:收费|票价|单价|每(?:半?小时|[天日次])|最高每[年月])$/

/** 2.6元/立方米, 最高30万元, 每个社区30万元: what one of something costs or gets, the most of it. */
function isPrice(figure: Figure): boolean {
  const { amount, relation, bound, paragraph, start, end } = figure
  if (isMark(figure) || isAllotted(figure)) return true
  if (relation.form === 'to') return false
  if (/元\//.test(amount.unit) && bound !== 'atLeast' && bound !== 'moreThan') return true
  if (!isMoney(amount.unit)) return false
  const words = wordsBefore(figure)
  const given = (bound === 'exact' || bound === 'atMost') && (relation.form === 'none' || relation.shared)
  if (given && EACH_ONE.test(words) && CLOSED.test(paragraph.folded.slice(end, end + 2))) return true
  const most = /[最顶][高多]/.test(paragraph.masked.slice(start, amount.start))
  return PRICED.test(words) || (bound === 'atMost' && (most || /^$|收费|价格|票价|[最顶]高$/.test(words)))
}

/** 一式3份, 双方各执1份: copies of the paper itself. */
const isCopy = ({ amount, paragraph, segment }: Figure): boolean =>
  amount.unit === '份' &&
  nearby(paragraph.segments, segment).some(({ start, end }) => /一式|各[执持]/.test(paragraph.folded.slice(start, end)))

/** 不得低于职工总数的1.5%, 优秀单位比例不超过30%: a share that a law or an appraisal allots. */
const isStatute = (figure: Figure): boolean =>
  isRate(figure.amount.unit) &&
  (/不得(?:低于|少于|高于|超过)[^,。;]+的$/.test(wordsBefore(figure)) ||
    (figure.bound === 'atMost' && /(?:优秀|先进|评优)\p{Script=Han}*(?:比例|名额)$/u.test(wordsBefore(figure))))

/** 原则上不低于30平方米, 一般不超过2人: so it is to be as a rule. */
const SOFT = /原则上|一般(?:情况下)?[应要须需可都]?$/

/** 保修期, 服务年限, 支教时间: for how long somebody is bound. */
const TERM = /(?:(?<!周)期限?|年限|(?<!平均\p{Script=Han}{0,6})时[间长]|间隔)$/u

/** 宽度, 半径: a measure of one thing. */
const EXTENT = /(?:(?<!服务)半径|间距|[宽高厚深坡]度|[层净限]高|荷载|容积|分辨率|[口直管]径)\p{Script=Han}{0,3}$/u
const DIMENSION = /(?:面积|时间|时长|人数|长度)$/
const OF_ALL = /平均|人均|户均|总|累计|长度|里程/
const OF_EACH = /每(?![年月日天周季半吨亩\d]|公[里顷]|平方|[十百千万])|单(?![位价独元纯一项列设身产])/

/** 路面宽度不低于3.5米, 每站面积不少于200平方米, 服务期不少于6年: how each one of what is made is to be. */
function isNorm(figure: Figure): boolean {
  const { amount, bound, relation, segment, paragraph, start, end } = figure
  const lead = paragraph.folded.slice(segment.start, start)
  if (relation.form === 'to' || relation.form === 'by' || !(LIMITS.has(bound) || EXTENT.test(lead))) return false
  const made = relation.form === 'make' && !relation.shared && !EXTENT.test(lead) && !DIMENSION.test(lead)
  // 覆盖率原则上不低于30% is aimed at all the same.
  const soft = isRate(amount.unit) && /率/.test(lead) ? undefined : SOFT.exec(lead)
  if (soft && (!made || soft.index + soft[0].length === lead.length)) return true
  if (!CLOSED.test(paragraph.folded.slice(end, end + 2))) return false
  if (isTime(amount.unit) && TERM.test(lead)) return bound === 'atLeast' || /[年月]$/.test(amount.unit)
  return !made && (/单/.test(lead) || !OF_ALL.test(lead)) && !segment.times.some(isDue) && isOfOne(figure, lead)
}

/** 宽度3.5米, 年龄45岁: so small is one of many; 每班不超过45人: of each. */
function isOfOne({ amount: { unit }, bound }: Figure, lead: string): boolean {
  if (/^(?:米|厘米|毫米|层|度|℃|摄氏度|分贝|岁)$/.test(unit) || EXTENT.test(lead)) return true
  const measured = isTime(unit) || /(?:米|亩|公顷|克|公斤|升|吨|瓦)$/.test(unit)
  return OF_EACH.test(lead) && !isRate(unit) && (measured || bound === 'atMost')
}
