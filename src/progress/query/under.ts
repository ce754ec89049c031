import type { Plan } from '../../plan/plan.ts'
import type { Target } from '../../plan/target.ts'

/** The targets that stand in some clauses or under them. */
export function targetsUnder({ clauses, targets }: Plan, paths: readonly string[]): Target[] {
  const parents = new Map(clauses.map(({ path, parent }) => [path, parent]))
  const isUnder = (path: string | undefined): boolean =>
    path !== undefined && (paths.includes(path) || isUnder(parents.get(path)))
  return targets.filter(({ clause }) => isUnder(clause))
}

/** What can be logged for a theme: its tasks, and the targets of their clauses and its own. */
export function itemsOfTheme(plan: Plan, code: string): string[] {
  const own = plan.themes.filter((theme) => theme.code === code)
  return withTargets(
    plan,
    plan.tasks.filter(({ theme }) => theme === code).map((task) => task.code),
    own.map(({ clause }) => clause),
  )
}

/** Tasks, and the targets that stand in their clauses or in others. */
export function withTargets(plan: Plan, tasks: readonly string[], clauses: readonly string[] = []): string[] {
  const own = plan.tasks.filter(({ code }) => tasks.includes(code)).map(({ clause }) => clause)
  return [...tasks, ...targetsUnder(plan, [...own, ...clauses]).map(({ code }) => code)]
}
