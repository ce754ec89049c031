import { BLANK, isRate, scaled } from '../../../text/index.ts'
import { type Figure, LEADING_MAKE, leadOf, MAKES, PREDICATE, restOf } from './find/index.ts'

/** A noun follows; it may begin with a word in quotation marks. */
export const SAID_OF = /^(?!并|且|等|用于|以及)(?:及其|和|与)?["“‘']?\p{Script=Han}/u

/** 帮助学校建设2个以上的: the deed of those who are helped. */
const HELPS = new RegExp(`(?:帮[助扶]|支持|引导|推动|指导|鼓励|督促|组织)\\p{Script=Han}{2,8}(?:${MAKES.source})$`, 'u')

/** 新建30家的: the verb stands right before the amount. */
export const isMade = (figure: Figure): boolean =>
  figure.relation.form === 'make' &&
  !figure.relation.shared &&
  (leadOf(figure).slice(figure.relation.at).replace(LEADING_MAKE, '').trim() === '' || HELPS.test(leadOf(figure)))

/** 1000万以上农村贫困人口: what a number without a unit counts is told by the noun behind it. */
export const arePeople = ({ amount, paragraph, end, until }: Figure): boolean =>
  scaled(amount.unit).base === '' &&
  scaled(amount.unit).scale > 1 &&
  /\d/.test(paragraph.folded.slice(amount.start, amount.end)) &&
  PEOPLE.test(paragraph.masked.slice(end, until).trimStart())

const PEOPLE =
  /^\p{Script=Han}{0,12}?(?:人(?:口|员|才|群|士)|劳动力|居民|[村市农渔牧]民|群众|[职员民]工|学生|师生|毕业生|青年|儿童|[游旅]客)(?!\p{Script=Han}{0,6}(?:率|数|量|比例))/u

/** 精度达到0.8级, 达到3级以上: with nothing behind it, or bound, it is to become so. */
const isGradeReached = ({ relation, bound }: Figure, rest: string): boolean =>
  relation.form === 'to' && (bound !== 'exact' || /^级(?:[、,。;)]|$)/.test(rest))

/** 1.1级厂房, 3型, 百亿企业, 750千伏线路: the number is a grade, which the text does not raise to. */
export function isGrade(figure: Figure, rest: string): boolean {
  const { relation, bound, amount } = figure
  if (/^[级型式制]/.test(rest)) return !isGradeReached(figure, rest)
  // 115万吨产能整合退出: so much of it, and no class of plants.
  if (isAbility(figure) || arePeople(figure) || /^产能(?!的)/.test(rest)) return false
  const { base, scale } = scaled(amount.unit)
  const large = isCapacity(base) || (base === '' && scale === 1e4)
  const named = bound === 'exact' && large && !isMade(figure) && relation.form !== 'to'
  if (named && OF_PROJECTS.test(figure.paragraph.masked.slice(figure.end, figure.segment.end))) return true
  if ((bound !== 'exact' && bound !== 'approximate') || !SAID_OF.test(rest)) return false
  return isVoltage(base) || isRound(figure) || (base === '' ? scale >= 1e8 : isCapacity(base) && isProject(figure))
}

/** 具备承载9亿千瓦接入能力: how much it is to be able to do. */
export const isAbility = (figure: Figure): boolean =>
  /(?:具备|形成|提供|拥有)\p{Script=Han}{0,4}$/u.test(leadOf(figure)) &&
  /^\p{Script=Han}{0,16}能力$/u.test(behind(figure))

/** 甲120万千瓦、乙180万千瓦等项目: of the projects named before them. */
const OF_PROJECTS =
  /^(?:(?:风电|光伏|发电|水电)?[场站厂])?(?:、[^,。;]*)?等\p{Script=Han}{0,4}(?:项目|工程|电站|电厂|基地|装置)/u

/** Nobody makes volts. */
const isVoltage = (base: string) => /^千?伏$/.test(base)
const isCapacity = (base: string) => /(?:吨|标准?煤|标箱|升|立方米|瓦时?)(?:\/(?:[天日年]|小时))?$/.test(base)

/** 千万吨, 百万师生, 百亿元: a power of ten without a digit is a class of size, or a manner of speaking. */
const isRound = ({ amount, paragraph }: Figure): boolean =>
  /^(?:[十百千万亿]+(?:[元吨瓦亩克]|立方米)|[十百千万亿]+千瓦|[百千]万|[十百千万]?亿)$/.test(
    paragraph.folded.slice(amount.start, amount.end),
  )

