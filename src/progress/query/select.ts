import { itemsOf } from '../../plan/items.ts'
import { decimal } from '../decimal.ts'
import { dayAfter } from '../pace.ts'
import type { RecordContext } from './figures.ts'
import type { RecordFinding, ShownRecord } from './finding.ts'
import { byDate, byLogging, countingRecords, type LiveRecord, stateOf, successorOf } from './live-record.ts'
import type { RecordPeriod, RecordQuery } from './query.ts'

/** An entry with all there is to say of it. */
export function shown({ plan, records }: RecordContext, record: LiveRecord): ShownRecord {
  const item = itemsOf(plan).find(({ code }) => code === record.item)
  const earlier = records.find(({ number }) => number === record.supersedes)
  const later = successorOf(records, record)
  return {
    record,
    state: stateOf(records, record),
    ...(item && { item }),
    ...(earlier && { earlier }),
    ...(later && { later }),
  }
}

/** Periods of several days, not the states at their ends. */
export const spansIn = ({ periods }: RecordQuery): RecordPeriod[] => periods.filter(({ point }) => !point)

/** At the end of a year is in its last month. */
const EDGE_DAYS = 30

function inside(day: string, { from, to, point, until }: RecordPeriod): boolean {
  const last = dayAfter(to, -EDGE_DAYS)
  const first = point && from < last ? last : from
  return (until || day >= first) && day <= to
}

/** The codes whose entries are meant; undefined where all are. */
function codesOf({ plan }: RecordContext, { items, scope, only }: RecordQuery): string[] | undefined {
  if (items.length || scope) return items.length ? items : scope?.items
  return only ? itemsOf(plan, only === 'targets' ? 'target' : 'task').map(({ code }) => code) : undefined
}

/** Entries by item, person, number, whatever became of them. */
export function meantRecords(context: RecordContext, query: RecordQuery): LiveRecord[] {
  const codes = codesOf(context, query)
  return context.records.filter(
    ({ item, memberId, number, evidence }) =>
      (query.proof === 'any' || (evidence !== null) === (query.proof === 'with')) &&
      (!codes || codes.includes(item)) &&
      (!query.people.length || query.people.includes(memberId)) &&
      (!query.numbers.length || query.numbers.includes(number)),
  )
}

/** Those that a period and amounts tell; where an amount fits none of them, it does not narrow. */
export function narrowed(
  records: readonly LiveRecord[],
  { periods, amounts, told }: RecordQuery,
  by: RecordQuery['by'],
): LiveRecord[] {
  const dayOf = (record: LiveRecord) => (by === 'date' ? record.date : record.recordedDay)
  const timed = periods.length
    ? records.filter((record) => periods.some((period) => inside(dayOf(record), period)))
    : records
  const exact = timed.filter((record) => isOf(record, amounts))
  return toldOf(exact.length ? exact : timed, told)
}

/** Those whose notes have a word of the question; where none has, or all, it does not narrow. */
export function toldOf(records: readonly LiveRecord[], told: readonly string[]): LiveRecord[] {
  const having = records.filter(({ note }) => told.some((word) => note.includes(word)))
  return [...(having.length ? having : records)]
}

/** 第一批, 最后一批: of what counts, by date. */
function nthOf(context: RecordContext, { nth }: RecordQuery, records: readonly LiveRecord[]): LiveRecord[] {
  if (nth === undefined) return [...records]
  const counting = countingRecords(context.records)
  const one = byDate(records.filter((record) => counting.includes(record))).at(nth > 0 ? nth - 1 : nth)
  return one ? [one] : []
}

const isOf = ({ add, level }: LiveRecord, amounts: RecordQuery['amounts']): boolean =>
  amounts.some(({ value }) => value === add || value === level)

/** Whether none of the entries, nor all of them together, is of the amount that was to tell which is meant. */
function isOther(records: readonly LiveRecord[], { amounts }: RecordQuery): boolean {
  const sum = records.reduce((total, { add }) => total.plus(add ?? 0), decimal(0))
  return (
    amounts.length > 0 &&
    !records.some((record) => isOf(record, amounts)) &&
    !amounts.some(({ value }) => sum.eq(value))
  )
}

/** Entries that were logged, or that happened, as asked; the other way round where that finds none. */
export function selected(context: RecordContext, query: RecordQuery): LiveRecord[] {
  const meant = meantRecords(context, query)
  const first = narrowed(meant, query, query.by)
  const found = first.length || query.by === 'recorded' ? first : narrowed(meant, query, 'recorded')
  return query.want === 'latest' ? found : nthOf(context, query, found)
}

const isMilestone = ({ kind }: LiveRecord) => kind === 'milestone'

