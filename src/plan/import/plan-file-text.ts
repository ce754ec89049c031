import { stringify } from 'yaml'
import type { Plan } from '../plan.ts'

const OPTIONS = { lineWidth: 0, blockQuote: 'literal', defaultStringType: 'PLAIN' } as const

/** The plan as a file that people read and edit; reading it back gives the same plan. */
export function planFileText(plan: Plan): string {
  const { clauses, targets, themes, tasks, measures, ...head } = plan
  return [
    yaml(head),
    '# The text as published, clause by clause. `path` is how a person would cite it.',
    yaml({ clauses }),
    TARGET_NOTES,
    yaml({ targets }),
    '# The groups that the tasks stand under.',
    yaml({ themes }),
    '# `quote` only where the task is a part of its clause. `lead`, `participants` and `due` only where the text states them.',
    yaml({ tasks }),
    yaml({ measures }),
  ].join('\n')
}

const TARGET_NOTES = `# \`quote\` and \`wording\` are verbatim from the clause.
# kind: exact | range | approximate | threshold | ceiling | date | qualitative
# floor: the least (exact, range, approximate, threshold); ceiling: the most (range, ceiling)
# exclusive: true where the number itself is not enough, or too much (突破, 超过, 低于)
# measure: total (what milestones add up to) | level (what a year reached)`

const yaml = (part: object) => stringify(part, OPTIONS).replace(/^( *- )\n\s+/gm, '$1')
