import type { Plan } from '../plan/plan.ts'
import { type LiveRecord, type RecordQuery, runRecordQuery, stateOf, withTargets } from '../progress/query/index.ts'
import { recordParts } from './compose/index.ts'
import type { Part } from './draft.ts'
import { claimsAim, HAS_BEGUN, isAbout, plainOf, readRecords, recordScore, SAYS_RECORD } from './question/index.ts'
import { bodySaid } from './run/index.ts'
import { normalise, type PlanIndex } from './search/index.ts'
import type { View } from './view.ts'

const NOW = /现在|目前|现有|当前|如今|已经|\bnow\b|\bcurrent/iu

const WHOSE = /谁|哪[个些家]?(?:部门|单位)|\bwh(?:o|ose)\b/iu
const LOGGED = /[登记录填报交审批改传写]|确认|\b(?:log|record|enter|report|fil|submit|approv|confirm|chang)/iu

/** Whose work it is the plan says; who logged it is asked of the record. */
const asksWhose = (plain: string): boolean => WHOSE.test(plain) && !LOGGED.test(plain)

/** Less surely asked of the record, the plan may be meant where nothing is recorded. */
const SURE = 2
/** 现有 and 目前 may ask how things stood before the plan. */
const SURER = 4

/** What the record answers; `refused` where it does not hold what is asked of it. */
export interface RecordAnswer {
  live: true
  refused?: boolean
  parts: Part[]
  /** What was asked, last. */
  asked: RecordQuery
}

/**
 * Answers a question from the record; undefined where it asks the plan.
 * @param earlier what the part of the same message before it asked
 */
export async function recordAnswer(view: View, text: string, earlier?: RecordQuery): Promise<RecordAnswer | undefined> {
  const { index, query, today, asof, t, live } = view
  const { language } = query
  const people = await live.people()
  const plain = normalise(text)
  const bodyIn = (words: string) => scopeOfBody(index, words)
  const records = await live.history()
  const all = readRecords({
    index,
    text: plain,
    language,
    today,
    people,
    bodyIn,
    notes: notesOf(records),
    ...(earlier && { earlier }),
  })
  const [first] = all
  const asked = all.at(-1)
  if (!first || !asked) return undefined
  if (asked.want === 'check' && claimsAim(plain, records.length === 0)) return undefined
  if (isLeftToPlan(view, text, first, records)) return undefined
  const context = { plan: index.plan, records, asof, today }
  const found = all
    .filter((one) => !isSame(one, earlier))
    .map((one) => ({ one, findings: runRecordQuery(context, one) }))
  const words = { language, t, say: t.record, plan: index.plan, people }
  const parts = found.flatMap(({ one, findings }) => recordParts(words, findings, one))
  const unknown = found.length > 0 && found.every(({ findings }) => findings.some(({ type }) => UNKNOWN.has(type)))
  const refused = unknown || all.every((one) => !isRecorded(index.plan, one, records))
  return { live: true, ...(refused && { refused }), parts, asked }
}

/** What a query means in the plan, item by item. */
const meantBy = (plan: Plan, { items, scope }: RecordQuery): readonly string[] =>
  items.length ? [...items, ...withTargets(plan, items)] : (scope?.items ?? [])

/** Whether anything is recorded of what a query means; what means nothing in particular asks of the record as a whole. */
function isRecorded(plan: Plan, query: RecordQuery, records: readonly { item: string }[]): boolean {
  const meant = meantBy(plan, query)
  return meant.length === 0 || records.some(({ item }) => meant.includes(item))
}

/** Where nothing is recorded of what is meant the plan may say how things stood, or what is to be. */
function isLeftToPlan(
  { index, query: { language } }: View,
  text: string,
  first: RecordQuery,
  records: readonly { item: string }[],
): boolean {
  const plain = normalise(text)
  const meant = meantBy(index.plan, first)
  const touched = records.some(({ item }) => meant.includes(item))
  const isSure = HAS_BEGUN[language].test(plain)
  const score = recordScore(index.plan, plainOf(text))
  // Of an empty record hardly anybody asks: how a target stands is said with it.
  const isLikely = meant.length > 0 && (isSure || score >= SURER) && !asksWhose(plain)
  if (records.length === 0 && !SAYS_RECORD.test(plain) && !isLikely) return true
  const loose = !isSure && score < (NOW.test(text) ? SURER : SURE)
  return loose && !touched && meant.length > 0 && !first.people.length && isAbout(text, language)
}

/** What the record cannot tell. */
const UNKNOWN: ReadonlySet<string> = new Set(['unheld', 'nearest', 'noReason', 'unclear'])

/** 从几改成几, behind 改过吗, is answered with it. */
const isSame = ({ focus: _focus, ...one }: RecordQuery, earlier: RecordQuery | undefined): boolean => {
  // 几号完的工 asks more of a part that notes tell.
  if (!earlier || (_focus === 'date' && one.lead.length > 0)) return false
  const { focus: _before, ...other } = earlier
  return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * What the notes of entries that count, or wait to, say of each item. Where nothing is recorded, what only comes near to a
 * name is asked of the plan.
 */
function notesOf(records: readonly LiveRecord[]): ReadonlyMap<string, string> | undefined {
  if (!records.length) return undefined
  const notes = new Map<string, string>()
  const told = records.filter((record) => ['counts', 'pending'].includes(stateOf(records, record)))
  for (const { item, note } of told) notes.set(item, `${notes.get(item) ?? ''} ${normalise(note)}`)
  return notes
}

/** What can be logged for what a body leads or joins, by its tasks and the clauses whose parentheses name it. */
function scopeOfBody(index: PlanIndex, text: string) {
  const named = bodySaid(index, text)
  if (!named) return undefined
  const { body, said } = named
  const tasks = index.plan.tasks.filter(({ lead, participants }) =>
    `${lead ?? ''}、${participants ?? ''}`.includes(body),
  )
  const clauses = index.passages.filter(({ bodies }) => bodies?.includes(body)).map(({ clause }) => clause.path)
  const items = withTargets(
    index.plan,
    tasks.map(({ code }) => code),
    clauses,
  )
  return items.length ? { said, name: body, items: [...new Set(items)] } : undefined
}
