import { BLANK, isMoney } from '../../../text/index.ts'
import { DOES, type Figure, isDue, LEADING_MAKE, leadOf, MAKES, restOf, wordsBefore } from './find/index.ts'
import { tidy } from './tidy.ts'

/** What is measured rather than made, told by how its word ends. */
export const STATE = new RegExp(
  `(?:[率量额值数度比]|产出|比例|比重|面积|体积|里程|能力|收入|营收|规模|水平|寿命|利润|税收|得分|评分|排名|能耗|客流|存栏|库存)(?:力争|累计|总计|合计|共|均|分别|实现|将|要|也|动态|严格|基本|超|突破|超过|约|在|[到至于在]?${BLANK}+[底末前]?)*$`,
)
const PIECEMEAL = /新增|再(?=[建新培])/
/** Guests and trade are told by the year. */
const BY_YEAR = /年接待|游客|旅客|客流|旅游人|进?出口$|创汇$/
/** Money that is put into something adds up. */
const INVESTED = /投资额?(?:力争|争取|要|将)*$/
/** What happens so many times, or is served so many times, adds up: 60万亩次, 3000人次, 20场. */
const TIMES = /[次场期批轮]$/

/** 每千人口拥有8张: so many for each thousand is a state. */
const isRatio = ({ paragraph, segment, start }: Figure): boolean =>
  /每[\d一十百千万亿]*[万千百十]/.test(paragraph.folded.slice(segment.start, start))

/** 每个村配备1名: what each of them is to have is a state; what is built for each adds up. */
const isOwed = ({ paragraph, segment, start, amount }: Figure): boolean =>
  !TIMES.test(amount.unit) &&
  /(?:每(?:个|一)?(?![年月日周天季半\d学])\p{Script=Han}|各(?=[有配设备]))[^,。;]*$/u.test(
    paragraph.masked.slice(segment.start, start),
  ) &&
  !DOES.test(paragraph.masked.slice(segment.start, amount.start).replace(PUT_IN, '')) &&
  !/(?:支持|服务)$/.test(paragraph.masked.slice(segment.start, amount.start))

/** 每处至少落实1名管水员: who is put in charge there. */
const PUT_IN = /落实$/

/** 改善灌溉面积6.3万亩: how much of it is done. */
const MADE_SIZE = /(?:面积|里程|长度|规模|能力|[量额数]|任务[为是]?)$/
const HAS =
  /(?:拥有|[建设配]有|(?<!\p{Script=Han})有|[区县市镇乡村校家级)]有|掌握|选修|\p{Script=Han}{2}至少要?(?:配[备置]|储备))$/u

/** 50平方公里以上建成区达到海绵城市要求, 推动5家中心达到推荐标准, 常态化参与车辆800辆: how many are so by then. */
const isUpTo = ({ relation, paragraph, end, segment, from, amount }: Figure): boolean => {
  const lead = paragraph.masked.slice(from, amount.start)
  const rest = paragraph.masked.slice(end, segment.end)
  return (
    (relation.form !== 'make' || /(?:推[动进]|引导|支持)$/.test(lead)) &&
    (/^[^,。;、]{2,24}(?:达到|符合|满足)[^,。;、]{2,}(?:标准|要求|规模|水平|目标)$/.test(rest) ||
      (!TIMES.test(amount.unit) && /常态化(?:参与|运[行营])/.test(lead + rest)))
  )
}

/** 形成1至2项艺术特长: what somebody is able to do. */
const isSkill = (figure: Figure): boolean =>
  /[项种门]$/.test(figure.amount.unit) && /^\p{Script=Han}{0,8}(?:技能|爱好|特长)/u.test(restOf(figure))

/** 三年累计达到, 累计投放达到: what is added up is done in those years, or by that deed. */
const SUMMED = new RegExp(`[两三四五六七八九十\\d]年累计|累计${MAKES.source}达到?$`)

/** What has been made so is still there. */
const STAYS = '(?:建[成设立]|培育|打造|创建|认定|遴选|开通|推广|归集)'

/** 累计建成基站1万个: with those that are there already; 三年累计建成 are those of the three years. */
const SO_FAR = new RegExp(`(?<!年|${BLANK})累计${STAYS}`)

