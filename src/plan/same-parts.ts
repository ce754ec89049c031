import { type Pair, pairedBy, type Way } from './pairs.ts'
import type { Measure, Plan, Target, Task, Theme } from './plan.ts'
import { squashed } from './quote.ts'
import { figureSize, unitClass } from './unit-class.ts'

export interface Versions {
  before: Plan
  after: Plan
  /** The codes of the later one were kept, or written by people, so that they say something too. */
  coded: boolean
}

/** How the parts of a plan are told; keys are made with the plan that the part is of. */
type WaysIn<Part> = (plan: Plan) => Way<Part>[]

/** The targets that two versions have in common. */
export const sameTargets = (versions: Versions): Pair<Target>[] =>
  inBoth(versions, ({ targets }) => targets, targetWays)

/** The tasks that two versions have in common. */
export const sameTasks = (versions: Versions): Pair<Task>[] => inBoth(versions, ({ tasks }) => tasks, taskWays)

/** The themes that two versions have in common. */
export const sameThemes = (versions: Versions): Pair<Theme>[] => inBoth(versions, ({ themes }) => themes, headedWays)

/** The measures that two versions have in common. */
export const sameMeasures = (versions: Versions): Pair<Measure>[] =>
  inBoth(versions, ({ measures }) => measures, headedWays)

function inBoth<Part extends { code: string; name: string }>(
  { before, after, coded }: Versions,
  partsOf: (plan: Plan) => readonly Part[],
  waysIn: WaysIn<Part>,
): Pair<Part>[] {
  const all = (plan: Plan) => (coded ? withCodes(waysIn(plan)) : waysIn(plan))
  const [old, now] = [all(before), all(after)]
  return pairedBy(
    partsOf(before),
    partsOf(after),
    now.flatMap((way, index) => (old[index] ? [[old[index], way] as const] : [])),
  )
}

/**
 * Of what says the same several times the code tells which it is. What has its code and its name still is what it was,
 * whatever else was amended: who writes a plan file says so by them.
 */
function withCodes<Part extends { code: string; name: string }>(ways: Way<Part>[]): Way<Part>[] {
  const [first, ...others] = ways
  if (!first) return ways
  return [
    { key: (part) => joined(part.code, first.key(part)) },
    first,
    ...others,
    { key: ({ name }) => name, also: (one, other) => one.code === other.code },
  ]
}

/**
 * How a target is known again, the surest first: by its own words; by its name, with its number or its place; by its
 * sentence, with its place. What it counts, and whether in all, a year or at a time, has to be the same for all but the
 * first. Its place among the others says nothing.
 */
const targetWays: WaysIn<Target> = (plan) => {
  const heading = headingsOf(plan)
  return [
    { key: (one) => joined(one.name, textOf(one), one.clause, one.due, countOf(one)), several: true },
    { key: (one) => joined(one.name, textOf(one), heading(one.clause)), several: true },
    { key: (one) => joined(one.name, textOf(one)) },
    { key: (one) => joined(textOf(one), heading(one.clause)) },
    { key: (one) => textOf(one) },
    { key: (one) => joined(one.name, figureOf(one), countOf(one), heading(one.clause)) },
    { key: (one) => joined(one.name, one.due, countOf(one), heading(one.clause)) },
    { key: (one) => joined(one.name, countOf(one), heading(one.clause)) },
    { key: (one) => joined(one.name, countOf(one), one.clause) },
    { key: (one) => joined(one.name, figureOf(one), countOf(one)), also: isQuotedIn },
    { key: (one) => joined(figureOf(one), countOf(one), heading(one.clause)), also: isQuotedIn },
    { key: (one) => joined(frameOf(one), countOf(one), heading(one.clause)) },
  ]
}

const taskWays: WaysIn<Task> = (plan) => {
  const heading = headingsOf(plan)
  const body = bodiesOf(plan)
  return [
    { key: (task) => joined(task.name, body(task), task.clause), several: true },
    { key: (task) => joined(task.name, body(task)) },
    { key: (task) => joined(task.name, heading(task.clause)) },
    { key: ({ name }) => name },
    { key: (task) => body(task) || task.name },
    { key: ({ clause }) => clause, also: (one, other) => isSimilar(one.name, other.name) },
  ]
}

const headedWays: WaysIn<{ code: string; name: string; clause: string }> = () => [
  { key: ({ name, clause }) => joined(name, clause), several: true },
  { key: ({ name }) => name },
]

const joined = (...parts: (string | undefined)[]): string => parts.join('\n')

/** A heading stays where the numbering moves. */
function headingsOf(plan: Plan): (path: string) => string {
  const headings = new Map(plan.clauses.map(({ path, heading }) => [path, heading]))
  return (path) => squashed(headings.get(path) ?? path)
}

/** What a task says beside its heading and number; empty where it is a heading and nothing else. */
function bodiesOf(plan: Plan): (task: Task) => string {
  const clauses = new Map(plan.clauses.map((clause) => [clause.path, clause]))
  return ({ quote, clause: path }) => {
    const { text = '', heading = '' } = clauses.get(path) ?? {}
    return squashed(quote ?? text.slice(text.indexOf(heading) + heading.length))
  }
}

const textOf = ({ quote, wording }: Target): string => joined(squashed(quote), squashed(wording))

const figureOf = ({ kind, amount, high, unit, wording }: Target): string =>
  kind === 'amount' ? joined(figureSize(amount, unit), figureSize(high, unit)) : squashed(wording)

const countOf = ({ kind, unit, basis, direction, each }: Target): string =>
  joined(kind, unitClass(unit), basis, direction, each)

/** 评选云溪工匠10名 and 评选云溪工匠12名 are one sentence; which of its numbers is meant is told apart. */
const frameOf = ({ quote, wording }: Target): string =>
  squashed(quote)
    .replace(squashed(wording), '¤')
    .replace(/\d+(?:\.\d+)?/g, '#')

/** The same words, of which one version takes in more. */
function isQuotedIn(one: Target, other: Target): boolean {
  const [short = '', long = ''] = [squashed(one.quote), squashed(other.quote)].sort((a, b) => a.length - b.length)
  return long.includes(short)
}

/** 加强优异种质资源发掘 and 加强优良种质资源发掘: most of the pairs of letters are the same. */
function isSimilar(one: string, other: string): boolean {
  const [a, b] = [pairsIn(one), pairsIn(other)]
  return [...a].filter((pair) => b.has(pair)).length * 2 >= (a.size + b.size) * SIMILAR
}

const SIMILAR = 0.6

const pairsIn = (name: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)))
