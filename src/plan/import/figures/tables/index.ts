export { columnsOf } from './columns.ts'
export { dueIn, indicatorOf, rowGroups } from './indicators.ts'
export { isMatrix, matrixRow } from './matrix.ts'
export { type Cell, type Table, tablesIn } from './table.ts'
