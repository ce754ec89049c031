import type { RecordContext } from './figures.ts'
import { countingRecords, type LiveRecord } from './live-record.ts'
import type { RecordQuery } from './query.ts'
import { spansIn } from './select.ts'
import { targetsOf } from './whole.ts'

/** These ask how much came; that may be asked of some entries alone. */
const OF_SOME: ReadonlySet<RecordQuery['want']> = new Set([
  'overview',
  'standing',
  'added',
  'compare',
  'difference',
  'sum',
])
/** On which day a part of it was done. */
const asksDay = ({ want, focus }: RecordQuery): boolean => want === 'finished' && focus === 'date'

const namesNothing = ({ items, scope, people, numbers, unheld, told }: RecordQuery): boolean =>
  !scope &&
  [items, people, numbers].every(({ length }) => length === 0) &&
  (unheld === undefined || told.some((word) => unheld.includes(word)))

/** The entries that count whose notes have the most of some words; what is counted in tells of nothing. */
function havingOf({ plan, records }: RecordContext, words: readonly string[]): LiveRecord[] {
  const telling = words.filter((word) => !plan.targets.some(({ unit }) => unit.endsWith(word)))
  const having = countingRecords(records).map((record) => ({
    record,
    count: telling.filter((word) => record.note.includes(word)).length,
  }))
  const most = Math.max(1, ...having.map(({ count }) => count))
  return having.flatMap(({ record, count }) => (count === most ? [record] : []))
}

/** Of what names no item, the entries of the one whose notes alone have its words; of an item, a part of its entries. */
function meantBy(context: RecordContext, query: RecordQuery): LiveRecord[] {
  if (namesNothing(query)) {
    const records = havingOf(context, query.told)
    return new Set(records.map(({ item }) => item)).size === 1 ? records : []
  }
  if (query.people.length || query.numbers.length || query.unheld !== undefined) return []
  const codes = targetsOf(context, query.items)
  const records = havingOf(context, query.lead).filter(({ item }) => codes.includes(item))
  const all = countingRecords(context.records).filter(({ item }) => codes.includes(item))
  return codes.length === 1 && records.length < all.length ? records : []
}

/** 剪纸工坊那条: the entries whose notes have what no name has, where they are pointed at. */
export function entriesTold(context: RecordContext, query: RecordQuery): RecordQuery | undefined {
  const isPointed = query.want === 'entries' && query.unheld !== undefined && namesNothing(query)
  const numbers = isPointed ? havingOf(context, query.told).map(({ number }) => number) : []
  const { unheld: _unheld, ...rest } = query
  return numbers.length ? { ...rest, told: [], numbers } : undefined
}

/**
 * A word that the plan does not have is no reason to refuse where the ledger has it: 夏粮 stands in notes. How much came
 * with the entries that it tells is asked, for how far the item is in all takes the others as well. Undefined where no
 * entries are meant so.
 */
export function toldByNotes(context: RecordContext, query: RecordQuery) {
  const records = OF_SOME.has(query.want) || asksDay(query) ? meantBy(context, query) : []
  const [first] = records
  if (!first) return undefined
  const { unheld: _unheld, ...rest } = query
  const periods = spansIn(query).length ? query.periods : [{ from: context.plan.period.start, to: context.asof }]
  if (query.focus === 'date' && query.lead.length) {
    const numbers = records.map(({ number }) => number)
    return { context, query: { ...rest, told: [], numbers, periods: [], want: 'entries' as const } }
  }
  const want = ['overview', 'standing', 'sum'].includes(query.want) ? ('added' as const) : query.want
  return { context: { ...context, records }, query: { ...rest, items: [first.item], want, periods } }
}
