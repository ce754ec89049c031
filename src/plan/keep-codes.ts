import type { Earlier } from './earlier.ts'
import type { Pair } from './pairs.ts'
import type { Plan } from './plan.ts'
import { sameMeasures, sameTargets, sameTasks, sameThemes, type Versions } from './same-parts.ts'

interface Coded {
  code: string
}

/**
 * A plan that was read anew, with the codes of what its earlier versions have as well. What is new gets codes that the
 * plan never had, so that no entry and nobody's memory takes it for something else.
 */
export function withKeptCodes(plan: Plan, earlier: Earlier): Plan {
  const coder = coderOf(plan, earlier)
  if (!coder) return plan
  const themes = coder(plan.themes, sameThemes, () => '')
  const themeCodes = new Map(plan.themes.map(({ code }, index) => [code, themes[index]?.code ?? code]))
  const themeOf = ({ theme }: { theme: string }) => themeCodes.get(theme) ?? theme
  const tasks = coder(plan.tasks, sameTasks, (task) => `${themeOf(task)}.`)
  return {
    ...plan,
    targets: coder(plan.targets, sameTargets, () => 'T'),
    themes,
    tasks: tasks.map((task) => ({ ...task, theme: themeOf(task) })),
    measures: coder(plan.measures, sameMeasures, () => 'M'),
  }
}

/** Gives the parts of a plan their codes; undefined where there was no plan before. */
function coderOf(plan: Plan, { versions, codes }: Earlier) {
  const used = [...codes, ...versions.flatMap(codesOf)]
  if (!used.length) return undefined
  const next = counterFrom(used)
  return <Part extends Coded>(
    parts: readonly Part[],
    same: (versions: Versions) => Pair<Part>[],
    prefixOf: (part: Part) => string,
  ): Part[] => {
    const kept = keptCodes(versions, (before) => same({ before, after: plan, coded: false }))
    return parts.map((part) => ({ ...part, code: kept.get(part) ?? next(prefixOf(part)) }))
  }
}

/** A code is what it was in the first version that has it. */
function keptCodes<Part extends Coded>(versions: readonly Plan[], pairsWith: (before: Plan) => Pair<Part>[]) {
  const kept = new Map<Part, string>()
  const taken = new Set<string>()
  for (const before of versions) {
    for (const [{ code }, part] of pairsWith(before)) if (!kept.has(part) && !taken.has(code)) kept.set(part, code)
    for (const code of codesOf(before)) taken.add(code)
  }
  return kept
}

/** Codes that come after all those with the same beginning. */
function counterFrom(used: readonly string[]): (prefix: string) => string {
  const last = new Map<string, number>()
  for (const code of used) {
    const [, prefix = '', number = ''] = /^(.*?)(\d+)$/.exec(code) ?? []
    last.set(prefix, Math.max(last.get(prefix) ?? 0, Number(number)))
  }
  return (prefix) => {
    const number = (last.get(prefix) ?? 0) + 1
    last.set(prefix, number)
    return `${prefix}${number}`
  }
}

const codesOf = ({ targets, themes, tasks, measures }: Plan): string[] =>
  [...targets, ...themes, ...tasks, ...measures].map(({ code }) => code)
