export { type Account, totalsOf } from './account.ts'
export { lineage, scopeOf } from './scope.ts'
export { type PlanSpan, spanOf } from './span.ts'
export { notesAccount, targetsOf } from './targets.ts'
