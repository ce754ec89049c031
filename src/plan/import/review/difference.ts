import { isDeepStrictEqual } from 'node:util'
import type { Plan } from '../../plan.ts'

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
 * What an amended version of a plan changes. Parts are matched by what they are, so that a new target before the others
 * shows as one added and the rest with new codes; what only its code matches comes after.
 */
export function difference(before: Plan, after: Plan): PlanDifference {
  const { clauses: _c, targets: _t, themes: _h, tasks: _k, measures: _m, ...oldHead } = before
  const { clauses: _c2, targets: _t2, themes: _h2, tasks: _k2, measures: _m2, ...newHead } = after
  return {
    head: fieldsChanged(flat(oldHead), flat(newHead)),
    parts: PARTS.map((part) => partDifference(part, before[part], after[part])).filter(
      ({ added, removed, changed }) => added.length + removed.length + changed.length > 0,
    ),
  }
}

export const isSame = ({ head, parts }: PlanDifference): boolean => head.length === 0 && parts.length === 0

const flat = ({ period, ...rest }: Omit<Plan, PlanPart>): Item => ({ ...rest, ...period })

/** Ways to tell that two items are the same one, the surest first. */
const SAME: ((one: Item, other: Item) => boolean)[] = [
  (one, other) => one.path !== undefined && one.path === other.path,
  (one, other) => one.code !== undefined && one.code === other.code && one.name === other.name,
  (one, other) => one.name !== undefined && one.name === other.name && one.clause === other.clause,
  (one, other) => one.name !== undefined && one.name === other.name,
  (one, other) => one.code !== undefined && one.code === other.code,
]

function partDifference(part: PlanPart, before: readonly Item[], after: readonly Item[]): PartDifference {
  const pairs = paired(before, after)
  const matched = new Set(pairs.map(([, item]) => item))
  const kept = new Set(pairs.map(([item]) => item))
  return {
    part,
    added: after.filter((item) => !matched.has(item)).map(nameOf),
    removed: before.filter((item) => !kept.has(item)).map(nameOf),
    changed: pairs
      .map(([one, other]) => ({ name: nameOf(other), fields: fieldsChanged(one, other) }))
      .filter(({ fields }) => fields.length > 0),
  }
}

function paired(before: readonly Item[], after: readonly Item[]): [Item, Item][] {
  const pairs: [Item, Item][] = []
  for (const same of SAME)
    for (const item of after) {
      if (pairs.some(([, taken]) => taken === item)) continue
      const partner = before.find((one) => same(one, item) && !pairs.some(([taken]) => taken === one))
      if (partner) pairs.push([partner, item])
    }
  return pairs
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
