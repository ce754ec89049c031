import MiniSearch from 'minisearch'
import { tokensOf } from './tokens.ts'

/** Scores for each text, in their order; terms are tokens with weights. */
type Search = (terms: ReadonlyMap<string, number>) => number[]

/** Okapi BM25: without `d` it is what the literature means by the name, and what was measured to be best on plans. */
const BM25 = { k: 1.2, b: 0.75, d: 0 }

/** Okapi BM25 over normalised texts. */
export function bm25(texts: readonly string[]): Search {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => tokensOf(text),
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => text.split('\n'), bm25: BM25 },
  })
  index.addAll(texts.map((text, id) => ({ id, text })))
  return (terms) => {
    const scores = texts.map(() => 0)
    const found = index.search([...terms.keys()].join('\n'), { boostTerm: (term) => terms.get(term) ?? 1 })
    for (const { id, score, queryTerms } of found) scores[id] = score / Math.max(1, queryTerms.length)
    return scores
  }
}
