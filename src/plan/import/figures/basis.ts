import { isRate, isTime } from '../../../text/index.ts'
import { englishBasis } from './english/index.ts'
import { type Figure, leadOf } from './find/index.ts'
import { isState, STATE } from './level.ts'
import type { Basis } from './verdict.ts'
import { isAtLeast, isOfAYear, isYearly } from './yearly.ts'

export const COMPARED =
  /较(?!好|高|大|强|快|低|为|重)|(?<![占对])比(?!$|[例重值率对]|(?:达|提高|降低|不|控制|保持|稳定|约|超)[^，。]*$)|同比|相比/
/** 增速保持在10%: the measure itself is a change. */
const SPEED = /(?:增速|[增涨升降减]幅|增长率|下降率)(?:力争|均|要|应|总体|继续)*$/

/** The basis of an amount, told by the verb before it, its unit and the time in its segment. */
export function basisOf(figure: Figure): Basis {
  if (figure.paragraph.english) return englishBasis(figure)
  const { amount, relation } = figure
  const rate = isRate(amount.unit)
  const changes = rate && isChange(figure)
  if (isYearly(figure)) return 'yearly'
  if (rate) return changes ? 'change' : 'level'
  if (relation.form === 'by' || /净增$/.test(leadOf(figure))) return differs(figure) ? 'change' : 'total'
  if (isTime(amount.unit)) return 'level'
  if (isOfAYear(figure)) return isAtLeast(figure) ? 'yearly' : 'level'
  return isState(figure) ? 'level' : 'total'
}

/** 较2023年净增120家, 企业数量增加8家: of how much more there is, not of what is done. */
function differs(figure: Figure): boolean {
  const lead = leadOf(figure)
  const subject = lead.slice(0, figure.relation.at)
  if (TAKEN_OUT.test(lead.slice(figure.relation.at))) return false
  return (
    isLess(figure) || COMPARED.test(lead) || STATE.test(subject) || (!figure.relation.shared && subject.trim() === '')
  )
}

/** 压减焦化产能180万吨: with its object behind it, it is done plant by plant. */
const TAKEN_OUT = /^(?:压[减缩]|[削缩]减|减[轻少]|节省)\p{Script=Han}{2,}/u

/** 作业人员减少400人: how much less there is; 淘汰400台 is done piece by piece. */
const isLess = (figure: Figure): boolean =>
  figure.relation.direction === 'down' &&
  !figure.relation.shared &&
  !/^(?:压[减缩]|[削精]减|减[^少轻])/.test(leadOf(figure).slice(figure.relation.at))

const isChange = (figure: Figure): boolean => {
  const { relation, segment, paragraph, start, amount } = figure
  return (
    relation.form === 'by' ||
    /[翻倍]/.test(paragraph.folded[amount.start] ?? '') ||
    SPEED.test(leadOf(figure).slice(0, relation.at)) ||
    (relation.form !== 'to' && COMPARED.test(paragraph.folded.slice(segment.start, start)))
  )
}
