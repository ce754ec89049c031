import { isMoney, isRate } from '../../../text/index.ts'
import { englishBasis, englishDirection } from './english-basis.ts'
import { type Figure, leadOf } from './figure.ts'
import { DOES, LEADING_MAKE } from './relation.ts'
import { tidy } from './tidy.ts'

/** What an amount is of: a sum over the period, a state at a moment, so much every year, or a change against a base. */
export type Basis = 'total' | 'level' | 'yearly' | 'change'

export const COMPARED = /较(?!好|高|大|强|快|低|为|重)|(?<![占对])比(?![例重值率对])|同比|相比/
/** What is measured rather than made, told by how its word ends. */
const STATE =
  /(?:[率量额值数度比]|比例|比重|面积|体积|里程|能力|收入|规模|水平|寿命|利润|税收|得分|评分|排名|能耗|客流)(?:力争|累计|总计|合计|共|均|分别|实现|将|要|也|基本|超|突破|超过|约)*$/
const PIECEMEAL = /新增|再(?=[建新培])/

/** The basis of an amount, told by the verb before it, its unit and the time in its segment. */
export function basisOf(figure: Figure): Basis {
  if (figure.paragraph.english) return englishBasis(figure)
  const { amount, relation } = figure
  if (isYearly(figure)) return 'yearly'
  if (isRate(amount.unit)) return isChange(figure) ? 'change' : 'level'
  const lead = leadOf(figure)
  if (relation.form === 'by' || /净增$/.test(lead))
    return COMPARED.test(lead) || STATE.test(lead.slice(0, relation.at)) ? 'change' : 'total'
  if (/[日月]均/.test(lead)) return 'level'
  if (isRatio(figure) || isOwed(figure)) return 'level'
  return isLevel(figure) ? 'level' : 'total'
}

function isYearly({ amount, segment, start, paragraph }: Figure): boolean {
  const every = segment.times.some(
    (time) => time.role === 'every' && time.start < start && !/月/.test(paragraph.folded.slice(time.start, time.end)),
  )
  return every || /\/年$|每年$/.test(amount.unit)
}

const isChange = ({ relation, segment, paragraph, start, amount }: Figure): boolean =>
  relation.form === 'by' ||
  paragraph.folded[amount.start] === '翻' ||
  (relation.form !== 'to' && COMPARED.test(paragraph.folded.slice(segment.start, start)))

/** 每千人口拥有8张: so many for each thousand is a state. */
const isRatio = ({ paragraph, segment, start }: Figure): boolean =>
  /每[\d一十百千万亿]*[万千百十]/.test(paragraph.folded.slice(segment.start, start))

/** 每个村配备1名: what each of them is to have is a state; what is built for each adds up. */
const isOwed = ({ paragraph, segment, start, amount }: Figure): boolean =>
  /每(?:个|一)?(?![年月日周天季半\d学])\p{Script=Han}[^,。;]*$/u.test(paragraph.masked.slice(segment.start, start)) &&
  !DOES.test(paragraph.masked.slice(segment.start, amount.start))

function isLevel(figure: Figure): boolean {
  const { amount, bound, relation } = figure
  const lead = leadOf(figure)
  const reaching = /^(?:达到?|实现)/.test(lead.slice(relation.at))
  const subject = lead.slice(0, relation.at)
  if (/累计|合计|共计/.test(lead) && !reaching && !STATE.test(subject)) return false
  const piecemeal = PIECEMEAL.test(lead) || (reaching && LEADING_MAKE.test(tidy(subject)))
  if (relation.form === 'to' && !relation.shared) return !piecemeal || STATE.test(subject)
  if (STATE.test(lead)) return !piecemeal
  if (relation.form === 'make') return false
  // 企业超过4000家: the bound is the verb.
  if (figure.start < amount.start && lead.trim() !== '' && bound !== 'approximate')
    return !/[次场批期]$/.test(amount.unit)
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
