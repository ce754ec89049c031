import type { RecordContext } from './figures.ts'
import { countingRecords, type LiveRecord } from './live-record.ts'
import type { RecordQuery } from './query.ts'
import { spansIn } from './select.ts'

/** These ask how much came; that may be asked of some entries alone. */
const OF_SOME: ReadonlySet<RecordQuery['want']> = new Set([
  'overview',
  'standing',
  'added',
  'compare',
  'difference',
  'sum',
])

const isOpen = ({ want, told, items, scope, people, numbers, unheld }: RecordQuery): boolean =>
  OF_SOME.has(want) &&
  told.length > 0 &&
  !scope &&
  [items, people, numbers].every(({ length }) => length === 0) &&
  (unheld === undefined || told.some((word) => unheld.includes(word)))

/** What is counted in tells of nothing. */
const tellingOf = ({ plan }: RecordContext, { told }: RecordQuery): string[] =>
  told.filter((word) => !plan.targets.some(({ unit }) => unit.endsWith(word)))

const has = ({ note }: LiveRecord, words: readonly string[]): boolean => words.some((word) => note.includes(word))

/**
 * A word that the plan does not have is no reason to refuse where the ledger has it: 夏粮 stands in notes. Of what names
 * no item the entries are meant whose notes have its words, where all of them are of one item; how much came with them is
 * asked, for how far the item is in all takes the others as well. Undefined where nothing is meant so.
 */
export function toldByNotes(context: RecordContext, query: RecordQuery) {
  if (!isOpen(query)) return undefined
  const told = tellingOf(context, query)
  const records = countingRecords(context.records).filter((record) => has(record, told))
  const items = [...new Set(records.map(({ item }) => item))]
  if (items.length !== 1) return undefined
  const { unheld: _unheld, ...rest } = query
  const whole = { from: context.plan.period.start, to: context.asof }
  const periods = spansIn(query).length ? query.periods : [whole]
  const want = ['overview', 'standing'].includes(query.want) ? ('added' as const) : query.want
  return { context: { ...context, records }, query: { ...rest, items, want, periods } }
}
