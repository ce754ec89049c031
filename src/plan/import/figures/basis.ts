import { isMoney, isRate } from '../../../text/index.ts'
import { dueOf } from './due.ts'
import { englishBasis, englishDirection } from './english-basis.ts'
import { type Figure, leadOf } from './figure.ts'
import { MAKES } from './relation.ts'

/** What an amount is of: a sum over the period, a state at a moment, so much every year, or a change against a base. */
export type Basis = 'total' | 'level' | 'yearly' | 'change'

const COMPARED = /较(?!好|高|大|强|快|低)|(?<![占])比(?![例重值率])|同比|相比/
const STATE =
  /(?:率|比例|比重|占比|产值|增加值|收入|规模|总量|总额|总值|总数|存量|保有量|拥有量|能力|指数|水平|寿命|产量|额|强度|密度|浓度|面积|里程|利润|税收|满意度|得分|评分|排名|排放量|能耗|用水量|人数|数量|吞吐量|客流|系数)(?:力争|累计|总计|合计|共|均|分别|实现|将|要|也|基本|超|突破|超过|约)*$/
const PIECEMEAL = /新增|再(?=[建新培])/

/** The basis of an amount, told by the verb before it, its unit and the time in its segment. */
export function basisOf(figure: Figure): Basis {
  if (figure.paragraph.english) return englishBasis(figure)
  const { amount, relation } = figure
  if (isYearly(figure)) return 'yearly'
  if (isRate(amount.unit)) return isChange(figure) ? 'change' : 'level'
  if (relation.form === 'by') return 'total'
  if (isRatio(figure) || isOwed(figure)) return 'level'
  return isLevel(figure) ? 'level' : 'total'
}

function isYearly({ amount, segment, start, paragraph }: Figure): boolean {
  const every = segment.times.some(
    (time) => time.role === 'every' && time.start < start && !/月/.test(paragraph.folded.slice(time.start, time.end)),
  )
  return every || /\/年$|每年$/.test(amount.unit)
}

const isChange = ({ relation, segment, paragraph, start }: Figure): boolean =>
  relation.form === 'by' || (relation.form !== 'to' && COMPARED.test(paragraph.folded.slice(segment.start, start)))

/** 每千人口拥有8张: so many for each thousand is a state. */
const isRatio = ({ paragraph, segment, start }: Figure): boolean =>
  /每[\d一十百千万亿]*[万千百十]/.test(paragraph.folded.slice(segment.start, start))

/** 每个村配备1名: what each of them is to have is a state; what is built for each adds up. */
const isOwed = ({ paragraph, segment, start }: Figure): boolean =>
  /每(?:个|一)?(?![年月日周天季半\d学])\p{Script=Han}[^,。;]*$/u.test(paragraph.masked.slice(segment.start, start)) &&
  !/[新建][建成设增]/.test(paragraph.masked.slice(segment.start, start))

function isLevel(figure: Figure): boolean {
  const { amount, bound, relation } = figure
  const lead = leadOf(figure)
  if (/累计/.test(lead) && dueOf(figure)?.grain === 'year') return true
  const reaching = /^(?:达到?|实现)/.test(lead.slice(relation.at))
  const piecemeal = PIECEMEAL.test(lead) || (reaching && MAKES.test(lead.slice(0, relation.at)))
  if (relation.form === 'to' && !relation.shared) return !piecemeal || STATE.test(lead.slice(0, relation.at))
  if (STATE.test(lead)) return !piecemeal
  if (relation.form === 'make') return false
  // 企业超过4000家: the bound is the verb.
  if (figure.start < amount.start && lead.trim() !== '' && bound !== 'approximate') return true
  return bound === 'atMost' || bound === 'lessThan' || isMoney(amount.unit)
}

/** Whether less is better. */
export function directionOf(figure: Figure, basis: Basis): 'up' | 'down' {
  const { bound, relation, paragraph, segment, start } = figure
  if (paragraph.english) return englishDirection(figure, basis)
  if (basis === 'total') return 'up'
  if (relation.direction === 'down' || bound === 'atMost' || bound === 'lessThan') return 'down'
  const falling = /控制在|降低|压减|缩短/.test(paragraph.masked.slice(segment.start, start))
  return falling && relation.form === 'to' ? 'down' : 'up'
}
