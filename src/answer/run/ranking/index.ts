export { type RankedAmount, rankedAmounts } from './amounts.ts'
export { ranked } from './sentences.ts'
