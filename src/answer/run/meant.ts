import type { Target, Task } from '../../plan/plan.ts'
import { normalise, type PlanIndex, pairsOf, type Term } from '../search/index.ts'

interface Rated<T> {
  item: T
  fit: number
}

const bareOf = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]/gu, '')

/** How much of a name a text says, in pairs of characters. */
const shareSaid = (name: string, text: string): number => {
  const pairs = pairsOf(bareOf(name))
  const said = new Set(pairsOf(bareOf(text)))
  return pairs.length ? pairs.filter((pair) => said.has(pair)).length / pairs.length : 0
}

/** Items by how well a text names them: both by how much of the text they have and of them the text. */
function rated<T>(
  index: PlanIndex,
  items: readonly T[],
  terms: readonly Term[],
  text: string,
  words: (item: T) => { name: string; around: string },
): Rated<T>[] {
  return items
    .map((item) => {
      const { name, around } = words(item)
      const own = index.cover(terms, normalise(name))
      const near = index.cover(terms, normalise(`${name} ${around}`))
      return { item, fit: 0.45 * own + 0.3 * near + 0.25 * shareSaid(name, text) }
    })
    .sort((a, b) => b.fit - a.fit)
}

const NEARLY = 0.85

/** The targets that a text means, the best first and others nearly as well named. */
export function targetsMeant(index: PlanIndex, terms: readonly Term[], text: string, least = 0.45): Target[] {
  const headings = new Map(index.plan.clauses.map(({ path, heading }) => [path, heading ?? '']))
  const all = rated(index, index.plan.targets, terms, text, ({ name, quote, clause, each = '' }) => ({
    name: `${name}${each}`,
    around: `${quote} ${headings.get(clause) ?? ''}`,
  }))
  const [first] = all
  return first && first.fit >= least
    ? all.filter(({ fit }) => fit >= Math.max(least, first.fit * NEARLY)).map(({ item }) => item)
    : []
}

/** The tasks that a text names. */
export function tasksMeant(index: PlanIndex, terms: readonly Term[], text: string, least = 0.4): Task[] {
  const all = rated(index, index.plan.tasks, terms, text, ({ name, quote = '' }) => ({ name, around: quote }))
  const [first] = all
  return first && first.fit >= least
    ? all.filter(({ fit }) => fit >= Math.max(least, first.fit * NEARLY)).map(({ item }) => item)
    : []
}
