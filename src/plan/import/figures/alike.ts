import { scaled } from '../../../text/index.ts'
import type { Figure } from './find/index.ts'

/** from two hours to 45 minutes: numbers of two units say nothing of each other. */
export const isAlike = (one: Figure, other: Figure): boolean =>
  one.amount.unit === '' || other.amount.unit === '' || scaled(one.amount.unit).base === scaled(other.amount.unit).base
