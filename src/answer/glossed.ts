import { words } from './words.ts'

const MOST = 10

/** Chinese words of plans to their English, the longest first. */
const english = new Map(
  words.en.glossary.flatMap(({ en, zh }) => zh.slice(0, 1).map((word) => [word, en[0] ?? ''] as const)),
)
const entries = [...english].filter(([word]) => word.length > 1).sort(([a], [b]) => b.length - a.length)

/** A Chinese word with its English, where the glossary has it. */
export function glossed(word: string): string {
  const own = english.get(word)
  return own ? `${own} (${word})` : word
}

/** The words of a Chinese text that the glossary has, with their English; a word inside a longer one is left out. */
export function glossPairs(text: string): string[] {
  let rest = text.toLowerCase()
  const found: string[] = []
  for (const [word, meaning] of entries) {
    if (!rest.includes(word) || found.length >= MOST) continue
    rest = rest.replaceAll(word, ' ')
    found.push(`${word} ${meaning}`)
  }
  return found
}
