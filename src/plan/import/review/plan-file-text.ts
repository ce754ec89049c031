import { stringify } from 'yaml'
import type { Plan, Target } from '../../plan.ts'

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
# kind: amount | date | qualitative. Amounts have:
#   bound: exact | range (amount to high) | approximate | atLeast | moreThan | atMost | lessThan
#   basis: total (what milestones add up to) | level (the state at a moment) | yearly (so much in every year)
#     | change (the size of a change; against: its base, as the text says it)
#   direction: down where the value must fall; baseline: where things stood before; imprecise: true for 数十
#   points: checkpoints before the final one, each with due, amount, and high and bound where they differ
# each: what it holds for each of (每个街道); nature: binding | expected; due: left out where the text states none`

const TASK_NOTES = `# \`quote\` only where the task is a part of its clause.
# \`lead\`, \`participants\` and \`due\` only where the text states them.`

/** In the order a person would write it, without what is so anyway. */
function asWritten(target: Target) {
  const { code, name, clause, quote, kind, wording, bound, amount, high, unit, basis, direction, ...rest } = target
  const { against, baseline, points, each, nature, imprecise, due } = rest
  const written = {
    ...{ code, name, clause, quote, kind, wording, bound, amount, high },
    unit: unit || undefined,
    basis: kind === 'amount' || basis !== 'total' ? basis : undefined,
    direction: direction === 'down' ? direction : undefined,
    ...{ against, baseline, points, each, nature, imprecise, due },
  }
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined))
}

const yaml = (part: object) => stringify(part, { lineWidth: 0, blockQuote: 'literal' })
