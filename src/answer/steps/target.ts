import { sameUnit } from '../numerals.ts'
import { targetPart } from '../parts.ts'
import { standingPart } from '../standing-part.ts'
import { targetsMeant } from '../subjects.ts'
import type { Step } from '../view.ts'
import { figureDetail } from './figure-detail.ts'

const AIM = /目标|指标|要求|达到|怎么表述|怎么提|表述|target|goal|aim|objective/iu
const ASKED_UNIT = /(?:多少|几)(亿元|万元|元|个百分点|人次|人|名|亩|公里|吨|篇|张|年|天|月|户|台|辆|%|倍|毫米|件|份)/u

/** The figure of a target, with how it stands; or another figure of the plan; or that there is none. */
export const target: Step = async (view) => {
  const { index, question, say } = view
  const figure = question.asks('figure')
  if (!figure && !AIM.test(question.text)) return undefined
  const unit = question.text.match(ASKED_UNIT)?.[1]
  const meant = targetsMeant(index, question.terms).filter((one) => unit === undefined || sameUnit(one.unit, unit))
  if (!meant.length || question.asks('date'))
    return figure && !question.asks('date') ? figureDetail(view, unit) : undefined
  const parts = meant.slice(0, 3).map((one) => targetPart(say, one))
  const standings = await Promise.all(meant.slice(0, 2).map((one) => standingPart(view, one)))
  return { parts: [...parts, ...standings], live: true }
}
