import type { z } from 'zod'
import type { Sentence } from '../core/problem.ts'
import { contradictions } from './check-target.ts'
import { issueSentences } from './issue.ts'
import { type Plan, planSchema } from './plan.ts'
import { isVerbatim } from './quote.ts'

/** Something in a plan file that is not right. */
export interface Mistake {
  /** Where it stands, such as ['targets', 3, 'quote']. */
  at: (string | number)[]
  say: Sentence
}

export type Checked = { plan: Plan; mistakes: [] } | { plan?: undefined; mistakes: Mistake[] }

/** Whether data read from a file is a plan whose parts fit each other; all that is wrong otherwise. */
export function checkPlan(data: unknown): Checked {
  const parsed = planSchema.safeParse(data)
  if (!parsed.success) return { mistakes: shapeMistakes(parsed.error, data) }
  const mistakes = fittingMistakes(parsed.data)
  return mistakes.length ? { mistakes } : { plan: parsed.data, mistakes: [] }
}

function shapeMistakes(error: z.ZodError, data: unknown): Mistake[] {
  if (typeof data !== 'object' || data === null || !('slug' in data || 'clauses' in data))
    return [{ at: [], say: (t) => t.import.notAPlan }]
  return error.issues.flatMap((issue) => {
    const at = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
    return issueSentences(issue).map(({ key, say }) => ({ at: key === undefined ? at : [...at, key], say }))
  })
}

/** What the parts of a plan say of each other that is not so. */
function fittingMistakes(plan: Plan): Mistake[] {
  const themes = new Set(plan.themes.map((theme) => theme.code))
  return [
    ...(plan.period.start > plan.period.end
      ? [{ at: ['period', 'start'], say: ((t) => t.import.backwards) satisfies Sentence }]
      : []),
    ...repeatedNames(plan),
    ...(['targets', 'themes', 'tasks', 'measures'] as const).flatMap((list) =>
      plan[list].flatMap((part, index) => misquotes(plan, part, [list, index])),
    ),
    ...plan.targets.flatMap((target, index) =>
      contradictions(target).map(({ field, say }): Mistake => ({ at: ['targets', index, field], say })),
    ),
    ...plan.tasks.flatMap(({ code, theme }, index): Mistake[] =>
      themes.has(theme) ? [] : [{ at: ['tasks', index, 'theme'], say: (t) => t.import.noTheme(code, theme) }],
    ),
    ...orphans(plan),
  ]
}

function repeatedNames(plan: Plan): Mistake[] {
  const named = [
    ...plan.clauses.map(({ path }, index) => ({ name: path, at: ['clauses', index, 'path'] })),
    ...(['targets', 'tasks', 'themes', 'measures'] as const).flatMap((list) =>
      plan[list].map(({ code }, index) => ({ name: code, at: [list, index, 'code'] })),
    ),
  ]
  const seen = new Set<string>()
  return named.flatMap(({ name, at }): Mistake[] => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [{ at, say: (t) => t.import.twice(name) }]
  })
}

function orphans(plan: Plan): Mistake[] {
  const paths = new Set(plan.clauses.map(({ path }) => path))
  return plan.clauses.flatMap(({ path, parent }, index): Mistake[] =>
    parent === undefined || paths.has(parent)
      ? []
      : [{ at: ['clauses', index, 'parent'], say: (t) => t.import.noParent(path, parent) }],
  )
}

interface Quoting {
  code: string
  clause: string
  quote?: string | undefined
  wording?: string
}

function misquotes(plan: Plan, { code, clause: path, quote, wording }: Quoting, at: (string | number)[]): Mistake[] {
  const clause = plan.clauses.find((one) => one.path === path)
  if (!clause) return [{ at: [...at, 'clause'], say: (t) => t.import.noClause(code, path) }]
  return Object.entries({ quote, wording }).flatMap(([key, words]): Mistake[] =>
    words === undefined || isVerbatim(words, clause.text)
      ? []
      : [{ at: [...at, key], say: (t) => t.import.notVerbatim(code, words) }],
  )
}
