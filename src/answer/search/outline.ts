import type { Clause, Plan } from '../../plan/plan.ts'
import { normalise } from './normalise.ts'

/** How the clauses of a plan stand under each other. */
export interface Outline {
  /** Numbered parts of the plan, in order; title and preamble are none. */
  parts: Clause[]
  childrenOf(clause: Clause): Clause[]
  /** From the part down to the clause itself. */
  above(clause: Clause): Clause[]
  byPath(path: string): Clause | undefined
}

export function outlineOf(plan: Plan): Outline {
  const byPath = (path: string) => plan.clauses.find((clause) => clause.path === path)
  const above = (clause: Clause): Clause[] => {
    const parent = clause.parent === undefined ? undefined : byPath(clause.parent)
    return parent ? [...above(parent), clause] : [clause]
  }
  return {
    parts: plan.clauses.filter(({ parent, heading }) => parent === undefined && heading !== undefined),
    childrenOf: ({ path }) => plan.clauses.filter(({ parent }) => parent === path),
    above,
    byPath,
  }
}

/** The clause without the line that only repeats its heading; verbatim, empty where there is nothing else. */
export function bodyOf(clause: Clause): string {
  const [first = '', ...rest] = clause.text.split('\n')
  const heading = clause.heading ?? ''
  const own = normalise(first).replace(/[。.]$/, '')
  if (heading && own.endsWith(normalise(heading)) && own.length <= normalise(heading).length + 6)
    return rest.join('\n').trim()
  const at = heading ? clause.text.indexOf(`${heading}。`) : -1
  return at >= 0 && at < 8 ? clause.text.slice(at + heading.length + 1).trim() : clause.text.trim()
}
