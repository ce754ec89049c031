import { tokensOf } from './tokens.ts'

const K1 = 1.2
const B = 0.75

/** Scores for each text, in their order; terms are tokens with weights. */
type Search = (terms: ReadonlyMap<string, number>) => number[]

/** Okapi BM25 over normalised texts. */
export function bm25(texts: readonly string[]): Search {
  const documents = texts.map(tokensOf)
  const average = documents.reduce((sum, tokens) => sum + tokens.length, 0) / Math.max(1, documents.length)
  const postings = new Map<string, Map<number, number>>()
  for (const [id, tokens] of documents.entries())
    for (const token of tokens) {
      const counts = postings.get(token) ?? new Map<number, number>()
      postings.set(token, counts.set(id, (counts.get(id) ?? 0) + 1))
    }
  return (terms) => {
    const scores = documents.map(() => 0)
    for (const [token, weight] of terms) {
      const counts = postings.get(token) ?? new Map<number, number>()
      const rarity = Math.log(1 + (documents.length - counts.size + 0.5) / (counts.size + 0.5))
      for (const [id, count] of counts) {
        const length = (documents[id]?.length ?? 0) / average
        scores[id] = (scores[id] ?? 0) + (weight * rarity * count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
      }
    }
    return scores
  }
}
