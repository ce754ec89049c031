import type { Part } from '../draft.ts'
import type { View } from '../view.ts'

/** For an English question about a Chinese plan: the words of the quotations in English. */
export function glossPart({ index, query, say }: View, parts: readonly Part[]): Part[] {
  if (query.language === index.plan.language) return []
  const quotes = parts.flatMap(({ citations = [] }) => citations.map(({ quote }) => quote))
  const asked = new Set(
    query.intents.flatMap(({ text }) => index.termsOf(text, query.language).flatMap(({ forms }) => forms)),
  )
  const named = parts.flatMap(({ figures = [] }) => figures).join(' ')
  const pairs = index
    .glossesOf(quotes.join(' '))
    .filter(({ word }) => asked.has(word) || named.includes(word))
    .map(({ word, meaning }) => `${word} ${meaning}`)
  return pairs.length ? [{ text: say.terms(pairs.join('; ')), figures: pairs }] : []
}
