import type { PlanIndex } from '../search/index.ts'
import type { Ranked } from './ranked.ts'

/**
 * How much what stands where the question before was answered gains over another place, in the logarithm of a score: who
 * asks on mostly asks of the same sentence or of those beside it. What is surely the place of that question gains more.
 */
const SENTENCE = 0.2
const CLAUSE = 0.3
const BRANCH = 0.05
/** How far the sentences of a clause still stand beside one another. */
const BESIDE = 3
const FARTHER = 1.5
/** What is certain of a place however unsure it is. */
const AT_LEAST = 0.3
/** How much the words said themselves weigh beside the whole question. */
const WHOLE = 0.7
const SAID = 0.3
/** What the clause of the question before says is not denied. */
const SAID_THERE = 0.2
/** What one way of reading does not find at all. */
const LOWEST = 0.3

/** The sentences that either way of reading a question finds, and those of the place, by both and by where they stand. */
export function inPlace(
  index: PlanIndex,
  whole: readonly Ranked[],
  said: readonly Ranked[],
  { passage, sure }: Ranked,
): Ranked[] {
  const near = nearTo(index, passage)
  const found = [...new Set([...whole, ...said].map((hit) => hit.passage))]
  const worth = (hits: readonly Ranked[], one: Ranked['passage']) =>
    Math.log(Math.max(LOWEST, hits.find((hit) => hit.passage === one)?.score ?? 0))
  const rated = found.map((one): Ranked => {
    const hits = (said === whole ? [whole] : [whole, said]).flatMap(
      (some) => some.find((hit) => hit.passage === one) ?? [],
    )
    const score = WHOLE * worth(whole, one) + SAID * worth(said, one) + (sure + AT_LEAST) * near(one)
    const there = one.clause === passage.clause ? Math.min(sure, SAID_THERE) : 0
    const doubts = hits.map((hit) => 1 - hit.sure)
    const cover = Math.max(0, ...hits.map((hit) => hit.cover))
    return { passage: one, cover, sure: 1 - doubts.reduce((all, doubt) => all * doubt, 1 - there), score }
  })
  const best = Math.max(...rated.map(({ score }) => score))
  return rated.map((hit) => ({ ...hit, score: Math.exp(hit.score - best) })).sort((a, b) => b.score - a.score)
}

function nearTo({ passages }: PlanIndex, place: Ranked['passage']): (one: Ranked['passage']) => number {
  const at = passages.indexOf(place)
  return (one) => {
    if (one === place) return SENTENCE
    if (one.clause !== place.clause) return one.clause.parent === place.clause.parent ? BRANCH : 0
    const ahead = passages.indexOf(one) - at
    return ahead > 0 && ahead <= BESIDE ? CLAUSE : CLAUSE / FARTHER
  }
}
