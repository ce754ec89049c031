import type { Step } from '../view.ts'
import { attribute } from './attribute.ts'
import { belongs } from './belongs.ts'
import { codes } from './codes.ts'
import { compare } from './compare.ts'
import { counts } from './counts.ts'
import { date } from './date.ts'
import { definition } from './definition.ts'
import { detail } from './detail.ts'
import { frame } from './frame.ts'
import { heading } from './heading.ts'
import { hostile } from './hostile.ts'
import { ordinal } from './ordinal.ts'
import { overview } from './overview.ts'
import { premise } from './premise.ts'
import { progress } from './progress.ts'
import { target } from './target.ts'

export { nothingFound } from './refuse.ts'

/** Ways of answering, from the most certain to the most general; the first that fits answers. */
export const steps: readonly Step[] = [
  hostile,
  ordinal,
  progress,
  codes,
  frame,
  premise,
  attribute,
  compare,
  definition,
  belongs,
  overview,
  counts,
  target,
  date,
  heading,
  detail,
]
