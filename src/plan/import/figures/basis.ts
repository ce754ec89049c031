import { BLANK, isRate, isTime } from '../../../text/index.ts'
import { englishBasis, englishDirection } from './english/index.ts'
import { DOES, type Figure, isDue, LEADING_MAKE, leadOf, MAKES } from './find/index.ts'
import { tidy } from './tidy.ts'
import type { Basis } from './verdict.ts'

export const COMPARED = /较(?!好|高|大|强|快|低|为|重)|(?<![占对])比(?![例重值率对])|同比|相比/
/** What is measured rather than made, told by how its word ends. */
const STATE = new RegExp(
  `(?:[率量额值数度比]|产出|比例|比重|面积|体积|里程|能力|收入|规模|水平|寿命|利润|税收|得分|评分|排名|能耗|客流|存栏|库存)(?:力争|累计|总计|合计|共|均|分别|实现|将|要|也|动态|严格|基本|超|突破|超过|约|[到至于在]?${BLANK}+[底末前]?)*$`,
)
const PIECEMEAL = /新增|再(?=[建新培])/
/** 增速保持在10%: the measure itself is a change. */
const SPEED = /(?:增速|[增涨升降减]幅|增长率|下降率)(?:力争|均|要|应|总体|继续)*$/
/** Guests and trade are told by the year. */
const BY_YEAR = /年接待|游客|旅客|客流|旅游人|进?出口$|创汇$/
/** Money that is put into something adds up. */
const INVESTED = /投资额?(?:力争|争取|要|将)*$/
/** What is built or bought stays: 每年举办大赛2场，筹集公寓2400套 is no 2400套 a year. */
const LASTING = /(?:[套台座处栋所辆亩瓦张]|平方米|公里)$/
/** What happens so many times, or is served so many times, adds up: 60万亩次, 3000人次, 20场. */
const TIMES = /[次场期批轮]$/

/** The basis of an amount, told by the verb before it, its unit and the time in its segment. */
export function basisOf(figure: Figure): Basis {
  if (figure.paragraph.english) return englishBasis(figure)
  const { amount, relation } = figure
  if (isYearly(figure)) return 'yearly'
  if (isRate(amount.unit)) return isChange(figure) ? 'change' : 'level'
  if (isTime(amount.unit) && relation.form !== 'by') return 'level'
  if (relation.form === 'by' || /净增$/.test(leadOf(figure)))
    return isDifference(figure) || isLess(figure) ? 'change' : 'total'
  if (isOfAYear(figure)) return isAtLeast(figure) ? 'yearly' : 'level'
  return isRatio(figure) || isOwed(figure) || isLevel(figure) ? 'level' : 'total'
}

/** 年出圃良种茶苗3000万株, 年服务群众45万人次: as much in a year; what is newly made for it adds up. */
function isOfAYear(figure: Figure): boolean {
  const lead = leadOf(figure)
  const at = lead.search(A_YEAR)
  return at >= 0 && !MAKES.test(lead.slice(0, at)) && !/[元吨]|累计|新(?!能)/.test(lead.slice(at))
}

const A_YEAR =
  /(?<![\d零一二三四五六七八九十两几多每全今明后当上近去本半学周成壮青少老中历])年(?![底末度内前初均龄轻报会画月级代人味货后起间])\p{Script=Han}{2}/u

/** 年培训不少于150人次: so it is to be in every one. */
const isAtLeast = ({ paragraph, start, amount }: Figure): boolean =>
  /不[少低]于|至少/.test(paragraph.folded.slice(start, amount.start))

/** 较2023年净增120家, 企业数量增加8家: of how much more there is, not of what is done. */
function isDifference(figure: Figure): boolean {
  const lead = leadOf(figure)
  const subject = lead.slice(0, figure.relation.at)
  return COMPARED.test(lead) || STATE.test(subject) || (!figure.relation.shared && subject.trim() === '')
}

/** 作业人员减少400人: how much less there is; 淘汰400台 is done piece by piece. */
const isLess = (figure: Figure): boolean =>
  figure.relation.direction === 'down' &&
  !figure.relation.shared &&
  !/^(?:压[减缩]|[削精]减|减[^少轻])/.test(leadOf(figure).slice(figure.relation.at))

