import { type Bound, isMoney, isRate, isTime } from '../../../text/index.ts'
import { type Figure, isDue } from './find/index.ts'

/** With a noun behind it, it would tell which ones are meant. */
export const CLOSED = /^(?:[\s、,。;:()/和与并及且]|为主|$)/

const LIMITS: ReadonlySet<Bound> = new Set(['atLeast', 'moreThan', 'atMost', 'lessThan'])

export const isUndated = ({ segment, paragraph, start }: Figure): boolean =>
  !segment.due && !segment.times.some(isDue) && !/每学?年/.test(paragraph.folded.slice(segment.start, start))

/** 原则上不低于30平方米, 一般不超过2人: so it is to be as a rule. */
const SOFT = /原则上|一般(?:情况下)?[应要须需可都]?$/

/** 保修期, 服务年限, 支教时间: for how long somebody is bound. */
const TERM = /(?:(?<!周)期限?|年限|(?<!平均\p{Script=Han}{0,6})时[间长]|间隔)$/u

/** 宽度, 半径: a measure of one thing. */
const EXTENT =
  /(?:(?<!服务)半径|间距|距离|[宽高厚深坡]度|[层净限]高|荷载|(?<=单\p{Script=Han}{0,4})容积|分辨率|[口直管]径)\p{Script=Han}{0,3}$/u
const measures = (lead: string, unit: string) =>
  EXTENT.test(lead) || /(?:面积|时间|时长|人数|长度)$/.test(lead) || /[课学]时$/.test(unit)
const OF_ALL = /平均|人均|全员|户均|总|累计|长度|里程/
const OF_EACH = /每(?![年月日天周季半吨亩\d]|公[里顷]|平方|[十百千万])|单(?![位价独元纯一项列设身产])/

/** 每亩栽植80—110株, 每150人至少配备1名: how thick, or how many of them, there are to be. */
const DENSE =
  /每[十百千\d]*(?:平方米|米|公里|公顷)[^,。;]{0,8}$|(?:每亩|亩均)(?![^,。;]*[产收值税效])[^,。;]*$|每[\d—~-]+(?:[名人户个张]|公里|米|公顷|亩)[^,。;]{0,12}配[备置](?:至少)?$/

export const isDensity = ({ amount: { unit }, paragraph, segment, start }: Figure): boolean => {
  const words = paragraph.folded.slice(segment.start, start)
  return DENSE.test(words) && !/(?:降|减|提[高升]|增)[^,。;]{0,6}$/.test(words) && !isMoney(unit) && !isRate(unit)
}

/** 覆盖率原则上不低于30% is aimed at all the same, and so is what 原则上2027年 says. */
const isAimed = ({ amount, segment }: Figure, lead: string): boolean =>
  (isRate(amount.unit) && /率|比[例重]/.test(lead)) || segment.times.some(isDue)

/** 路面宽度不低于3.5米, 每站面积不少于200平方米, 服务期不少于6年: how each one of what is made is to be. */
export function isNorm(figure: Figure): boolean {
  const { amount, bound, relation, segment, paragraph, start, end } = figure
  const lead = paragraph.folded.slice(segment.start, start)
  if (relation.form === 'to' || relation.form === 'by' || !(LIMITS.has(bound) || EXTENT.test(lead))) return false
  const made = relation.form === 'make' && !relation.shared && !measures(lead, amount.unit)
  const soft = isAimed(figure, lead) ? undefined : SOFT.exec(lead)
  if (soft && (!made || soft.index + soft[0].length === lead.length)) return true
  if (!CLOSED.test(paragraph.folded.slice(end, end + 2))) return false
  if (isTime(amount.unit) && TERM.test(lead) && !/每[天日]/.test(lead))
    return bound === 'atLeast' || /[年月]$/.test(amount.unit)
  return !made && (/单/.test(lead) || !OF_ALL.test(lead)) && !segment.times.some(isDue) && isOfOne(figure, lead)
}

/** 一般为200毫升, 每座120平方米, 抽查比例不低于30%, 之比不低于3∶2, 新建小区铺装率不低于50%: of each one, by no day. */
export function isOfEach(figure: Figure): boolean {
  const { amount, bound, relation, segment, paragraph, start } = figure
  const lead = paragraph.masked.slice(segment.start, start)
  if (
    /一般为$|^单[次个座台株间][^,。;]{0,8}为$/.test(lead) ||
    (/^每[座个间处户栋所口台]$/.test(lead) && /米$/.test(amount.unit))
  )
    return true
  if (!LIMITS.has(bound) || relation.form !== 'none' || !isUndated(figure)) return false
  if (isRate(amount.unit)) return /^\P{L}*[新改扩]建(?:项目|小区|住宅)|抽[查检样验]比例$/u.test(lead)
  return /^:/.test(amount.unit) || /每.*不得/.test(paragraph.masked.slice(segment.start, amount.start))
}

/** 宽度3.5米, 年龄45岁: so small is one of many; 每班不超过45人: of each. 每人每年培训40学时 is done every year. */
function isOfOne({ amount: { unit }, bound }: Figure, lead: string): boolean {
  if (/^(?:米|厘米|毫米|层|度|℃|摄氏度|分贝|岁)$/.test(unit) || EXTENT.test(lead)) return true
  const measured = isTime(unit) || /(?:米|亩|公顷|克|公斤|升|吨|瓦|[kMG]Wh?)$/.test(unit)
  return OF_EACH.test(lead) && !isRate(unit) && (measured || bound === 'atMost')
}
