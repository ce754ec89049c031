import type { Task } from '../../plan/plan.ts'
import type { Standing } from '../../progress/standing.ts'
import type { LiveDigest, LiveEntry } from '../asking.ts'
import { recordsOf, sentenceOf } from '../compose/index.ts'
import type { Citation } from '../draft.ts'
import type { View } from '../view.ts'

/** A figure of the ledger in a sentence that code wrote. */
export interface Row {
  text: string
  citations: Citation[]
}

/** What a claim may cite of the ledger: nothing else exists for it. */
export interface Rows {
  targets: Map<string, Row>
  tasks: Map<string, Row>
  entries: Map<number, Row>
  digests: Map<string, Row>
}

export const noRows = (): Rows => ({ targets: new Map(), tasks: new Map(), entries: new Map(), digests: new Map() })

export function targetRow(view: View, standing: Standing): Row {
  const { text, citations = [] } = sentenceOf(view, standing)
  return { text, citations }
}

export function taskRow(view: View, task: Task, entries: readonly LiveEntry[]): Row {
  const { text, citations = [] } = recordsOf(view, task, entries)
  return { text, citations }
}

/** What was added or reached; without the note, which is anybody's words and proves nothing. */
export function entryRow({ say, index }: View, { number, item, date, add, level }: LiveEntry): Row {
  const target = index.plan.targets.find(({ code }) => code === item)
  const unit = target?.unit ?? ''
  const amount = add === null ? (level === null ? '' : `${level}${unit}`) : `+${add}${unit}`
  const citations = target ? [{ path: target.clause, quote: target.quote }] : []
  return { text: say.entry(number, item, date, amount), citations }
}

export const digestRow = ({ say }: View, { day, entries }: LiveDigest): Row => ({
  text: say.digest(day, entries.map((number) => `#${number}`).join(say.comma)),
  citations: [],
})