/** 每年培训500人、演练3次; 年均增长5%、迈上3万亿元: what has a verb of its own is not of every year with the one before. */
function isYearly(figure: Figure): boolean {
  const { amount, segment, start, paragraph, relation, from } = figure
  if (/\/年$|每年$/.test(amount.unit)) return !/(?:能力|产能|规模)/.test(leadOf(figure))
  if (isRate(amount.unit) && !isChange(figure) && !/每年\s*$/.test(leadOf(figure))) return false
  const own = relation.form === 'to' && !relation.shared ? from : segment.start
  const stated = segment.times.some(
    (time) =>
      time.role === 'every' &&
      time.start >= own &&
      time.start < start &&
      time.grain !== 'day' &&
      !/月/.test(paragraph.folded.slice(time.start, time.end)),
  )
  return (
    stated ||
    (segment.every &&
      !LASTING.test(amount.unit) &&
      relation.form !== 'to' &&
      !isRate(amount.unit) &&
      !hasOwnTime(figure))
  )
}

/** 三年累计, 2025年: it is not of every year. */
const hasOwnTime = ({ segment, paragraph, start }: Figure): boolean =>
  segment.times.some(isDue) || /累计|总计|合计|[两三四五\d]年/.test(paragraph.folded.slice(segment.start, start))

const isChange = (figure: Figure): boolean => {
  const { relation, segment, paragraph, start, amount } = figure
  return (
    relation.form === 'by' ||
    paragraph.folded[amount.start] === '翻' ||
    SPEED.test(leadOf(figure).slice(0, relation.at)) ||
    (relation.form !== 'to' && COMPARED.test(paragraph.folded.slice(segment.start, start)))
  )
}

/** 每千人口拥有8张: so many for each thousand is a state. */
const isRatio = ({ paragraph, segment, start }: Figure): boolean =>
  /每[\d一十百千万亿]*[万千百十]/.test(paragraph.folded.slice(segment.start, start))

/** 每个村配备1名: what each of them is to have is a state; what is built for each adds up. */
const isOwed = ({ paragraph, segment, start, amount }: Figure): boolean =>
  !TIMES.test(amount.unit) &&
  /(?:每(?:个|一)?(?![年月日周天季半\d学])\p{Script=Han}|各(?=[有配设备]))[^,。;]*$/u.test(
    paragraph.masked.slice(segment.start, start),
  ) &&
  !DOES.test(paragraph.masked.slice(segment.start, amount.start))

/** 改善灌溉面积6.3万亩: how much of it is done. */
const MADE_SIZE = /(?:面积|里程|长度|规模|能力|[量额数]|任务[为是]?)$/
const HAS = /(?:拥有|[建设配]有|(?<!\p{Script=Han})有|[区县市镇乡村校家级)]有)$/u

/** 三年累计达到, 累计投放达到: what is added up is done in those years, or by that deed. */
const SUMMED = new RegExp(`[两三四五六七八九十\\d]年累计|累计${MAKES.source}达到?$`)

/** 累计建成基站1万个: with those that are there already; 三年累计建成 are those of the three years. */
const SO_FAR = new RegExp(`(?<!年|${BLANK})累计(?:建成|培育|创建|认定|开通|建立)`)

/** 服务点累计79个, 加装电梯35台，累计突破150台: with those that are there already; 三年累计 are those of the three years. */
const isSoManyNow = ({ amount }: Figure, lead: string): boolean =>
  new RegExp(`(?<!年|${BLANK})累计(?:达到?|突破|超过|有)?$`).test(lead) &&
  !TIMES.test(amount.unit) &&
  COUNTED.test(amount.unit)

/** What is counted one by one, and stays. */
const COUNTED = /[个家所座处条台套名人户]$/

/** 运量累计超过1500万吨, 服务60万亩次: it is done and adds up, whatever its words say of size. */
function isAddedUp({ relation, amount, bound }: Figure, lead: string): boolean {
  const reaching = /^(?:达到?|实现)/.test(lead.slice(relation.at))
  const summed =
    INVESTED.test(lead.slice(0, relation.at)) || (/累计|合计|共计/.test(lead) && (!reaching || SUMMED.test(lead)))
  const limited = bound === 'atMost' || bound === 'lessThan'
  return summed || (TIMES.test(amount.unit) && relation.form !== 'to' && !limited)
}

