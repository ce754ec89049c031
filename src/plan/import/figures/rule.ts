import { BLANK, isMoney, isRate, isTime } from '../../../text/index.ts'
import { isCharge, isPrice } from './charge.ts'
import { type Figure, leadOf, nearby, restOf, wordsBefore } from './find/index.ts'
import { isDensity, isNorm, isOfEach, isUndated } from './norm.ts'

/** 补助资金1.6亿元 is what the plan spends; 补助1万元 is what somebody gets. */
const RULE =
  /给予|(?:奖励|补助|补贴|津贴|资助|奖补)(?!资金|经费|项目|政策)|罚款|处以|扣[减除分]?|[调核]减|计算|折算|(?:收取|承担|(?<!(?:减轻|降低|减少)[^,。;]*)负担)(?!的)|上浮|下浮|测算|估算|匡算|概算/
const NORM =
  /为宜|约为(?=\d)|(?<![适便权事时相合因制])宜(?=\p{Script=Han}{2,12}\d)|可为(?=\d)|可(?:降低|提高|延长)[至到]|放宽[至到]|权重|分值|方可|方能|才[可能]|须经|按照?[^,。]*标准|预\s?计|预测|测算|估算|匡算/u
const SHARED_OUT =
  /标准(?:为|是|按|:|上限)?(?:每\p{Script=Han}){0,2}$|(?:承担|(?<!(?:减轻|降低|减少)[^,。;]*)负担|分担)(?!率|的)|自[缴筹]|优惠(?:幅度)?|单价|面额/u

/** 不足100人的至少配备2名, 每增加1年提高1000元: what a rule asks of those, or each time. */
const TERMS =
  /(?:不足|不满|超过|达到|以上|以下)[^,。;]{0,8}的(?:至少|应当?|须|可)|每(?:增加?|减少?|[超多少满]|完成|发生)[\d一]\p{Script=Han}/u

/** 签约满5年的，可申请…; 完成80%以上的，给予…: on what terms somebody may or must do something. */
const ON_TERMS =
  /^[^,。;]*的(?:,(?:可|应|须|不得|给予|予以|按|由|依法|处|取消)|,?(?:再[补给奖]|不予|一律|暂缓|[调核]减|[扣追]减?))/

/** 按投入的30%, 费率上限为3%: a share that something is given or charged by. */
const SHARED_BY =
  /(?:比例|额度|标准)为[^,。;]{1,8}的$|(?:(?:按照?|返还)[^,。;]{1,40}的|减[免征]|(?:[费税利]率|贴息(?:率|比例)?|佣金)(?:上限|下限|标准)?[为按]?|利息的|(?:补助|配套|自筹)占)$/
/** 平均担保费率 is what comes of all of them. */
const isSharedBy = (lead: string): boolean => SHARED_BY.test(lead) && !/平均|综合|总体/.test(lead)
/** 按每百户30平方米, 按照不低于10%的比例: a measure that something is worked out by. */
const BY_RULE =
  /(?:^|[^\p{Script=Han}]|则上)按照?每[^,。;]*(?:设置|设立|配[备置建]|建设|安排)$|按(?!摩|揭|钮|键|时|期|需|月|年|季|质)照?(?:[^,。]{0,8}(?:每|人均|户均|半径|比例|比|标准|不低于|不少于|不超过|不高于))?[^,。]{0,4}$/u

/** 按照全区规划水闸43座的目标要求: what another paper sets. */
const BY_PAPER =
  /^按照?(?:不[低少]于|不[超高]过|每)|^(?:按照?|根据|依据|对照)[^,。;]*(?:规划|目标|标准|规定|要求)(?![^,。;]*(?:完成|建成|新增|开展|实施))/

