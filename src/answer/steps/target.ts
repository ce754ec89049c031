import type { Target } from '../../plan/plan.ts'
import { listsItself } from '../enumeration-meant.ts'
import { normalise } from '../normalise.ts'
import { sameUnit } from '../numerals.ts'
import { targetPart } from '../parts.ts'
import { standingPart } from '../standing-part.ts'
import { clauseNamed, targetsMeant } from '../subjects.ts'
import { ceilingOf, floorOf } from '../target-range.ts'
import type { Step, View } from '../view.ts'
import { figureDetail } from './figure-detail.ts'

const AIM = /目标|指标|要求|达到|怎么表述|怎么提|表述|target|goal|aim|objective/iu
const NUMBER = /how many|how much|what (?:rate|number|percentage)/iu
const ASKED_UNIT =
  /(?:多少|几)(亿元|万元|元|个百分点|个(?!亿|百)|项|家|所|座|条|类|种|处|人次|人|名|亩|公里|吨|篇|张|年|天|月|户|台|辆|%|倍|毫米|件|份)/u

/** Whether the question names another clause of the plan better than the target. */
function namesClause({ index, question }: View, { name, quote, clause }: Target): boolean {
  const named = clauseNamed(index, question.terms, question.text)
  if (!named || named.path === clause) return false
  const target = index.cover(question.terms, normalise(`${name} ${quote}`))
  return index.cover(question.terms, normalise(named.heading ?? '')) > target
}

/** The figure of a target, with how it stands; or another figure of the plan; or that there is none. */
export const target: Step = async (view) => {
  const { index, question, say } = view
  const figure = question.asks('figure')
  if (!figure && !AIM.test(question.text)) return undefined
  const named = clauseNamed(index, question.terms, question.text)
  if (named && listsItself(view, named)) return undefined
  const unit = question.text.match(ASKED_UNIT)?.[1]
  const wanted = unit !== undefined || NUMBER.test(question.text)
  const fits = (one: Target) =>
    (!wanted || floorOf(one) !== undefined || ceilingOf(one) !== undefined) &&
    (unit === undefined || sameUnit(one.unit, unit))
  const meant = targetsMeant(index, question.terms).filter((one) => fits(one) && !namesClause(view, one))
  if (!meant.length || question.asks('date'))
    return figure && !question.asks('date') ? figureDetail(view, unit) : undefined
  const parts = meant.slice(0, 3).map((one) => targetPart(say, one))
  const standings = await Promise.all(meant.slice(0, 2).map((one) => standingPart(view, one)))
  return { parts: [...parts, ...standings], live: true }
}
