import { type Candidate, follows, ordinalOf } from './candidates.ts'
import type { State } from './state.ts'

/** Whether a list begins inside an item of the same form, which goes on after it: 1. 2. [1. 2. 3.] 3. */
export function isNested(state: State, candidate: Candidate): boolean {
  const outer = state.open.findLast(({ mark }) => mark?.key === candidate.key)
  if (!outer?.mark || ordinalOf(candidate) !== 1) return false
  const places = state.places.get(candidate.key) ?? []
  let at = indexOf(places, candidate)
  let here = places[at]
  for (let next = places[at + 1]; here && next && follows(here.ordinals, next.ordinals); next = places[at + 1]) {
    here = next
    at++
  }
  const resumed = places[at + 1]
  const until = outer.parent?.mark?.next?.at ?? Number.POSITIVE_INFINITY
  return resumed !== undefined && resumed.line < until && follows(outer.mark.ordinals, resumed.ordinals)
}

/** By halves: a document may have thousands of each form. */
function indexOf(places: readonly Candidate[], { line }: Candidate): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}