/** 预计保有量到2027年为500辆，到2029年为900辆，年均增长约4%: with no subject of its own it is expected as the one before is. */
const isForecast = ({ segment, paragraph, start }: Figure): boolean => {
  const before = paragraph.segments[segment.index - 1]
  const words = paragraph.folded.slice(segment.start, start)
  return (
    before?.sentence === segment.sentence &&
    /^到?\d{4}年(?:底|末)?(?:为|达到?|将)|^(?:年均|同比|较[^,。;]{1,10})?(?:增长|下降|增加|减少|提高)[率速幅]?[为约]*$/.test(
      words,
    ) &&
    /预\s?计|预测/.test(paragraph.folded.slice(before.start, before.end))
  )
}

/** 每户补助1万元, 路面宽度不低于3.5米: what somebody gets or bears, how each one is to be made, what is estimated. */
export function isRule(figure: Figure): boolean {
  const { amount, segment, paragraph, relation, start, end } = figure
  const before = paragraph.folded.slice(segment.start, start)
  if (KINDS.some((isOfKind) => isOfKind(figure)) || TERMS.test(before)) return true
  if (ON_TERMS.test(paragraph.masked.slice(end)) || (/约定/.test(before) && isUndated(figure))) return true
  const words = paragraph.masked.slice(segment.start, segment.end)
  const lead = leadOf(figure)
  if (
    NORM.test(words) ||
    isForecast(figure) ||
    BY_PAPER.test(before) ||
    BY_RULE.test(lead) ||
    (/^的(?:比例|标准|水平)/.test(restOf(figure)) && /(?:^|[,。;]|鼓励|支持)按/.test(words))
  )
    return true
  if (isRate(amount.unit) && (isSharedBy(lead) || /^(?:定向)?(?:用于|提取|返还|计提|留存)/.test(restOf(figure))))
    return true
  const priced = isMoney(amount.unit) || isRate(amount.unit)
  const spent = /安排|投入|统筹|筹集|筹措|整合|争取|下达|拨付/.test(lead)
  const shared = SHARED_OUT.test(paragraph.masked.slice(segment.start, start).replaceAll(BLANK, ' ').trim())
  return priced && (shared || (relation.form !== 'to' && !spent && RULE.test(words)))
}

/** 学生每天活动时间不低于2小时: so much of it there is to be. */
const LASTS = /时[间长](?:达到|为)?$/

/** 每周巡查不少于2次, 每人每年培训不少于5天: how often somebody does what is his duty. */
const isDuty = ({ amount, segment, paragraph, start, until }: Figure): boolean => {
  const lead = paragraph.folded.slice(segment.start, start)
  const often = segment.times.some(({ role, grain, start: at }) => role === 'every' && grain === 'day' && at < start)
  const spaced = /(?:每[\d两三四五六]+个?[天日周月时小]|\d+[天日](?:内)?(?:完成|开展|进行)$)[^,。;]*$/.test(lead)
  const each = /每人每[年月]/.test(lead) && isTime(amount.unit)
  const reported = /报[送告](?!会)|上报|汇报(?![展演])|通报|调度/.test(paragraph.folded.slice(segment.start, until))
  return (
    each ||
    (amount.unit === '次' && /应(?:当|该)?(?:按照?)?每/.test(lead)) ||
    (spaced && amount.unit === '次') ||
    (often && /次$|时$/.test(amount.unit) && !(/时$/.test(amount.unit) && LASTS.test(lead))) ||
    (reported && amount.unit === '次')
  )
}

/** 荷载应达到0.5吨, 应当配建1所: a rule says how it must be, by no day; a share that should be reached is aimed at. */
const isBinding = (figure: Figure): boolean =>
  isUndated(figure) &&
  !isRate(figure.amount.unit) &&
  !/(?:效率|系数|之?比)(?:\([^()]*\))?应/.test(figure.paragraph.masked.slice(figure.segment.start, figure.start)) &&
  /(?<![相对响适反供])应(?:当|该?(?:达到?|不|在|[低高优大小多少]于|[按配设经为]))[^,。;、]{0,8}$/.test(
    figure.paragraph.masked.slice(figure.segment.start, Math.max(figure.start, figure.amount.start)),
  )

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

const KINDS = [isDensity, isNorm, isStatute, isCharge, isPrice, isCopy, isDuty, isBinding, isOfEach]
