import type { Bag } from './gloss-bags.ts'
import { kinIn } from './glosses.ts'
import type { Passage } from './passages.ts'

/** As of Okapi BM25: how soon a word more often says no more, and how much a long sentence is marked down for it. */
const BM25 = { k: 1.2, b: 0.5 }
/** A word in a heading above the sentence, beside one in the sentence itself. */
const HEADING = 0.6

/** How much a bag holds; a sentence of many words has any of them more easily. */
const sizeOf = (bag: Bag): number => [...bag.values()].reduce((sum, much) => sum + much, 0)

/** In how many sentences each word stands, those that say it in part counted in part. */
function countsIn(bags: readonly Bag[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const bag of bags) for (const [kin, much] of bag) counts.set(kin, (counts.get(kin) ?? 0) + Math.min(1, much))
  return counts
}

/**
 * Scores Chinese passages for an English question by what their words mean: the plan is put into English once, instead of
 * each word of the question into all that it may be in Chinese, so that a word which half of the sentences could mean
 * tells as little as it should, and several words of the question that are one of the plan come together.
 */
export function bagSearch(passages: readonly Passage[], bagOf: (plain: string) => Bag): (text: string) => number[] {
  const own = passages.map(({ plain, heading }): Bag => (heading ? new Map() : bagOf(plain)))
  const above = new Map(
    [...new Set(passages.map(({ context }) => context))].map((context) => [context, bagOf(context)]),
  )
  const counts = countsIn(own)
  const sizes = own.map(sizeOf)
  const full = sizes.filter((size) => size > 0)
  const average = full.reduce((sum, size) => sum + size, 0) / Math.max(1, full.length)
  const rarity = (kin: string) => {
    const count = counts.get(kin) ?? 0
    return Math.log(1 + (full.length - count + 0.5) / (count + 0.5))
  }
  const said = (kin: string, at: number) => {
    const much = own[at]?.get(kin) ?? 0
    const norm = BM25.k * (1 - BM25.b + (BM25.b * (sizes[at] ?? 0)) / average)
    const over = Math.min(1, above.get(passages[at]?.context ?? '')?.get(kin) ?? 0)
    return Math.max((much * (BM25.k + 1)) / (much + norm), HEADING * over)
  }
  return (text) => {
    const asked = [...new Set(kinIn(text))].filter((kin) => counts.has(kin))
    return passages.map(({ heading }, at) =>
      heading ? 0 : asked.reduce((sum, kin) => sum + rarity(kin) * said(kin, at), 0),
    )
  }
}
