import { timesIn } from '../../text/index.ts'
import type { Citation } from '../draft.ts'
import type { Passage } from '../search/index.ts'
import type { View } from '../view.ts'

/** When what a passage says is due, and where the plan says so. */
export interface Due {
  day: string
  citation: Citation
}

/** Research that is deepened or work that is explored is never due. */
const COMPLETES = /完成|建成|实现|达到|竣工|完工|建设|新建|改造|更新|推出|打造|形成|开工|启动|印发|出台|制定|[\d]/u

/** The time of a sentence that states none itself: of its target or task, or of what stands before it in its paragraph. */
export function dueOf({ index: { plan, passages } }: View, passage: Passage): Due | undefined {
  const { clause, whole } = passage
  if (!COMPLETES.test(whole)) return undefined
  const target = plan.targets.find(
    (one) => one.clause === clause.path && one.due !== undefined && whole.includes(one.quote),
  )
  const own = passages.filter((one) => one.clause === clause)
  const before = own.slice(0, own.indexOf(passage)).reverse()
  for (const one of before) {
    const last = timesIn(one.text).findLast(({ role, last }) => role === 'by' && last !== undefined)?.last
    if (last) return { day: last, citation: { path: clause.path, quote: one.text } }
  }
  if (target?.due) return { day: target.due, citation: { path: clause.path, quote: target.quote } }
  const task = plan.tasks.find((one) => one.clause === clause.path && one.due !== undefined)
  return task?.due ? { day: task.due, citation: { path: clause.path, quote: passage.text } } : undefined
}

/** Whether a day lies in a time that is asked about. */
export const isIn = (day: string | undefined, { first, last }: { first: string; last: string }): boolean =>
  day !== undefined && day >= first && day <= last
