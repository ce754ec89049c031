import type { Sentences } from '../locale/index.ts'
import type { Live } from './asking.ts'
import type { Draft } from './draft.ts'
import type { PlanIndex } from './plan-index.ts'
import type { Question } from './reading.ts'

/** Everything one question is answered from. */
export interface View {
  index: PlanIndex
  question: Question
  say: Sentences['answer']
  /** Words for targets and how they stand. */
  t: Sentences
  live: Live
  /** YYYY-MM-DD */
  asof: string
}

/** One way of answering; undefined where the question is not of its kind. */
export type Step = (view: View) => Draft | undefined | Promise<Draft | undefined>
