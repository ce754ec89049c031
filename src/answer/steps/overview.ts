import { clauseNamed } from '../subjects.ts'
import { isFaint } from '../terms.ts'
import type { Step } from '../view.ts'
import { targetList } from './structure.ts'

/** All targets at once: 主要目标有哪些, what are the goals. */
export const overview: Step = (view) => {
  const { question, index } = view
  const telling = question.terms.filter((term) => !isFaint(term))
  const open = question.asks('overview') || (question.terms.length === 0 && question.years.length > 0)
  if (!open || telling.length || question.asks('date')) return undefined
  const clause = clauseNamed(index, question.terms, question.text)
  const elsewhere = clause && !index.plan.targets.some((target) => target.clause === clause.path)
  if (elsewhere) return undefined
  const [list] = targetList(view)
  return list ? { parts: list.parts } : undefined
}
