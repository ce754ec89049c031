export type { Gain, Pace, RecordFinding, ShownRecord, Stand } from './finding.ts'
export type { LiveRecord } from './live-record.ts'
export { type RecordPeriod, type RecordQuery, recordQuerySchema } from './query.ts'
export { runRecordQuery } from './run.ts'
