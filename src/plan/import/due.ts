import type { Ground } from './find-targets.ts'
import type { Segment } from './segments.ts'

/** The stated time that governs the words; in goals the last one stated before, else the end of the plan. */
export function dueOf(segment: Segment, { scope, periodEnd }: Ground): string {
  const stated = segment.timed || scope === 'goal' ? segment.deadline?.day : undefined
  return stated ?? periodEnd
}