/** 日均客流3万人次, 接待游客10万人次: told by the day or by the year. */
const isByTime = (lead: string): boolean =>
  /[日月]均|每个?[日天周月]|全天(?!候)/.test(lead) || (BY_YEAR.test(lead) && !/累计|培训/.test(lead))

/** 服务点累计79个, 加装电梯35台，累计突破150台: with those that are there already; 三年累计 are those of the three years. */
const isSoManyNow = (figure: Figure, lead: string): boolean =>
  SO_FAR.test(lead) || isByThen(figure) || (NOW.test(lead) && COUNTED.test(figure.amount.unit))

/** 到2025年累计建成站点500个: up to that day, and not within a stretch of time. */
const isByThen = ({ segment, paragraph: { folded }, start }: Figure): boolean =>
  segment.times.some(
    (time) =>
      isDue(time) &&
      /^(?:力争)?到/.test(folded.slice(time.start, time.end)) &&
      ADDED.test(folded.slice(time.end, start)),
  )

const ADDED = new RegExp(`^累计${STAYS}`)

const NOW = new RegExp(`(?<!年|${BLANK})累计(?:达到?|突破|超过|有)?$`)

/** What is counted one by one, and stays. */
const COUNTED = /[个家所座处条台套名人户瓦]$/

/** 形成节能量5000万吨, 削减化学需氧量400万吨: what is saved adds up. */
const SAVED = /(?:(?<!调)节[能水电煤约]|减排|降碳|削减|替代|碳汇)\p{Script=Han}{0,8}(?:量|能力)?$/u

/** 运量累计超过1500万吨, 服务60万亩次: it is done and adds up, whatever its words say of size. */
function isAddedUp({ relation, amount, bound }: Figure, lead: string): boolean {
  if (SAVED.test(lead) && /吨|煤|瓦时|方米|度$/.test(amount.unit)) return true
  const reaching = /^(?:达到?|实现)/.test(lead.slice(relation.at))
  const summed =
    INVESTED.test(lead.slice(0, relation.at)) || (/累计|合计|共计/.test(lead) && (!reaching || SUMMED.test(lead)))
  const limited = bound === 'atMost' || bound === 'lessThan'
  return summed || (TIMES.test(amount.unit) && relation.form !== 'to' && !limited)
}

/** 产业营收达到3000亿元: what a trade is worth; what is invested, lent or signed for adds up. */
const isWorth = ({ amount, relation, paragraph, start }: Figure, lead: string): boolean =>
  isMoney(amount.unit) &&
  (relation.form === 'to' || /[达超]|突破/.test(paragraph.masked.slice(start, amount.start))) &&
  relation.form !== 'make' &&
  !/投资|投放|签约|发放|贷款|融资|资金|损失|累计|新增/.test(lead)

/** 形成600颗卫星的批量制造能力: what it is able to make. */
const isAble = ({ paragraph, end, segment }: Figure): boolean =>
  /^[^,。;、]{0,16}的?\p{Script=Han}{0,6}能力$/u.test(paragraph.masked.slice(end, segment.end))

/** 304克/千瓦时, 5万元/亩: so much for one of something is measured; 500吨/日 may be built. */
const INTENSITY = /\/(?!(?:每?[天日月年秒]|分钟|小时|s|h|d)$)./

/** Whether an amount is a state that is to be reached, of one thing or of each. */
export function isState(figure: Figure): boolean {
  return isOfEachOne(figure) || isLevel(figure)
}

/** Whether it is what each one, or each thousand, has. */
export const isOfEachOne = (figure: Figure): boolean => isRatio(figure) || isOwed(figure)

