import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Plan, planSchema, type Target } from './plan.ts'
import { isVerbatim } from './quote.ts'

export interface PlanFile {
  plan: Plan
  /** SHA-256 of the file. */
  checksum: string
}

/**
 * Reads and checks a plan file (YAML).
 * @throws Error that names the file and every place in it that is wrong
 */
export async function readPlanFile(path: string): Promise<PlanFile> {
  const text = await readFile(path, 'utf8')
  const parsed = planSchema.safeParse(parse(text))
  if (!parsed.success) throw new Error(`${path}:\n${z.prettifyError(parsed.error)}`)
  const mistakes = mistakesIn(parsed.data)
  if (mistakes.length) throw new Error(`${path}:\n${mistakes.join('\n')}`)
  return { plan: parsed.data, checksum: createHash('sha256').update(text).digest('hex') }
}

/** Kinds of target that have a least amount, and those that have a most. */
const FLOORED: Target['kind'][] = ['exact', 'range', 'approximate', 'threshold']
const CAPPED: Target['kind'][] = ['range', 'ceiling']

/** What the parts of a plan say of each other that is not so. */
function mistakesIn(plan: Plan): string[] {
  const themes = new Set(plan.themes.map((theme) => theme.code))
  return [
    ...repeated([...plan.clauses.map((clause) => clause.path), ...codesOf(plan)]).map(
      (name) => `“${name}” stands twice`,
    ),
    ...[...plan.targets, ...plan.tasks, ...plan.themes, ...plan.measures].flatMap((part) => misquotes(plan, part)),
    ...plan.targets.flatMap(contradictions),
    ...plan.tasks
      .filter(({ theme }) => !themes.has(theme))
      .map(({ code, theme }) => `${code}: there is no theme “${theme}”`),
  ]
}

function misquotes(
  plan: Plan,
  part: { code: string; clause: string; quote?: string | undefined; wording?: string },
): string[] {
  const clause = plan.clauses.find(({ path }) => path === part.clause)
  if (!clause) return [`${part.code}: there is no clause “${part.clause}”`]
  return [part.quote, part.wording]
    .filter((quote) => quote !== undefined && !isVerbatim(quote, clause.text))
    .map((quote) => `${part.code}: “${quote}” is not in its clause`)
}

const contradictions = ({ code, kind, floor, ceiling }: Target): string[] => [
  ...(FLOORED.includes(kind) === (floor !== undefined) ? [] : [`${code}: ${kind} and its floor do not go together`]),
  ...(CAPPED.includes(kind) === (ceiling !== undefined) ? [] : [`${code}: ${kind} and its ceiling do not go together`]),
]

const codesOf = (plan: Plan) =>
  [...plan.targets, ...plan.tasks, ...plan.themes, ...plan.measures].map(({ code }) => code)

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)
