import { runRecordQuery } from '../progress/query/index.ts'
import { recordParts } from './compose/index.ts'
import type { Part } from './draft.ts'
import { isAbout, readRecords, recordScore } from './question/index.ts'
import { normalise } from './search/index.ts'
import type { View } from './view.ts'

const NOW = /现在|目前|现有|当前|如今|已经|\bnow\b|\bcurrent/iu

/** Less surely asked of the record, the plan may be meant where nothing is recorded. */
const SURE = 2

/** What the record answers; `refused` where it does not hold what is asked of it. */
export interface RecordAnswer {
  live: true
  refused?: boolean
  parts: Part[]
}

/** Answers a question from the record; undefined where it asks the plan. */
export async function recordAnswer(view: View, text: string): Promise<RecordAnswer | undefined> {
  const { index, query, today, asof, t, live } = view
  const { language } = query
  const people = await live.people()
  const plain = normalise(text)
  const all = readRecords({ index, text: plain, language, today, people })
  const [first] = all
  if (!first) return undefined
  const records = await live.history()
  // Where nothing is recorded of it the plan may say how things stood, or what is meant.
  const touched = records.some(({ item }) => first.items.includes(item))
  const loose = NOW.test(text) || recordScore(index.plan, plain) < SURE
  if (loose && !touched && first.items.length && !first.people.length && isAbout(text, language)) return undefined
  const context = { plan: index.plan, records, asof, today }
  const found = all.map((asked) => ({ asked, findings: runRecordQuery(context, asked) }))
  const words = { t, say: t.record, plan: index.plan, people }
  const parts = found.flatMap(({ asked, findings }) => recordParts(words, findings, asked))
  const refused = found.every(({ findings }) => findings.some(({ type }) => type === 'unheld'))
  return { live: true, ...(refused && { refused }), parts }
}
