import type { Part } from './draft.ts'
import { excerptOf } from './excerpt.ts'
import { glossPairs } from './glossed.ts'
import type { Found } from './plan-index.ts'
import type { View } from './view.ts'

const NEARLY = 0.8
const MOST = 3

/** The best passages: the first, and others nearly as good from other places. */
function chosen(found: readonly Found[]): Found[] {
  const [first] = found
  if (!first) return []
  const rest = found
    .slice(1)
    .filter(({ score, cover }) => score >= first.score * NEARLY && cover >= first.cover * NEARLY)
  const apart = rest.filter(({ passage }, at) => rest.findIndex((other) => other.passage === passage) === at)
  return [first, ...apart].slice(0, MOST)
}

/** What the best passages say, each place once. */
export function quotedParts(view: View, found: readonly Found[]): Part[] {
  const { index, question, say } = view
  const citations = chosen(found).map(({ passage }) => excerptOf(index, passage, question.terms))
  const distinct = citations.filter(
    ({ quote }, at) => !citations.slice(0, at).some((other) => other.quote.includes(quote)),
  )
  return distinct.map((citation, at) => {
    const text = at === 0 ? say.quoted(citation.path, citation.quote) : say.also(citation.path, citation.quote)
    return { text, citations: [citation] }
  })
}

/** For an English question about a Chinese plan: the words of the quotations in English. */
export function glossPart({ index, question, say }: View, parts: readonly Part[]): Part[] {
  if (question.language !== 'en' || index.plan.language !== 'zh') return []
  const pairs = glossPairs(parts.flatMap(({ citations = [] }) => citations.map(({ quote }) => quote)).join(' '))
  return pairs.length ? [{ text: say.terms(pairs.join('; ')), figures: pairs }] : []
}
