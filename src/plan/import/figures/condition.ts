import { isMoney, isRate, scaled } from '../../../text/index.ts'
import { DOES, type Figure, LEADING_MAKE, leadOf, wordsBefore } from './find/index.ts'

const SAID_OF = /^(?!并|且|等|用于|以及)(?:及其|和|与)?\p{Script=Han}/u

/** 65岁以上老年人, 500平方米以上广场, 超10亿元的企业: it tells which ones are meant. */
export function isCondition(figure: Figure): boolean {
  const { amount, relation, paragraph, end } = figure
  const rest = paragraph.folded.slice(end, end + 6)
  if (isHanded(figure)) return true
  if (/^的(?:[,。;:)]|$)/.test(rest) || /连续$/.test(wordsBefore(figure))) return true
  if (isGrade(figure, rest) || isWithinSubject(figure)) return true
  if (/^的?基础上/.test(rest)) return true
  if (/^的(?!目标|总体|基础|原则|速度|水平,)\p{Script=Han}/u.test(rest))
    return !isSubject(figure) && !isWhole(figure) && !isObject(figure) && (!isMade(figure) || isMoney(amount.unit))
  if (relation.form === 'to' && !relation.shared) return false
  return (amount.unit === '岁' && !/寿命|年龄/.test(wordsBefore(figure))) || isSizeOf(figure, rest)
}

/** 对排查出的1274个排污口，…: what something is done to, where the deed comes only behind the comma. */
const isHanded = (figure: Figure): boolean =>
  /^(?:对|将|把)[^,。;]*(?:的|现有)$/.test(wordsBefore(figure)) &&
  !DOES.test(figure.paragraph.masked.slice(figure.end, figure.segment.end))

/** 1.1级厂房, 3型, 百亿企业: the number is a grade, which the text does not raise to. */
const isGrade = ({ relation, bound, amount }: Figure, rest: string): boolean =>
  (/^[级型式制]/.test(rest) && !(relation.form === 'to' && bound !== 'exact')) ||
  (scaled(amount.unit).base === '' && scaled(amount.unit).scale >= 1e8 && bound === 'exact' && SAID_OF.test(rest))

/** 开展6类以上技术的占比达到95%: the words behind it are the measure of which another amount is aimed at. */
const isWithinSubject = ({ segment, paragraph, end, until }: Figure): boolean =>
  until < segment.end && MEASURED.test(paragraph.masked.slice(end, until))

const MEASURED =
  /^\p{Script=Han}{0,16}的\p{Script=Han}{0,12}(?:率|比例?|比重|占比|数量?|面积)(?:要|应|均|都|将|力争|分别|总体)*(?:达到?|提高到|提高至|提升至|提升到|降至|降到|控制在|稳定在|保持在|不低于|不少于|不超过|超过|为)?$/u

/** 新建30家的: the verb stands right before the amount. */
const isMade = (figure: Figure): boolean =>
  figure.relation.form === 'make' &&
  !figure.relation.shared &&
  leadOf(figure).slice(figure.relation.at).replace(LEADING_MAKE, '').trim() === ''

/** 100%的服务中心设置…, 在8%以上的村卫生室…: the share of those that are to do something; 占比超过50%的企业 is none. */
const isSubject = (figure: Figure): boolean =>
  isRate(figure.amount.unit) && !/^对|(?:[率比重例度额量值数占达为到过于]|增长|下降|提高)$/.test(wordsBefore(figure))

/** 维修更换农村37处的机泵: so many of what is made, with 的 before it. */
const isObject = ({ amount, bound, relation, until, segment }: Figure): boolean =>
  relation.form === 'make' && bound === 'exact' && /^[个处台座所家项件套]$/.test(amount.unit) && until === segment.end

/** 设立总规模200亿元的基金: the size of the one thing that is made. */
const isWhole = (figure: Figure): boolean =>
  DOES.test(wordsBefore(figure)) && /(?:总?规模|总?投资额?|总额)$/.test(wordsBefore(figure))

/** 500平方米以上广场, 站点500米覆盖率: a size that runs into the word for what has it. */
function isSizeOf(figure: Figure, rest: string): boolean {
  const { amount, bound, end, until, segment, relation } = figure
  const measured = !isRate(amount.unit) && /(?:米|里|吨|升|伏|瓦|元|级|户|人|亩|张|床|层|年|类)$/.test(amount.unit)
  if (
    !measured ||
    (bound === 'exact' && relation.form === 'make') ||
    !SAID_OF.test(rest) ||
    (isMade(figure) && until === segment.end)
  )
    return false
  return bound === 'exact' ? until < segment.end : (bound === 'atLeast' || bound === 'atMost') && end > amount.end
}
