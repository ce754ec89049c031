import type { Hit } from '../search/index.ts'

/** A sentence that may answer, with how sure it is that it does, from 0 to 1. */
export interface Ranked extends Hit {
  sure: number
}