function isLevel(figure: Figure): boolean {
  const { relation } = figure
  const lead = leadOf(figure)
  const subject = lead.slice(0, relation.at)
  if (
    /^(?:学分|[学课]时)$/.test(figure.amount.unit) ||
    isSkill(figure) ||
    isUpTo(figure) ||
    isByTime(lead) ||
    isSoManyNow(figure, lead) ||
    isWorth(figure, lead) ||
    isAble(figure) ||
    INTENSITY.test(figure.amount.unit)
  )
    return true
  if (isAddedUp(figure, lead)) return false
  const reaching = /^(?:达到?|实现)/.test(lead.slice(relation.at))
  // 搬迁任务为500户, 任务量不少于700亩: so many are to be done.
  if (isRealized(figure, subject) || /任务[量数]?$/.test(subject)) return false
  const piecemeal = PIECEMEAL.test(lead) || (reaching && LEADING_MAKE.test(tidy(subject)) && !subject.includes('的'))
  if (relation.form === 'to') return !piecemeal || STATE.test(subject)
  // 修复地块2块、面积4万平方米: the size of what is made.
  const made = relation.shared === true && relation.form === 'make' && /(?:面积|里程|长度|容量|方量|金额)$/.test(lead)
  if (STATE.test(lead.replace(/\([^()]*\)$/, ''))) return !piecemeal && !made && !isSizeMade(lead, relation.at)
  return (
    isHeld(figure) ||
    HAS.test(lead) ||
    isStock(figure) ||
    isCovered(figure, lead) ||
    (relation.form !== 'make' && isBoundTo(figure, lead))
  )
}

/** 到2028年，全市加油站610座: all there are by then, where nothing is done. */
function isStock(figure: Figure): boolean {
  const { relation, amount, paragraph, segment } = figure
  const times = [...segment.times, ...(segment.due ? [segment.due] : [])]
  const byThen = times.some(({ start, end }) => /^到|力争到/.test(paragraph.folded.slice(start, end)))
  return (
    byThen &&
    relation.form === 'none' &&
    COUNTED.test(amount.unit) &&
    /^(?:规划)?到?\s*全[国省市区县域]\p{Script=Han}{2,}$/u.test(wordsBefore(figure))
  )
}

/** 实现4000家企业链式改造: what is done to so many stands behind them. */
const isRealized = ({ relation, paragraph, end, until, amount, from }: Figure, subject: string): boolean =>
  tidy(subject.replace(/全[省市县区镇乡]|计划/g, '')) === '' &&
  /^实现\W*$/.test(paragraph.masked.slice(from + relation.at, amount.start)) &&
  /^\p{Script=Han}{4,}/u.test(paragraph.masked.slice(end, until))

/** 日间照料覆盖残疾人1100名: how many have it. */
const isCovered = ({ relation }: Figure, lead: string): boolean =>
  relation.form === 'none' && /覆盖(?![率面])\p{Script=Han}{0,8}$/u.test(lead) && !PIECEMEAL.test(lead)

const WORKED = /(?:整治|改造|修缮|治理|修复|更新|拆除|清理|养护|盘活|腾退|建设)(?:总?面积|里程|长度|数量)$/

const isSizeMade = (lead: string, at: number): boolean =>
  (WORKED.test(lead) && !/达到?$/.test(lead)) ||
  (MADE_SIZE.test(lead) &&
    (/^完成/.test(lead.slice(at)) || LEADING_MAKE.test(tidy(lead)) || /^(?:提升|扩大|增加)/.test(tidy(lead))) &&
    !/实现|达到/.test(lead))

/** 产能控制在18亿吨左右: it is to stay so. */
export const isHeld = ({ amount, paragraph, start }: Figure): boolean =>
  /控制在|保持在|稳定在/.test(paragraph.folded.slice(start, amount.start))

/** 企业超过4000家: the bound is the verb. */
function isBoundTo({ amount, bound, start, paragraph }: Figure, lead: string): boolean {
  // 每个县至少有1所: so it is to be.
  if (/有/.test(paragraph.folded.slice(start, amount.start))) return true
  // 帮办事项不少于120件: so many are done.
  // 参与的站点不少于360座: of what is so already.
  if (/[不非]少于|至少|最少/.test(paragraph.folded.slice(start, amount.start)))
    return /[员师生者医]$|(?<!\p{Script=Han}性|级)的\p{Script=Han}{2,}$/u.test(lead)
  const bare = lead.trim() === '' || /[为对向给]\s*$/.test(lead)
  if (start < amount.start && !bare && bound !== 'approximate') return !/[次场批期]$/.test(amount.unit)
  return bound === 'atMost' || bound === 'lessThan'
}
