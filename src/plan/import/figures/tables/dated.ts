import type { Context } from '../find/index.ts'
import type { Value } from './values.ts'

/** Target | Due: where the head of the only target names no year, the row may. */
export function dated(
  aims: readonly Value[],
  stated: { last?: string } | undefined,
  { period }: Context,
): readonly Value[] {
  const own = aims.length === 1 && stated?.last !== undefined ? stated.last : undefined
  return own === undefined
    ? aims
    : aims.map((aim) => (aim.due === undefined || aim.due === period?.last ? { ...aim, due: own } : aim))
}
