import type { Doubt, Line, Rank } from '../section.ts'
import type { Candidate, Entry } from './candidates.ts'
import { type Above, nestingOf, type Rung } from './nesting.ts'

/** A clause on its way: cited only when all are known. */
export interface Node {
  rung: Rung
  mark?: Candidate
  /** Where the number or the document itself says what it is. */
  rank?: Rank
  /** As citations of what stands below name it; empty for a clause that they leave out. */
  label: string
  heading?: string
  bodyAt: number
  lines: Line[]
  parent?: Node
}

export interface State {
  /** What stands before the first clause. */
  preamble: Line[]
  nodes: Node[]
  open: Node[]
  /** The last number of each series. */
  last: Map<string, number>
  /** The last number of each form inside the box that is open. */
  boxed: Map<string, readonly number[]>
  above: Above
  /** How high the highest form of the document stands that its shape alone makes sure. */
  highest: number
  /** Places where each form stands, in the order of the text. */
  places: Map<string, Candidate[]>
  /** Whether a line may begin a clause at all in this language. */
  fits: (candidate: Candidate, text: string) => boolean
  doubts: Doubt[]
}

export function stateOf(entries: readonly Entry[], fits: State['fits']): State {
  const places = new Map<string, Candidate[]>()
  for (const { candidates } of entries)
    for (const candidate of candidates) {
      const known = places.get(candidate.key)
      if (known) known.push(candidate)
      else places.set(candidate.key, [candidate])
    }
  const sure = entries.flatMap(({ candidates }) => candidates.filter((candidate) => candidate.sure))
  return {
    highest: sure.reduce((least, { custom = 0 }) => Math.min(least, custom), Number.POSITIVE_INFINITY),
    preamble: [],
    nodes: [],
    open: [],
    last: new Map(),
    boxed: new Map(),
    above: nestingOf(entries),
    places,
    fits,
    doubts: [],
  }
}
