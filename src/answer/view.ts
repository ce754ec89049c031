import type { Sentences } from '../locale/index.ts'
import type { Live } from './asking.ts'
import type { Query } from './question/index.ts'
import type { PlanIndex } from './search/index.ts'

/** Everything one question is answered from. */
export interface View {
  index: PlanIndex
  query: Query
  say: Sentences['answer']
  /** Words for targets and how they stand. */
  t: Sentences
  live: Live
  /** YYYY-MM-DD, of the record. */
  asof: string
  /** YYYY-MM-DD, where the person who asks is. */
  today: string
}
