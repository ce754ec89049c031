import type { Task } from '../../plan/plan.ts'
import type { LiveEntry } from '../asking.ts'
import type { Part } from '../draft.ts'
import type { View } from '../view.ts'

/** What is on record for a task, in a sentence. */
export function recordsOf(
  { index, say, asof }: View,
  { code, name, clause, quote }: Task,
  entries: readonly LiveEntry[],
): Part {
  const dates = entries.flatMap(({ item, date }) => (item === code ? [date] : [])).sort()
  const latest = dates.at(-1)
  return {
    text: latest ? say.taskRecords(code, name, asof, dates.length, latest) : say.noTaskRecord(code, name, asof),
    figures: [asof, dates.length, latest ?? '', code],
    citations: index.plain.includes(name) ? [{ path: clause, quote: quote ?? name }] : [],
  }
}
