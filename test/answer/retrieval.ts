import MiniSearch from 'minisearch'
import { bm25 } from '../../src/answer/search/bm25.ts'
import { normalise } from '../../src/answer/search/normalise.ts'
import { tokensOf } from '../../src/answer/search/tokens.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Gold } from './grade.ts'

/** How often the first clause found, or one of the first five, is right; and the mean of one over its rank. */
export interface Recall {
  first: number
  five: number
  mrr: number
}

const FAR = 10

type Ranker = (question: string) => string[]

/** The plan's clauses by our own search, each indexed with its heading. */
function ours(clauses: Plan['clauses'], texts: readonly string[]): Ranker {
  const search = bm25(texts)
  return (question) => {
    const scores = search(new Map(tokensOf(question).map((token) => [token, 1])))
    return clauses
      .map(({ path }, at) => ({ path, score: scores[at] ?? 0 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ path }) => path)
  }
}

/** The same clauses, tokens and parameters in MiniSearch. */
function minisearch(clauses: Plan['clauses'], texts: readonly string[]): Ranker {
  const search = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: tokensOf,
    processTerm: (term) => term,
  })
  search.addAll(texts.map((text, id) => ({ id, text })))
  const bm25 = { k: 1.2, b: 0.75, d: 0 }
  return (question) => search.search(question, { bm25 }).flatMap(({ id }) => clauses[id]?.path ?? [])
}

function measured(rank: Ranker, golds: readonly Gold[]): Recall {
  const ranks = golds.map(({ question, cite }) => rank(normalise(question)).findIndex((path) => cite.includes(path)))
  const share = (worth: (rank: number) => number) =>
    ranks.reduce((sum, at) => sum + (at < 0 ? 0 : worth(at)), 0) / Math.max(1, ranks.length)
  return {
    first: share((at) => (at === 0 ? 1 : 0)),
    five: share((at) => (at < 5 ? 1 : 0)),
    mrr: share((at) => (at < FAR ? 1 / (at + 1) : 0)),
  }
}

/** Both engines over the questions that say where the answer stands. */
export function recallOf(plan: Plan, golds: readonly Gold[]): Record<'ours' | 'minisearch', Recall> {
  const texts = plan.clauses.map(({ heading = '', text }) => normalise(`${heading} ${text}`))
  const placed = golds.filter(({ cite }) => cite.length > 0)
  return {
    ours: measured(ours(plan.clauses, texts), placed),
    minisearch: measured(minisearch(plan.clauses, texts), placed),
  }
}