/** The entries asked for, those that count first; and what the period holds besides. */
export function recordFindings(context: RecordContext, query: RecordQuery): RecordFinding[] {
  const found = query.numbers.length ? selected(context, query) : selected(context, query).filter(isMilestone)
  const meant = meantRecords(context, query).filter(isMilestone)
  // Dated in the period and logged after it: who asks what was logged then may mean these.
  const late = query.by === 'recorded' ? narrowed(meant, query, 'date').filter((one) => !found.includes(one)) : []
  const counting = countingRecords(context.records)
  const isVoid = (record: LiveRecord) => query.numbers.length === 0 && !counting.includes(record)
  const show = (records: readonly LiveRecord[]) => byDate(records).map((record) => shown(context, record))
  const records = show(found.filter((record) => !isVoid(record)))
  const others = { void: show(found.filter(isVoid)), late: show(late.filter((record) => !isVoid(record))) }
  if (!records.length && !others.void.length && !others.late.length) return [{ type: 'noRecords', query }]
  return [{ type: 'records', records, query, ...others, other: isOther(found, query) }]
}

/** How many entries there are, in each period. Corrected and withdrawn ones are told apart. */
export const countFindings = (context: RecordContext, query: RecordQuery): RecordFinding[] =>
  query.periods.length > 1
    ? query.periods.flatMap((period) => countOf(context, { ...query, periods: [period] }))
    : countOf(context, query)

function countOf(context: RecordContext, query: RecordQuery): RecordFinding[] {
  const found = selected(context, query).filter(isMilestone)
  const records = byDate(found).map((record) => shown(context, record))
  return [{ type: 'count', count: found.length, records, query }]
}

/** How many entries each member logged, whatever became of them. */
export function peopleFindings(context: RecordContext, query: RecordQuery): RecordFinding[] {
  const found = selected(context, query).filter(isMilestone)
  const ids = [...new Set(found.map(({ memberId }) => memberId))]
  const rows = ids.map((memberId) => ({
    memberId,
    records: found.filter((record) => record.memberId === memberId).map((record) => shown(context, record)),
  }))
  const way = query.order === 'most' ? 1 : -1
  return [{ type: 'people', rows: rows.toSorted((a, b) => way * (b.records.length - a.records.length)), query }]
}

/** The newest entry: of what is named the one of the newest date, of everything the one that was logged last. */
export function latestFindings(context: RecordContext, query: RecordQuery): RecordFinding[] {
  const counting = selected(context, query).filter((record) => countingRecords(context.records).includes(record))
  const ordered = query.by === 'recorded' ? byLogging(counting) : byDate(counting)
  const chosen = query.order === 'least' ? ordered.slice(0, query.limit) : ordered.slice(-query.limit)
  if (!chosen.length) return [{ type: 'noRecords', query }]
  return [
    {
      type: 'records',
      records: chosen.map((record) => shown(context, record)),
      query,
      void: [],
      late: [],
      other: false,
    },
  ]
}

/** What was corrected: of a period, what was logged or happened in it, or was corrected in it. */
export function correctionFindings(context: RecordContext, query: RecordQuery): RecordFinding[] {
  const wanted = query.want === 'withdrawals' ? 'withdrawn' : 'corrected'
  const whole = { ...query, people: [], amounts: [] }
  const meant = meantRecords(context, whole)
  const ofTime = new Set([...narrowed(meant, whole, 'date'), ...narrowed(meant, whole, 'recorded')])
  const changed = meant.filter((record) => stateOf(context.records, record) === wanted)
  const inTime = changed.filter((record) => {
    const later = successorOf(context.records, record)
    return ofTime.has(record) || (later !== undefined && ofTime.has(later))
  })
  const records = inTime
    .map((record) => shown(context, record))
    .filter(
      ({ later, record }) =>
        !query.people.length ||
        [later?.memberId, record.memberId].some((id) => id !== undefined && query.people.includes(id)),
    )
  const looked = [...ofTime].filter(isMilestone).map((record) => shown(context, record))
  return records.length ? [{ type: 'corrections', records, query }] : [{ type: 'uncorrected', records: looked, query }]
}

/** What waits for review or was sent back by it, where the record has reviews. */
export function reviewFindings(
  context: RecordContext,
  query: RecordQuery,
  wanted: 'pending' | 'returned',
): RecordFinding[] {
  if (context.records.every(({ state }) => state === undefined)) return [{ type: 'noReview' }]
  const found = meantRecords(context, query).filter(({ state }) => state === wanted)
  return [{ type: 'reviewed', state: wanted, records: found.map((record) => shown(context, record)) }]
}
