import type { RecordContext } from './figures.ts'
import type { RecordFinding } from './finding.ts'
import { byDate, type RecordState, stateOf } from './live-record.ts'
import { shown } from './select.ts'

const UNCOUNTED: ReadonlySet<RecordState> = new Set<RecordState>(['withdrawn', 'pending', 'returned'])

/** Of the entries of a target, up to a day, those that are in no total, and were not replaced by one that is. */
export function uncountedFindings(context: RecordContext, code: string, day: string): RecordFinding[] {
  const own = context.records.filter(
    (record) =>
      record.item === code &&
      record.date <= day &&
      record.kind === 'milestone' &&
      UNCOUNTED.has(stateOf(context.records, record)),
  )
  return own.length ? [{ type: 'uncounted', records: byDate(own).map((record) => shown(context, record)) }] : []
}