function isLevel(figure: Figure): boolean {
  const { relation } = figure
  const lead = leadOf(figure)
  const subject = lead.slice(0, relation.at)
  if (/[日月]均|每[日天]/.test(lead) || SO_FAR.test(lead) || (BY_YEAR.test(lead) && !/累计|培训/.test(lead)))
    return true
  if (isSoManyNow(figure, lead)) return true
  if (isAddedUp(figure, lead)) return false
  const reaching = /^(?:达到?|实现)/.test(lead.slice(relation.at))
  // 搬迁任务为500户: so many are to be done.
  if (isRealized(figure, subject) || /任务$/.test(subject)) return false
  const piecemeal = PIECEMEAL.test(lead) || (reaching && LEADING_MAKE.test(tidy(subject)) && !subject.includes('的'))
  if (relation.form === 'to') return !piecemeal || STATE.test(subject)
  // 修复地块2块、面积4万平方米: the size of what is made.
  const made = relation.shared === true && relation.form === 'make' && /(?:面积|里程|长度|方量|金额)$/.test(lead)
  if (STATE.test(lead)) return !piecemeal && !made && !isSizeMade(lead)
  return HAS.test(lead) || isCovered(figure, lead) || (relation.form !== 'make' && isBoundTo(figure, lead))
}

/** 实现4000家企业链式改造: what is done to so many stands behind them. */
const isRealized = ({ relation, paragraph, end, until, amount, from }: Figure, subject: string): boolean =>
  tidy(subject.replace(/全[省市县区镇乡]|计划/g, '')) === '' &&
  /^实现\W*$/.test(paragraph.masked.slice(from + relation.at, amount.start)) &&
  /^\p{Script=Han}{4,}/u.test(paragraph.masked.slice(end, until))

/** 日间照料覆盖残疾人1100名: how many have it. */
const isCovered = ({ relation }: Figure, lead: string): boolean =>
  relation.form === 'none' && /覆盖(?![率面])\p{Script=Han}{0,8}$/u.test(lead) && !PIECEMEAL.test(lead)

const isSizeMade = (lead: string): boolean =>
  MADE_SIZE.test(lead) &&
  (LEADING_MAKE.test(tidy(lead)) || /^(?:提升|扩大|增加)/.test(tidy(lead))) &&
  !/实现|达到/.test(lead)

/** 企业超过4000家: the bound is the verb. */
function isBoundTo({ amount, bound, start, paragraph }: Figure, lead: string): boolean {
  // 每个县至少有1所: so it is to be.
  if (/有/.test(paragraph.folded.slice(start, amount.start))) return true
  // 帮办事项不少于120件: so many are done.
  if (/[不非]少于|至少|最少/.test(paragraph.folded.slice(start, amount.start))) return /[员师生者医]$/.test(lead)
  const bare = lead.trim() === '' || /[为对向给]\s*$/.test(lead)
  if (start < amount.start && !bare && bound !== 'approximate') return !/[次场批期]$/.test(amount.unit)
  return bound === 'atMost' || bound === 'lessThan'
}

/** What nobody wants more of: 失业率5.5%左右, 浓度达到35微克/立方米. */
export const isBad = (name: string): boolean =>
  /(?:失业(?!保险)|死亡|发病|患病|感染|辍学|漏损|空置|超载|超标|投诉|事故|案件|发案|违法|贫困|不良|差错|污染)(?:人员?|事[故件])?(?:起|件|发生)?(?:率|数|量|人数)(?:控制|保持|稳定|为|在|达到?|分别|总体)*$|(?:浓度|排放量|排放强度|能耗|水耗|耗水量|用水量|电耗)(?:控制|保持|稳定|为|在|达到?|分别|总体)*$/.test(
    name.trim(),
  )

/** 压减产能500万吨: the amount is how much less there is to be. */
const LESS = /^(?:压[减缩]|[削缩]减|减少)/

/** Whether less is better. */
export function directionOf(figure: Figure, basis: Basis): 'up' | 'down' {
  const { bound, relation, paragraph, segment } = figure
  if (paragraph.english) return englishDirection(figure, basis)
  if (basis === 'total') return LESS.test(leadOf(figure).slice(relation.at)) ? 'down' : 'up'
  if (relation.direction === 'down' || bound === 'atMost' || bound === 'lessThan') return 'down'
  if (figure.amount.value === 0) return 'down'
  const words = paragraph.masked.slice(segment.start, figure.amount.start)
  if (basis === 'change' && /(?:[削压缩]减|下降|降低|减少)(?:率|比例|幅度)|[降减]幅/.test(words)) return 'down'
  const falling = /控制在|降低|压减|缩短/.test(words)
  if (falling && relation.form === 'to') return 'down'
  return basis === 'level' && bound !== 'atLeast' && bound !== 'moreThan' && isBad(words) ? 'down' : 'up'
}
