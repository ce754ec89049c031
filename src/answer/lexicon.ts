import type { Language } from '../locale/index.ts'
import { stem, wordsIn } from './tokens.ts'
import { words } from './words.ts'

/** What is known of words of one language beside a plan in another, or in the same. */
export interface Lexicon {
  stop: Set<string>
  generic: Set<string>
  /** Words to forms in the language of the plan. */
  forms: Map<string, string[]>
}

/** How a word is looked up. */
export const key = (text: string, language: Language) =>
  language === 'zh' ? text : wordsIn(text.toLowerCase()).map(stem).join(' ')

function add(forms: Map<string, string[]>, word: string, more: readonly string[]) {
  forms.set(word, [...new Set([...(forms.get(word) ?? []), ...more])])
}

function synonyms(forms: Map<string, string[]>, language: Language) {
  for (const { say, plan } of words[language].synonyms)
    for (const word of say) add(forms, key(word, language), [...plan, ...(language === 'en' ? say : [])])
}

function glossary(forms: Map<string, string[]>, from: Language, to: Language) {
  for (const entry of words.en.glossary)
    for (const word of entry[from])
      add(forms, key(word, from), from === to ? entry[to].filter((other) => other !== word) : entry[to])
}

/** What each Chinese form may also be called, so that a translated word finds colloquial and official wording alike. */
function widened(forms: Map<string, string[]>) {
  const chinese = new Map<string, string[]>()
  synonyms(chinese, 'zh')
  for (const [word, list] of forms)
    add(
      forms,
      word,
      list.flatMap((form) => chinese.get(form) ?? []),
    )
}

function lexiconOf(from: Language, to: Language): Lexicon {
  const forms = new Map<string, string[]>()
  if (from === to) synonyms(forms, from)
  if (from === 'en' || to === 'en') glossary(forms, from, to)
  if (from === 'en' && to === 'zh') widened(forms)
  const set = (list: readonly string[]) => new Set(list.map((word) => key(word, from)))
  return { stop: set(words[from].stop), generic: set(words[from].generic), forms }
}

const known = new Map<string, Lexicon>()

/** The tables for questions in one language about plans in another. */
export function lexicon(from: Language, to: Language): Lexicon {
  const found = known.get(from + to) ?? lexiconOf(from, to)
  known.set(from + to, found)
  return found
}
