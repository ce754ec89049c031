import type { Figure } from './figure.ts'

/** What is asked of a figure among the others again and again is worked out once. */
export function once<Found>(
  of: (figures: readonly Figure[], index: number) => Found,
): (figures: readonly Figure[], index: number) => Found {
  const known = new WeakMap<readonly Figure[], Found[]>()
  return (figures, index) => {
    const found = known.get(figures) ?? []
    known.set(figures, found)
    found[index] ??= of(figures, index)
    return found[index]
  }
}
