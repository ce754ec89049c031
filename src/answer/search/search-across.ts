import type { Language } from '../../locale/index.ts'
import { bagSearch } from './bag-search.ts'
import type { Passage } from './passages.ts'
import type { Term } from './terms.ts'
import type { Translator } from './translated.ts'
import { translatedSearch } from './translated-search.ts'

const greatest = (scores: readonly number[]): number => scores.reduce((most, score) => Math.max(most, score), 1e-9)

/**
 * Scores for a question in another language: by its words in the plan's, and where the plan is in Chinese also by the
 * plan's words in English, each as a share of its best. Each finds what the other does not.
 */
export function searchAcross(passages: readonly Passage[], language: Language, { bagOf }: Translator) {
  const byForms = translatedSearch(passages, language)
  const byBags = bagOf && bagSearch(passages, bagOf)
  return (terms: readonly Term[], text: string): number[] => {
    const forms = byForms(terms, text)
    if (!byBags) return forms
    const bags = byBags(text)
    const [most, mostBags] = [greatest(forms), greatest(bags)]
    return forms.map((score, at) => score / most + (bags[at] ?? 0) / mostBags)
  }
}
