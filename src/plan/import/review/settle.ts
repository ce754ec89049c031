import { contradictions } from '../../check-target.ts'
import { squashed } from '../../quote.ts'
import type { Target } from '../../target.ts'
import type { PlanDocument } from '../read/index.ts'
import type { Doubt } from '../section.ts'
import type { Understanding } from '../understand.ts'

/**
 * What was understood, with every target such that it can be loaded: one whose figures contradict its wording keeps the
 * wording alone, and stands among what is in doubt.
 */
export function settled(understanding: Understanding, document: PlanDocument): Understanding {
  const { plan, doubts } = understanding
  const unsure = new Set(plan.targets.filter((target) => contradictions(target).length > 0))
  if (!unsure.size) return understanding
  const targets = plan.targets.map((target) => (unsure.has(target) ? worded(target) : target))
  const more = [...unsure].map(
    (target): Doubt => ({
      line: lineOf(target, document),
      words: target.wording,
      say: (t) => t.import.contradictory(target.code),
    }),
  )
  return {
    ...understanding,
    plan: { ...plan, targets },
    doubts: [...doubts, ...more].toSorted((a, b) => a.line - b.line),
  }
}

/** The target as its wording alone, without any figure. */
function worded({ code, name, clause, quote, wording, each, nature, due }: Target): Target {
  return {
    ...{ code, name, clause, quote, kind: 'qualitative', wording, unit: '', basis: 'total', direction: 'up' },
    ...(each !== undefined && { each }),
    ...(nature && { nature }),
    ...(due !== undefined && { due }),
  }
}

function lineOf({ quote }: Target, { blocks }: PlanDocument): number {
  const wanted = squashed(quote)
  return blocks.find((block) => block.type === 'line' && squashed(block.text).includes(wanted))?.at ?? 1
}
