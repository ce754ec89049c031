import { stringify } from 'yaml'
import type { Plan, Target } from '../plan.ts'

/** The plan as a file that people read and edit; reading it back gives the same plan. */
export function planFileText(plan: Plan): string {
  const { clauses, targets, themes, tasks, measures, ...head } = plan
  return [
    yaml(head),
    '# The text as published, clause by clause. `path` is how a person would cite it.',
    yaml({ clauses }),
    TARGET_NOTES,
    yaml({ targets: targets.map(asWritten) }),
    '# The groups that the tasks stand under.',
    yaml({ themes }),
    TASK_NOTES,
    yaml({ tasks }),
    yaml({ measures }),
  ].join('\n')
}

const TARGET_NOTES = `# \`quote\` and \`wording\` are verbatim from the clause.
# kind: exact | range | approximate | threshold | ceiling | date | qualitative
# floor: the least (exact, range, approximate, threshold); ceiling: the most (range, ceiling)
# exclusive: true where the number itself is not enough, or too much (突破, 超过, 低于)
# measure: total (what milestones add up to) | level (what a year reached)`

const TASK_NOTES = `# \`quote\` only where the task is a part of its clause.
# \`lead\`, \`participants\` and \`due\` only where the text states them.`

/** In the order a person would write it, without what is so anyway. */
function asWritten({
  code,
  name,
  clause,
  quote,
  kind,
  wording,
  floor,
  ceiling,
  exclusive,
  unit,
  measure,
  due,
}: Target) {
  const counts = kind !== 'qualitative' && kind !== 'date'
  return {
    ...{ code, name, clause, quote, kind, wording },
    ...(floor !== undefined && { floor }),
    ...(ceiling !== undefined && { ceiling }),
    ...(exclusive !== undefined && { exclusive }),
    ...(unit && { unit }),
    ...((counts || measure !== 'total') && { measure }),
    due,
  }
}

const yaml = (part: object) => stringify(part, { lineWidth: 0, blockQuote: 'literal' })
