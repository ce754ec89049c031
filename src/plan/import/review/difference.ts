import { isDeepStrictEqual } from 'node:util'
import type { Plan } from '../../plan.ts'
import { sameMeasures, sameTargets, sameTasks, sameThemes } from '../../same-parts.ts'

export type PlanPart = 'clauses' | 'targets' | 'tasks' | 'themes' | 'measures'

/** A field whose value is not the same; undefined where one side does not have it. */
export interface FieldChange {
  field: string
  before?: unknown
  after?: unknown
}

export interface Change {
  /** As the newer version names it. */
  name: string
  fields: FieldChange[]
}

export interface PartDifference {
  part: PlanPart
  added: string[]
  removed: string[]
  changed: Change[]
}

export interface PlanDifference {
  /** Title, number, dates and period. */
  head: FieldChange[]
  parts: PartDifference[]
}

type Item = Record<string, unknown>

const PARTS: PlanPart[] = ['clauses', 'targets', 'themes', 'tasks', 'measures']

/**
 * What an amended version of a plan changes. Parts are matched by what they say, so that a new target before the others
 * shows as one added and the rest with new codes.
 */
export function difference(before: Plan, after: Plan): PlanDifference {
  const { clauses: _c, targets: _t, themes: _h, tasks: _k, measures: _m, ...oldHead } = before
  const { clauses: _c2, targets: _t2, themes: _h2, tasks: _k2, measures: _m2, ...newHead } = after
  return {
    head: fieldsChanged(flat(oldHead), flat(newHead)),
    parts: PARTS.map((part) => partDifference(part, before, after)).filter(
      ({ added, removed, changed }) => added.length + removed.length + changed.length > 0,
    ),
  }
}

export const isSame = ({ head, parts }: PlanDifference): boolean => head.length === 0 && parts.length === 0

const flat = ({ period, ...rest }: Omit<Plan, PlanPart>): Item => ({ ...rest, ...period })

/** What both versions have, part by part. */
function pairsOf(part: PlanPart, before: Plan, after: Plan): (readonly [Item, Item])[] {
  const versions = { before, after, coded: true }
  switch (part) {
    case 'clauses':
      return samePaths(before.clauses, after.clauses)
    case 'targets':
      return sameTargets(versions)
    case 'themes':
      return sameThemes(versions)
    case 'tasks':
      return sameTasks(versions)
    case 'measures':
      return sameMeasures(versions)
  }
}

function samePaths(before: Plan['clauses'], after: Plan['clauses']): (readonly [Item, Item])[] {
  const known = new Map(before.map((clause) => [clause.path, clause]))
  return after.flatMap((clause) => {
    const earlier = known.get(clause.path)
    return earlier ? [[earlier, clause] as const] : []
  })
}

function partDifference(part: PlanPart, older: Plan, newer: Plan): PartDifference {
  const before: readonly Item[] = older[part]
  const after: readonly Item[] = newer[part]
  const pairs = pairsOf(part, older, newer)
  const matched = new Map(pairs.map(([one, other]) => [other, one]))
  const kept = new Set(pairs.map(([one]) => one))
  return {
    part,
    added: after.filter((item) => !matched.has(item)).map(nameOf),
    removed: before.filter((item) => !kept.has(item)).map(nameOf),
    changed: after
      .flatMap((item) => {
        const one = matched.get(item)
        return one ? [{ name: nameOf(item), fields: fieldsChanged(one, item) }] : []
      })
      .filter(({ fields }) => fields.length > 0),
  }
}

const nameOf = ({ path, code, name }: Item) => String(path ?? `${code} ${name}`)

function fieldsChanged(before: Item, after: Item): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .map((field) => ({
      field,
      ...(before[field] !== undefined && { before: before[field] }),
      ...(after[field] !== undefined && { after: after[field] }),
    }))
}
