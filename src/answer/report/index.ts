export { readReport, type Saying } from './read.ts'
export type { OpenPoint, Report } from './report.ts'