const WORK =
  '(?:等)?(?:项目|工程)?(?:建设|投产|投运|建成|开工|竣工|并网|落地|实施|前期工作|释放产能|新?装置产能)*(?=[、,和与及]|$)'
const PROJECT = new RegExp(`^\\p{Script=Han}*(?:项目|工程|基地|装置|生产线|机组)${WORK}`, 'u')

/** 甲集团7万吨合金等项目: of the one thing that is named before it; 新建5万吨粮库, 布局30万千瓦储能项目: of what is made. */
function isProject(figure: Figure): boolean {
  if (/千瓦$/.test(figure.amount.unit) && (isMade(figure) || /等$|淘汰$|关停$/.test(leadOf(figure)))) return false
  if (isCountedBehind(figure)) return true
  return isMade(figure)
    ? PROJECT.test(behind(figure))
    : !/to|by/.test(figure.relation.form) && !PREDICATE.test(behind(figure))
}

/** Up to a time that is stated of it: 120万千瓦电站2026年6月底前核准. */
const behind = (figure: Figure): string => restOf(figure).split(BLANK)[0] ?? ''

/** 3万吨冷库1座, 10亿元以上5个: a noun at most stands before the number of them. */
const isCountedBehind = (figure: Figure): boolean =>
  figure.until < figure.segment.end &&
  /^\d+(?:座|个|家|处|套|台|条|艘|所|户|名|项|栋|支|件)/.test(figure.paragraph.folded.slice(figure.until)) &&
  /^\p{Script=Han}*$/u.test(behind(figure))

const isMeasured = (unit: string) =>
  !isRate(unit) && /(?:米|里|吨|煤|升|伏|安|瓦|力|时|斤|克|顷|元|级|户|人|亩|头|只|羽|张|床|层|年|类|度)$/.test(unit)

/** 过50亿元企业5家, 36个班的初中2所, 1所不少于30张床位的敬老院: those are counted that are so large. */
export function isSizeOfCounted(figure: Figure): boolean {
  const { from, start, segment } = figure
  const next = from > segment.start && from === start
  if (next && (isRound(figure) || /^\p{Script=Han}{1,4}的\p{Script=Han}/u.test(behind(figure)))) return true
  if (!isCountedBehind(figure)) return false
  const large = /(?:亩|顷|米|元)$/.test(figure.amount.unit) && behind(figure) !== '' && !PREDICATE.test(behind(figure))
  if (figure.bound === 'exact') return large || /^\p{Script=Han}{1,3}的\p{Script=Han}/u.test(behind(figure))
  return figure.bound !== 'approximate' && isMeasured(figure.amount.unit)
}

/** 新建35蒸吨以下锅炉: nobody makes so little. */
export const isSmall = ({ amount, bound, paragraph }: Figure): boolean =>
  bound === 'atMost' && /^(?:\([^()]*\))?及?以下/.test(paragraph.folded.slice(amount.end))

/** 500米服务半径全覆盖: how far it reaches. */
export const isReach = ({ amount }: Figure, rest: string): boolean => /[米里]$/.test(amount.unit) && REACH.test(rest)
const REACH = /^的?(?:(?:服务|步行|辐射|可达|供热)?(?:半径|范围)|[直口管孔]径|跨度)/

/** 500平方米以上广场, 站点500米覆盖率, 大班额（56人以上）比例: a size that runs into the word for what has it. */
export function isSizeOf(figure: Figure, rest: string): boolean {
  const { amount, bound, start, end, until, segment, relation, paragraph } = figure
  if (!isMeasured(amount.unit)) return false
  const limits = (bound === 'atLeast' || bound === 'atMost') && end > amount.end
  if (limits && paragraph.folded[start - 1] === '(' && /^\)\p{Script=Han}/u.test(rest)) return true
  const plain = bound === 'exact' || bound === 'range'
  if ((plain && relation.form === 'make' && amount.unit !== '度') || !SAID_OF.test(rest)) return false
  const which =
    limits && isCapacity(scaled(amount.unit).base) && /(?:推[进动]|支持|引导|鼓励|开展)$/.test(leadOf(figure))
  if (isMade(figure) && until === segment.end && !isSmall(figure) && !which) return false
  return plain ? until < segment.end && !behind(figure).includes('每') : limits
}
